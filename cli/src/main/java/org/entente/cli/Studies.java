package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.study.Brief;
import org.entente.app.study.Parameters;
import org.entente.app.study.PrepareBrief;
import org.entente.app.study.Progress;
import org.entente.dossier.DossierRules;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.Limits;
import org.entente.exchange.Reading;
import org.entente.kernel.Finding;

/** Reads a dossier and studies it. */
final class Studies {
  /** The seed unless somebody gives another. */
  static final long SEED = 1;

  private Studies() {}

  /** Everything that a dossier allows to say, or every reason why it cannot be taken. */
  static Reading<Brief> brief(Path path, long seed) {
    return brief(path, seed, Progress.UNWATCHED);
  }

  /** The same before somebody's eyes. */
  static Reading<Brief> brief(Path path, long seed, Progress progress) {
    return DossierFiles.read(path, Limits.DEFAULT)
        .fold(
            done ->
                DossierRules.judge(done.value())
                    .fold(
                        sound -> {
                          List<Finding> notices = new ArrayList<>(done.notices());
                          notices.addAll(sound.notices());
                          return new Reading.Done<>(
                              new PrepareBrief(Parameters.ours(), seed)
                                  .of(sound.dossier(), progress),
                              notices);
                        },
                        unsound -> new Reading.Refused<>(unsound.findings())),
            refused -> new Reading.Refused<>(refused.findings()));
  }
}
