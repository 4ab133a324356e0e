package org.entente.app.result;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.VotesShown;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.opinion.LiveMap;
import org.entente.kernel.Share;
import org.jspecify.annotations.Nullable;

/** Makes the result of a round, and the next one from it. For one thread at a time. */
final class RoundWork {
  private static final Share READ = new Share(0.3);
  private static final Share MAPPED = new Share(0.9);

  /** What all rounds need. */
  record Means(Polls polls, SteadyVotes steady, long seed) {}

  /**
   * A result.
   *
   * @param shown the votes of which it was made
   * @param study nothing if nobody has voted
   */
  record Step(String id, VotesShown shown, @Nullable RoundStudy study) {}

  private final Asked asked;
  private final Means means;
  private volatile Share done = new Share(0);
  private @Nullable Step last;
  private @Nullable FollowedVotes votes;
  private HeldConsultation before;

  /** Whether some have voted since that are not shown yet. */
  private boolean behind;

  RoundWork(Asked asked, Means means) {
    this.asked = asked;
    this.means = means;
    this.before = asked.round();
  }

  /** How much of the first result is done; any thread may ask. */
  Share done() {
    return done;
  }

  /**
   * Reads all votes and makes a result of them.
   *
   * @param heard votes told since before now; those that were read already change nothing
   * @return the one before, if that is all that may be shown; empty if the session may not see them
   */
  Optional<Step> anew(SessionToken by, Queue<LiveVote> heard) {
    heard.clear();
    Optional<VotesShown> read = read(by, asked.round().consultation());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    before = readBefore(by);
    done = READ;
    votes = read.get().closed() ? null : new FollowedVotes(read.get());
    return Optional.of(step(read.get()));
  }

  /**
   * Takes in votes that were told, and makes the next result if enough voters have voted since.
   *
   * @return the one before, if not
   */
  Optional<Step> next(SessionToken by, Queue<LiveVote> heard) {
    FollowedVotes followed = votes;
    if (followed == null) {
      return Optional.ofNullable(last);
    }
    for (LiveVote vote = heard.poll(); vote != null; vote = heard.poll()) {
      followed.take(vote);
    }
    int enough = behind ? 1 : least(asked.round().consultation());
    return followed.moved() < enough
        ? Optional.ofNullable(last)
        : Optional.of(step(followed.now(who(by))));
  }

  private FollowedVotes.Who who(SessionToken by) {
    PartnershipId partnership = asked.partnership();
    ConsultationId round = asked.round().consultation().id();
    return new FollowedVotes.Who() {
      @Override
      public List<Voter> all() {
        return means.polls().voters(by, partnership, round);
      }

      @Override
      public List<Voter> are(List<VoterId> some) {
        return means.polls().voters(by, partnership, round, some);
      }
    };
  }

  @SuppressWarnings("ReferenceEquality") // whether it is the same one, not one of equal votes
  private Step step(VotesShown now) {
    VotesShown shown = steady(asked.round().consultation(), now);
    behind = shown != now;
    Step step = last;
    if (step == null || step.shown() != shown) {
      step = new Step(UUID.randomUUID().toString(), shown, study(shown));
      last = step;
    }
    if (votes != null && !behind) {
      votes.stepped();
    }
    return step;
  }

  @SuppressWarnings("ReferenceEquality") // whether it is the same one, not one of equal votes
  private @Nullable RoundStudy study(VotesShown shown) {
    if (shown.votes().votes() == 0) {
      return null;
    }
    HeldConsultation round = held(asked.round(), shown);
    LiveMap map = mapped(round.votes());
    done = MAPPED;
    return RoundStudy.of(round, before == asked.round() ? round : before, map);
  }

  private LiveMap mapped(VoteTable table) {
    RoundStudy study = last == null ? null : last.study();
    return study == null
        ? LiveMap.of(table, means.seed())
        : new LiveMap(study.map(), study.groups(), means.seed()).refreshed(table);
  }

  /** The round before with what the session may see of it; the round itself, if that is nothing. */
  private HeldConsultation readBefore(SessionToken by) {
    HeldConsultation earlier = asked.before();
    return earlier.consultation().equals(asked.round().consultation())
        ? asked.round()
        : read(by, earlier.consultation())
            .map(read -> held(earlier, steady(earlier.consultation(), read)))
            .orElse(asked.round());
  }

  private Optional<VotesShown> read(SessionToken by, Consultation consultation) {
    return means
        .polls()
        .findVotes(by, asked.partnership(), consultation.id())
        .map(read -> Arranged.of(read, Arranged.statements(consultation)));
  }

  private VotesShown steady(Consultation consultation, VotesShown now) {
    return means.steady().of(asked.partnership(), consultation.id(), now, least(consultation));
  }

  private static int least(Consultation consultation) {
    return consultation.disclosure().leastVoters();
  }

  private static HeldConsultation held(HeldConsultation round, VotesShown shown) {
    VotesShown arranged = Arranged.of(shown, Arranged.statements(round.consultation()));
    return new HeldConsultation(
        round.consultation(), arranged.voters(), arranged.votes(), round.answers());
  }
}
