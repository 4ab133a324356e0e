package org.entente.exchange.polis;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/** The statements: {@code comments.csv} of an export, {@code statements.csv} of a dump. */
final class CommentsFile {
  private final PolisTable table;
  private final ConversationLimits limits;
  private final Source source;
  private final Map<Integer, Comment> commentsByNumber = new TreeMap<>();

  private CommentsFile(PolisTable table, ConversationLimits limits, Source source) {
    this.table = table;
    this.limits = limits;
    this.source = source;
  }

  /**
   * One statement.
   *
   * @param author the number of the voter who wrote it; {@link PolisTable#NONE} if nobody said
   */
  record Comment(Statement statement, int author, boolean seed) {}

  /** The statements by number, ascending; empty if there is no table. */
  static Optional<Map<Integer, Comment>> read(
      Part part, ConversationLimits limits, Source source, Findings findings) throws IOException {
    Optional<PolisTable> table = PolisTable.open(part, limits, findings);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    try (PolisTable open = table.get()) {
      CommentsFile file = new CommentsFile(open, limits, source);
      return file.read() ? Optional.of(file.commentsByNumber) : Optional.empty();
    }
  }

  private boolean read() throws IOException {
    int id = table.require("comment-id", "tid");
    int body = table.require("comment-body", "text");
    int moderated = table.require("moderated");
    if (id == PolisTable.NONE || body == PolisTable.NONE || moderated == PolisTable.NONE) {
      return false;
    }
    int created = table.find("timestamp");
    while (table.next()) {
      table.moment(created);
      int number = table.id(id);
      if (number != PolisTable.NONE
          && commentsByNumber.putIfAbsent(number, comment(number, body, moderated)) != null) {
        table.wrong(FileProblem.NAME_TWICE, id, String.valueOf(number));
      }
      if (commentsByNumber.size() > limits.statements()) {
        table.tooMany(limits.statements());
        return false;
      }
    }
    return true;
  }

  private Comment comment(int number, int body, int moderated) {
    Statement statement =
        new Statement(
            Rows.statementId(number),
            Wording.of(body(body)),
            1,
            moderation(moderated),
            table.yes(table.find("is-meta", "is_meta")),
            Set.of(),
            source);
    return new Comment(
        statement,
        author(table.find("author-id", "author")),
        table.yes(table.find("is-seed", "is_seed")));
  }

  private String body(int column) {
    String text = table.cells().prose(column);
    if (text.isBlank()) {
      table.wrong(FileProblem.FIELD_WRONG, column, "text");
    }
    return text;
  }

  private Moderation moderation(int column) {
    Optional<Moderation> found = Moderation.find(table.cells().text(column));
    if (found.isEmpty()) {
      table.wrong(FileProblem.FIELD_WRONG, column, "1, 0, -1");
    }
    return found.orElse(Moderation.OPEN);
  }

  private int author(int column) {
    return column == PolisTable.NONE || table.cells().isEmpty(column)
        ? PolisTable.NONE
        : table.id(column);
  }
}
