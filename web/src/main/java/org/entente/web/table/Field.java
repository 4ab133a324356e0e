package org.entente.web.table;

import java.util.List;

/**
 * One field of a row's form.
 *
 * @param column the column that it fills
 * @param label what people call it
 * @param help what belongs there
 * @param kind how it is entered
 * @param value as it stands
 * @param was as it stood when the form was opened
 * @param choices what can be chosen; empty where anything can be written
 * @param wrong what is wrong with it, each with its remedy; empty if nothing is
 */
public record Field(
    String column,
    String label,
    String help,
    Kind kind,
    String value,
    String was,
    boolean required,
    List<Choice> choices,
    List<String> wrong) {
  public Field {
    choices = List.copyOf(choices);
    wrong = List.copyOf(wrong);
  }

  /** How a field is entered. */
  public enum Kind {
    LINE,
    TEXT,
    NUMBER,
    DATE,
    ONE_OF,
    SOME_OF
  }

  /** Something that can be chosen. */
  public record Choice(String value, String label, boolean chosen) {}

  /** Whether it is longer than a line. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether one of its choices is meant. */
  public boolean isOneOf() {
    return kind == Kind.ONE_OF;
  }

  /** Whether several of its choices can be meant. */
  public boolean isSomeOf() {
    return kind == Kind.SOME_OF;
  }

  /** What the browser calls such a field. */
  public String inputType() {
    return switch (kind) {
      case NUMBER -> "number";
      case DATE -> "date";
      default -> "text";
    };
  }
}
