package org.entente.exchange.polis;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
    if (findings.hasProblems() || comments.isEmpty()) {
      return refused();
    }
    int[] voters = voters(log, matrix);
    if (voters.length > limits.voters()) {
      findings.add(
          FileProblem.TOO_MANY_ROWS, Place.ofFile(""), "", String.valueOf(limits.voters()));
      return refused();
    }
    int[] statements = statements(log, matrix);
    Optional<VoteTable> votes = votes(log, voters, statements);
    if (votes.isEmpty() || findings.hasProblems()) {
      return refused();
    }
    Conversation conversation =
        conversation(head, comments.get(), votes.get(), groups(matrix, voters));
    compare(log, matrix, voters, statements, conversation);
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

  /** What a voter wrote, voted or was listed for makes one; only the last two count here. */
  private static int[] voters(Optional<VotesFile.Survey> log, Optional<MatrixFile.Survey> matrix) {
    Numbers voters = new Numbers();
    log.ifPresent(survey -> survey.voters().addTo(voters));
    matrix.ifPresent(survey -> survey.members().addTo(voters));
    return voters.ascending();
  }

  private static int[] statements(
      Optional<VotesFile.Survey> log, Optional<MatrixFile.Survey> matrix) {
    Numbers statements = new Numbers();
    log.ifPresent(survey -> survey.statements().addTo(statements));
    matrix.ifPresent(survey -> survey.statements().addTo(statements));
    return statements.ascending();
  }

  private Optional<VoteTable> votes(
      Optional<VotesFile.Survey> log, int[] voters, int[] statements) {
    VoteTable.Builder builder =
        VoteTable.of(
            Arrays.stream(voters).mapToObj(PolisReader::voter).toList(),
            Arrays.stream(statements).mapToObj(PolisReader::statement).toList());
    return log.isPresent()
        ? part(
            PolisFile.VOTES,
            part ->
                Optional.of(
                    new VotesFile(part, limits).table(log.get(), voters, statements, builder)))
        : part(
            PolisFile.PARTICIPANTS,
            part -> Optional.of(new MatrixFile(part, limits).table(voters, statements, builder)));
  }

  private static VoterId voter(int number) {
    return new VoterId(String.valueOf(number));
  }

  private static StatementId statement(int number) {
    return new StatementId(String.valueOf(number));
  }

  private static Grouping groups(Optional<MatrixFile.Survey> matrix, int[] voters) {
    int[] groups =
        matrix
            .map(survey -> survey.members().groups(voters))
            .orElseGet(
                () -> IntStream.generate(() -> PolisTable.NONE).limit(voters.length).toArray());
    int[] labels = Arrays.stream(groups).filter(group -> group >= 0).sorted().distinct().toArray();
    return Grouping.of(
        Arrays.stream(labels).mapToObj(String::valueOf).toList(),
        voters.length,
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
            seeds.add(statement(number));
          }
          if (comment.author() != PolisTable.NONE) {
            authors.put(statement(number), voter(comment.author()));
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

  private void compare(
      Optional<VotesFile.Survey> log,
      Optional<MatrixFile.Survey> matrix,
      int[] voters,
      int[] statements,
      Conversation conversation) {
    if (log.isPresent() && matrix.isPresent()) {
      part(
          PolisFile.PARTICIPANTS,
          part -> {
            new MatrixFile(part, limits)
                .compare(conversation.votes(), voters, statements, findings);
            boolean[] listed = matrix.get().members().listed(voters);
            for (int voter = 0; voter < voters.length; voter++) {
              if (!listed[voter]) {
                findings.add(
                    FileProblem.VOTER_UNLISTED,
                    new Place(part.name(), 0, "participant"),
                    String.valueOf(voters[voter]));
              }
            }
            return Optional.of(part);
          });
    }
    part(
        PolisFile.GROUPS,
        part -> {
          GroupsFile.check(part, limits, conversation, findings);
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
