package org.entente.exchange.polis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.dialogue.Conversation;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.exchange.Reading;
import org.entente.exchange._fixtures.Codes;
import org.entente.exchange._fixtures.PolisFolder;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as they arrive: damaged, and then every damage is told at once. */
class DamagedConversationsTest {
  private static final ConversationLimits NARROW =
      new ConversationLimits(3_000_000, 200, 4, 2, 3, 30);

  @TempDir private Path base = Path.of(".");

  @Test
  void tellsEveryWrongCellOfTheLogAtOnce() {
    var export =
        PolisFolder.sound(base)
            .adding("votes.csv", "15,,0,1,7\n16,,99,1,1\nsoon,,0,-2,1\n18,,0,1\n19,,x,1,\n");

    Reading<Conversation> read = export.read();

    assertThat(Codes.of(read))
        .containsExactly(
            "file.vote_wrong votes.csv:7:vote",
            "file.statement_unknown votes.csv:8:comment-id",
            "file.number_wrong votes.csv:9:timestamp",
            "file.number_wrong votes.csv:9:voter-id",
            "file.row_ragged votes.csv:10",
            "file.number_wrong votes.csv:11:comment-id",
            "file.vote_wrong votes.csv:11:vote");
    assertThat(refusals(read).get(0).value()).isEqualTo("7");
    assertThat(refusals(read).get(1).value()).isEqualTo("99");
  }

  @Test
  void tellsWhatIsWrongWithStatementsAndMatrix() {
    var export =
        PolisFolder.sound(base)
            .adding("comments.csv", "4,2,1,0,0,1,again\n5,4,1,0,0,5,\n")
            .with(
                "participants-votes.csv",
                "participant,xid,group-id,0,9\n1,,0,2,\n1,,100,1,\n2,,0,1,,,extra\n");

    assertThat(Codes.of(export.read()))
        .containsExactly(
            "file.name_twice comments.csv:6:comment-id",
            "file.field_wrong comments.csv:7:comment-body",
            "file.field_wrong comments.csv:7:moderated",
            "file.statement_unknown participants-votes.csv:1:9",
            "file.column_left_out participants-votes.csv:1:xid",
            "file.vote_wrong participants-votes.csv:2:0",
            "file.number_wrong participants-votes.csv:3:group-id",
            "file.name_twice participants-votes.csv:3:participant",
            "file.row_ragged participants-votes.csv:4");
  }

  @Test
  void tellsWhichFilesAndColumnsAreMissing() {
    var export =
        PolisFolder.sound(base)
            .without("comments.csv")
            .without("votes.csv")
            .without("participants-votes.csv");
    var columns = PolisFolder.sound(base.resolve("columns")).with("votes.csv", "vote\n1\n");
    var twice =
        PolisFolder.sound(base.resolve("twice"))
            .with("votes.csv", "vote,vote,\n1\n")
            .with("comments.csv", "");

    assertThat(Codes.of(export.read()))
        .containsExactly("file.not_found comments.csv", "file.votes_missing votes.csv");
    assertThat(Codes.of(columns.read()))
        .containsExactly(
            "file.field_wrong votes.csv:1:comment-id", "file.field_wrong votes.csv:1:voter-id");
    assertThat(Codes.of(twice.read()))
        .containsExactly(
            "file.header_missing comments.csv",
            "file.column_unnamed votes.csv:1",
            "file.column_twice votes.csv:1:vote");
    assertThat(Codes.of(PolisSet.read(base.resolve("none"), ConversationLimits.DEFAULT)))
        .containsExactly("file.not_found none");
  }

  @Test
  void tellsEveryLineThatIsNotUtf8() {
    byte[] mixed =
        "comment-id,moderated,comment-body\n0,1,\"caf\u00e9\n\u00e9\"\n1,1,plain\n2,1,\u00e9t\u00e9\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    var latin = PolisFolder.sound(base.resolve("latin")).with("comments.csv", mixed);
    var wide =
        PolisFolder.sound(base.resolve("wide"))
            .with("votes.csv", "\uFEFFcomment-id,voter-id,vote\n", StandardCharsets.UTF_16LE);
    var nul = PolisFolder.sound(base.resolve("nul")).adding("votes.csv", "1,,0,1,\0001\n");

    assertThat(Codes.of(latin.read()))
        .containsExactly("file.not_utf8 comments.csv:2", "file.not_utf8 comments.csv:5");
    assertThat(Codes.of(wide.read()))
        .containsExactly("file.header_missing votes.csv", "file.not_utf8 votes.csv");
    assertThat(Codes.of(nul.read())).containsExactly("file.nul_character votes.csv:7");
  }

