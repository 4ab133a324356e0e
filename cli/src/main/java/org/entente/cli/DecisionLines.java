package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.dialogue.decision.Outcome;
import org.entente.dossier.Dossier;
import org.entente.kernel.Wording;
import org.entente.positions.IssueId;
import org.entente.positions.OptionId;
import org.entente.voice.words.DecisionWords;
import org.entente.voice.words.Words;

/** What a round decided formally, in words. */
final class DecisionLines {
  private final Words words;
  private final Dossier dossier;
  private final DecisionWords said;

  DecisionLines(Words words, Dossier dossier) {
    this.words = words;
    this.dossier = dossier;
    this.said = new DecisionWords(words, this::actor, this::option);
  }

  /** Prints a paragraph for each decision; nothing if there is none. */
  void print(List<Outcome> outcomes, PrintWriter out) {
    if (!outcomes.isEmpty()) {
      out.println();
      out.println(words.say("decision.head"));
    }
    for (Outcome outcome : outcomes) {
      out.println();
      out.println(Plain.of(said.title(outcome.decision())));
      out.println(Plain.of("  " + said.verdict(outcome)));
      out.println(Plain.of("  " + said.rule(outcome.decision())));
      outcome.fold(counted -> counted(counted, out), untold -> true);
    }
  }

  private boolean counted(Outcome.Counted counted, PrintWriter out) {
    out.println(Plain.of("  " + said.counts(counted)));
    out.println(Plain.of("  " + said.absent(counted)));
    return true;
  }

  private String actor(ActorId id) {
    return named(dossier.actors().actor(id).name(), id.value());
  }

  private String option(IssueId issue, OptionId option) {
    return dossier.stakes().issues().stream()
        .filter(one -> one.id().equals(issue))
        .flatMap(one -> one.findOption(option).stream())
        .findFirst()
        .map(one -> named(one.label(), option.value()))
        .orElse(option.value());
  }

  private String named(Wording wording, String otherwise) {
    String name = wording.in(words.language());
    return name.isBlank() ? otherwise : name;
  }
}
