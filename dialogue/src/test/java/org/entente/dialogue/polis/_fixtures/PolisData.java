package org.entente.dialogue.polis._fixtures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue._fixtures.RealConversation;
import org.entente.dialogue.polis.PolisInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Polis was given in real conversations, and what it made of it. */
public final class PolisData {
  private PolisData() {}

  /** A result; skips the test if absent. */
  public static JsonNode result(String name, String file) {
    return JsonMapper.shared().readTree(RealConversation.text(name, file));
  }

  /** The votes, ascending, with moderation as in the export. */
  public static PolisInput input(String name) {
    RealConversation conversation = RealConversation.of(name);
    return new PolisInput(conversation.byNumber(), conversation.rejected(), conversation.about());
  }

  /** Groups that list their members. */
  public static Grouping grouping(VoteTable votes, List<String> labels, List<JsonNode> members) {
    List<Set<String>> sets = members.stream().map(PolisData::texts).toList();
    return Grouping.of(
        labels,
        votes.voters().size(),
        voter ->
            IntStream.range(0, sets.size())
                .filter(group -> sets.get(group).contains(votes.voters().get(voter).value()))
                .findFirst()
                .orElse(Grouping.NONE));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(entry -> texts.add(entry.asString()));
    return texts;
  }
}
