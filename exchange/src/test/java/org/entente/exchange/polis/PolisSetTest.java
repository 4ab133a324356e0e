package org.entente.exchange.polis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.dialogue.Conversation;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.exchange.ForeignFiles;
import org.entente.exchange.Limits;
import org.entente.exchange._fixtures.Codes;
import org.entente.exchange._fixtures.PolisFolder;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolisSetTest {
  @TempDir private Path base = Path.of(".");

  @Test
  void readsWhatWasSaidAndVoted() {
    Conversation read = Codes.value(PolisFolder.sound(base).read());

    assertThat(read.head())
        .isEqualTo(new Conversation.Head("Training", "", "https://example.org/t", false));
    assertThat(read.statements())
        .extracting(one -> one.text().original())
        .containsExactly("Fees are paid\nby employers", "They say \"no\"", "Visas follow training");
    assertThat(read.statements())
        .extracting(Statement::moderation)
        .containsExactly(Moderation.IN, Moderation.OUT, Moderation.OPEN);
    assertThat(read.voted()).hasSize(2);
    assertThat(read.votes().find(1, 0)).isEqualTo(OptionalInt.of(1));
    assertThat(read.votes().find(1, 1)).isEmpty();
    assertThat(read.groups().labels()).containsExactly("0", "1");
    assertThat(read.groups().group(2)).isEqualTo(1);
    assertThat(read.authors()).hasSize(2);
  }

  @Test
  void ordersVotersAndStatementsByNumberNotByLetter() {
    var export =
        PolisFolder.sound(base)
            .without("participants-votes.csv")
            .with(
                "comments.csv",
                "comment-id,moderated,comment-body\n10,1,ten\n9,1,nine\n100,1,hundred\n")
            .with("votes.csv", "comment-id,voter-id,vote\n100,20,1\n10,3,1\n9,20,0\n10,100,-1\n");

    Conversation read = Codes.value(export.read());

    assertThat(read.votes().voters()).extracting(VoterId::value).containsExactly("3", "20", "100");
    assertThat(read.votes().statements())
        .extracting(StatementId::value)
        .containsExactly("9", "10", "100");
    assertThat(read.statements())
        .extracting(one -> one.id().value())
        .containsExactly("9", "10", "100");
  }

  @Test
  void countsTheLatestVoteWhateverTheOrderOfTheLog() {
    var newestFirst =
        PolisFolder.sound(base)
            .without("participants-votes.csv")
            .with(
                "votes.csv",
                "timestamp,comment-id,voter-id,vote\n30,0,1,-1\n20,1,1,0\n10,0,1,1\n5,1,1,1\n");

    Conversation read = Codes.value(newestFirst.read());

    assertThat(read.votes().find(0, 0)).isEqualTo(OptionalInt.of(-1));
    assertThat(read.votes().find(0, 1)).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void countsTheLastInTheFileWhereNoMomentIsStated() {
    var export =
        PolisFolder.sound(base)
            .without("participants-votes.csv")
            .with("votes.csv", "comment-id,voter-id,vote\n0,1,-1\n1,1,0\n0,1,1\n");

    Conversation read = Codes.value(export.read());

    assertThat(read.votes().find(0, 0)).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void takesTheMatrixWhereThereIsNoLog() {
    Conversation read = Codes.value(PolisFolder.sound(base).without("votes.csv").read());

    assertThat(read.votes().votes()).isEqualTo(4);
    assertThat(read.votes().find(2, 1)).isEqualTo(OptionalInt.of(-1));
  }

  @Test
  void letsTheLogRuleAndTellsWhereTheMatrixDiffers() {
    var export =
        PolisFolder.sound(base)
            .with("participants-votes.csv", "participant,group-id,0,1\n1,0,1,\n2,0,0,\n")
            .with(
                "comment-groups.csv",
                "comment-id,comment,total-votes,group-a-agrees\n0,Fees,2,9\n");

    var reading = export.read();

    assertThat(Codes.of(reading))
        .containsExactly(
            "file.count_differs comment-groups.csv:2:group-a-agrees",
            "file.voter_unlisted participants-votes.csv:participant",
            "file.votes_differ participants-votes.csv:2:1",
            "file.votes_differ participants-votes.csv:3:0");
    assertThat(Codes.value(reading).votes().votes()).isEqualTo(4);
  }

  @Test
  void knowsAConversationFromADossier() throws IOException {
    PolisFolder.sound(base.resolve("talk"));
    PolisFolder.sound(base.resolve("dossier")).with("dossier.yaml", "entente: 1\n");
    Files.writeString(base.resolve("council.csv"), "issue,actor\n");
    ForeignFiles files = new ForeignFiles(Limits.DEFAULT);

    assertThat(files.kind(base.resolve("talk"))).isEqualTo(ForeignFiles.Kind.CONVERSATION);
    assertThat(files.kind(base.resolve("talk/votes.csv")))
        .isEqualTo(ForeignFiles.Kind.CONVERSATION);
    assertThat(files.kind(base.resolve("dossier"))).isEqualTo(ForeignFiles.Kind.DOSSIER);
    assertThat(files.kind(base.resolve("council.csv"))).isEqualTo(ForeignFiles.Kind.COUNCIL);
  }

  @Test
  void writesCountsByGroupAsOthersReadThem() throws IOException {
    Conversation read = Codes.value(PolisFolder.sound(base.resolve("in")).read());

    Codes.value(PolisSet.write(read, Language.ENGLISH, base.resolve("out")));

    assertThat(base.resolve("out/comment-groups.csv"))
        .hasContent(
            """
            comment-id,comment,total-votes,total-agrees,total-disagrees,total-passes,\
            group-a-votes,group-a-agrees,group-a-disagrees,group-a-passes,\
            group-b-votes,group-b-agrees,group-b-disagrees,group-b-passes
            0,"Fees are paid
            by employers",2,2,0,0,2,2,0,0,0,0,0,0
            1,"They say ""no""\",2,1,1,0,1,1,0,0,1,0,1,0
            2,Visas follow training,0,0,0,0,0,0,0,0,0,0,0,0
            """);
    assertThat(base.resolve("out/votes.csv"))
        .hasContent(
            "timestamp,datetime,comment-id,voter-id,vote\n,,0,1,1\n,,1,1,1\n,,0,2,1\n,,1,3,-1\n");
    assertThat(GroupsFile.letter(27)).isEqualTo("ab");
  }

  @Test
  void writesPlacesForIdsThatAreNoNumbersAndDisarmsFormulas() throws IOException {
    StatementId fees = new StatementId("fees");
    VoteTable votes =
        VoteTable.of(List.of(new VoterId("union")), List.of(fees)).put(0, 0, 1).build();
    Statement statement =
        new Statement(
            fees,
            new Wording("", Map.of(Language.FRENCH, "=SOMME(A1)")),
            1,
            Moderation.IN,
            false,
            Set.of(),
            Source.UNSTATED);
    Conversation conversation =
        new Conversation(
            new Conversation.Head("", "", "", false),
            List.of(statement),
            Set.of(fees),
            Map.of(fees, new VoterId("union")),
            votes,
            Grouping.of(List.of("unions")));

    Codes.value(PolisSet.write(conversation, Language.FRENCH, base));

    assertThat(Files.readString(base.resolve("comments.csv"), StandardCharsets.UTF_8))
        .endsWith(",,0,0,1,0,1,false,true,'=SOMME(A1)\n");
    assertThat(Files.readString(base.resolve("participants-votes.csv")))
        .endsWith("\n0,0,1,1,1,0,1\n");
    assertThat(Codes.value(PolisSet.read(base, org.entente.exchange.ConversationLimits.DEFAULT)))
        .extracting(read -> read.statements().get(0).text().original())
        .isEqualTo("=SOMME(A1)");
  }
}
