package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for people: columns as wide as their widest cell, the first to the left. */
final class TextTable {
  private static final int WIDEST = 60;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(Arrays.asList(header));
  }

  void add(String... cells) {
    rows.add(Arrays.stream(cells).map(Plain::of).toList());
  }

  void print(PrintWriter to) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], width(shortened(row.get(column))));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String cell = shortened(row.get(column));
        String gap = " ".repeat(widths[column] - width(cell));
        line.append(column == 0 ? cell + gap : "  " + gap + cell);
      }
      to.println(line.toString().stripTrailing());
    }
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String shortened(String cell) {
    return width(cell) <= WIDEST
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }
}
