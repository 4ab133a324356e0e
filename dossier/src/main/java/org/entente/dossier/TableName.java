package org.entente.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tables of a dossier. */
public enum TableName {
  ACTORS("actors.csv"),
  INFLUENCE("influence.csv"),
  OBJECTIVES("objectives.csv"),
  STANCES("stances.csv"),
  ISSUES("issues.csv"),
  OPTIONS("options.csv"),
  POSITIONS("positions.csv"),
  /** What a consultation asks; one file per consultation. */
  STATEMENTS("consultations/*/statements.csv"),
  /** Who may vote in a consultation. */
  VOTERS("consultations/*/voters.csv"),
  /** Who voted what in a consultation. */
  VOTES("consultations/*/votes.csv"),
  /** What became of a consultation's statements. */
  ANSWERS("consultations/*/answers.csv"),
  /** What a consultation decides formally, and by which rule. */
  DECISIONS("consultations/*/decisions.csv"),
  /** In which order actors want the options that a consultation decides on. */
  BALLOTS("consultations/*/ballots.csv"),
  /** One file per actor in the folder {@code confidential}. */
  CONFIDENTIAL("confidential/*.csv");

  private final String file;

  TableName(String file) {
    this.file = file;
  }

  /** Its path inside the dossier; where there is one file per subject, with {@code *} for it. */
  public String file() {
    return file;
  }

  /** Whether there is one file per subject: per actor, or per consultation. */
  public boolean isManifold() {
    return file.indexOf('*') >= 0;
  }

  /** Whether there is one file per consultation. */
  public boolean isOfConsultation() {
    return file.startsWith(ConsultationText.FOLDER);
  }

  /**
   * The path of the file of a subject.
   *
   * @throws IllegalArgumentException if there is one file for all
   */
  public String file(String subject) {
    if (!isManifold()) {
      throw new IllegalArgumentException(file + " is one file for all, not of " + subject);
    }
    return file.replace("*", subject);
  }

  /** Whose file a path is, if it is one of this table's files for a subject. */
  public Optional<String> findSubject(String path) {
    int star = file.indexOf('*');
    if (star < 0) {
      return Optional.empty();
    }
    String before = file.substring(0, star);
    String after = file.substring(star + 1);
    boolean fits =
        path.length() > before.length() + after.length()
            && path.startsWith(before)
            && path.endsWith(after)
            && path.indexOf('/', before.length()) == fileSlash(path, after);
    return fits
        ? Optional.of(path.substring(before.length(), path.length() - after.length()))
        : Optional.empty();
  }

  /** Where the only slash after the subject must stand; -1 if none must. */
  private static int fileSlash(String path, String after) {
    return after.startsWith("/") ? path.length() - after.length() : -1;
  }

  /** The word for it in addresses and in keys of sentences. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which table a path holds, if it holds one. */
  public static Optional<TableName> findByFile(String path) {
    return Arrays.stream(values())
        .filter(name -> name.isManifold() ? name.isSubjects(path) : name.file.equals(path))
        .findFirst();
  }

  private boolean isSubjects(String path) {
    return findSubject(path).isPresent();
  }

  /** Whose confidential table a path holds, if it holds one. */
  public static Optional<String> findConfidentialActor(String path) {
    return CONFIDENTIAL.findSubject(path);
  }

  /** The path of an actor's confidential table. */
  public static String confidentialFile(String actor) {
    return CONFIDENTIAL.file(actor);
  }
}
