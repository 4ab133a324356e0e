package org.entente.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.dialogue.Statement;
import org.entente.web._fixtures.Consultations;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final List<Statement> STATEMENTS =
      Consultations.open("fees en: No fees.\nskills en: Train before departure.\n").statements();

  @Test
  void readsALineForEachVote() {
    Sheet sheet = Sheet.of("union; fees; +\n\nministry, skills, disagree", STATEMENTS);

    assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(1, 3);
    assertThat(sheet.wrong()).isEmpty();
  }

  @Test
  void namesTheLinesThatContradictOneAbove() {
    Sheet sheet = Sheet.of("union; fees; +\nunion; fees; +\nunion; fees; -", STATEMENTS);

    assertThat(sheet.against()).containsExactly(3);
    assertThat(sheet.lines()).isEmpty();
  }

  @Test
  void aLineWithCharactersThatNobodySeesCannotBeRead() {
    Sheet sheet = Sheet.of("uni\u0000on; fees; +", STATEMENTS);

    assertThat(sheet.wrong()).containsExactly(1);
  }
}
