package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.kernel.Finding;
import org.entente.kernel.Language;
import org.junit.jupiter.api.Test;

class NewDossierTest {
  @Test
  void beginsWithAProblemAndNobodyAtTheTable() {
    Draft draft =
        NewDossier.of("harbour", "Work", "Too few hands", "tn, ma", "DE", Language.FRENCH);

    Dossier dossier = sound(draft);

    assertThat(dossier.manifest().id()).isEqualTo("harbour");
    assertThat(dossier.manifest().reach().corridor().origin())
        .extracting("code")
        .containsExactly("MA", "TN");
    assertThat(dossier.manifest().languages()).containsExactly(Language.FRENCH);
    assertThat(dossier.actors().size()).isZero();
  }

  @Test
  void keepsEveryTextAsItWasTyped() {
    String hostile = "\"quoted\" \\ back: {a: [1]} # no comment\r\nsecond line\t'single'";

    Dossier dossier = sound(NewDossier.of("x", hostile, "p: &a *a", "", "", Language.ENGLISH));

    assertThat(dossier.manifest().title().in(Language.ENGLISH))
        .isEqualTo(hostile.replace("\r\n", "\n"));
    assertThat(dossier.manifest().problem().in(Language.ENGLISH)).isEqualTo("p: &a *a");
  }

  @Test
  void leavesWhatIsWrongToTheRules() {
    List<Finding> findings =
        DossierRules.judge(NewDossier.of("No Id", " ", "p", "Tunisia", "", Language.ENGLISH))
            .fold(sound -> List.of(), Judgement.Unsound::findings);

    assertThat(findings)
        .extracting(finding -> finding.place().field())
        .containsExactlyInAnyOrder("id", "title", "origin");
  }

  private static Dossier sound(Draft draft) {
    return DossierRules.judge(draft)
        .fold(
            Judgement.Sound::dossier,
            unsound -> {
              throw new AssertionError(unsound.findings());
            });
  }
}
