package org.entente.cli;

import java.util.List;
import java.util.function.Consumer;
import org.entente.kernel.Matrix;
import tools.jackson.core.JsonGenerator;

/** Writes values for programs, numbers in full precision. */
final class Json {
  private Json() {}

  static void object(JsonGenerator to, String name, Runnable fields) {
    to.writeName(name);
    to.writeStartObject();
    fields.run();
    to.writeEndObject();
  }

  static <T> void array(JsonGenerator to, String name, List<T> items, Consumer<T> item) {
    to.writeName(name);
    to.writeStartArray();
    items.forEach(item);
    to.writeEndArray();
  }

  static void numbers(JsonGenerator to, String name, List<Double> numbers) {
    array(to, name, numbers, to::writeNumber);
  }

  static void texts(JsonGenerator to, String name, List<?> values) {
    array(to, name, values, value -> to.writeString(value.toString()));
  }

  static void matrix(JsonGenerator to, String name, Matrix matrix) {
    to.writeName(name);
    to.writeStartArray();
    for (int row = 0; row < matrix.rows(); row++) {
      to.writeStartArray();
      for (int column = 0; column < matrix.columns(); column++) {
        to.writeNumber(matrix.at(row, column));
      }
      to.writeEndArray();
    }
    to.writeEndArray();
  }

  static void number(JsonGenerator to, String name, double number) {
    to.writeName(name);
    to.writeNumber(number);
  }

  static void whole(JsonGenerator to, String name, int number) {
    to.writeName(name);
    to.writeNumber(number);
  }

  static void text(JsonGenerator to, String name, String text) {
    to.writeName(name);
    to.writeString(text);
  }
}
