package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.dossier._fixtures.Drafts;
import org.junit.jupiter.api.Test;

class DraftTest {
  @Test
  void withoutConfidentialTablesAllElseStays() {
    Draft shared = Drafts.draft(Drafts.MINIMAL);
    Draft draft =
        Drafts.draft(
            Drafts.MINIMAL
                + """
                == confidential/tn-moh.csv
                issue,red_line
                share,50
                """);

    assertThat(draft.findTable("confidential/tn-moh.csv")).isPresent();
    assertThat(draft.withoutConfidential()).isEqualTo(shared);
  }
}
