package org.entente.exchange.polis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.dialogue.Conversation;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.VoteTable;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.ForeignFiles;
import org.entente.exchange.Limits;
import org.entente.exchange._fixtures.Codes;
import org.entente.exchange._fixtures.SharedData;
import org.entente.kernel.Findings;
import org.entente.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations that people held; the counts are those of the data's own table. */
class RealConversationsTest {
  @TempDir private Path base = Path.of(".");

  @ParameterizedTest
  @CsvSource({
    "london.youth.policing, 26, 36, 3, 638, 640, 3/18/3",
    "scoop-hivemind.freshwater, 117, 80, 29, 3972, 3979, 9/108",
    "bg2050-volunteers, 126, 371, 55, 14283, 14341, 100/8",
    "brexit-consensus, 204, 50, 0, 5303, 5312, 106/91",
    "scoop-hivemind.ubi, 234, 70, 1, 7153, 7174, 70/113/42/9",
    "scoop-hivemind.taxes, 334, 148, 57, 17335, 17379, 40/255",
    "15-per-hour-seattle, 339, 54, 23, 2872, 2995, 99/39",
    "canadian-electoral-reform, 448, 174, 22, 11950, 12018, 16/265",
    "austria-climate.5twd2jsnkf.2022-08-08, 1116, 522, 245, 61384, 61936, 761/139",
    "vtaiwan.uberx, 1921, 197, 78, 49443, 49997, 330/889",
    "american-assembly.bowling-green, 2031, 896, 289, 225524, 0, 753/828"
  })
  void readsEveryExport(
      String name, int voters, int statements, int out, int votes, int events, String groups)
      throws IOException {
    Path folder = SharedData.at("dialogue/opendata/" + name);

    Conversation read = Codes.value(PolisSet.read(folder, ConversationLimits.DEFAULT));

    assertThat(new ForeignFiles(Limits.DEFAULT).kind(folder))
        .isEqualTo(ForeignFiles.Kind.CONVERSATION);
    assertThat(read.votes().voters()).hasSize(voters);
    assertThat(read.votes().statements()).hasSize(statements);
    assertThat(moderatedOut(read)).isEqualTo(out);
    assertThat(read.votes().votes()).isEqualTo(votes);
    assertThat(events(folder)).isEqualTo(events);
    assertThat(sizes(read.groups())).isEqualTo(groups);
    assertThat(numbers(read)).isSorted();
  }

  /** README counts a dump's meta statements as moderated out, since its mathematics does. */
  @ParameterizedTest
  @CsvSource({
    "2dhnep37ie, 27, 57, 4, 1386",
    "4cvkai2ctw, 35, 44, 2, 504",
    "6ukkcvfbre, 51, 29, 3, 941",
    "4asymkcrjf, 160, 118, 0, 4785",
    "3ntrtcehas, 267, 60, 7, 5216"
  })
  void readsEveryDump(String name, int voters, int statements, int out, int votes)
      throws IOException {
    Path folder = SharedData.at("dialogue/oracles/" + name);

    Conversation read = Codes.value(PolisSet.read(folder, ConversationLimits.DEFAULT));

    assertThat(read.votes().voters()).hasSize(voters);
    assertThat(read.votes().statements()).hasSize(statements);
    assertThat(
            read.statements().stream()
                .filter(one -> one.moderation() == Moderation.OUT || one.about()))
        .hasSize(out);
    assertThat(read.votes().votes()).isEqualTo(votes);
    assertThat(read.groups().groups()).isZero();
    assertThat(read.head().strict()).isEqualTo(name.startsWith("4cv") || name.startsWith("6uk"));
    assertThat(numbers(read)).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "london.youth.policing",
        "scoop-hivemind.freshwater",
        "bg2050-volunteers",
        "brexit-consensus",
        "scoop-hivemind.ubi",
        "scoop-hivemind.taxes",
        "15-per-hour-seattle",
        "canadian-electoral-reform",
        "austria-climate.5twd2jsnkf.2022-08-08",
        "vtaiwan.uberx",
        "american-assembly.bowling-green"
      })
  void writesWhatItReads(String name) throws IOException {
    Path folder = SharedData.at("dialogue/opendata/" + name);
    Conversation read = Codes.value(PolisSet.read(folder, ConversationLimits.DEFAULT));

    Codes.value(PolisSet.write(read, Language.ENGLISH, base.resolve("out")));
    var again = PolisSet.read(base.resolve("out"), ConversationLimits.DEFAULT);
    byte[] zipped = zip(read);
    Files.write(base.resolve("out.zip"), zipped);
    var unzipped = PolisSet.read(base.resolve("out.zip"), ConversationLimits.DEFAULT);

    assertThat(Codes.of(again)).isEmpty();
    assertSame(Codes.value(again), read);
    assertSame(Codes.value(unzipped), read);
    assertThat(zip(Codes.value(again))).isEqualTo(zipped);
  }

  @Test
  void readsOneFileWithThoseBesideIt() {
    Path folder = SharedData.at("dialogue/opendata/london.youth.policing");

    Conversation read =
        Codes.value(PolisSet.read(folder.resolve("votes.csv.gz"), ConversationLimits.DEFAULT));

    assertThat(read.head().topic())
        .isEqualTo(
            "What is the best way to engage more young people in local scrutiny of policing?");
    assertThat(read.statements()).hasSize(39);
    assertThat(read.voted()).hasSize(36);
  }

  private static byte[] zip(Conversation conversation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PolisSet.writeZip(conversation, Language.ENGLISH, bytes);
    return bytes.toByteArray();
  }

  private static void assertSame(Conversation one, Conversation other) {
    assertThat(one.head()).isEqualTo(other.head());
    assertThat(one.statements()).isEqualTo(other.statements());
    assertThat(one.seeds()).isEqualTo(other.seeds());
    assertThat(one.authors()).isEqualTo(other.authors());
    assertThat(one.groups()).isEqualTo(other.groups());
    assertThat(one.votes().voters()).isEqualTo(other.votes().voters());
    assertThat(one.votes().statements()).isEqualTo(other.votes().statements());
    assertThat(cells(one.votes())).isEqualTo(cells(other.votes()));
  }

  private static List<String> cells(VoteTable votes) {
    List<String> cells = new ArrayList<>();
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        cells.add(voter + " " + votes.statement(cell) + " " + votes.value(cell));
      }
    }
    return cells;
  }

  private static long moderatedOut(Conversation read) {
    return read.statements().stream().filter(one -> one.moderation() == Moderation.OUT).count();
  }

  private static int events(Path folder) throws IOException {
    Findings findings = new Findings();
    try (Parts parts = Parts.at(folder, findings)) {
      var log = parts.find(org.entente.exchange.PolisFile.VOTES);
      if (log.isEmpty()) {
        return 0;
      }
      return new VotesFile(log.get(), ConversationLimits.DEFAULT)
          .survey(java.util.Optional.empty(), findings)
          .orElseThrow()
          .votes();
    }
  }

  private static String sizes(Grouping groups) {
    List<String> sizes = new ArrayList<>();
    for (int group = 0; group < groups.groups(); group++) {
      sizes.add(String.valueOf(groups.size(group)));
    }
    return String.join("/", sizes);
  }

  private static List<Integer> numbers(Conversation read) {
    return read.votes().voters().stream().map(voter -> Integer.valueOf(voter.value())).toList();
  }
}
