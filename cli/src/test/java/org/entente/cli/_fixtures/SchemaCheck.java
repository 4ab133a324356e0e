package org.entente.cli._fixtures;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema 2020-12 as our schemas use. */
public final class SchemaCheck {
  private SchemaCheck() {}

  /** Whether a value fits a schema. */
  public static boolean fits(JsonNode schema, JsonNode value) {
    for (var keyword : schema.properties()) {
      if (!fits(keyword.getKey(), keyword.getValue(), schema, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String keyword, JsonNode rule, JsonNode schema, JsonNode value) {
    return switch (keyword) {
      case "$schema", "title" -> true;
      case "type" -> isOf(rule.asString(), value);
      case "enum" -> any(rule, allowed -> allowed.equals(value));
      case "anyOf" -> any(rule, choice -> fits(choice, value));
      case "pattern" ->
          !value.isString() || Pattern.compile(rule.asString()).matcher(value.asString()).find();
      case "minimum" -> !value.isNumber() || value.asDouble() >= rule.asDouble();
      case "maximum" -> !value.isNumber() || value.asDouble() <= rule.asDouble();
      case "minProperties" -> !value.isObject() || value.size() >= rule.asInt();
      case "items" -> !value.isArray() || !any(value, item -> !fits(rule, item));
      case "required" -> !value.isObject() || !any(rule, name -> !value.has(name.asString()));
      case "properties" ->
          !value.isObject()
              || value.properties().stream()
                  .allMatch(
                      field ->
                          !rule.has(field.getKey())
                              || fits(rule.get(field.getKey()), field.getValue()));
      case "propertyNames" ->
          !value.isObject()
              || value.properties().stream()
                  .allMatch(
                      field ->
                          Pattern.compile(rule.path("pattern").asString())
                              .matcher(field.getKey())
                              .find());
      case "additionalProperties" ->
          !value.isObject()
              || value.properties().stream()
                  .filter(field -> !schema.path("properties").has(field.getKey()))
                  .allMatch(field -> fits(rule, field.getValue()));
      default -> throw new IllegalArgumentException("no such keyword is checked: " + keyword);
    };
  }

  private static boolean any(JsonNode list, Predicate<JsonNode> test) {
    return StreamSupport.stream(list.spliterator(), false).anyMatch(test);
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      default -> throw new IllegalArgumentException("no such type is checked: " + type);
    };
  }
}
