package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Rows of a council's file. */
final class CouncilRows {
  private static final String HEAD = "issue,actor,position,salience,capability_treaty\n";
  private static final int ACTORS_AN_ISSUE = 29;
  private static final int[] PLACES = {0, 0, 0, 50, 100, 100};

  private CouncilRows() {}

  /** A file of so many rows: those of {@code -Dpositions=FILE}, or made up. */
  static String csv(int rows) throws IOException {
    String given = System.getProperty("positions", "");
    return given.isEmpty() ? madeUp(rows) : repeated(Path.of(given), rows);
  }

  /** As in real data: few distinct places on an issue, most of them at its ends. */
  private static String madeUp(int rows) {
    Random random = new Random(1);
    StringBuilder csv = new StringBuilder(HEAD);
    for (int row = 0; row < rows; row++) {
      csv.append("issue").append(row / ACTORS_AN_ISSUE);
      csv.append(",actor").append(row % ACTORS_AN_ISSUE);
      csv.append(',').append(PLACES[random.nextInt(PLACES.length)]);
      csv.append(',').append(10 * (1 + random.nextInt(10)));
      csv.append(',').append(random.nextInt(10_000) / 100.0).append('\n');
    }
    return csv.toString();
  }

  private static String repeated(Path file, int rows) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> body = lines.subList(1, lines.size());
    StringBuilder csv = new StringBuilder(lines.get(0)).append('\n');
    for (int row = 0; row < rows; row++) {
      csv.append("r").append(row / body.size()).append('-');
      csv.append(body.get(row % body.size())).append('\n');
    }
    return csv.toString();
  }
}
