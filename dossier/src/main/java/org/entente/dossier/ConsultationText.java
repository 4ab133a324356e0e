package org.entente.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.actors.ActorId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Series;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Recurrence;
import org.entente.dialogue.Statement;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** Reads the {@code consultation.yaml} of one consultation. */
public final class ConsultationText {
  /** Where the folders of consultations are. */
  public static final String FOLDER = "consultations/";

  private static final int FEWEST_UNNAMED = 3;

  /** Columns whose cells say which actor it is. */
  private static final Pattern NAMING = Pattern.compile("id|actor|name(_.*)?|part_of");

  /** The page of a new round, and names that file systems keep for devices. */
  private static final Pattern RESERVED = Pattern.compile("new|con|prn|aux|nul|com\\d|lpt\\d");

  private static final String ENDING = "/consultation.yaml";
  private static final List<String> REQUIRED = List.of("title", "opens", "closes");

  /** What a consultation's text can say, in the order in which we write it. */
  public static final List<String> KEYS =
      List.of(
          "title",
          "opens",
          "closes",
          "repeats",
          "previous",
          "invited",
          "results",
          "attribution",
          "group_by",
          "least_votes",
          "least_voters",
          "source");

  private static final int MOST = 1_000_000;

  private final String id;
  private final YamlMap map;
  private final Findings findings;

  private ConsultationText(String id, YamlMap map, Findings findings) {
    this.id = id;
    this.map = map;
    this.findings = findings;
  }

  /** The path of a consultation's text. */
  public static String file(String id) {
    return FOLDER + id + ENDING;
  }

  /** Which consultation's text a path holds, if it holds one. */
  public static Optional<String> findId(String path) {
    boolean fits =
        path.startsWith(FOLDER)
            && path.endsWith(ENDING)
            && path.length() > FOLDER.length() + ENDING.length()
            && path.indexOf('/', FOLDER.length()) == path.length() - ENDING.length();
    return fits
        ? Optional.of(path.substring(FOLDER.length(), path.length() - ENDING.length()))
        : Optional.empty();
  }

  /**
   * What a consultation's text says of itself, as far as it can be understood: without statements,
   * and without those who are invited, whom the dossier must know.
   */
  public static Optional<Consultation> find(String id, String text) {
    return read(id, text, Set.of(), Set.of(), new Findings());
  }

  /**
   * The consultation, as far as it can be understood; findings say what cannot.
   *
   * @param actors the ids that may be invited
   * @param others the ids of all consultations
   */
  static Optional<Consultation> read(
      String id, String text, Set<String> actors, Set<String> others, Findings findings) {
    String file = file(id);
    if (text.isBlank()) {
      findings.add(DossierProblem.FILE_MISSING, Place.ofFile(file), "");
      return Optional.empty();
    }
    return YamlText.read(file, text, findings)
        .flatMap(
            mapping ->
                new ConsultationText(id, new YamlMap(file, mapping, findings), findings)
                    .read(actors, others));
  }

  private Optional<Consultation> read(Set<String> actors, Set<String> others) {
    map.noteUnknownKeys(Set.copyOf(KEYS));
    map.requireKeys(REQUIRED);
    if (map.find("title").isPresent() && map.wording("title").isBlank()) {
      findings.add(DossierProblem.CELL_EMPTY, map.place("title"), "");
    }
    checkId();
    String previous = map.text("previous");
    if (!previous.isEmpty() && (!others.contains(previous) || previous.equals(id))) {
      unknown("previous", previous, FOLDER, others);
    }
    Set<ActorId> invited = new TreeSet<>();
    for (String actor : map.texts("invited")) {
      if (actors.contains(actor)) {
        invited.add(new ActorId(actor));
      } else {
        unknown("invited", actor, TableName.ACTORS.file(), actors);
      }
    }
    String recurrence = recurrence();
    Optional<Window> window = window();
    Disclosure disclosure = disclosure();
    return window.map(
        open ->
            new Consultation(
                new ConsultationId(id),
                map.wording("title"),
                new Series(recurrence, previous),
                open,
                invited,
                disclosure,
                List.<Statement>of()));
  }

