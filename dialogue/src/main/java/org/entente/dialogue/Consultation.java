package org.entente.dialogue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.entente.actors.ActorId;
import org.entente.kernel.Wording;

/**
 * A dated round in which people are asked.
 *
 * @param invited the actors that are asked, in order of id
 */
public record Consultation(
    ConsultationId id,
    Wording title,
    Series series,
    Window window,
    Set<ActorId> invited,
    Disclosure disclosure,
    List<Statement> statements) {
  public Consultation {
    invited = Collections.unmodifiableSet(new TreeSet<>(invited));
    statements = List.copyOf(statements);
  }

  /**
   * How rounds follow each other.
   *
   * @param recurrence as a recurrence rule of RFC 5545 ({@code FREQ=MONTHLY;INTERVAL=6}); blank if
   *     this round stands alone
   * @param previous the round before, whose statements may be asked again; blank if there is none
   */
  public record Series(String recurrence, String previous) {}

  /**
   * When votes are taken.
   *
   * @param opens the first moment
   * @param closes the first moment after the last
   */
  public record Window(Instant opens, Instant closes) {
    public Window {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException(
            "a consultation must open before it closes, was " + opens + " and " + closes);
      }
    }

    /** Whether votes are taken at a moment. */
    public boolean isOpen(Instant at) {
      return !at.isBefore(opens) && at.isBefore(closes);
    }

    /** Whether the last vote has been taken. */
    public boolean isClosed(Instant at) {
      return !at.isBefore(closes);
    }
  }

  /** Who sees results when. */
  public enum Results {
    /** Everybody, while votes come in. */
    LIVE,
    /** Nobody before closing. */
    SEALED;

    /** The word for it in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whose name may stand beside a vote. */
  public enum Attribution {
    /** An actor's, and a person's who agrees. */
    NAMED,
    /** Nobody's: what was said may be used, not who said it (Chatham House). */
    CHATHAM_HOUSE;

    /** The word for it in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is shown of votes.
   *
   * @param groupBy the declared column by which results are grouped
   * @param leastVotes of a group on a statement before anything is concluded from them
   * @param leastVoters fewer voters than these in a cell are withheld
   */
  public record Disclosure(
      Results results, Attribution attribution, String groupBy, int leastVotes, int leastVoters) {
    /** What holds where a consultation says nothing. */
    public static final Disclosure USUAL =
        new Disclosure(Results.SEALED, Attribution.NAMED, "kind", 3, 3);

    public Disclosure {
      if (groupBy.isBlank() || leastVotes < 1 || leastVoters < 1) {
        throw new IllegalArgumentException(
            "disclosure must name a column and thresholds of 1 or more, was "
                + groupBy
                + ", "
                + leastVotes
                + ", "
                + leastVoters);
      }
    }

    /** Whether results may be seen at a moment. */
    public boolean isOpen(Window window, Instant at) {
      return results == Results.LIVE || window.isClosed(at);
    }
  }
}
