package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.app.post.Letter;
import org.entente.kernel.Language;
import org.entente.web.page.ReaderLanguage;

/**
 * Readers of letters as a facilitator lists them: an address on each line, and behind it a language
 * if it is another than the usual one.
 *
 * @param wrong numbers of lines that say something else
 */
record ReaderLines(List<Reader> readers, List<Integer> wrong) {
  ReaderLines {
    readers = List.copyOf(readers);
    wrong = List.copyOf(wrong);
  }

  /** Somebody to write to. */
  record Reader(String address, Language language) {}

  /** Reads lines; who stands there twice is one reader. */
  static ReaderLines read(String lines, Language usual) {
    Map<String, Reader> readers = new LinkedHashMap<>();
    List<Integer> wrong = new ArrayList<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      String[] words = line.strip().split("[\\s,;]+", -1);
      Language language =
          words.length == 2 ? ReaderLanguage.findSpoken(words[1]).orElse(usual) : usual;
      boolean spoken = words.length < 2 || ReaderLanguage.findSpoken(words[1]).isPresent();
      if (words.length <= 2 && spoken && Letter.isAddress(words[0])) {
        readers.putIfAbsent(words[0].toLowerCase(Locale.ROOT), new Reader(words[0], language));
      } else if (!line.isBlank()) {
        wrong.add(number);
      }
    }
    return new ReaderLines(List.copyOf(readers.values()), wrong);
  }
}
