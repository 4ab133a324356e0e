package org.entente.app.study;

import java.util.List;
import java.util.TreeSet;
import org.entente.actors.table.ConcernedActors;
import org.entente.actors.table.MissingActors;
import org.entente.dialogue.HeldConsultation;
import org.entente.dossier.Dossier;
import org.entente.positions.issue.IssueStudy;

/**
 * Gathers everything that a dossier allows to say. The same dossier and seed give the same brief.
 */
public final class PrepareBrief {
  /** How often scores are redrawn. */
  public static final int DRAWS = 500;

  /** How far a position or a salience could be off, in hundredths of its scale. */
  public static final double STEP = 10;

  private final Parameters parameters;
  private final long seed;

  /** Prepares briefs with these parameters; chance comes from the seed alone. */
  public PrepareBrief(Parameters parameters, long seed) {
    this.parameters = parameters;
    this.seed = seed;
  }

  /** Studies a dossier. */
  public Brief of(Dossier dossier) {
    return of(dossier, Progress.UNWATCHED);
  }

  /** Studies a dossier before somebody's eyes. */
  public Brief of(Dossier dossier, Progress progress) {
    progress.reached(0.05);
    InfluenceStudy influence =
        InfluenceStudy.of(dossier.influences(), DRAWS, new WatchedChance(seed, progress, 0.1));
    progress.reached(0.5);
    StanceStudy stances =
        StanceStudy.of(
            dossier.stances(),
            influence.godet(),
            influence.software(),
            DRAWS,
            new WatchedChance(seed, progress, 0.5));
    progress.reached(0.85);
    List<IssueStudy> issues =
        IssueStudy.of(
            dossier.stakes().issues(),
            dossier.stakes().positions(),
            new TreeSet<>(dossier.stakes().acceptance().vetoes()));
    return new Brief(
        dossier,
        ConcernedActors.of(dossier.actors(), dossier.manifest().reach()),
        MissingActors.of(dossier.actors(), dossier.manifest().reach(), parameters.expectedKinds()),
        influence,
        stances,
        rounds(dossier),
        issues,
        OpeningStudy.of(issues, STEP, DRAWS, new WatchedChance(seed, progress, 0.9)));
  }

  /** Every round, beside the one it names as the round before. */
  private List<RoundStudy> rounds(Dossier dossier) {
    return dossier.consultations().stream()
        .flatMap(held -> RoundStudy.of(held, before(dossier, held), seed).stream())
        .toList();
  }

  /** The round that a round names as the one before; itself if it names none. */
  private static HeldConsultation before(Dossier dossier, HeldConsultation held) {
    String previous = held.consultation().series().previous();
    return dossier.consultations().stream()
        .filter(other -> other.consultation().id().value().equals(previous))
        .findFirst()
        .orElse(held);
  }
}
