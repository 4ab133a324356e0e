package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dossier._fixtures.Drafts.MINIMAL;
import static org.entente.dossier._fixtures.Drafts.draft;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.dialogue.Answer;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationRulesTest {
  private static final String ROUND =
      """
      == consultations/spring/consultation.yaml
      title: {en: First round, fr: Premier tour}
      opens: 2026-03-02T08:00+01:00
      closes: 2026-03-08
      repeats: FREQ=MONTHLY;INTERVAL=6
      invited: [tn-moh, de-hospital]
      results: sealed
      attribution: named
      group_by: side
      least_votes: 2
      == consultations/spring/statements.csv
      id,text,text_fr,version,status,unchecked
      fees,Nurses pay no fees,Les infirmières ne paient rien,2,in,fr
      b2,B2 before departure,,,,
      == consultations/spring/voters.csv
      id,kind,actor,named,side
      moh,actor,tn-moh,,origin
      p1,person,de-hospital,no,
      p2,person,,yes,destination
      == consultations/spring/votes.csv
      voter,statement,vote
      moh,fees,agree
      p1,fees,disagree
      p1,b2,pass
      == consultations/spring/answers.csv
      statement,answer,owner,due,status,issue
      fees,Employers pay,de-hospital,2026-06-30,accepted,share
      """;

  private static HeldConsultation spring(String more) {
    return DossierRules.judge(draft(MINIMAL + more))
        .fold(
            sound -> sound.dossier().consultations().get(0),
            unsound -> {
              throw new AssertionError(unsound.findings());
            });
  }

  private static List<String> problems(String more) {
    return DossierRules.judge(draft(MINIMAL + more))
        .fold(Judgement.Sound::notices, Judgement.Unsound::findings)
        .stream()
        .map(
            finding ->
                (finding.code().key().replace("dossier.", "")
                        + " "
                        + finding.place().toString().replace("consultations/spring/", "")
                        + " "
                        + finding.value())
                    .strip())
        .toList();
  }

  @Test
  void makesValuesOfARound() {
    HeldConsultation spring = spring(ROUND);

    Consultation consultation = spring.consultation();
    assertThat(consultation.title().in(Language.FRENCH)).isEqualTo("Premier tour");
    assertThat(consultation.window().opens()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
    assertThat(consultation.window().closes()).isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
    assertThat(consultation.invited())
        .containsExactly(new ActorId("de-hospital"), new ActorId("tn-moh"));
    assertThat(consultation.disclosure().leastVotes()).isEqualTo(2);
    Statement fees = consultation.statements().get(0);
    assertThat(fees.version()).isEqualTo(2);
    assertThat(fees.moderation()).isEqualTo(Moderation.IN);
    assertThat(fees.unchecked()).containsExactly(Language.FRENCH);
    assertThat(consultation.statements().get(1).moderation()).isEqualTo(Moderation.OPEN);
    Answer answer = spring.findAnswer(new StatementId("fees")).orElseThrow();
    assertThat(answer.owners()).isEqualTo(Set.of(new ActorId("de-hospital")));
    assertThat(answer.status()).isEqualTo(Answer.Status.ACCEPTED);
  }

  @Test
  void groupsVotersByWhatTheirActorsAreAndByColumns() {
    HeldConsultation spring = spring(ROUND);

    assertThat(spring.votes().find(1, 1)).isEqualTo(OptionalInt.of(0));
    assertThat(spring.voters().get(0).traits())
        .containsEntry("kind", "ministry")
        .containsEntry("side", "origin")
        .containsEntry("voter", "actor");
    assertThat(spring.voters()).extracting(Voter::named).containsExactly(true, false, true);
    assertThat(spring.groupedBy("kind").labels()).containsExactly("employer", "ministry");
    assertThat(spring.groupedBy("side").labels()).containsExactly("destination", "origin");
    assertThat(spring.groupedBy("side").group(1)).isZero();
    assertThat(spring.columns()).contains("kind", "level", "side", "voter");
  }

  @Test
  void understandsTheColumnsOfAPolisExportAndTakesTheLastVote() {
    HeldConsultation spring =
        spring(
            """
            == consultations/spring/consultation.yaml
            title: Imported
            opens: 2026-03-02
            closes: 2026-03-08
            == consultations/spring/statements.csv
            id,text
            0,Nurses pay no fees
            == consultations/spring/votes.csv
            timestamp,datetime,comment-id,voter-id,vote
            1,Mon,0,tn-moh,1
            2,Mon,0,7,-1
            3,Mon,0,tn-moh,-1
            """);

    assertThat(spring.voters())
        .extracting(Voter::kind)
        .containsExactly(VoterKind.ACTOR, VoterKind.PERSON);
    assertThat(spring.votes().find(0, 0)).isEqualTo(OptionalInt.of(-1));
    assertThat(spring.votes().votes()).isEqualTo(2);
  }

  @Test
  void findsEveryProblemOfARound() {
    assertThat(
            problems(
                """
                == consultations/spring/consultation.yaml
                title: ''
                opens: soon
                closes: 2026-03-08
                invited: [tn-mo]
                results: secret
                least_votes: 0
                previous: winter
                repeats: every spring
                == consultations/spring/statements.csv
                id,text,version,status
                fees,Nurses pay no fees,0,maybe
                fees,,,
                == consultations/spring/voters.csv
                id,kind,actor
                p1,actor,
                p2,crowd,nobody
                == consultations/spring/votes.csv
                voter,statement,vote
                p3,visas,7
                p1,fees,agree
                p1,fees,pass
                == consultations/spring/answers.csv
                statement,due,issue
                visas,tomorrow,nothing
                """))
        .containsExactlyInAnyOrder(
            "cell_empty consultation.yaml:1:title",
            "moment_wrong consultation.yaml:2:opens soon",
            "reference_unknown consultation.yaml:4:invited tn-mo",
            "cell_not_code consultation.yaml:5:results secret",
            "cell_not_whole consultation.yaml:6:least_votes 0",
            "reference_unknown consultation.yaml:7:previous winter",
            "recurrence_wrong consultation.yaml:8:repeats every spring",
            "cell_not_whole statements.csv:2:version 0",
            "cell_not_code statements.csv:2:status maybe",
            "cell_empty statements.csv:3:text",
            "key_twice statements.csv:3:id fees",
            "voter_without_actor voters.csv:2:actor p1",
            "cell_not_code voters.csv:3:kind crowd",
            "reference_unknown voters.csv:3:actor nobody",
            "reference_unknown votes.csv:2:voter p3",
            "reference_unknown votes.csv:2:statement visas",
            "cell_not_code votes.csv:2:vote 7",
            "key_twice votes.csv:4:voter+statement p1/fees",
            "reference_unknown answers.csv:2:statement visas",
            "cell_not_date answers.csv:2:due tomorrow",
            "reference_unknown answers.csv:2:issue nothing");
  }

  @Test
  void refusesTablesWithoutATextAndARoundThatClosesFirst() {
    assertThat(problems("== consultations/spring/statements.csv\nid,text\na,A sentence\n"))
        .containsExactly("file_missing consultation.yaml");
    assertThat(
            problems(
                """
                == consultations/spring/consultation.yaml
                title: T
                opens: 2026-03-08
                closes: 2026-03-07
                """))
        .containsExactly("consultation_closes_first consultation.yaml:3:closes 2026-03-07");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "con", "nul", "com1", "lpt9"})
  void refusesIdsThatPagesAndFileSystemsKeep(String id) {
    String round =
        """
        == consultations/%s/consultation.yaml
        title: T
        opens: 2026-03-07
        closes: 2026-03-08
        """;

    assertThat(problems(round.formatted(id)))
        .containsExactly(
            "consultation_id_reserved consultations/" + id + "/consultation.yaml " + id);
    assertThat(problems(round.formatted(id + "-round"))).isEmpty();
  }

  @Test
  void namesNobodyUnderChathamHouseRule() {
    String round =
        ROUND
            .replace("attribution: named", "attribution: chatham_house")
            .replace("group_by: side", "group_by: name_fr");

    assertThat(problems(round))
        .containsExactly(
            "chatham_house_names consultation.yaml:8:group_by name_fr",
            "chatham_house_few consultation.yaml:9:least_votes 2",
            "column_unknown voters.csv:1:side side");
  }
}
