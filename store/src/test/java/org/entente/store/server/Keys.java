package org.entente.store.server;

import java.nio.file.Path;

/** All keys to the server of a data folder, for tests that look behind the policies. */
public record Keys(Access superuser, Access owner, Access application) {
  /** Those that the folder keeps. */
  public static Keys of(Path data) {
    Kept kept = Kept.in(data);
    return new Keys(
        access(kept, Cluster.SUPERUSER, kept.superuser()),
        access(kept, Roles.OWNER, kept.owner()),
        access(kept, Roles.APPLICATION, kept.application()));
  }

  private static Access access(Kept kept, String role, String password) {
    return new Access(
        "jdbc:postgresql://127.0.0.1:" + kept.port() + "/" + Roles.DATABASE, role, password);
  }
}
