package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dossier._fixtures.Drafts.MINIMAL;
import static org.entente.dossier._fixtures.Drafts.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.decision.Consensus;
import org.entente.dialogue.decision.FormalDecision;
import org.entente.dialogue.decision.KOfN;
import org.entente.dialogue.decision.QualifiedMajority;
import org.entente.dialogue.decision.QualifiedMajority.Base;
import org.entente.dialogue.decision.Question;
import org.entente.dialogue.decision.Quorum;
import org.entente.dialogue.decision.RoundDecisions;
import org.entente.dialogue.decision.Threshold;
import org.entente.kernel.Language;
import org.entente.positions.OptionId;
import org.entente.positions.Weight;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
  private static final String ROUND =
      MINIMAL
          + """
          == consultations/spring/consultation.yaml
          title: First round
          opens: 2026-03-02
          closes: 2026-03-08
          invited: [tn-moh, de-hospital]
          == consultations/spring/statements.csv
          id,text
          fees,Nurses pay no fees
          """;
  private static final String DECISIONS =
      """
      == consultations/spring/decisions.csv
      id,title,title_fr,rule,statement,issue,entitled,quorum,objections,threshold,base,weights,weight_threshold,vetoes,blockers,needed,among
      """;

  private static RoundDecisions decisions(String rows) {
    return DossierRules.judge(draft(ROUND + DECISIONS + rows))
        .fold(
            sound -> sound.dossier().decisions().get(0),
            unsound -> {
              throw new AssertionError(unsound.findings());
            });
  }

  private static List<String> problems(String rows) {
    return DossierRules.judge(draft(ROUND + DECISIONS + rows))
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
  void makesValuesOfEveryRule() {
    RoundDecisions spring =
        decisions(
            """
            a,Adopt it,Adopter,consensus,fees,,,>1 of 2,1,,,,,,,,
            b,Adopt it,,majority,fees,,,,,55%,decided,tn-moh=2|de-hospital=1.5,2/3,tn-moh,2,,
            c,Adopt it,,k_of_n,fees,,,,,,,,,,,1,
            d,Which level?,,schulze,,language,de-hospital,,,,,,,,,,
            == consultations/spring/ballots.csv
            decision,actor,option,rank
            d,de-hospital,b2,1
            d,de-hospital,b1,2
            """);

    FormalDecision consensus = spring.declared().get(0);
    assertThat(consensus.title().in(Language.FRENCH)).isEqualTo("Adopter");
    assertThat(consensus.quorum()).isEqualTo(new Quorum(Threshold.moreThan(1, 2)));
    assertThat(consensus.entitled())
        .containsExactly(new ActorId("de-hospital"), new ActorId("tn-moh"));
    assertThat(rule(consensus)).isEqualTo(new Consensus(1));
    assertThat(rule(spring.declared().get(1)))
        .isEqualTo(
            new QualifiedMajority(
                Threshold.atLeast(55, 100),
                Threshold.atLeast(2, 3),
                Map.of(
                    new VoterId("tn-moh"),
                    new Weight(2),
                    new VoterId("de-hospital"),
                    new Weight(1.5)),
                Set.of(new VoterId("tn-moh")),
                Base.DECIDED,
                2));
    assertThat(rule(spring.declared().get(2)))
        .isEqualTo(new KOfN(1, Set.of(new VoterId("tn-moh"), new VoterId("de-hospital"))));
    FormalDecision order = spring.declared().get(3);
    assertThat(order.quorum()).isEqualTo(Quorum.NONE);
    assertThat(spring.rankings())
        .hasEntrySatisfying(
            order.id(),
            rankings ->
                assertThat(rankings.get(0).tiers())
                    .containsExactly(Set.of(new OptionId("b2")), Set.of(new OptionId("b1"))));
  }

  private static Object rule(FormalDecision decision) {
    return decision.question().fold(Question.Proposal::rule, order -> order);
  }

  @Test
  void findsEveryProblemOfDecisions() {
    assertThat(
            problems(
                """
                a,Adopt it,,consensus,fees,,tn-school,4 of 3,,2 of 3,,,,,,,
                b,,,majority,,,,,,,,tn-moh=2,,tn-school,,,
                c,Adopt it,,k_of_n,visas,,,,,,,heavy,,,,3,
                d,Which?,,schulze,,share,,,,,,,,,,,
                e,Which?,,schulze,,language,,,,,,,,,,,
                f,Adopt it,,lottery,fees,,tn-mo,,,,,,,,,,
                == consultations/spring/ballots.csv
                decision,actor,option,rank
                a,tn-moh,b1,1
                e,tn-school,b1,1
                e,tn-moh,b1,0
                e,tn-moh,b3,2
                e,tn-moh,b1,2
                """))
        .containsExactlyInAnyOrder(
            "decider_uninvited decisions.csv:2:entitled tn-school",
            "cell_not_part decisions.csv:2:quorum 4 of 3",
            "decision_ignores decisions.csv:2:threshold 2 of 3",
            "cell_empty decisions.csv:3:title",
            "decision_lacks decisions.csv:3:statement",
            "decision_lacks decisions.csv:3:threshold",
            "decider_without_weight decisions.csv:3:weights tn-moh=2",
            "decider_unentitled decisions.csv:3:vetoes tn-school",
            "reference_unknown decisions.csv:4:statement visas",
            "cell_not_weights decisions.csv:4:weights heavy",
            "decision_ignores decisions.csv:4:weights heavy",
            "decision_needs_too_many decisions.csv:4:needed 3",
            "decision_without_options decisions.csv:5:issue share",
            "cell_not_code decisions.csv:7:rule lottery",
            "reference_unknown decisions.csv:7:entitled tn-mo",
            "ballot_out_of_place ballots.csv:2:decision a",
            "decider_unentitled ballots.csv:3:actor tn-school",
            "cell_not_whole ballots.csv:4:rank 0",
            "reference_unknown ballots.csv:5:option b3",
            "key_twice ballots.csv:6:decision+actor+option e/tn-moh/b1",
            "ballot_rank_twice ballots.csv:6:rank 2");
  }

  @Test
  void noticesATieWithoutRefusingIt() {
    assertThat(
            problems(
                """
                d,Which level?,,schulze,,language,,,,,,,,,,,
                == consultations/spring/ballots.csv
                decision,actor,option,rank
                d,tn-moh,b1,1
                d,tn-moh,b2,1
                """))
        .containsExactly("ballot_rank_twice ballots.csv:3:rank 1");
  }

  @Test
  void aRoundThatInvitesNobodyDecidesNothing() {
    assertThat(
            DossierRules.judge(
                    draft(
                        (ROUND + DECISIONS + "a,Adopt it,,consensus,fees,,,,,,,,,,,,\n")
                            .replace("invited: [tn-moh, de-hospital]\n", "")))
                .fold(Judgement.Sound::notices, Judgement.Unsound::findings))
        .extracting(finding -> finding.code())
        .containsExactly(DossierProblem.DECISION_OF_NOBODY);
  }
}
