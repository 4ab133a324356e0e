package org.entente.dialogue.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.dialogue._fixtures.SharedData;
import org.entente.dialogue._fixtures.Statements;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Polis itself found in a conversation of 160 people, their groups taken as declared. */
class GroundDataTest {
  private static final String FOLDER = "dialogue/oracles/4asymkcrjf/";

  private final JsonNode polis =
      JsonMapper.shared().readTree(SharedData.text(FOLDER + "polis-math.json.gz"));
  private final GroundStudy study = study();

  private GroundStudy study() {
    List<StatementId> statements = new ArrayList<>();
    polis.get("tids").forEach(tid -> statements.add(new StatementId(tid.asString())));
    List<String[]> events =
        SharedData.text(FOLDER + "votes.csv.gz")
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
    int voters =
        1 + events.stream().mapToInt(event -> Integer.parseInt(event[0])).max().orElseThrow();
    VoteTable.Builder votes =
        VoteTable.of(
            IntStream.range(0, voters).mapToObj(pid -> new VoterId("p" + pid)).toList(),
            statements);
    for (String[] event : events) {
      votes.put(
          Integer.parseInt(event[0]),
          statements.indexOf(new StatementId(event[1])),
          Integer.parseInt(event[2]));
    }
    VoteTable table = votes.build();
    return GroundStudy.of(table, Grouping.of(labels(voters)), Statements.of(table), 1);
  }

  private List<String> labels(int voters) {
    Map<Integer, List<Integer>> membersByBase = new HashMap<>();
    JsonNode bases = polis.get("base-clusters");
    for (int base = 0; base < bases.get("id").size(); base++) {
      List<Integer> members = new ArrayList<>();
      bases.get("members").get(base).forEach(pid -> members.add(pid.asInt()));
      membersByBase.put(bases.get("id").get(base).asInt(), members);
    }
    List<String> labels = new ArrayList<>(Collections.nCopies(voters, ""));
    for (JsonNode group : polis.get("group-clusters")) {
      for (JsonNode base : group.get("members")) {
        for (int pid : Objects.requireNonNull(membersByBase.get(base.asInt()))) {
          labels.set(pid, group.get("id").asString());
        }
      }
    }
    return labels;
  }

  @Test
  void agreesWithPolisOnEveryConsensus() {
    assertThat(study.statements()).hasSize(118);
    for (StatementGround ground : study.statements()) {
      assertThat(ground.agreement().value())
          .as("%s", ground.statement())
          .isCloseTo(
              polis.get("group-aware-consensus").get(ground.statement().value()).asDouble(),
              within(1e-12));
    }
  }

  @Test
  void choosesTheRepresentativeStatementsOfPolis() {
    for (GroupVoice voice : study.groups()) {
      List<String> expected = new ArrayList<>();
      for (JsonNode one : polis.get("repness").get(voice.group())) {
        expected.add(one.get("tid").asString() + " " + one.get("repful-for").asString());
      }

      assertThat(voice.statements())
          .extracting(one -> one.statement() + " " + one.answer().name().toLowerCase(Locale.ROOT))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void testsThemAsPolisDoes() {
    for (GroupVoice voice : study.groups()) {
      for (int place = 0; place < voice.statements().size(); place++) {
        Representative ours = voice.statements().get(place);
        JsonNode theirs = polis.get("repness").get(voice.group()).get(place);
        assertThat(ours.proportion().share())
            .isCloseTo(theirs.get("p-success").asDouble(), within(1e-9));
        assertThat(ours.proportion().z()).isCloseTo(theirs.get("p-test").asDouble(), within(1e-9));
        assertThat(ours.contrast().ratio())
            .isCloseTo(theirs.get("repness").asDouble(), within(1e-9));
        assertThat(ours.contrast().z())
            .isCloseTo(theirs.get("repness-test").asDouble(), within(1e-5)); // stored in 7 digits
      }
    }
  }

  @Test
  void findsTheMajoritiesOfPolis() {
    List<String> expected = new ArrayList<>();
    polis.get("consensus").get("agree").forEach(one -> expected.add(one.get("tid").asString()));

    assertThat(study.majorities(Vote.AGREE))
        .extracting(ground -> ground.statement().value())
        .containsExactlyElementsOf(expected);
  }
}
