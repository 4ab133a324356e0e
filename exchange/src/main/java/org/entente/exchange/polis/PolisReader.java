package org.entente.exchange.polis;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.dialogue.Conversation;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.exchange.PolisFile;
import org.entente.exchange.Reading;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;
import org.entente.kernel.Source;

/** Puts a conversation together: looks at every file first, and keeps votes once all is sound. */
final class PolisReader {
  private final Parts parts;
  private final ConversationLimits limits;
  private final Findings findings;
  private final String title;

  PolisReader(Parts parts, ConversationLimits limits, Findings findings, String title) {
    this.parts = parts;
    this.limits = limits;
    this.findings = findings;
    this.title = title;
  }

  Reading<Conversation> read() {
    if (findings.hasProblems()) {
      return refused();
    }
    requireFiles();
    Conversation.Head head = head();
    Optional<Map<Integer, CommentsFile.Comment>> comments =
        part(
            PolisFile.COMMENTS,
            part -> CommentsFile.read(part, limits, new Source(head.address()), findings));
    Optional<int[]> known =
        comments.map(map -> map.keySet().stream().mapToInt(Integer::intValue).toArray());
    Optional<VotesFile.Survey> log =
        part(PolisFile.VOTES, part -> new VotesFile(part, limits).survey(known, findings));
    Optional<MatrixFile.Survey> matrix =
        part(PolisFile.PARTICIPANTS, part -> new MatrixFile(part, limits).survey(known, findings));
    return findings.hasProblems() || comments.isEmpty()
        ? refused()
        : read(head, comments.get(), log, matrix);
  }

  private Reading<Conversation> read(
      Conversation.Head head,
      Map<Integer, CommentsFile.Comment> comments,
      Optional<VotesFile.Survey> log,
      Optional<MatrixFile.Survey> matrix) {
    Rows rows = rows(log, matrix);
    if (rows.voters() > limits.voters()) {
      findings.add(
          FileProblem.TOO_MANY_ROWS, Place.ofFile(""), "", String.valueOf(limits.voters()));
      return refused();
    }
    Optional<VoteTable> votes = votes(log, rows);
    if (votes.isEmpty()) {
      return refused();
    }
    Conversation conversation = conversation(head, comments, votes.get(), groups(matrix, rows));
    if (log.isPresent() && matrix.isPresent()) {
      compare(matrix.get(), rows, conversation.votes());
    }
    part(
        PolisFile.GROUPS,
        part -> {
          GroupsFile.check(part, limits, conversation, findings);
          return Optional.of(part);
        });
    return findings.hasProblems()
        ? refused()
        : new Reading.Done<>(conversation, PolisSet.inOrder(findings));
  }

  private Reading<Conversation> refused() {
    return new Reading.Refused<>(PolisSet.inOrder(findings));
  }

  private void requireFiles() {
    if (parts.find(PolisFile.COMMENTS).isEmpty()) {
      findings.add(FileProblem.NOT_FOUND, Place.ofFile(PolisFile.COMMENTS.fileName()), "");
    }
    if (parts.find(PolisFile.VOTES).isEmpty() && parts.find(PolisFile.PARTICIPANTS).isEmpty()) {
      findings.add(FileProblem.VOTES_MISSING, Place.ofFile(PolisFile.VOTES.fileName()), "");
    }
  }

  private Conversation.Head head() {
    Map<String, String> summary =
        part(PolisFile.SUMMARY, part -> Optional.of(SummaryFile.read(part, limits, findings)))
            .orElse(Map.of());
    boolean strict =
        part(PolisFile.SETTINGS, part -> Optional.of(SettingsFile.strict(part, limits, findings)))
            .orElse(false);
    return new Conversation.Head(
        summary.getOrDefault("topic", title),
        summary.getOrDefault("conversation-description", ""),
        summary.getOrDefault("url", ""),
        strict);
  }

  /** Who voted or is listed makes a row; who only wrote a statement does not. */
  private static Rows rows(Optional<VotesFile.Survey> log, Optional<MatrixFile.Survey> matrix) {
    Numbers voters = new Numbers();
    Numbers statements = new Numbers();
    log.ifPresent(
        survey -> {
          survey.voters().addTo(voters);
          survey.statements().addTo(statements);
        });
    matrix.ifPresent(
        survey -> {
          survey.members().addTo(voters);
          survey.statements().addTo(statements);
        });
    return new Rows(voters, statements);
  }

  private Optional<VoteTable> votes(Optional<VotesFile.Survey> log, Rows rows) {
    return log.isPresent()
        ? part(
            PolisFile.VOTES,
            part -> Optional.of(new VotesFile(part, limits).table(log.get(), rows)))
        : part(
            PolisFile.PARTICIPANTS, part -> Optional.of(new MatrixFile(part, limits).table(rows)));
  }

  private static Grouping groups(Optional<MatrixFile.Survey> matrix, Rows rows) {
    if (matrix.isEmpty()) {
      return Grouping.of(List.of(), rows.voters(), voter -> Grouping.NONE);
    }
    int[] groups = matrix.get().members().groups(rows);
    int[] labels = Arrays.stream(groups).filter(group -> group >= 0).sorted().distinct().toArray();
    return Grouping.of(
        Arrays.stream(labels).mapToObj(String::valueOf).toList(),
        rows.voters(),
        voter ->
            groups[voter] == PolisTable.NONE
                ? Grouping.NONE
                : Arrays.binarySearch(labels, groups[voter]));
  }

  private static Conversation conversation(
      Conversation.Head head,
      Map<Integer, CommentsFile.Comment> comments,
      VoteTable votes,
      Grouping groups) {
    TreeSet<StatementId> seeds = new TreeSet<>();
    Map<StatementId, VoterId> authors = new TreeMap<>();
    comments.forEach(
        (number, comment) -> {
          if (comment.seed()) {
            seeds.add(Rows.statementId(number));
          }
          if (comment.author() != PolisTable.NONE) {
            authors.put(Rows.statementId(number), Rows.voterId(comment.author()));
          }
        });
    return new Conversation(
        head,
        comments.values().stream().map(CommentsFile.Comment::statement).toList(),
        seeds,
        authors,
        votes,
        groups);
  }

  private void compare(MatrixFile.Survey matrix, Rows rows, VoteTable votes) {
    part(
        PolisFile.PARTICIPANTS,
        part -> {
          new MatrixFile(part, limits).compare(votes, rows, findings);
          boolean[] listed = matrix.members().listed(rows);
          for (int row = 0; row < listed.length; row++) {
            if (!listed[row]) {
              findings.add(
                  FileProblem.VOTER_UNLISTED,
                  new Place(part.name(), 0, "participant"),
                  String.valueOf(rows.number(row)));
            }
          }
          return Optional.of(part);
        });
  }

  /** What is made of a file, if it is there and can be read. */
  private <T> Optional<T> part(PolisFile file, Step<T> step) {
    Optional<Part> part = parts.find(file);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    try {
      return step.take(part.get());
    } catch (IOException unreadable) {
      Unpacked.note(part.get(), unreadable, findings);
      return Optional.empty();
    }
  }

  /** Makes something of a file. */
  @FunctionalInterface
  private interface Step<T> {
    Optional<T> take(Part part) throws IOException;
  }
}
