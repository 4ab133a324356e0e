package org.entente.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.kernel.Language;

/** The first draft of a dossier, with nobody at the table yet. */
public final class NewDossier {
  private NewDossier() {}

  /**
   * Writes what somebody typed as a draft; the rules judge it like any other.
   *
   * @param origin country codes with commas or spaces between them; may be empty
   * @param destination the same
   */
  public static Draft of(
      String id,
      String title,
      String problem,
      String origin,
      String destination,
      Language language) {
    String manifest =
        "format: 1\n"
            + "id: %s\n".formatted(YamlText.quoted(id))
            + "title: %s\n".formatted(YamlText.quoted(title))
            + "problem: %s\n".formatted(YamlText.quoted(problem))
            + "territory:\n"
            + "  origin: [%s]\n".formatted(countries(origin))
            + "  destination: [%s]\n".formatted(countries(destination))
            + "languages: [%s]\n".formatted(language.code());
    return new Draft(manifest, "", List.of(empty(TableName.ACTORS)), List.of());
  }

  private static Table empty(TableName name) {
    return Table.empty(
        name.file(), TableSchema.of(name).columns().stream().map(Column::name).toList());
  }

  private static String countries(String typed) {
    return Arrays.stream(typed.split("[,;\\s]+", -1))
        .filter(code -> !code.isEmpty())
        .map(code -> YamlText.quoted(code.toUpperCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }
}
