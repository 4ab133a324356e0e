package org.entente.dialogue.polis._fixtures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.polis.PolisInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What Polis itself stored of a conversation while it was live. */
public record PolisResult(PolisInput input, Grouping groups, JsonNode math) {
  /** Reads it; skips the test if absent. */
  public static PolisResult of(String name) {
    JsonNode math = PolisData.result(name, "polis-math.json.gz");
    PolisInput input =
        new PolisInput(
            PolisData.input(name).votes(), ids(math.get("mod-out")), ids(math.get("meta-tids")));
    JsonNode bases = math.get("base-clusters");
    Map<Integer, JsonNode> membersByBase = new HashMap<>();
    for (int at = 0; at < bases.get("id").size(); at++) {
      membersByBase.put(bases.get("id").get(at).asInt(), bases.get("members").get(at));
    }
    List<String> labels = new ArrayList<>();
    List<JsonNode> members = new ArrayList<>();
    for (JsonNode group : math.get("group-clusters")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      for (JsonNode base : group.get("members")) {
        Objects.requireNonNull(membersByBase.get(base.asInt())).forEach(all::add);
      }
      labels.add(group.get("id").asString());
      members.add(all);
    }
    return new PolisResult(input, PolisData.grouping(input.votes(), labels, members), math);
  }

  private static Set<StatementId> ids(JsonNode list) {
    Set<StatementId> ids = new HashSet<>();
    list.forEach(id -> ids.add(new StatementId(id.asString())));
    return ids;
  }

  /** Numbers that Polis keeps in its own order of statements, in the order of the votes. */
  public List<Double> inOrder(JsonNode numbers) {
    Map<String, Double> byStatement = new HashMap<>();
    for (int at = 0; at < numbers.size(); at++) {
      byStatement.put(math.get("tids").get(at).asString(), numbers.get(at).asDouble());
    }
    return input.votes().statements().stream().map(id -> byStatement.get(id.value())).toList();
  }

  /** Numbers that Polis keeps by statement, in the order of the votes. */
  public List<Double> byStatement(String key) {
    JsonNode numbers = math.get(key);
    return input.votes().statements().stream()
        .map(id -> numbers.get(id.value()).asDouble())
        .toList();
  }
}
