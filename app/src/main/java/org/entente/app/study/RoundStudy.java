package org.entente.app.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.disclosure.Column;
import org.entente.dialogue.disclosure.DisclosedMovement;
import org.entente.dialogue.disclosure.DisclosedTable;
import org.entente.dialogue.disclosure.Publication;
import org.entente.dialogue.ground.CategoryShares;
import org.entente.dialogue.ground.GroundStudy;
import org.entente.dialogue.ground.StatementGround;
import org.entente.dialogue.movement.AskedRound;
import org.entente.dialogue.movement.Movement;
import org.entente.dialogue.movement.NamedActors;
import org.entente.dialogue.opinion.LiveMap;
import org.entente.dialogue.opinion.OpinionGroups;
import org.entente.dialogue.opinion.OpinionMap;

/**
 * What a round of consultation brought, as far as it may be shown.
 *
 * <p>Groups of fewer voters than may be shown are nobody's group here: no verdict rests on them.
 *
 * @param ground common ground across the round's declared groups
 * @param published the counts that may stand beside it
 * @param groups found by how voters voted, if there are such
 * @param movement since the round before; of no statement if there is none
 */
public record RoundStudy(
    HeldConsultation round,
    Grouping declared,
    GroundStudy ground,
    DisclosedTable published,
    OpinionMap map,
    OpinionGroups groups,
    RoundMovement movement) {
  private static final String EVERYBODY = "all";

  /**
   * Studies a round by itself.
   *
   * @return empty if nobody has voted
   */
  public static Optional<RoundStudy> of(HeldConsultation round, long seed) {
    return of(round, round, seed);
  }

  /**
   * Studies a round beside the round before.
   *
   * @param before the round itself, if there is none
   * @return empty if nobody has voted
   */
  public static Optional<RoundStudy> of(
      HeldConsultation round, HeldConsultation before, long seed) {
    return round.votes().votes() == 0
        ? Optional.empty()
        : Optional.of(of(round, before, LiveMap.of(round.votes(), seed)));
  }

  /**
   * Studies a round whose votes are mapped already.
   *
   * @param before the round itself, if there is none
   * @param mapped of the round's votes, of which there are some
   */
  public static RoundStudy of(HeldConsultation round, HeldConsultation before, LiveMap mapped) {
    Consultation consultation = round.consultation();
    Disclosure disclosure = consultation.disclosure();
    Grouping declared = shown(round);
    DisclosedTable published = published(round, declared);
    return new RoundStudy(
        round,
        declared,
        GroundStudy.of(
            round.votes(),
            declared,
            consultation.statements(),
            Math.max(disclosure.leastVotes(), disclosure.leastVoters())),
        published,
        mapped.map(),
        mapped.groups(),
        before.equals(round) || before.votes().votes() == 0
            ? RoundMovement.NONE
            : movement(before, round, published));
  }

  /** The round's declared groups that are large enough; everybody's if none is. */
  private static Grouping shown(HeldConsultation round) {
    Disclosure disclosure = round.consultation().disclosure();
    Grouping all = round.groupedBy(disclosure.groupBy());
    List<String> labels = new ArrayList<>();
    for (int voter = 0; voter < all.voters(); voter++) {
      int group = all.group(voter);
      boolean large = group != Grouping.NONE && all.size(group) >= disclosure.leastVoters();
      labels.add(large ? all.labels().get(group) : "");
    }
    Grouping shown = Grouping.of(labels);
    return shown.groups() > 0 ? shown : Grouping.of(List.of(EVERYBODY), all.voters(), voter -> 0);
  }

  private static DisclosedTable published(HeldConsultation round, Grouping declared) {
    Disclosure disclosure = round.consultation().disclosure();
    Set<VoterId> named = NamedActors.of(round.voters(), disclosure.attribution()).voters();
    return Publication.of(
            round.votes(),
            List.of(new Column(disclosure.groupBy(), declared)),
            named,
            disclosure.leastVoters())
        .tables()
        .get(0);
  }

  /** What may be shown is made of the tables that each round's own page shows. */
  private static RoundMovement movement(
      HeldConsultation before, HeldConsultation after, DisclosedTable published) {
    return new RoundMovement(
        counted(before, after), DisclosedMovement.of(published(before, shown(before)), published));
  }

  private static Movement counted(HeldConsultation before, HeldConsultation after) {
    Attribution earlier = before.consultation().disclosure().attribution();
    Attribution later = after.consultation().disclosure().attribution();
    return Movement.of(
        asked(before, after),
        asked(after, after),
        NamedActors.of(before.voters(), earlier),
        NamedActors.of(after.voters(), later));
  }

  /** A round under the groups of the later one. */
  private static AskedRound asked(HeldConsultation round, HeldConsultation later) {
    String column = later.consultation().disclosure().groupBy();
    return new AskedRound(
        round.votes(), round.groupedBy(column), round.consultation().statements());
  }

  /**
   * What groups of equal weight say of a statement; empty where any group's counts are withheld,
   * which it would give away.
   */
  public Optional<CategoryShares> findByCategory(StatementId statement) {
    return ground.statements().stream()
        .filter(one -> one.statement().equals(statement) && showsEveryGroup(statement))
        .map(StatementGround::byCategory)
        .findFirst();
  }

  /** Whether every group's counts of a statement are shown, so that a sum gives none away. */
  public boolean showsEveryGroup(StatementId statement) {
    return published.find(statement).stream()
        .flatMap(one -> one.groups().stream())
        .allMatch(group -> group.cell().fold(full -> true, some -> true, () -> false));
  }

  /** Whether nobody's name may stand here. */
  public boolean isUnderChathamHouse() {
    return round.consultation().disclosure().attribution() == Attribution.CHATHAM_HOUSE;
  }

  /** How many took part of those who may vote. */
  public int participants() {
    int participants = 0;
    for (int voter = 0; voter < round.voters().size(); voter++) {
      participants += round.votes().end(voter) > round.votes().begin(voter) ? 1 : 0;
    }
    return participants;
  }
}
