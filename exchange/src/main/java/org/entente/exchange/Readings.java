package org.entente.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.dossier.DossierProblem;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.dossier.TableName;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;
import org.entente.kernel.Severity;

/** Joins what is wrong with files to what is wrong with what they say. */
final class Readings {
  /** After these, files are missing that nobody left out. */
  private static final Set<FileProblem> CUT_SHORT =
      EnumSet.of(
          FileProblem.DOSSIER_TOO_LARGE,
          FileProblem.TOO_MANY_FILES,
          FileProblem.EXPANDS_TOO_MUCH,
          FileProblem.DAMAGED);

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
    List<Finding> ofFiles = findings.inOrder();
    if (ofFiles.stream().anyMatch(file -> CUT_SHORT.contains(file.code()))) {
      return ofFiles;
    }
    Findings all = new Findings();
    all.addAll(ofFiles);
    Set<String> unread =
        ofFiles.stream()
            .filter(file -> file.severity() == Severity.PROBLEM)
            .map(file -> file.place().file())
            .filter(file -> draft.findTable(file).isEmpty())
            .collect(Collectors.toSet());
    List<Finding> rules =
        DossierRules.judge(draft).fold(Judgement.Sound::notices, Judgement.Unsound::findings);
    rules.stream().filter(rule -> !followsFrom(unread, rule)).forEach(all::add);
    return all.inOrder();
  }

  /** Whether a rule is broken only because a file could not be read. */
  private static boolean followsFrom(Set<String> unread, Finding rule) {
    if (!(rule.code() instanceof DossierProblem problem)) {
      return false;
    }
    return switch (problem) {
      case FILE_MISSING -> unread.contains(rule.place().file());
      case REFERENCE_UNKNOWN -> unread.contains(rule.arguments().get(0));
      case CONFIDENTIAL_UNKNOWN_ACTOR -> unread.contains(TableName.ACTORS.file());
      case OPTIONS_MISSING, STANDPOINT_UNKNOWN -> unread.contains(TableName.OPTIONS.file());
      default -> false;
    };
  }

  /** Why the system does not let us read, without the names of its folders. */
  static String systemSays(IOException unreadable) {
    if (unreadable instanceof AccessDeniedException) {
      return "access denied";
    }
    String reason = unreadable instanceof FileSystemException other ? other.getReason() : "";
    return reason == null || reason.isEmpty() ? "the system refuses" : reason;
  }
}
