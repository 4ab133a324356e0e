package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.app.ballot.EnteredVote;
import org.entente.app.ballot.VoteGiven;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoterId;
import org.entente.dossier.CellType;
import org.entente.kernel.Source;

/**
 * The sheet of a meeting as somebody typed it: one line per vote, {@code who; statement; vote}.
 * Empty lines say nothing; a line that says the same again is read once.
 *
 * @param lines empty if a line is wrong
 * @param wrong lines that cannot be read, counted from 1
 * @param against lines that say something else than one above them, counted from 1
 */
record Sheet(List<Line> lines, List<Integer> wrong, List<Integer> against) {
  private static final int MOST_LINES = 5000;
  private static final Map<String, Vote> SIGNS =
      Map.of("+", Vote.AGREE, "-", Vote.DISAGREE, "−", Vote.DISAGREE, "0", Vote.PASS);

  Sheet {
    lines = List.copyOf(lines);
    wrong = List.copyOf(wrong);
    against = List.copyOf(against);
  }

  /**
   * A vote on the sheet.
   *
   * @param number of its line, counted from 1
   */
  record Line(int number, VoterId voter, VoteGiven vote) {
    private Asked asked() {
      return new Asked(voter, vote.statement());
    }
  }

  private record Asked(VoterId voter, StatementId statement) {}

  /** Reads a sheet; {@code +}, {@code -} and {@code 0} will do for votes. */
  static Sheet of(String text, List<Statement> statements) {
    Map<Asked, Line> read = new LinkedHashMap<>();
    List<Integer> wrong = new ArrayList<>();
    List<Integer> against = new ArrayList<>();
    List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
    for (int number = 1; number <= lines.size(); number++) {
      String typed = lines.get(number - 1);
      if (typed.isBlank()) {
        continue;
      }
      Optional<Line> line =
          number <= MOST_LINES ? line(number, typed, statements) : Optional.empty();
      if (line.isEmpty()) {
        wrong.add(number);
      } else if (!read.computeIfAbsent(line.get().asked(), asked -> line.get())
          .vote()
          .equals(line.get().vote())) {
        against.add(number);
      }
    }
    boolean sound = wrong.isEmpty() && against.isEmpty();
    return new Sheet(sound ? List.copyOf(read.values()) : List.of(), wrong, against);
  }

  private static Optional<Line> line(int number, String typed, List<Statement> statements) {
    String[] parts = typed.split("[;\\t,]", -1);
    if (parts.length != 3 || parts[0].isBlank() || !CellType.Text.isPlain(typed)) {
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
                        new Line(
                            number,
                            new VoterId(parts[0].strip()),
                            new VoteGiven(statement.id(), statement.version(), given))));
  }

  /** The votes in the order of their lines, with the source of the sheet, which must be stated. */
  List<EnteredVote> votes(Source source) {
    return lines.stream().map(line -> new EnteredVote(line.voter(), line.vote(), source)).toList();
  }
}
