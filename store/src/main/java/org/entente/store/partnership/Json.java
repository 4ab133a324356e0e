package org.entente.store.partnership;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.entente.store.sql.Storable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Heads and rows as the database takes them. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static String text(String value) {
    StringWriter written = new StringWriter();
    try (JsonGenerator to = FACTORY.createGenerator(ObjectWriteContext.empty(), written)) {
      to.writeString(Storable.checked(value));
    }
    return written.toString();
  }

  static String head(Head head) {
    StringWriter written = new StringWriter();
    try (JsonGenerator to = FACTORY.createGenerator(ObjectWriteContext.empty(), written)) {
      to.writeStartObject();
      to.writeStringProperty("separator", String.valueOf(head.dialect().separator()));
      to.writeBooleanProperty("byteOrderMark", head.dialect().byteOrderMark());
      to.writeStringProperty("lineEnding", head.dialect().lineEnding());
      to.writeBooleanProperty("quoteAll", head.dialect().quoteAll());
      texts(to, "columns", head.columns());
      texts(to, "keys", head.keys());
      to.writeEndObject();
    }
    return written.toString();
  }

  /** An array of rows with id, place and cells. */
  static String rows(List<StoredRow> rows) {
    StringWriter written = new StringWriter();
    try (JsonGenerator to = FACTORY.createGenerator(ObjectWriteContext.empty(), written)) {
      to.writeStartArray();
      for (StoredRow row : rows) {
        to.writeStartObject();
        to.writeStringProperty("id", row.id().toString());
        to.writeStringProperty("place", row.place().toPlainString());
        to.writeObjectPropertyStart("cells");
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
          to.writeStringProperty(
              Storable.checked(cell.getKey()), Storable.checked(cell.getValue()));
        }
        to.writeEndObject();
        to.writeEndObject();
      }
      to.writeEndArray();
    }
    return written.toString();
  }

  private static void texts(JsonGenerator to, String name, List<String> texts) {
    to.writeArrayPropertyStart(name);
    texts.forEach(text -> to.writeString(Storable.checked(text)));
    to.writeEndArray();
  }
}
