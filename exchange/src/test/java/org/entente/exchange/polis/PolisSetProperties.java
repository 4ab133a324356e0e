package org.entente.exchange.polis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.dialogue.Conversation;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.Reading;
import org.entente.exchange._fixtures.Codes;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/** Whatever people write and vote comes back; whatever bytes arrive are answered. */
class PolisSetProperties {
  @Provide
  Arbitrary<Conversation> conversations() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().excludeChars('\0').ofMaxLength(12),
            Arbitraries.strings().withChars("=+-@'\"\t\r\n,; \uFF1D\uFEFF").ofMaxLength(8));
    Arbitrary<List<String>> bodies =
        texts
            .filter(text -> !text.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(text))
            .list()
            .ofMaxSize(6);
    Arbitrary<Integer> voters = Arbitraries.integers().between(0, 8);
    return Combinators.combine(bodies, voters, Arbitraries.randoms())
        .as(PolisSetProperties::conversation);
  }

  private static Conversation conversation(List<String> bodies, int voters, Random random) {
    List<StatementId> ids =
        numbers(bodies.size(), random).map(n -> new StatementId(String.valueOf(n))).toList();
    List<VoterId> people =
        numbers(voters, random).map(n -> new VoterId(String.valueOf(n))).toList();
    VoteTable.Builder votes = VoteTable.of(people, ids);
    for (int voter = 0; voter < voters; voter++) {
      for (int statement = 0; statement < ids.size(); statement++) {
        if (random.nextBoolean()) {
          votes.put(voter, statement, random.nextInt(3) - 1);
        }
      }
    }
    return new Conversation(
        new Conversation.Head("Topic", "", "", random.nextBoolean()),
        IntStream.range(0, ids.size())
            .mapToObj(at -> statement(ids.get(at), bodies.get(at), random))
            .toList(),
        Set.copyOf(ids.subList(0, ids.size() / 2)),
        ids.isEmpty() || people.isEmpty() ? Map.of() : Map.of(ids.get(0), people.get(0)),
        votes.build(),
        Grouping.of(IntStream.range(0, voters).mapToObj(voter -> label(random)).toList()));
  }

  private static java.util.stream.Stream<Integer> numbers(int count, Random random) {
    TreeSet<Integer> numbers = new TreeSet<>();
    while (numbers.size() < count) {
      numbers.add(random.nextInt(1_000));
    }
    return numbers.stream();
  }

  private static String label(Random random) {
    return List.of("", "0", "1", "2").get(random.nextInt(4));
  }

  private static Statement statement(StatementId id, String body, Random random) {
    return new Statement(
        id,
        Wording.of(body),
        1,
        List.of(Moderation.OUT, Moderation.OPEN, Moderation.IN).get(random.nextInt(3)),
        random.nextBoolean(),
        Set.of(),
        Source.UNSTATED);
  }

  @Property
  void whatIsWrittenIsRead(@ForAll("conversations") Conversation conversation) throws IOException {
    Path file = Files.createTempFile("conversation", ".zip");
    try {
      Files.write(file, zip(conversation));

      Conversation read = Codes.value(PolisSet.read(file, ConversationLimits.DEFAULT));

      assertThat(read.head()).isEqualTo(conversation.head());
      assertThat(read.statements()).isEqualTo(conversation.statements());
      assertThat(read.seeds()).isEqualTo(conversation.seeds());
      assertThat(read.authors()).isEqualTo(conversation.authors());
      assertThat(read.groups()).isEqualTo(conversation.groups());
      assertThat(zip(read)).isEqualTo(zip(conversation));
    } finally {
      Files.delete(file);
    }
  }

  @Property
  void anyBytesAreAnswered(
      @ForAll("conversations") Conversation conversation, @ForAll Random random)
      throws IOException {
    Path folder = Files.createTempDirectory("conversation");
    try {
      PolisSet.write(conversation, Language.ENGLISH, folder);
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          damage(file, random);
        }
      }

      Reading<Conversation> reading = PolisSet.read(folder, ConversationLimits.DEFAULT);

      assertThat(reading.<Boolean>fold(done -> true, refused -> !refused.findings().isEmpty()))
          .isTrue();
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int hit = random.nextInt(4); hit > 0 && bytes.length > 0; hit--) {
      bytes[random.nextInt(bytes.length)] = (byte) "\",;\n\r\0\u00e97-".charAt(random.nextInt(9));
    }
    Files.write(file, bytes);
  }

  private static byte[] zip(Conversation conversation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PolisSet.writeZip(conversation, Language.ENGLISH, bytes);
    return bytes.toByteArray();
  }
}
