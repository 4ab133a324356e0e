package org.entente.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.actors.Country;
import org.entente.actors.Theme;
import org.entente.dialogue.decision.Threshold;
import org.entente.kernel.Language;

/** What may stand in a cell that is not empty. */
public sealed interface CellType {
  /** The most characters that a cell of any type may have. */
  int MOST_CHARACTERS = 100_000;

  /** Why a cell is refused. */
  record Complaint(DossierProblem problem, List<String> arguments) {
    public Complaint {
      arguments = List.copyOf(arguments);
    }

    static Optional<Complaint> of(DossierProblem problem, String... arguments) {
      return Optional.of(new Complaint(problem, List.of(arguments)));
    }
  }

  /** Why this cell is refused, if it is. */
  Optional<Complaint> complaint(String cell);

  /** Any text without invisible characters that change how it is read. */
  record Text() implements CellType {
    private static final Pattern INVISIBLE =
        Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u200B\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\t\\n\\r]]");

    /** Whether a text may stand here. */
    public static boolean isPlain(String text) {
      return !INVISIBLE.matcher(text).find();
    }

    /** The same text without the characters that may not. */
    public static String plain(String text) {
      return INVISIBLE.matcher(text).replaceAll("");
    }

    @Override
    public Optional<Complaint> complaint(String cell) {
      return INVISIBLE
          .matcher(cell)
          .results()
          .findFirst()
          .flatMap(
              found ->
                  Complaint.of(
                      DossierProblem.CELL_INVISIBLE,
                      String.format("U+%04X", (int) found.group().charAt(0))));
    }
  }

  /** A name for a row: lower-case letters, digits, {@code -} and {@code _}, at most 64. */
  record Id() implements CellType {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    @Override
    public Optional<Complaint> complaint(String cell) {
      return ID.matcher(cell).matches()
          ? Optional.empty()
          : Complaint.of(DossierProblem.CELL_NOT_ID);
    }
  }

  /** The id of a row of another table; whether it is there is asked later. */
  record Reference(TableName table) implements CellType {
    @Override
    public Optional<Complaint> complaint(String cell) {
      return Optional.empty();
    }
  }

  /** One of a closed list of words. */
  record Codes(List<String> allowed) implements CellType {
    public Codes {
      allowed = List.copyOf(allowed);
    }

    static <E extends Enum<E>> Codes of(E[] values, Function<E, String> code) {
      return new Codes(Arrays.stream(values).map(code).toList());
    }

    @Override
    public Optional<Complaint> complaint(String cell) {
      return allowed.contains(cell)
          ? Optional.empty()
          : Complaint.of(
              DossierProblem.CELL_NOT_CODE,
              String.join(", ", allowed),
              Likeness.closest(cell, allowed).orElse(""));
    }
  }

  /** A whole number in a range, both ends included. */
  record Whole(int least, int most) implements CellType {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

    @Override
    public Optional<Complaint> complaint(String cell) {
      boolean fits =
          WHOLE.matcher(cell).matches()
              && Integer.parseInt(cell) >= least
              && Integer.parseInt(cell) <= most;
      return fits
          ? Optional.empty()
          : Complaint.of(
              DossierProblem.CELL_NOT_WHOLE, String.valueOf(least), String.valueOf(most));
    }
  }

  /** A number with a decimal point, in a range, both ends included. */
  record Decimal(int least, int most) implements CellType {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,12})?");

    @Override
    public Optional<Complaint> complaint(String cell) {
      boolean fits =
          NUMBER.matcher(cell).matches()
              && Double.parseDouble(cell) >= least
              && Double.parseDouble(cell) <= most;
      return fits
          ? Optional.empty()
          : Complaint.of(
              DossierProblem.CELL_NOT_NUMBER, String.valueOf(least), String.valueOf(most));
    }
  }

  /** A day as in ISO 8601. */
  record Date() implements CellType {
    @Override
    public Optional<Complaint> complaint(String cell) {
      try {
        LocalDate.parse(cell);
        return Optional.empty();
      } catch (DateTimeParseException notADate) {
        return Complaint.of(DossierProblem.CELL_NOT_DATE);
      }
    }
  }

  /** A country's code. */
  record CountryCode() implements CellType {
    @Override
    public Optional<Complaint> complaint(String cell) {
      return Country.isCode(cell)
          ? Optional.empty()
          : Complaint.of(DossierProblem.CELL_NOT_COUNTRY);
    }
  }

  /** A language's two letters. */
  record LanguageCode() implements CellType {
    @Override
    public Optional<Complaint> complaint(String cell) {
      return Language.isCode(cell)
          ? Optional.empty()
          : Complaint.of(DossierProblem.CELL_NOT_CODE, "fr, en, es, ar, …", "");
    }
  }

  /** A theme's word. */
  record ThemeCode() implements CellType {
    @Override
    public Optional<Complaint> complaint(String cell) {
      return Theme.isCode(cell) ? Optional.empty() : Complaint.of(DossierProblem.CELL_NOT_ID);
    }
  }

  /** A point from 0 to 100, or an option's id; which of them is asked later. */
  record PointOrOption() implements CellType {
    @Override
    public Optional<Complaint> complaint(String cell) {
      return Optional.empty();
    }
  }

  /** {@code yes}, or a bound on a scale: {@code >60}, {@code <20}. */
  record RedLine() implements CellType {
    private static final Pattern RED_LINE = Pattern.compile("yes|[<>]\\d{1,3}(\\.\\d{1,6})?");

    @Override
    public Optional<Complaint> complaint(String cell) {
      return RED_LINE.matcher(cell).matches()
          ? Optional.empty()
          : Complaint.of(DossierProblem.CELL_NOT_RED_LINE);
    }
  }

  /**
   * A part of a whole as an exact fraction: {@code 2 of 3}, {@code 55%}; {@code >1 of 2} if more
   * than this is needed. Spreadsheets take {@code 2/3} for a day, so we never write it; it is read.
   */
  record Part() implements CellType {
    private static final Pattern PART =
        Pattern.compile("(>?) ?(?:(\\d{1,6}) ?(?:of|/) ?(\\d{1,6})|(\\d{1,3}) ?%)");

    @Override
    public Optional<Complaint> complaint(String cell) {
      return find(cell).isPresent() ? Optional.empty() : Complaint.of(DossierProblem.CELL_NOT_PART);
    }

    /** The part that a cell names. */
    public static Optional<Threshold> find(String cell) {
      Matcher matcher = PART.matcher(cell);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      boolean hundredths = matcher.group(4) != null;
      int parts = Integer.parseInt(matcher.group(hundredths ? 4 : 2));
      int of = hundredths ? 100 : Integer.parseInt(matcher.group(3));
      return of < 1 || parts > of
          ? Optional.empty()
          : Optional.of(new Threshold(parts, of, !matcher.group(1).isEmpty()));
    }

    /** A part as we write it. */
    public static String written(Threshold part) {
      return (part.more() ? ">" : "") + part.parts() + " of " + part.of();
    }
  }

  /** What each actor weighs: {@code tn-moh=2|de-moh=1}. */
  record Weights() implements CellType {
    private static final Pattern WEIGHT =
        Pattern.compile("([a-z0-9][a-z0-9_-]{0,63}) ?= ?(\\d{1,9}(?:\\.\\d{1,6})?)");

    @Override
    public Optional<Complaint> complaint(String cell) {
      return ListOf.parts(cell).stream().allMatch(part -> WEIGHT.matcher(part).matches())
          ? Optional.empty()
          : Complaint.of(DossierProblem.CELL_NOT_WEIGHTS);
    }

    /** What a cell says, by actor in its order; parts that say nothing are left out. */
    static Map<String, Double> of(String cell) {
      Map<String, Double> weights = new LinkedHashMap<>();
      for (String part : ListOf.parts(cell)) {
        Matcher matcher = WEIGHT.matcher(part);
        if (matcher.matches()) {
          weights.put(matcher.group(1), Double.parseDouble(matcher.group(2)));
        }
      }
      return weights;
    }
  }

  /** Several values of one type with {@code |} between them. */
  record ListOf(CellType element) implements CellType {
    @Override
    public Optional<Complaint> complaint(String cell) {
      return parts(cell).stream().map(element::complaint).flatMap(Optional::stream).findFirst();
    }

    /** The values of a cell, in order. */
    public static List<String> parts(String cell) {
      return Arrays.stream(cell.split("\\|", -1))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }
  }
}
