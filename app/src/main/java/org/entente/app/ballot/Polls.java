package org.entente.app.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.actors.ActorId;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;

/**
 * The votes of a partnership's consultations, for those who ask and those who read results.
 *
 * <p>Errors: what changes something throws {@link org.entente.app.ports.DeniedException} and
 * changes nothing if the session may not; to whoever may not see something, it is not there. What
 * says "facilitator's" needs that role in the partnership.
 */
public interface Polls {
  /**
   * Lets a consultation take votes as these values say, or changes how it does; facilitator's. A
   * vote stays when its statement changes, but does not count for another version.
   */
  Scheduling schedule(SessionToken by, PartnershipId id, Consultation consultation);

  /**
   * Makes voters; facilitator's. Who is a voter already and has not voted yet gets another secret
   * in the place of its old one; for who has voted, there is no other, and the whole list is
   * denied.
   *
   * @param voters actors that are asked, under their ids, and persons under others
   * @return a fresh secret of each voter, in their order; it is kept nowhere
   * @throws IllegalArgumentException if an id stands twice
   */
  List<VoterToken> invite(
      SessionToken by, PartnershipId id, ConsultationId consultation, List<Voter> voters);

  /**
   * Makes a link to be shared by an actor's members: every browser that opens it takes a seat of
   * its own. The facilitator's, or a delegate's who speaks for the actor.
   *
   * @param seats how many can be taken
   */
  LinkToken share(
      SessionToken by, PartnershipId id, ConsultationId consultation, ActorId actor, int seats);

  /**
   * A delegate takes the seat of an actor that is asked: the voter bears the actor's id. Who ceases
   * to speak for the actor loses the seat.
   *
   * @return empty if the session does not speak for it, or it is not asked
   */
  Optional<VoterToken> takeSeat(
      SessionToken by, PartnershipId id, ConsultationId consultation, ActorId actor);

  /**
   * Enters votes from the sheet of a meeting while votes are taken, all or none; facilitator's. An
   * actor that is asked needs no invitation before. What a voter cast itself is not replaced.
   *
   * @return what became of each vote, in their order; if one is not taken, none is
   */
  List<VoteOutcome> enter(
      SessionToken by, PartnershipId id, ConsultationId consultation, List<EnteredVote> votes);

  /**
   * Where each consultation of the partnership is, by the clock of the database and whether it was
   * closed; for members.
   */
  Map<ConsultationId, Booth.Stage> stages(SessionToken by, PartnershipId id);

  /** Who has voted, but not what: facilitator's. Actors that are asked come first, by id. */
  List<Turnout> turnout(SessionToken by, PartnershipId id, ConsultationId consultation);

  /** What voters propose and nobody has decided on, oldest first; facilitator's. */
  List<Proposal> proposals(SessionToken by, PartnershipId id, ConsultationId consultation);

  /**
   * Takes a proposal off the list, since it was taken over or turned down; facilitator's.
   *
   * @return false if it was off already
   */
  boolean decide(
      SessionToken by, PartnershipId id, ConsultationId consultation, Proposal.Id proposal);

  /**
   * The votes of a consultation for the partnership's members, when results may be seen: who voted
   * is a random word, and stands for nobody.
   *
   * @return empty if there is no such consultation, or its votes are sealed still
   */
  Optional<VotesShown> findVotes(SessionToken by, PartnershipId id, ConsultationId consultation);

  /**
   * What {@link #findVotes} would show, without the voters and their votes: so that it costs little
   * to ask whether a session may see them.
   *
   * @return empty if there is no such consultation, or its votes are sealed still
   */
  Optional<VotesFrame> findFrame(SessionToken by, PartnershipId id, ConsultationId consultation);

  /** Whoever voted, as {@link #findVotes} shows them, without their votes; empty if it is empty. */
  List<Voter> voters(SessionToken by, PartnershipId id, ConsultationId consultation);

  /** Those of {@link #voters(SessionToken, PartnershipId, ConsultationId)} that are named. */
  List<Voter> voters(
      SessionToken by, PartnershipId id, ConsultationId consultation, List<VoterId> named);

  /**
   * Closes a consultation for good; facilitator's. Secrets are forgotten, and with them who voted
   * what; votes move into the dossier unless they are more than it can hold.
   */
  Closing close(SessionToken by, PartnershipId id, ConsultationId consultation);
}
