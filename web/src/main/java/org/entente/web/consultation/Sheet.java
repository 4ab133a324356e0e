package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.app.ballot.EnteredVote;
import org.entente.app.ballot.VoteGiven;
import org.entente.dialogue.Statement;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Source;

/**
 * The sheet of a meeting as somebody typed it: one line per vote, {@code who; statement; vote}.
 * Empty lines say nothing.
 *
 * @param votes empty if a line is wrong
 * @param wrong lines that cannot be read, counted from 1
 */
record Sheet(List<EnteredVote> votes, List<Integer> wrong) {
  private static final int MOST_LINES = 5000;
  private static final Map<String, Vote> SIGNS =
      Map.of("+", Vote.AGREE, "-", Vote.DISAGREE, "−", Vote.DISAGREE, "0", Vote.PASS);

  Sheet {
    votes = List.copyOf(votes);
    wrong = List.copyOf(wrong);
  }

  /** Reads a sheet; {@code +}, {@code -} and {@code 0} will do for votes. */
  static Sheet of(String text, List<Statement> statements, Source source) {
    List<EnteredVote> votes = new ArrayList<>();
    List<Integer> wrong = new ArrayList<>();
    List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).isBlank()) {
        continue;
      }
      Optional<EnteredVote> vote =
          at < MOST_LINES ? vote(lines.get(at), statements, source) : Optional.empty();
      vote.ifPresent(votes::add);
      if (vote.isEmpty()) {
        wrong.add(at + 1);
      }
    }
    return new Sheet(wrong.isEmpty() ? votes : List.of(), wrong);
  }

  private static Optional<EnteredVote> vote(
      String line, List<Statement> statements, Source source) {
    String[] parts = line.split("[;\\t,]", -1);
    if (parts.length != 3 || parts[0].isBlank()) {
      return Optional.empty();
    }
    String word = parts[2].strip().toLowerCase(Locale.ROOT);
    Optional<Vote> vote = Optional.ofNullable(SIGNS.get(word)).or(() -> Vote.find(word));
    return statements.stream()
        .filter(statement -> statement.id().value().equals(parts[1].strip()))
        .findFirst()
        .flatMap(
            statement ->
                vote.map(
                    given ->
                        new EnteredVote(
                            new VoterId(parts[0].strip()),
                            new VoteGiven(statement.id(), statement.version(), given),
                            source)));
  }
}
