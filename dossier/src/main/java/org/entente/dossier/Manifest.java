package org.entente.dossier;

import java.util.List;
import java.util.Optional;
import org.entente.actors.Problem;
import org.entente.kernel.Findings;
import org.entente.kernel.Language;
import org.entente.kernel.Wording;

/**
 * What a partnership is about.
 *
 * @param problem the policy problem in words
 * @param reach the same problem as what actors are held against
 * @param languages in order of preference, at least one; the first is that of unmarked texts
 */
public record Manifest(
    String id, Wording title, Wording problem, Problem reach, List<Language> languages) {
  public Manifest {
    languages = List.copyOf(languages);
  }

  /** What a {@code dossier.yaml} says, as far as it can be understood. */
  public static Optional<Manifest> find(String text) {
    return ManifestText.read(text, new Findings());
  }
}
