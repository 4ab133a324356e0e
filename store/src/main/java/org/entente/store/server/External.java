package org.entente.store.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A PostgreSQL server that somebody else runs, as the environment names it.
 *
 * @param owner who owns the tables and changes their shape
 * @param application who works with them under their policies
 */
public record External(Access owner, Access application) {
  /** Where the database is: a JDBC address without credentials. */
  public static final String URL = "ENTENTE_DB_URL";

  /** The role that owns the tables. */
  public static final String OWNER = "ENTENTE_DB_OWNER";

  /** Its password. */
  public static final String OWNER_PASSWORD = "ENTENTE_DB_OWNER_PASSWORD";

  /** The role that works with them. */
  public static final String APPLICATION = "ENTENTE_DB_APP";

  /** Its password. */
  public static final String APPLICATION_PASSWORD = "ENTENTE_DB_APP_PASSWORD";

  private static final String PREFIX = "ENTENTE_DB_";
  private static final String DRIVER = "jdbc:postgresql:";

  private static final Map<String, String> REMEDIES =
      Map.of(
          URL, "set it to the database's address, such as jdbc:postgresql://host:5432/entente",
          OWNER, "set it to the role that owns the tables",
          OWNER_PASSWORD, "set it to that role's password",
          APPLICATION, "set it to the role that works with the tables, another than the owner",
          APPLICATION_PASSWORD, "set it to that role's password");

  /** Whether the environment names a server at all, however badly. */
  public static boolean isNamed(Map<String, String> environment) {
    return environment.keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
  }

  /**
   * The server that the environment names.
   *
   * @throws ServerException with every setting that is missing or wrong, and remedies
   */
  public static External of(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    for (String name : new TreeSet<>(REMEDIES.keySet())) {
      if (environment.getOrDefault(name, "").isBlank()) {
        problems.add(name + " is missing; " + REMEDIES.get(name));
      }
    }
    Set<String> unknown = new TreeSet<>(environment.keySet());
    unknown.removeIf(name -> !name.startsWith(PREFIX) || REMEDIES.containsKey(name));
    unknown.forEach(name -> problems.add(name + " is not known; is it misspelt? Remove it"));
    checkUrl(environment.getOrDefault(URL, ""), problems);
    String owner = environment.getOrDefault(OWNER, "");
    String application = environment.getOrDefault(APPLICATION, "");
    if (!owner.isBlank() && owner.equals(application)) {
      problems.add(APPLICATION + " is the owner; name a role that owns nothing");
    }
    if (!problems.isEmpty()) {
      throw new ServerException(
          "the settings of the database do not fit:\n  " + String.join("\n  ", problems));
    }
    String url = environment.getOrDefault(URL, "");
    return new External(
        new Access(url, owner, environment.getOrDefault(OWNER_PASSWORD, "")),
        new Access(url, application, environment.getOrDefault(APPLICATION_PASSWORD, "")));
  }

  private static void checkUrl(String url, List<String> problems) {
    if (url.isBlank()) {
      return;
    }
    if (!url.startsWith(DRIVER)) {
      problems.add(URL + " must begin with " + DRIVER + "; " + REMEDIES.get(URL));
    }
    if (url.matches("(?s).*[?&](user|password)=.*") || url.matches("(?s)[^?]*//[^/?]*@.*")) {
      problems.add(
          URL
              + " must hold no credentials; give them by "
              + String.join(", ", OWNER, OWNER_PASSWORD, APPLICATION, APPLICATION_PASSWORD));
    }
  }
}
