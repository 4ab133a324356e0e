package org.entente.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;

/** Joins what is wrong with files to what is wrong with what they say. */
final class Readings {
  private Readings() {}

  /** What came of reading: the draft, unless something hinders. */
  static Reading<Draft> of(Draft draft, Findings findings) {
    return findings.hasProblems()
        ? new Reading.Refused<>(withRules(draft, findings))
        : new Reading.Done<>(draft, findings.inOrder());
  }

  /**
   * All findings in order: those of the files, and those of the rules on what could be read, so
   * that people learn everything in one run.
   */
  private static List<Finding> withRules(Draft draft, Findings findings) {
    Findings all = new Findings();
    List<Finding> ofFiles = findings.inOrder();
    all.addAll(ofFiles);
    List<Finding> rules =
        DossierRules.judge(draft).fold(Judgement.Sound::notices, Judgement.Unsound::findings);
    rules.stream()
        .filter(rule -> ofFiles.stream().noneMatch(file -> hides(file, rule)))
        .forEach(all::add);
    return all.inOrder();
  }

  /** Why the system does not let us read, without the names of its folders. */
  static String systemSays(IOException unreadable) {
    if (unreadable instanceof AccessDeniedException) {
      return "access denied";
    }
    String reason = unreadable instanceof FileSystemException other ? other.getReason() : "";
    return reason == null || reason.isEmpty() ? "the system refuses" : reason;
  }

  /** A table that could not be read must not be reported missing as well. */
  private static boolean hides(Finding file, Finding rule) {
    return rule.code().key().endsWith("file_missing")
        && file.place().file().equals(rule.place().file());
  }
}
