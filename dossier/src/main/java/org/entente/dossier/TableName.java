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
  /** One file per actor in the folder {@code confidential}. */
  CONFIDENTIAL("confidential/*.csv");

  private static final String FOLDER = "confidential/";
  private static final String ENDING = ".csv";

  private final String file;

  TableName(String file) {
    this.file = file;
  }

  /** Its path inside the dossier; for confidential tables, a pattern. */
  public String file() {
    return file;
  }

  /** The word for it in addresses and in keys of sentences. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which table a path holds, if it holds one. */
  public static Optional<TableName> findByFile(String path) {
    if (findConfidentialActor(path).isPresent()) {
      return Optional.of(CONFIDENTIAL);
    }
    return Arrays.stream(values())
        .filter(name -> name != CONFIDENTIAL && name.file.equals(path))
        .findFirst();
  }

  /** Whose confidential table a path holds, if it holds one. */
  public static Optional<String> findConfidentialActor(String path) {
    boolean confidential =
        path.startsWith(FOLDER)
            && path.endsWith(ENDING)
            && path.indexOf('/', FOLDER.length()) < 0
            && path.length() > FOLDER.length() + ENDING.length();
    return confidential
        ? Optional.of(path.substring(FOLDER.length(), path.length() - ENDING.length()))
        : Optional.empty();
  }

  /** The path of an actor's confidential table. */
  public static String confidentialFile(String actor) {
    return FOLDER + actor + ENDING;
  }
}
