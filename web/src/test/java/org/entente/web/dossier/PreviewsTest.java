package org.entente.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.app.edit.ImportDossier;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.junit.jupiter.api.Test;

class PreviewsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final PartnershipId HARBOUR = new PartnershipId("harbour");
  private static final SessionToken ANN = new SessionToken("a".repeat(32));
  private static final SessionToken BEN = new SessionToken("b".repeat(32));
  private static final Draft NOTHING = new Draft("", "", List.of(), List.of());
  private static final ImportDossier.Preview PREVIEW =
      new ImportDossier.Preview(NOTHING, NOTHING, List.of(), 0, List.of());

  private final Previews previews = new Previews(Clock.fixed(NOW, ZoneOffset.UTC));

  private String kept(SessionToken by) {
    return previews.keep(by, HARBOUR, "actors.csv", PREVIEW);
  }

  @Test
  void whoeverSendsMuchTakesNobodysPlace() {
    String anns = kept(ANN);
    for (int sent = 0; sent < 50; sent++) {
      kept(BEN);
    }

    assertThat(previews.find(ANN, HARBOUR, anns)).isPresent();
  }

  @Test
  void onesOldestGivesWayToOnesNext() {
    String first = kept(ANN);
    String second = kept(ANN);
    String third = kept(ANN);

    assertThat(previews.find(ANN, HARBOUR, first)).isEmpty();
    assertThat(previews.find(ANN, HARBOUR, second)).isPresent();
    assertThat(previews.find(ANN, HARBOUR, third)).isPresent();
  }

  @Test
  void nobodyFindsWhatAnotherSent() {
    String anns = kept(ANN);

    assertThat(previews.find(BEN, HARBOUR, anns)).isEmpty();
    assertThat(previews.find(ANN, new PartnershipId("another"), anns)).isEmpty();
  }
}
