package org.entente.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of a room. */
final class Sources {
  private Sources() {}

  static int linesOf(Room room) throws IOException {
    int lines = 0;
    for (Path file : filesOf(room)) {
      lines += Files.readAllLines(file).size();
    }
    return lines;
  }

  static List<Path> filesOf(Room room) throws IOException {
    try (Stream<Path> files = Files.walk(room.folder().resolve(Path.of("src", "main", "java")))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
