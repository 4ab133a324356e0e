package org.entente.dialogue.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.actors.ActorId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.IssueId;
import org.entente.positions.OptionId;
import org.junit.jupiter.api.Test;

class DecisionStudyTest {
  private static final ConsultationId SPRING = new ConsultationId("spring");
  private static final StatementId FEES = new StatementId("fees");
  private static final Set<ActorId> DECIDERS = actors("ministry", "union", "employers", "diaspora");

  private static Set<ActorId> actors(String... ids) {
    Set<ActorId> actors = new TreeSet<>();
    List.of(ids).forEach(id -> actors.add(new ActorId(id)));
    return actors;
  }

  /** {@code ministry=agree union=disagree:secret p1=agree}: persons begin with p and a digit. */
  private static HeldConsultation round(Attribution attribution, String line) {
    List<Voter> voters = new ArrayList<>();
    List<Vote> said = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      String[] sides = word.split("=", -1);
      boolean person = sides[0].matches("p\\d");
      voters.add(
          new Voter(
              new VoterId("word-" + sides[0]),
              person ? VoterKind.PERSON : VoterKind.ACTOR,
              person ? Set.of() : actors(sides[0]),
              !person && !sides[1].endsWith(":secret"),
              Map.of()));
      said.add(Vote.find(sides[1].replace(":secret", "")).orElseThrow());
    }
    VoteTable.Builder votes = VoteTable.of(voters.stream().map(Voter::id).toList(), List.of(FEES));
    for (int row = 0; row < said.size(); row++) {
      votes.put(row, 0, said.get(row).value());
    }
    return new HeldConsultation(
        new Consultation(
            SPRING,
            Wording.of("Spring"),
            new Consultation.Series("", ""),
            new Consultation.Window(
                Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-09T00:00:00Z")),
            DECIDERS,
            new Disclosure(Results.SEALED, attribution, "kind", 3, 3),
            List.of(
                new Statement(
                    FEES,
                    Wording.of("No fees"),
                    1,
                    Moderation.IN,
                    false,
                    Set.of(),
                    new Source("")))),
        voters,
        votes.build(),
        List.of());
  }

  private static Outcome decide(HeldConsultation round, CountingRule rule, Quorum quorum) {
    return DecisionStudy.of(round, decisions(new Question.Proposal(FEES, rule), quorum, Map.of()))
        .get(0);
  }

  private static RoundDecisions decisions(
      Question question, Quorum quorum, Map<DecisionId, List<Ranking>> rankings) {
    FormalDecision decision =
        new FormalDecision(
            new DecisionId("d"), Wording.of("?"), question, DECIDERS, quorum, new Source(""));
    return new RoundDecisions(SPRING, List.of(decision), rankings);
  }

  private static Outcome.Counted counted(Outcome outcome) {
    return outcome.fold(
        counted -> counted,
        untold -> {
          throw new AssertionError(untold);
        });
  }

  @Test
  void countsInstitutionsAndNamesThemAndTheAbsent() {
    HeldConsultation round =
        round(Attribution.NAMED, "ministry=agree union=disagree employers=pass p1=disagree");

    Outcome.Counted counted = counted(decide(round, new Consensus(1), Quorum.NONE));

    assertThat(counted.verdict()).isInstanceOf(Verdict.Carried.class);
    assertThat(counted.said())
        .isEqualTo(
            new Said.Names(
                List.of(new ActorId("ministry")),
                List.of(new ActorId("union")),
                List.of(new ActorId("employers")),
                List.of()));
    assertThat(counted.absent()).containsExactly(new ActorId("diaspora"));
  }

  @Test
  void tellsWhoUsedAVeto() {
    HeldConsultation round = round(Attribution.NAMED, "ministry=agree union=disagree");
    QualifiedMajority rule =
        new QualifiedMajority(
            Threshold.atLeast(1, 4),
            Threshold.atLeast(1, 4),
            Map.of(),
            Set.of(new VoterId("union")),
            QualifiedMajority.Base.ENTITLED,
            1);

    Outcome.Counted counted = counted(decide(round, rule, Quorum.NONE));

    assertThat(counted.said()).extracting("vetoed").isEqualTo(List.of(new ActorId("union")));
  }

  @Test
  void personsAreNotThereWhenTheQuorumIsCounted() {
    HeldConsultation round = round(Attribution.NAMED, "ministry=agree p1=agree p2=agree p3=agree");

    Outcome.Counted counted =
        counted(decide(round, new Consensus(0), new Quorum(Threshold.atLeast(1, 2))));

    assertThat(counted.isQuorumMet()).isFalse();
    assertThat(counted.absent()).hasSize(3);
  }

  @Test
  void underChathamHouseRuleShowsCountsAndNoName() {
    HeldConsultation round =
        round(Attribution.CHATHAM_HOUSE, "ministry=agree union=disagree employers=agree");

    Outcome.Counted counted = counted(decide(round, new Consensus(1), Quorum.NONE));

    assertThat(counted.said()).isEqualTo(new Said.Numbers(2, 1, 0));
    assertThat(counted.verdict()).isEqualTo(counted.verdict().withoutNames());
    assertThat(counted.absent()).containsExactly(new ActorId("diaspora"));
  }

  @Test
  void oneActorWhoWantsNoNameHidesAll() {
    HeldConsultation round =
        round(Attribution.NAMED, "ministry=agree union=disagree:secret employers=agree");

    Outcome.Counted counted = counted(decide(round, new Consensus(1), Quorum.NONE));

    assertThat(counted.said()).isEqualTo(new Said.Withheld());
    assertThat(counted.verdict()).isEqualTo(counted.verdict().withoutNames());
  }

  @Test
  void withholdsCountsThatWouldTellOfAFewOthers() {
    HeldConsultation round =
        round(
            Attribution.CHATHAM_HOUSE, "ministry=agree union=disagree employers=agree p1=disagree");

    assertThat(counted(decide(round, new Consensus(1), Quorum.NONE)).said())
        .isEqualTo(new Said.Withheld());
  }

  @Test
  void saysThatNamelessVotesCannotBeTold() {
    HeldConsultation round = round(Attribution.CHATHAM_HOUSE, "p1=agree p2=agree p3=agree");

    assertThat(decide(round, new Consensus(0), Quorum.NONE)).isInstanceOf(Outcome.Untold.class);
  }

  @Test
  void putsOptionsInOrderAndDecidesNothingWithoutARanking() {
    HeldConsultation round = round(Attribution.NAMED, "p1=agree");
    OptionId low = new OptionId("b1");
    OptionId high = new OptionId("b2");
    Question order = new Question.Order(new IssueId("level"), Set.of(low, high));
    Map<DecisionId, List<Ranking>> rankings =
        Map.of(
            new DecisionId("d"),
            List.of(new Ranking(new VoterId("union"), List.of(Set.of(high), Set.of(low)))));

    Outcome ranked = DecisionStudy.of(round, decisions(order, Quorum.NONE, rankings)).get(0);
    Outcome none = DecisionStudy.of(round, decisions(order, Quorum.NONE, Map.of())).get(0);

    assertThat(counted(ranked).verdict())
        .extracting("tiers")
        .isEqualTo(List.of(Set.of(high), Set.of(low)));
    assertThat(counted(none).verdict()).isInstanceOf(Verdict.Inquorate.class);
  }
}
