package org.entente.voice.brief;

import java.util.HashMap;
import java.util.Map;
import org.entente.actors.Actor;
import org.entente.actors.ActorId;
import org.entente.dossier.Dossier;
import org.entente.kernel.Wording;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.Objective;
import org.entente.positions.ObjectiveId;
import org.entente.voice.words.Words;

/** What things are called in the reader's language, and which number they have in this brief. */
final class Names {
  private final Words words;
  private final Map<ActorId, String> actors = new HashMap<>();
  private final Map<ActorId, Integer> numbers = new HashMap<>();
  private final Map<ObjectiveId, String> objectives = new HashMap<>();
  private final Map<IssueId, String> issues = new HashMap<>();

  Names(Dossier dossier, Words words) {
    this.words = words;
    for (Actor actor : dossier.actors().actors()) {
      actors.put(actor.id(), named(actor.name(), actor.id().value()));
      numbers.put(actor.id(), numbers.size() + 1);
    }
    for (Objective objective : dossier.objectives()) {
      objectives.put(objective.id(), named(objective.text(), objective.id().value()));
    }
    for (Issue issue : dossier.stakes().issues()) {
      issues.put(issue.id(), named(issue.question(), issue.id().value()));
    }
  }

  private String named(Wording wording, String otherwise) {
    String name = text(wording);
    return name.isBlank() ? otherwise : name;
  }

  String actor(ActorId id) {
    return actors.getOrDefault(id, id.value());
  }

  /** The actor's place in the dossier, counted from 1: its number in every chart and table. */
  int number(ActorId id) {
    return numbers.getOrDefault(id, 0);
  }

  String objective(ObjectiveId id) {
    return objectives.getOrDefault(id, id.value());
  }

  String issue(IssueId id) {
    return issues.getOrDefault(id, id.value());
  }

  String text(Wording wording) {
    return words.typeset(wording.in(words.language()));
  }
}