  @Test
  void readsMarksSemicolonsAndAnyLineEnding() {
    var export =
        PolisFolder.sound(base)
            .without("participants-votes.csv")
            .with("votes.csv", "\uFEFFcomment-id;voter-id;vote\r\n0;1;1\r\n\r\n1;1;-1\r\n")
            .with("comments.csv", "comment-id,moderated,comment-body\r0,1,\"a\rb\"\r1,1,c\r");

    Conversation read = Codes.value(export.read());

    assertThat(read.votes().votes()).isEqualTo(2);
    assertThat(read.statements().get(0).text().original()).isEqualTo("a\rb");
  }

  @Test
  void tellsWhereQuotesFailAndReadsOnAfterThem() {
    var export =
        PolisFolder.sound(base)
            .with(
                "comments.csv",
                "comment-id,moderated,comment-body\n0,1,\"a\"b\n1,9,c\n2,1,\"never closed\n3,1,d\n");

    assertThat(Codes.of(export.read()))
        .contains(
            "file.quotes_unmatched comments.csv:2",
            "file.field_wrong comments.csv:3:moderated",
            "file.quotes_unmatched comments.csv:4");
  }

  @Test
  void refusesWhatGrowsBeyondMeasure() {
    byte[] zeros = new byte[4_000_000];
    Arrays.fill(zeros, (byte) '0');
    var bomb =
        PolisFolder.sound(base.resolve("bomb"))
            .without("votes.csv")
            .with("votes.csv.gz", PolisFolder.packed(zeros));
    var large = PolisFolder.sound(base.resolve("large")).with("votes.csv", zeros);
    var cut =
        PolisFolder.sound(base.resolve("cut"))
            .without("votes.csv")
            .with("votes.csv.gz", Arrays.copyOf(PolisFolder.packed(zeros), 60));

    assertThat(Codes.of(bomb.read())).containsExactly("file.expands_too_much votes.csv.gz");
    assertThat(Codes.of(large.read(NARROW))).contains("file.too_large votes.csv");
    assertThat(Codes.of(cut.read())).containsExactly("file.damaged votes.csv.gz");
  }

  @Test
  void refusesMoreThanItsLimits() {
    var export =
        PolisFolder.sound(base)
            .adding("comments.csv", "5,3,1,0,0,1,fourth\n")
            .with("participants-votes.csv", "participant,0\n1,1\n2,1\n3,1\n");

    assertThat(Codes.of(export.read(NARROW)))
        .contains(
            "file.too_many_rows comments.csv:6",
            "file.too_many_rows participants-votes.csv:4",
            "file.too_many_rows votes.csv:6");
    assertThat(
            Codes.of(
                PolisFolder.sound(base.resolve("long"))
                    .adding("comments.csv", "5,3,1,0,0,1," + "x".repeat(31) + "\n")
                    .read(NARROW)))
        .contains("file.cell_too_long comments.csv:6");
  }

  @Test
  void refusesTwoFilesForOneAndArchivesThatAreNone() throws IOException {
    var twice = PolisFolder.sound(base.resolve("twice")).with("votes.csv.gz", new byte[0]);
    Files.writeString(base.resolve("none.zip"), "no archive");

    assertThat(Codes.of(twice.read())).containsExactly("file.name_twice votes.csv.gz");
    assertThat(Codes.of(PolisSet.read(base.resolve("none.zip"), ConversationLimits.DEFAULT)))
        .containsExactly("file.damaged none.zip");
  }

  /** A million lines; ten million with the profile that tries for minutes. */
  @Test
  void keepsTheFirstFindingsOfALongLogAndCountsTheRest() throws IOException {
    int lines = Integer.getInteger("conversation.lines", 1_000_000);
    var export = PolisFolder.sound(base).without("participants-votes.csv");
    try (BufferedWriter log = Files.newBufferedWriter(base.resolve("votes.csv"))) {
      log.write("timestamp,datetime,comment-id,voter-id,vote\n");
      for (int line = 0; line < lines; line++) {
        log.write(line + ",," + line % 3 + "," + line / 3 + "," + (line % 10 == 9 ? 7 : 1) + "\n");
      }
    }

    List<Finding> findings = refusals(export.read());

    assertThat(findings).hasSize(Findings.LIMIT + 1);
    assertThat(findings.get(0).place()).hasToString("votes.csv:11:vote");
    assertThat(findings.get(Findings.LIMIT).code()).isEqualTo(FileProblem.MORE_FINDINGS);
    assertThat(findings.get(Findings.LIMIT).arguments())
        .containsExactly(String.valueOf(lines / 10 - Findings.LIMIT));
  }

  private static List<Finding> refusals(Reading<?> reading) {
    return reading.fold(Reading.Done::notices, Reading.Refused::findings);
  }
}
