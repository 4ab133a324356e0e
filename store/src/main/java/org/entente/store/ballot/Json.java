package org.entente.store.ballot;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.Statement;
import org.entente.dialogue.Voter;
import org.entente.kernel.Language;
import org.entente.kernel.Wording;
import org.entente.store.sql.Storable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Statements and voters as the database takes them. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes an array. */
  private interface Content {
    void to(JsonGenerator generator);
  }

  static String statements(List<Statement> statements) {
    return array(
        to -> {
          int place = 0;
          for (Statement statement : statements) {
            statement(to, place++, statement);
          }
        });
  }

  private static void statement(JsonGenerator to, int place, Statement statement) {
    to.writeStartObject();
    text(to, "id", statement.id().value());
    to.writeNumberProperty("place", place);
    to.writeObjectPropertyStart("wording");
    text(to, "", statement.text().original());
    statement.text().versions().forEach((language, text) -> text(to, language.code(), text));
    to.writeEndObject();
    to.writeNumberProperty("version", statement.version());
    text(to, "moderation", statement.moderation().code());
    to.writeBooleanProperty("about", statement.about());
    to.writeArrayPropertyStart("unchecked");
    statement.unchecked().forEach(language -> to.writeString(language.code()));
    to.writeEndArray();
    text(to, "source", statement.source().citation());
    to.writeEndObject();
  }

  /** Each voter with a secret. */
  static String voters(List<Voter> voters, List<String> secrets) {
    return array(
        to -> {
          for (int at = 0; at < voters.size(); at++) {
            voter(to, voters.get(at), secrets.get(at));
          }
        });
  }

  private static void voter(JsonGenerator to, Voter voter, String secret) {
    to.writeStartObject();
    text(to, "id", voter.id().value());
    text(to, "kind", voter.kind().code());
    text(to, "actor", voter.actors().stream().map(Object::toString).findFirst().orElse(""));
    to.writeBooleanProperty("named", voter.named());
    to.writeObjectPropertyStart("traits");
    voter.traits().forEach((name, value) -> text(to, Storable.checked(name), value));
    to.writeEndObject();
    text(to, "secret", secret);
    to.writeEndObject();
  }

  private static String array(Content content) {
    StringWriter written = new StringWriter();
    try (JsonGenerator to = FACTORY.createGenerator(ObjectWriteContext.empty(), written)) {
      to.writeStartArray();
      content.to(to);
      to.writeEndArray();
    }
    return written.toString();
  }

  private static void text(JsonGenerator to, String name, String value) {
    to.writeStringProperty(name, Storable.checked(value));
  }

  /** A text by language, each behind its language's code; the original behind the empty word. */
  static List<String> flat(Wording wording) {
    List<String> flat = new ArrayList<>(List.of("", wording.original()));
    for (Map.Entry<Language, String> version : wording.versions().entrySet()) {
      flat.add(version.getKey().code());
      flat.add(version.getValue());
    }
    return flat;
  }
}
