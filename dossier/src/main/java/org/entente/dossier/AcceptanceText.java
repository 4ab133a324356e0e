package org.entente.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;
import org.entente.kernel.Share;
import org.entente.positions.IssueId;
import org.entente.positions.OptionId;

/** Reads {@code acceptance.yaml}. */
final class AcceptanceText {
  static final String FILE = "acceptance.yaml";
  private static final CellType SHARE = new CellType.Decimal(0, 1);
  private static final CellType WEIGHT = new CellType.Decimal(0, 1_000_000);

  private final Set<String> actors;
  private final Set<String> choices;
  private final Findings findings;

  /**
   * Prepares to read.
   *
   * @param actors ids of the actors
   * @param choices {@code issue/option} of every option
   */
  AcceptanceText(Set<String> actors, Set<String> choices, Findings findings) {
    this.actors = actors;
    this.choices = choices;
    this.findings = findings;
  }

  /** The rule of acceptance, as far as it can be understood; unanimity if the text is empty. */
  Acceptance read(String text) {
    if (text.isBlank()) {
      return Acceptance.UNANIMITY;
    }
    Optional<YamlNode.Mapping> mapping = YamlText.read(FILE, text, findings);
    return mapping
        .map(node -> read(new YamlMap(FILE, node, findings)))
        .orElse(Acceptance.UNANIMITY);
  }

  private Acceptance read(YamlMap map) {
    map.noteUnknownKeys(Set.of("vetoes", "quota", "weights", "links", "source"));
    List<ActorId> vetoes = new ArrayList<>();
    for (String actor : map.texts("vetoes")) {
      if (requireKnown(actor, actors, TableName.ACTORS, map.place("vetoes"))) {
        vetoes.add(new ActorId(actor));
      }
    }
    Share quota = new Share(number(map, "quota", SHARE).orElse(1.0));
    return new Acceptance(vetoes, quota, weights(map), links(map));
  }

  private Map<ActorId, Double> weights(YamlMap map) {
    Map<ActorId, Double> weights = new LinkedHashMap<>();
    map.findMap("weights")
        .ifPresent(
            inner -> {
              for (String actor : inner.keys()) {
                boolean known = requireKnown(actor, actors, TableName.ACTORS, inner.place(actor));
                number(inner, actor, WEIGHT)
                    .filter(weight -> known)
                    .ifPresent(weight -> weights.put(new ActorId(actor), weight));
              }
            });
    return weights;
  }

  private List<Acceptance.Link> links(YamlMap map) {
    List<Acceptance.Link> links = new ArrayList<>();
    for (YamlMap link : map.find("links").isPresent() ? map.maps("links") : List.<YamlMap>of()) {
      link.noteUnknownKeys(Set.of("if", "requires", "excludes", "source"));
      link.requireKeys(List.of("if"));
      boolean requires = link.find("requires").isPresent();
      if (!requires) {
        link.requireKeys(List.of("excludes"));
      }
      Optional<Acceptance.Choice> given = choice(link, "if");
      Optional<Acceptance.Choice> other = choice(link, requires ? "requires" : "excludes");
      if (given.isPresent() && other.isPresent()) {
        links.add(new Acceptance.Link(given.get(), requires, other.get()));
      }
    }
    return links;
  }

  private Optional<Acceptance.Choice> choice(YamlMap link, String key) {
    return link.findMap(key)
        .flatMap(
            map -> {
              map.requireKeys(List.of("issue", "option"));
              String issue = map.text("issue");
              String option = map.text("option");
              return requireKnown(
                      issue + "/" + option, choices, TableName.OPTIONS, map.place("option"))
                  ? Optional.of(new Acceptance.Choice(new IssueId(issue), new OptionId(option)))
                  : Optional.<Acceptance.Choice>empty();
            });
  }

  private boolean requireKnown(String id, Set<String> known, TableName table, Place place) {
    if (known.contains(id)) {
      return true;
    }
    findings.add(
        DossierProblem.REFERENCE_UNKNOWN,
        place,
        id,
        table.file(),
        Likeness.closest(id, known).orElse(""));
    return false;
  }

  private Optional<Double> number(YamlMap map, String key, CellType type) {
    String text = map.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<CellType.Complaint> complaint = type.complaint(text);
    complaint.ifPresent(
        problem ->
            findings.add(
                problem.problem(),
                map.place(key),
                text,
                problem.arguments().toArray(new String[0])));
    return complaint.isPresent() ? Optional.empty() : Optional.of(Double.parseDouble(text));
  }
}
