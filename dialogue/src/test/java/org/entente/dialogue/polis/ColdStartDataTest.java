package org.entente.dialogue.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.AdjustedRand;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue._fixtures.RealConversation;
import org.entente.dialogue.polis._fixtures.PolisData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against the program of Polis itself, started cold on the same votes. */
class ColdStartDataTest {
  private static final String COLD = "polis-cold.json.gz";

  /** By conversation; the largest takes seconds, and every test asks for it. */
  private static final Map<String, PolisStudy> STUDIES = new HashMap<>();

  @Test
  void findsTheGroupsThatPolisFindsInEveryConversation() {
    for (String name : RealConversation.namesWith(COLD)) {
      PolisStudy study = study(name);

      JsonNode cold = PolisData.result(name, COLD);
      Grouping expected = groups(study.input().votes(), cold.get("groups"));
      assertThat(AdjustedRand.of(expected, study.groups())).as(name).isEqualTo(1.0);
      assertThat(study.groups().groups()).as(name).isEqualTo(cold.get("k").asInt());
      for (int voter = 0; voter < expected.voters(); voter++) {
        assertThat(study.groups().group(voter) == Grouping.NONE)
            .as(name + " voter " + voter)
            .isEqualTo(expected.group(voter) == Grouping.NONE);
      }
    }
  }

  @Test
  void takesInAsManyVotersAndMakesAsManyBases() {
    for (String name : RealConversation.namesWith(COLD)) {
      ColdStart found = study(name).found();

      JsonNode cold = PolisData.result(name, COLD);
      assertThat(found.in()).as(name).hasSize(cold.get("in-conv").asInt());
      assertThat(found.bases().groups()).as(name).isEqualTo(cold.get("base-clusters").asInt());
    }
  }

  @Test
  void triesTheSameNumbersOfGroupsWithTheSameSilhouettes() {
    for (String name : RealConversation.namesWith(COLD)) {
      ColdStart found = study(name).found();

      JsonNode silhouettes = PolisData.result(name, COLD).get("silhouettes");
      assertThat(found.silhouettes()).as(name).hasSize(silhouettes.size());
      found
          .silhouettes()
          .forEach(
              (k, silhouette) ->
                  assertThat(silhouette)
                      .as(name + " k = " + k)
                      .isCloseTo(silhouettes.get(k.toString()).asDouble(), within(1e-5)));
    }
  }

  @Test
  void findsTheSameConsensusBetweenItsGroups() {
    for (String name : RealConversation.namesWith(COLD)) {
      PolisStudy study = study(name);

      JsonNode consensus = PolisData.result(name, COLD).get("group-aware-consensus");
      VoteTable votes = study.input().votes();
      assertThat(consensus.size()).as(name).isPositive();
      for (int statement = 0; statement < votes.statements().size(); statement++) {
        String id = votes.statements().get(statement).value();
        if (consensus.has(id)) {
          assertThat(study.consensus(statement))
              .as(name + " statement " + id)
              .isCloseTo(consensus.get(id).asDouble(), within(1e-9));
        }
      }
    }
  }

  private static PolisStudy study(String name) {
    return STUDIES.computeIfAbsent(name, key -> PolisStudy.of(PolisData.input(key)));
  }

  private static Grouping groups(VoteTable votes, JsonNode groups) {
    List<String> labels = new ArrayList<>();
    List<JsonNode> members = new ArrayList<>();
    groups
        .properties()
        .forEach(
            group -> {
              labels.add(group.getKey());
              members.add(group.getValue());
            });
    return PolisData.grouping(votes, labels, members);
  }
}
