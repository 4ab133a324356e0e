package org.entente.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.kernel.Language;

/**
 * Changes keys of a {@code consultation.yaml} and leaves the rest as somebody wrote it: comments,
 * order, keys that we do not know.
 *
 * @param titles by language
 * @param texts of keys that hold one text each; a blank one goes
 * @param invited the actors that are asked
 */
public record ConsultationEdit(
    Map<Language, String> titles, Map<String, String> texts, List<String> invited) {
  public ConsultationEdit {
    titles = Map.copyOf(titles);
    texts = Map.copyOf(texts);
    invited = List.copyOf(invited);
  }

  /** The text after the change; of an empty text, a new one. */
  public String in(String text) {
    Map<String, String> blocks = new LinkedHashMap<>();
    blocks.put("title", titleBlock());
    ConsultationText.KEYS.stream()
        .filter(texts::containsKey)
        .forEach(key -> blocks.put(key, line(key, texts.getOrDefault(key, ""))));
    blocks.put(
        "invited",
        "invited: ["
            + invited.stream().map(YamlText::quoted).collect(Collectors.joining(", "))
            + "]\n");
    StringBuilder edited = new StringBuilder();
    for (String block : blocks(text)) {
      String replaced = blocks.remove(key(block));
      edited.append(replaced == null ? block : replaced);
    }
    if (edited.length() > 0 && edited.charAt(edited.length() - 1) != '\n') {
      edited.append('\n');
    }
    blocks.values().forEach(edited::append);
    return edited.toString();
  }

  private String titleBlock() {
    StringBuilder block = new StringBuilder("title:\n");
    titles.entrySet().stream()
        .filter(title -> !title.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            title ->
                block
                    .append("  ")
                    .append(title.getKey().code())
                    .append(": ")
                    .append(YamlText.quoted(title.getValue()))
                    .append('\n'));
    return block.toString();
  }

  private static String line(String key, String text) {
    return text.isBlank() ? "" : key + ": " + YamlText.quoted(text) + "\n";
  }

  /** The top-level entries of a mapping, each with all its lines. */
  private static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      if (!line.isEmpty() && isKey(line) && !block.isEmpty()) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line);
    }
    blocks.add(block.toString());
    return blocks;
  }

  private static boolean isKey(String line) {
    return Character.isLetter(line.charAt(0)) || line.charAt(0) == '#';
  }

  private static String key(String block) {
    int colon = block.indexOf(':');
    return colon < 0 ? "" : block.substring(0, colon);
  }
}
