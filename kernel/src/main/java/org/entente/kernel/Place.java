package org.entente.kernel;

import java.util.Comparator;

/**
 * Where in the data something stands.
 *
 * @param file path inside the dossier, or the name of a form; empty for the dossier as a whole
 * @param line first line is 1; 0 if the whole file is meant
 * @param field column or key; empty if the whole line is meant
 */
public record Place(String file, int line, String field) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparing(Place::field);

  public Place {
    if (line < 0) {
      throw new IllegalArgumentException("line must be 0 (whole file) or more, was " + line);
    }
  }

  /** A whole file. */
  public static Place ofFile(String file) {
    return new Place(file, 0, "");
  }

  /** A whole line. */
  public static Place ofLine(String file, int line) {
    return new Place(file, line, "");
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code actors.csv:12:kind}, leaving out what is not known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (!field.isEmpty()) {
      text.append(':').append(field);
    }
    return text.toString();
  }
}
