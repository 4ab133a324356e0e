package org.entente.app.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.kernel.Finding;
import org.entente.kernel.Severity;

/**
 * What a change would break. Problems that were there before are somebody else's to mend: they must
 * not keep people from working, least of all where only one delegate can see them.
 */
public final class NewProblems {
  /** A problem wherever its line has moved to. */
  private record Kind(String code, String file, String field, String value, List<String> more) {
    static Kind of(Finding finding) {
      return new Kind(
          finding.code().key(),
          finding.place().file(),
          finding.place().field(),
          finding.value(),
          finding.arguments());
    }
  }

  private NewProblems() {}

  /** The problems that only the second draft has, in order of place. */
  public static List<Finding> between(Draft before, Draft after) {
    List<Finding> problems = problems(after);
    if (problems.isEmpty()) {
      return problems;
    }
    Set<Kind> known = new HashSet<>();
    problems(before).forEach(problem -> known.add(Kind.of(problem)));
    return problems.stream().filter(problem -> !known.contains(Kind.of(problem))).toList();
  }

  /** All problems of a draft, in order of place. */
  static List<Finding> problems(Draft draft) {
    return DossierRules.judge(draft)
        .fold(
            sound -> List.<Finding>of(),
            (Judgement.Unsound unsound) ->
                unsound.findings().stream()
                    .filter(finding -> finding.severity() == Severity.PROBLEM)
                    .toList());
  }
}
