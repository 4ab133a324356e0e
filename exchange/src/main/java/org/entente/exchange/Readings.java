package org.entente.exchange;

import java.util.List;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;

/** Joins what is wrong with files to what is wrong with what they say. */
final class Readings {
  private Readings() {}

  /**
   * All findings in order: those of the files, and those of the rules on what could be read, so
   * that people learn everything in one run.
   */
  static List<Finding> withRules(Draft draft, Findings findings) {
    Findings all = new Findings();
    all.addAll(findings.inOrder());
    List<Finding> rules =
        DossierRules.judge(draft).fold(Judgement.Sound::notices, Judgement.Unsound::findings);
    rules.stream()
        .filter(rule -> all.inOrder().stream().noneMatch(file -> hides(file, rule)))
        .forEach(all::add);
    return all.inOrder();
  }

  /** A table that could not be read must not be reported missing as well. */
  private static boolean hides(Finding file, Finding rule) {
    return rule.code().key().endsWith("file_missing")
        && file.place().file().equals(rule.place().file());
  }
}