  private void checkId() {
    new CellType.Id()
        .complaint(id)
        .ifPresent(complaint -> findings.add(complaint.problem(), Place.ofFile(file(id)), id));
    if (RESERVED.matcher(id).matches()) {
      findings.add(DossierProblem.CONSULTATION_ID_RESERVED, Place.ofFile(file(id)), id);
    }
  }

  private void unknown(String key, String value, String where, Set<String> known) {
    findings.add(
        DossierProblem.REFERENCE_UNKNOWN,
        map.place(key),
        value,
        where,
        Likeness.closest(value, known).orElse(""));
  }

  /** The rule by which rounds follow each other; blank if there is none that can be understood. */
  private String recurrence() {
    String rule = map.text("repeats");
    if (rule.isBlank() || Recurrence.find(rule).isPresent()) {
      return rule;
    }
    findings.add(DossierProblem.RECURRENCE_WRONG, map.place("repeats"), rule);
    return "";
  }

  private Optional<Window> window() {
    Optional<Instant> opens = moment("opens", false);
    Optional<Instant> closes = moment("closes", true);
    if (opens.isEmpty() || closes.isEmpty()) {
      return Optional.empty();
    }
    if (!opens.get().isBefore(closes.get())) {
      findings.add(
          DossierProblem.CONSULTATION_CLOSES_FIRST,
          map.place("closes"),
          map.text("closes"),
          map.text("opens"));
      return Optional.empty();
    }
    return Optional.of(new Window(opens.get(), closes.get()));
  }

  /** A moment with its offset, or a day in UTC: its beginning, or its end. */
  private Optional<Instant> moment(String key, boolean end) {
    String text = map.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (text.length() <= "2026-11-25".length()) {
        LocalDate day = LocalDate.parse(text).plusDays(end ? 1 : 0);
        return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
    } catch (DateTimeParseException notAMoment) {
      findings.add(DossierProblem.MOMENT_WRONG, map.place(key), text);
      return Optional.empty();
    }
  }

  private Disclosure disclosure() {
    Disclosure disclosure = stated();
    if (disclosure.attribution() == Attribution.CHATHAM_HOUSE) {
      if (NAMING.matcher(disclosure.groupBy()).matches()) {
        findings.add(
            DossierProblem.CHATHAM_HOUSE_NAMES, map.place("group_by"), disclosure.groupBy());
      }
      enough("least_votes", disclosure.leastVotes());
      enough("least_voters", disclosure.leastVoters());
    }
    return disclosure;
  }

  /** Of two who are shown together, each knows the other. */
  private void enough(String key, int least) {
    if (least < FEWEST_UNNAMED) {
      findings.add(
          DossierProblem.CHATHAM_HOUSE_FEW,
          map.place(key),
          String.valueOf(least),
          String.valueOf(FEWEST_UNNAMED));
    }
  }

  private Disclosure stated() {
    Disclosure usual = Disclosure.USUAL;
    String groupBy = map.text("group_by");
    return new Disclosure(
        code("results", Results.values(), Results::code).orElse(usual.results()),
        code("attribution", Attribution.values(), Attribution::code).orElse(usual.attribution()),
        groupBy.isEmpty() ? usual.groupBy() : groupBy.toLowerCase(Locale.ROOT),
        whole("least_votes", usual.leastVotes()),
        whole("least_voters", usual.leastVoters()));
  }

  private <E extends Enum<E>> Optional<E> code(String key, E[] values, Function<E, String> code) {
    String text = map.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    note(key, text, CellType.Codes.of(values, code));
    return Arrays.stream(values).filter(value -> code.apply(value).equals(text)).findFirst();
  }

  private int whole(String key, int otherwise) {
    String text = map.text(key);
    if (text.isEmpty() || note(key, text, new CellType.Whole(1, MOST))) {
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  /** Notes what a cell of this type would not take; says whether it would not. */
  private boolean note(String key, String text, CellType type) {
    Optional<CellType.Complaint> complaint = type.complaint(text);
    complaint.ifPresent(
        found ->
            findings.add(
                found.problem(), map.place(key), text, found.arguments().toArray(new String[0])));
    return complaint.isPresent();
  }
}
