package org.entente.cli;

import java.util.List;
import java.util.Locale;
import org.entente.dialogue.decision.FormalDecision;
import org.entente.dialogue.decision.KOfN;
import org.entente.dialogue.decision.Outcome;
import org.entente.dialogue.decision.QualifiedMajority;
import org.entente.dialogue.decision.Quorum;
import org.entente.dialogue.decision.Said;
import org.entente.dialogue.decision.Verdict;
import tools.jackson.core.JsonGenerator;

/** What a round decided formally, as far as it may be shown, for programs. */
final class DecisionsJson {
  private DecisionsJson() {}

  /** Writes the field {@code decisions}. */
  static void write(JsonGenerator to, List<Outcome> outcomes) {
    Json.array(to, "decisions", outcomes, outcome -> outcome(to, outcome));
  }

  private static void outcome(JsonGenerator to, Outcome outcome) {
    FormalDecision decision = outcome.decision();
    to.writeStartObject();
    Json.text(to, "id", decision.id().value());
    decision
        .question()
        .fold(
            proposal -> {
              Json.text(to, "statement", proposal.statement().value());
              proposal
                  .rule()
                  .fold(
                      consensus -> borne(to, consensus.borne()),
                      majority -> threshold(to, majority),
                      kOfN -> needed(to, kOfN));
              return true;
            },
            order -> {
              Json.text(to, "issue", order.issue().value());
              return true;
            });
    Json.text(to, "rule", decision.question().countedBy().id());
    Json.texts(to, "entitled", List.copyOf(decision.entitled()));
    outcome.fold(counted -> counted(to, counted), untold -> untold(to));
    to.writeEndObject();
  }

  private static boolean borne(JsonGenerator to, int borne) {
    Json.whole(to, "objectionsBorne", borne);
    return true;
  }

  private static boolean threshold(JsonGenerator to, QualifiedMajority majority) {
    Json.text(to, "threshold", majority.voters().toString());
    Json.text(to, "base", majority.base().name().toLowerCase(Locale.ROOT));
    if (!majority.weights().isEmpty()) {
      Json.text(to, "weightThreshold", majority.weight().toString());
    }
    return true;
  }

  private static boolean needed(JsonGenerator to, KOfN kOfN) {
    Json.whole(to, "needed", kOfN.least());
    return true;
  }

  private static boolean untold(JsonGenerator to) {
    Json.text(to, "verdict", "untold");
    return true;
  }

  private static boolean counted(JsonGenerator to, Outcome.Counted counted) {
    Verdict verdict = counted.verdict();
    Json.text(to, "verdict", verdict(verdict));
    if (!counted.decision().question().isOrder()) {
      counted
          .said()
          .fold(
              (names, numbers) -> named(to, names, numbers),
              numbers -> numbers(to, numbers),
              () -> withheld(to));
    }
    verdict.fold(
        carried -> true,
        rejected -> reason(to, counted, rejected),
        missed -> true,
        order -> ranking(to, order));
    Json.texts(to, "absent", counted.absent());
    Json.object(
        to,
        "quorum",
        () -> {
          int entitled = counted.decision().entitled().size();
          Json.whole(to, "needed", counted.decision().quorum().needed(entitled));
          Json.whole(to, "present", verdict.turnout().present().size());
          to.writeName("met");
          to.writeBoolean(counted.isQuorumMet());
          Json.text(to, "rule", Quorum.RULE.id());
        });
    return true;
  }

  private static String verdict(Verdict verdict) {
    return verdict.fold(
        carried -> "carried", rejected -> "rejected", missed -> "inquorate", ranked -> "ranked");
  }

  private static boolean named(JsonGenerator to, Said.Names names, Said.Numbers numbers) {
    numbers(to, numbers);
    Json.texts(to, "yes", names.yes());
    Json.texts(to, "objections", names.no());
    Json.texts(to, "vetoes", names.vetoed());
    Json.texts(to, "abstentions", names.abstained());
    return true;
  }

  private static boolean numbers(JsonGenerator to, Said.Numbers numbers) {
    Json.whole(to, "for", numbers.yes());
    Json.whole(to, "against", numbers.no());
    Json.whole(to, "abstained", numbers.abstained());
    return true;
  }

  private static boolean withheld(JsonGenerator to) {
    to.writeName("withheld");
    to.writeBoolean(true);
    return true;
  }

  /** Why it is not carried; that somebody used a veto is told only where names are. */
  private static boolean reason(
      JsonGenerator to, Outcome.Counted counted, Verdict.Rejected rejected) {
    boolean named = counted.said().fold((names, numbers) -> true, numbers -> false, () -> false);
    if (named || rejected.reason() != Verdict.Reason.VETO) {
      Json.text(to, "reason", rejected.reason().name().toLowerCase(Locale.ROOT));
    }
    return true;
  }

  private static boolean ranking(JsonGenerator to, Verdict.Ranked ranked) {
    to.writeName("ranking");
    to.writeStartArray();
    ranked
        .tiers()
        .forEach(
            tier -> {
              to.writeStartArray();
              tier.forEach(option -> to.writeString(option.value()));
              to.writeEndArray();
            });
    to.writeEndArray();
    Json.array(
        to,
        "paths",
        ranked.paths(),
        path -> {
          to.writeStartObject();
          Json.text(to, "from", path.from().value());
          Json.text(to, "to", path.to().value());
          Json.whole(to, "votes", path.votes());
          to.writeEndObject();
        });
    return true;
  }
}
