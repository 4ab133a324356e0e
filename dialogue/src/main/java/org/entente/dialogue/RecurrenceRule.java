package org.entente.dialogue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.dialogue.Recurrence.End;
import org.entente.dialogue.Recurrence.Frequency;
import org.entente.dialogue.Recurrence.Weekday;

/** Reads the text of a rule, such as {@code FREQ=MONTHLY;INTERVAL=6}. */
final class RecurrenceRule {
  private static final Set<String> PARTS =
      Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST");
  private static final int LONGEST = 500;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
  private static final Pattern SIGNED = Pattern.compile("[+-]?[0-9]{1,2}");
  private static final Pattern WEEKDAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
  private static final Pattern UNTIL = Pattern.compile("([0-9]{8})(T[0-9]{6}Z)?");

  private final Map<String, String> parts;

  private RecurrenceRule(Map<String, String> parts) {
    this.parts = parts;
  }

  static Optional<Recurrence> find(String rule) {
    if (rule.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RecurrenceRule(split(rule)).recurrence());
    } catch (IllegalArgumentException | DateTimeException notARule) {
      return Optional.empty(); // that is the answer
    }
  }

  private static Map<String, String> split(String rule) {
    Map<String, String> parts = new HashMap<>();
    for (String part : rule.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      String name = part.substring(0, Math.max(equals, 0));
      if (!PARTS.contains(name) || parts.put(name, part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("no such part, or twice: " + part);
      }
    }
    return parts;
  }

  private Recurrence recurrence() {
    if (!parts.getOrDefault("WKST", "MO").equals("MO")) {
      throw new IllegalArgumentException("weeks must begin on Monday");
    }
    return new Recurrence(
        Frequency.valueOf(parts.getOrDefault("FREQ", "")),
        parts.containsKey("INTERVAL") ? positive("INTERVAL") : 1,
        end(),
        values("BYDAY").stream().map(RecurrenceRule::weekday).toList(),
        numbers("BYMONTHDAY"),
        numbers("BYMONTH"));
  }

  private End end() {
    return new End(
        parts.containsKey("COUNT") ? positive("COUNT") : 0,
        parts.containsKey("UNTIL") ? until() : LocalDate.MAX);
  }

  private LocalDate until() {
    Matcher matcher = matched(UNTIL, parts.getOrDefault("UNTIL", ""));
    return LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private int positive(String name) {
    int number = Integer.parseInt(matched(WHOLE, parts.getOrDefault(name, "")).group());
    if (number == 0) {
      throw new IllegalArgumentException(name + " must be 1 or more");
    }
    return number;
  }

  private List<String> values(String name) {
    return parts.containsKey(name)
        ? Arrays.asList(parts.getOrDefault(name, "").split(",", -1))
        : List.of();
  }

  private Set<Integer> numbers(String name) {
    Set<Integer> numbers = new TreeSet<>();
    for (String value : values(name)) {
      numbers.add(Integer.parseInt(matched(SIGNED, value).group()));
    }
    return numbers;
  }

  private static Weekday weekday(String value) {
    Matcher matcher = matched(WEEKDAY, value);
    String number = matcher.group(1);
    return new Weekday(
        number == null ? 0 : Integer.parseInt(number),
        Arrays.stream(DayOfWeek.values())
            .filter(day -> day.name().startsWith(matcher.group(2)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no day: " + value)));
  }

  private static Matcher matched(Pattern pattern, String value) {
    Matcher matcher = pattern.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not as the rule demands: " + value);
    }
    return matcher;
  }
}
