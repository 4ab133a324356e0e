package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links bend walls as imports do: a room links only to rooms that it may import. */
class JavadocTest {
  private static final Pattern LINK =
      Pattern.compile("(?:\\{@link(?:plain)?|@see)\\s+org\\.entente\\.(\\w+)\\.");

  @Test
  void linksUpTheStreamOnly() throws IOException {
    int seen = 0;
    List<String> bent = new ArrayList<>();
    for (Room room : Room.existing()) {
      for (Path file : Sources.filesOf(room)) {
        for (String linked : links(Files.readString(file))) {
          seen++;
          if (!room.mayImport(Room.valueOf(linked.toUpperCase(Locale.ROOT)))) {
            bent.add(file + " links to " + linked);
          }
        }
      }
    }

    assertThat(seen).isGreaterThan(9);
    assertThat(bent).isEmpty();
  }

  private static List<String> links(String source) {
    return LINK.matcher(source).results().map(match -> match.group(1)).toList();
  }
}
