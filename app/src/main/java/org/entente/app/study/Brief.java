package org.entente.app.study;

import java.util.List;
import org.entente.actors.table.ConcernedActors;
import org.entente.actors.table.MissingActors;
import org.entente.dialogue.decision.DecisionStudy;
import org.entente.dialogue.decision.Outcome;
import org.entente.dossier.Dossier;
import org.entente.positions.issue.IssueStudy;

/**
 * Everything that a dossier allows to say, before it is put into words.
 *
 * @param rounds of consultation in which somebody voted, in the order of the dossier
 * @param issues in the order of the dossier
 */
public record Brief(
    Dossier dossier,
    ConcernedActors concerned,
    MissingActors missing,
    InfluenceStudy influence,
    StanceStudy stances,
    List<RoundStudy> rounds,
    List<IssueStudy> issues,
    OpeningStudy opening) {
  public Brief {
    rounds = List.copyOf(rounds);
    issues = List.copyOf(issues);
  }

  /** What one of its rounds decided formally, in the order of the dossier. */
  public List<Outcome> decisions(RoundStudy study) {
    return DecisionStudy.of(study.round(), dossier.decisions(study.round().consultation().id()));
  }
}
