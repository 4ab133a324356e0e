package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.kernel.Language;
import org.junit.jupiter.api.Test;

class ConsultationEditTest {
  private static final ConsultationEdit EDIT =
      new ConsultationEdit(
          Map.of(Language.FRENCH, "Tour \"un\"", Language.ENGLISH, "Round one"),
          Map.of("opens", "2026-03-02", "closes", "2026-03-08", "previous", ""),
          List.of("tn-moh", "de-hospital"));

  @Test
  void writesANewText() {
    assertThat(EDIT.in(""))
        .isEqualTo(
            """
            title:
              en: "Round one"
              fr: "Tour \\"un\\""
            opens: "2026-03-02"
            closes: "2026-03-08"
            invited: ["tn-moh", "de-hospital"]
            """);
  }

  @Test
  void leavesTheRestAsSomebodyWroteIt() {
    String before =
        """
        # why we ask
        title: {en: Old}
        opens: 2026-01-01
        previous: winter
        invited:
          - tn-moh
          - un
        venue: Tunis   # ours
        closes: 2026-02-01""";

    assertThat(EDIT.in(before))
        .isEqualTo(
            """
            # why we ask
            title:
              en: "Round one"
              fr: "Tour \\"un\\""
            opens: "2026-03-02"
            invited: ["tn-moh", "de-hospital"]
            venue: Tunis   # ours
            closes: "2026-03-08"
            """);
  }

  @Test
  void keepsListsThatBeginWithoutIndent() {
    String before = "invited:\n- tn-moh\n- un\nresults: live\n";

    assertThat(EDIT.in(before))
        .startsWith("invited: [\"tn-moh\", \"de-hospital\"]\nresults: live\n");
  }
}
