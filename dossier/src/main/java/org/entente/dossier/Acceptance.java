package org.entente.dossier;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.actors.ActorId;
import org.entente.kernel.Share;
import org.entente.positions.IssueId;
import org.entente.positions.OptionId;

/**
 * Who must accept a package, and which options hang together.
 *
 * @param vetoes actors without whom there is no agreement
 * @param quota share of the weight that must accept
 * @param weights how much each actor counts; who is not named counts 1
 */
public record Acceptance(
    List<ActorId> vetoes, Share quota, Map<ActorId, Double> weights, List<Link> links) {
  /** Everybody must accept. */
  public static final Acceptance UNANIMITY =
      new Acceptance(List.of(), new Share(1), Map.of(), List.of());

  public Acceptance {
    vetoes = List.copyOf(vetoes);
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    links = List.copyOf(links);
  }

  /** One option of one issue. */
  public record Choice(IssueId issue, OptionId option) {}

  /** Whether one choice demands or forbids another. */
  public record Link(Choice given, boolean requires, Choice other) {}
}
