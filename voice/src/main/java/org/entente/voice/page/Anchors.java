package org.entente.voice.page;

/** Ids that links lead to: the same for the same thing, different for different things. */
public final class Anchors {
  private Anchors() {}

  /** The id of a thing of a kind, by its names ({@code actor-tn-moh}). */
  public static String of(String kind, String... names) {
    StringBuilder id = new StringBuilder(kind);
    for (String name : names) {
      id.append('-');
      name.codePoints().forEach(point -> add(id, point));
    }
    return id.toString();
  }

  /** The link to the same thing. */
  public static String to(String kind, String... names) {
    return "#" + of(kind, names);
  }

  private static void add(StringBuilder id, int point) {
    if (point == '_') {
      id.append("__");
    } else if (isPlain(point)) {
      id.appendCodePoint(point);
    } else {
      id.append('_').append(Integer.toHexString(point)).append('_');
    }
  }

  private static boolean isPlain(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9')
        || point == '-'
        || point == '.';
  }
}
