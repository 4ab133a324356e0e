package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One concept, one word: the glossary holds them all. */
class GlossaryTest {
  private static final Document GLOSSARY = Document.at("GLOSSARY.md");

  @Test
  void namesEveryPublicTypeOfTheEngines() {
    List<String> types =
        Room.existing().stream()
            .filter(Room::isEngine)
            .flatMap(room -> House.topLevelClassesOf(room).stream())
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)
            .toList();

    assertThat(types).hasSizeGreaterThan(60);
    assertThat(GLOSSARY.codes()).containsAll(types);
  }

  @Test
  void holdsEveryWordOfTheDesignInEnglishAndInFrench() {
    List<String> words =
        Document.at("docs/design.md")
            .text()
            .lines()
            .dropWhile(line -> !line.startsWith("| code |"))
            .takeWhile(line -> line.startsWith("|"))
            .skip(2)
            .flatMap(GlossaryTest::words)
            .toList();

    assertThat(words).hasSizeGreaterThan(40);
    String glossary = GLOSSARY.text().toLowerCase(Locale.ROOT);
    assertThat(words)
        .allMatch(word -> glossary.contains("| " + word) || glossary.contains(", " + word));
  }

  private static Stream<String> words(String line) {
    String[] cells = line.split(" *\\| *", -1);
    return Stream.of(cells[1], cells[2]).flatMap(cell -> Arrays.stream(cell.split(" / |, ")));
  }
}
