package org.entente.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into nodes that know their line. Anchors and aliases are refused: with them, a small
 * text can stand for an enormous one.
 */
final class YamlText {
  private static final int DEEPEST = 20;
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(1_000_000)
                  .build())
          .build();

  private final String file;
  private final Findings findings;

  private YamlText(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The mapping that a text holds; empty if it holds none, and then a finding says why. */
  static Optional<YamlNode.Mapping> read(String file, String text, Findings findings) {
    return new YamlText(file, findings).read(text);
  }

  private Optional<YamlNode.Mapping> read(String text) {
    int line = 1;
    try (var any = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (!(any instanceof YAMLParser parser)) {
        throw new IllegalStateException("a YAML factory must make a YAML parser");
      }
      JsonToken first = parser.nextToken();
      if (first == null) {
        findings.add(DossierProblem.YAML_WRONG_KIND, Place.ofLine(file, 1), "", "map");
        return Optional.empty();
      }
      line = line(parser);
      YamlNode node = node(parser, first);
      if (parser.nextToken() != null) {
        findings.add(
            DossierProblem.YAML_UNREADABLE,
            Place.ofLine(file, line(parser)),
            "---",
            "a second document");
      }
      if (node instanceof YamlNode.Mapping mapping) {
        return Optional.of(mapping);
      }
      findings.add(DossierProblem.YAML_WRONG_KIND, Place.ofLine(file, line), "", "map");
      return Optional.empty();
    } catch (JacksonException unreadable) {
      int where = unreadable.getLocation() == null ? line : unreadable.getLocation().getLineNr();
      findings.add(
          DossierProblem.YAML_UNREADABLE,
          Place.ofLine(file, Math.max(1, where)),
          "",
          firstLine(unreadable.getOriginalMessage()));
      return Optional.empty();
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static int line(YAMLParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private YamlNode node(YAMLParser parser, JsonToken token) {
    int line = line(parser);
    if (parser.isCurrentAlias()) {
      findings.add(DossierProblem.YAML_ALIAS, Place.ofLine(file, line), "");
    } else if (parser.getObjectId() != null) {
      findings.add(DossierProblem.YAML_ALIAS, Place.ofLine(file, line), "&" + parser.getObjectId());
    }
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, line);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(parser, line);
    }
    return new YamlNode.Scalar(
        line, token == JsonToken.VALUE_NULL ? "" : String.valueOf(parser.getString()));
  }

  private YamlNode mapping(YAMLParser parser, int line) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      String name = parser.currentName();
      int nameLine = line(parser);
      YamlNode value = node(parser, parser.nextToken());
      if (entries.putIfAbsent(name, value) != null) {
        findings.add(DossierProblem.YAML_KEY_TWICE, new Place(file, nameLine, name), name);
      }
    }
    return new YamlNode.Mapping(line, entries);
  }

  private YamlNode sequence(YAMLParser parser, int line) {
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(parser, token));
    }
    return new YamlNode.Sequence(line, items);
  }

  /** A YAML text in double quotes, whatever is in it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.strip()
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
              } else if (character == '\n') {
                quoted.append("\\n");
              } else if (Character.isISOControl(character)) {
                quoted.append(String.format("\\x%02X", character));
              } else {
                quoted.appendCodePoint(character);
              }
            });
    return quoted.append('"').toString();
  }
}
