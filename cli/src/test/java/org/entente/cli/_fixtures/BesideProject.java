package org.entente.cli._fixtures;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project, and the published data that may lie beside it. */
public final class BesideProject {
  private BesideProject() {}

  /** The folder that holds all modules. */
  public static Path project() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("tests must run inside the project");
    }
    return at;
  }

  /** A file of published data; the test is left out, and says so, where there is none. */
  public static Path data(String file) {
    Path found = project().resolveSibling("shared").resolve("data").resolve(file);
    assumeTrue(Files.exists(found), "left out: no data beside the project at shared/data/" + file);
    return found;
  }
}
