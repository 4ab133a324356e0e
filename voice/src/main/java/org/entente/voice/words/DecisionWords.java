package org.entente.voice.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.decision.FormalDecision;
import org.entente.dialogue.decision.KOfN;
import org.entente.dialogue.decision.Outcome;
import org.entente.dialogue.decision.QualifiedMajority;
import org.entente.dialogue.decision.Question;
import org.entente.dialogue.decision.Said;
import org.entente.dialogue.decision.Threshold;
import org.entente.dialogue.decision.Verdict;
import org.entente.positions.IssueId;
import org.entente.positions.OptionId;

/** Says what a round decides: by which rule, with which verdict, and who was absent. */
public final class DecisionWords {
  private final Words words;
  private final Function<ActorId, String> actors;
  private final BiFunction<IssueId, OptionId, String> options;

  /**
   * Says it.
   *
   * @param actors what people call an actor
   * @param options what people call an option of an issue
   */
  public DecisionWords(
      Words words,
      Function<ActorId, String> actors,
      BiFunction<IssueId, OptionId, String> options) {
    this.words = words;
    this.actors = actors;
    this.options = options;
  }

  /** What is decided. */
  public String title(FormalDecision decision) {
    return words.typeset(decision.title().in(words.language()));
  }

  /** The verdict in one sentence. */
  public String verdict(Outcome outcome) {
    return outcome.fold(this::counted, untold -> words.say("decision.untold"));
  }

  private String counted(Outcome.Counted counted) {
    return counted
        .verdict()
        .fold(
            carried -> words.say("decision.carried"),
            rejected -> rejected(rejected, counted.said()),
            missed ->
                words.say("decision.inquorate", missed.needed(), missed.turnout().present().size()),
            ranked -> words.say("decision.ranked", order(counted.decision(), ranked)));
  }

  /** Why it is not carried; a veto is told only where names are. */
  private String rejected(Verdict.Rejected rejected, Said said) {
    if (rejected.reason() == Verdict.Reason.VETO) {
      return said.fold(
          (names, numbers) -> words.say("decision.rejected-veto", names(names.vetoed())),
          numbers -> words.say("decision.rejected"),
          () -> words.say("decision.rejected"));
    }
    return words.say("decision.rejected-" + rejected.reason().name().toLowerCase(Locale.ROOT));
  }

  private String order(FormalDecision decision, Verdict.Ranked ranked) {
    return decision
        .question()
        .fold(
            proposal -> "",
            order ->
                ranked.tiers().stream()
                    .map(tier -> tier(order.issue(), tier))
                    .reduce((best, rest) -> words.say("decision.then", best, rest))
                    .orElse(""));
  }

  private String tier(IssueId issue, Set<OptionId> tier) {
    return tier.stream()
        .map(option -> options.apply(issue, option))
        .reduce((one, other) -> words.say("decision.tie", one, other))
        .orElse("");
  }

  /** The rule and the quorum in plain words. */
  public String rule(FormalDecision decision) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        decision
            .question()
            .fold(
                proposal -> proposal(proposal, decision.entitled().size()),
                order -> words.say("decision.rule.schulze")));
    Threshold present = decision.quorum().present();
    int entitled = decision.entitled().size();
    if (decision.quorum().needed(entitled) > 0) {
      sentences.add(
          words.say(
              "decision.rule.quorum", part(present), entitled, decision.quorum().needed(entitled)));
    }
    return String.join(" ", sentences);
  }

  private String proposal(Question.Proposal proposal, int entitled) {
    return proposal
        .rule()
        .fold(
            consensus ->
                consensus.borne() == 0
                    ? words.say("decision.rule.consensus")
                    : words.say("decision.rule.consensus.borne", consensus.borne()),
            this::majority,
            kOfN -> kOfN(kOfN, entitled));
  }

  private String majority(QualifiedMajority majority) {
    List<String> sentences = new ArrayList<>();
    String base = majority.base().name().toLowerCase(Locale.ROOT);
    sentences.add(
        words.say(
            "decision.rule.majority", part(majority.voters()), words.say("decision.base." + base)));
    if (!majority.weights().isEmpty()) {
      sentences.add(words.say("decision.rule.weight", part(majority.weight())));
    }
    if (majority.leastBlockers() > 1) {
      sentences.add(words.say("decision.rule.blockers", majority.leastBlockers()));
    }
    if (!majority.vetoes().isEmpty()) {
      sentences.add(words.say("decision.rule.vetoes", voters(majority.vetoes())));
    }
    return String.join(" ", sentences);
  }

  private String kOfN(KOfN kOfN, int entitled) {
    return kOfN.named().size() == entitled
        ? words.say("decision.rule.k-of-all", kOfN.least(), entitled)
        : words.say("decision.rule.k-of-n", kOfN.least(), voters(kOfN.named()));
  }

  private String part(Threshold part) {
    return words.say(part.more() ? "decision.part-more" : "decision.part", part.parts(), part.of());
  }

  private String voters(Set<VoterId> voters) {
    return names(new TreeSet<>(voters).stream().map(voter -> new ActorId(voter.value())).toList());
  }

  private String names(Collection<ActorId> some) {
    return some.stream().map(actors).collect(Collectors.joining(words.say("list.comma")));
  }

  /** The counts, as far as they are shown. */
  public String counts(Outcome.Counted counted) {
    int present = counted.verdict().turnout().present().size();
    return counted
        .decision()
        .question()
        .fold(
            proposal ->
                counted
                    .said()
                    .fold(
                        (names, numbers) -> counts(numbers),
                        this::counts,
                        () -> words.say("decision.counts.withheld")),
            order -> words.say("decision.ballots", present, counted.decision().entitled().size()));
  }

  private String counts(Said.Numbers numbers) {
    return words.say("decision.counts", numbers.yes(), numbers.no(), numbers.abstained());
  }

  /** Who was absent. */
  public String absent(Outcome.Counted counted) {
    return counted.absent().isEmpty()
        ? words.say("decision.absent.none")
        : words.say("decision.absent", names(counted.absent()));
  }

  /** Who said what, a line each; empty where names are not shown. */
  public List<String> who(Outcome.Counted counted) {
    return counted
        .said()
        .fold(
            (names, numbers) ->
                List.of(
                    line("decision.yes", names.yes()),
                    line("decision.no", names.no()),
                    line("decision.abstained", names.abstained())),
            numbers -> List.of(),
            List::of);
  }

  private String line(String key, List<ActorId> some) {
    return words.say(key, some.isEmpty() ? words.say("decision.nobody") : names(some));
  }
}
