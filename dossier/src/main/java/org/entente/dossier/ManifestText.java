package org.entente.dossier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.actors.ActorKind;
import org.entente.actors.Corridor;
import org.entente.actors.Country;
import org.entente.actors.Level;
import org.entente.actors.Phase;
import org.entente.actors.Problem;
import org.entente.actors.Theme;
import org.entente.kernel.Findings;
import org.entente.kernel.Language;
import org.entente.kernel.Place;

/** Reads {@code dossier.yaml}. */
final class ManifestText {
  static final String FILE = "dossier.yaml";
  private static final String FORMAT = "1";
  private static final CellType COUNTRY = new CellType.CountryCode();
  private static final List<String> REQUIRED =
      List.of("format", "id", "title", "problem", "territory", "languages");
  private static final Set<String> KNOWN =
      Set.of(
          "format",
          "id",
          "title",
          "problem",
          "territory",
          "levels",
          "phases",
          "themes",
          "affected",
          "languages",
          "source");

  private ManifestText() {}

  /** The manifest, as far as it can be understood; findings say what cannot. */
  static Optional<Manifest> read(String text, Findings findings) {
    if (text.isBlank()) {
      findings.add(DossierProblem.FILE_MISSING, Place.ofFile(FILE), "");
      return Optional.empty();
    }
    return YamlText.read(FILE, text, findings)
        .map(mapping -> read(new YamlMap(FILE, mapping, findings), findings));
  }

  private static Manifest read(YamlMap map, Findings findings) {
    map.noteUnknownKeys(KNOWN);
    map.requireKeys(REQUIRED);
    String format = map.text("format");
    if (!format.isEmpty() && !format.equals(FORMAT)) {
      findings.add(DossierProblem.FORMAT_UNSUPPORTED, map.place("format"), format, FORMAT);
    }
    String id = map.text("id");
    new CellType.Id()
        .complaint(id)
        .filter(complaint -> map.find("id").isPresent())
        .ifPresent(complaint -> findings.add(complaint.problem(), map.place("id"), id));
    for (String key : List.of("title", "problem")) {
      if (map.find(key).isPresent() && map.wording(key).isBlank()) {
        findings.add(DossierProblem.CELL_EMPTY, map.place(key), "");
      }
    }
    return new Manifest(
        id, map.wording("title"), map.wording("problem"), reach(map), languages(map, findings));
  }

  private static List<Language> languages(YamlMap map, Findings findings) {
    Set<Language> languages = new LinkedHashSet<>();
    for (String code : map.texts("languages")) {
      if (Language.isCode(code)) {
        languages.add(new Language(code));
      } else {
        findings.add(
            DossierProblem.CELL_NOT_CODE, map.place("languages"), code, "fr, en, es, ar, …", "");
      }
    }
    if (languages.isEmpty() && map.find("languages").isPresent()) {
      findings.add(DossierProblem.CELL_EMPTY, map.place("languages"), "");
    }
    return List.copyOf(languages);
  }

  private static Problem reach(YamlMap map) {
    Optional<YamlMap> territory = map.findMap("territory");
    territory.ifPresent(sides -> sides.noteUnknownKeys(Set.of("origin", "transit", "destination")));
    Set<ActorKind> affected =
        map.texts("affected", CellType.Codes.of(ActorKind.values(), ActorKind::code)).stream()
            .flatMap(code -> ActorKind.findByCode(code).stream())
            .collect(Collectors.toSet());
    return new Problem(
        new Corridor(
            countries(territory, "origin"),
            countries(territory, "transit"),
            countries(territory, "destination")),
        map.texts("levels", CellType.Codes.of(Level.values(), Level::code)).stream()
            .flatMap(code -> Level.findByCode(code).stream())
            .collect(Collectors.toSet()),
        map.texts("phases", CellType.Codes.of(Phase.values(), Phase::code)).stream()
            .flatMap(code -> Phase.findByCode(code).stream())
            .collect(Collectors.toSet()),
        map.texts("themes", new CellType.ThemeCode()).stream()
            .map(Theme::new)
            .collect(Collectors.toSet()),
        map.find("affected").isPresent() ? affected : Set.of(ActorKind.MIGRANTS));
  }

  private static Set<Country> countries(Optional<YamlMap> territory, String side) {
    return territory
        .map(
            sides ->
                sides.texts(side, COUNTRY).stream().map(Country::new).collect(Collectors.toSet()))
        .orElse(Set.of());
  }
}
