package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;

/** Conversations where something else was wanted. */
final class Conversations {
  private Conversations() {}

  /** Says that a conversation holds neither actors nor positions. */
  static int refuse(Path path, Common common) {
    return common.refuse(
        List.of(
            new Finding(
                FileProblem.HOLDS_NO_POSITIONS,
                Place.ofFile(String.valueOf(path.getFileName())),
                "",
                List.of())));
  }
}
