package org.entente.store.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder in which PostgreSQL keeps its files, made once. */
record Cluster(Path folder) {
  static final String FOLDER = "cluster";
  static final String SUPERUSER = "entente_superuser";

  static Cluster in(Path data, Binaries binaries, Launch launch, Kept kept, PrintStream log) {
    Path folder = data.resolve(FOLDER);
    try {
      if (!Files.isDirectory(folder)) {
        log.println("PostgreSQL " + binaries.version() + ": making the database in " + folder);
        make(data, folder, binaries, launch, kept.superuser());
      }
      checkGeneration(folder, binaries);
      return new Cluster(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the database in " + folder, e);
    }
  }

  private static void make(
      Path data, Path folder, Binaries binaries, Launch launch, String password)
      throws IOException {
    Path fresh = data.resolve(FOLDER + ".new");
    Path secret = data.resolve("initdb.password");
    Folders.delete(fresh);
    Files.deleteIfExists(secret);
    Folders.create(fresh, "rwx------");
    Folders.createSecret(secret);
    Files.writeString(secret, password);
    if (launch.owner().isPresent()) {
      Folders.give(fresh, launch.owner().getAsInt());
      Folders.give(secret, launch.owner().getAsInt());
    }
    try {
      Launch.Ended ended =
          launch.run(
              binaries.folder(),
              List.of(
                  binaries.program("initdb"),
                  "--pgdata=" + fresh,
                  "--username=" + SUPERUSER,
                  "--pwfile=" + secret,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--data-checksums",
                  "--no-instructions"));
      if (!ended.isGood()) {
        throw new ServerException("initdb failed. It said:\n" + ended.output());
      }
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void checkGeneration(Path folder, Binaries binaries) throws IOException {
    String made = Files.readString(folder.resolve("PG_VERSION")).strip();
    if (!made.equals(binaries.generation())) {
      throw new ServerException(
          "the database in "
              + folder
              + " was made by PostgreSQL "
              + made
              + "; this build has "
              + binaries.version()
              + ". Export the partnerships with the earlier build and import them into a new data"
              + " folder");
    }
  }
}
