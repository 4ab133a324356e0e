package org.entente.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.app._fixtures.OneDesk;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Role;
import org.entente.dossier.Attachment;
import org.entente.dossier.Content;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.kernel.Finding;
import org.junit.jupiter.api.Test;

class ImportDossierTest {
  private static final PartnershipId HARBOUR = new PartnershipId("harbour");
  private static final Table STANCES =
      OneDesk.table("stances.csv", "actor,objective,stance", "port,pay,2", "town,pay,1");

  private final OneDesk desk = new OneDesk(Role.FACILITATOR);
  private final ImportDossier imports = new ImportDossier(desk);

  @Test
  void showsJustWhatWouldChange() {
    ImportDossier.Preview preview = preview(desk.draft().withTable(STANCES));

    assertThat(preview.changes())
        .extracting(change -> change.key() + ": " + change.after().get("stance"))
        .containsExactly("port/pay: 2", "union/pay: null", "town/pay: 1");
  }

  @Test
  void changesNothingIfTheDossierIsTheSame() {
    assertThat(preview(desk.draft()).changes()).isEmpty();
  }

  @Test
  void takesWhatWasShown() {
    ImportDossier.Preview preview = preview(desk.draft().withTable(STANCES));

    Outcome outcome = imports.take(OneDesk.ME, HARBOUR, preview);

    assertThat(outcome).isInstanceOf(Outcome.Stored.class);
    assertThat(desk.draft().findTable("stances.csv")).contains(STANCES);
  }

  @Test
  void takesNothingIfSomebodyWasQuicker() {
    ImportDossier.Preview preview = preview(desk.draft().withTable(STANCES));
    desk.meanwhile(OneDesk.table("stances.csv", "actor,objective,stance", "port,pay,4"));

    Outcome outcome = imports.take(OneDesk.ME, HARBOUR, preview);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(codes(refused.findings())).containsExactly("edit.changed_meanwhile"));
  }

  @Test
  void leavesOutSecretsOfOthersAndSaysSo() {
    Table secret =
        OneDesk.table("confidential/union.csv", "issue,objective,interest", ",pay,Dues matter");

    ImportDossier.Preview preview = preview(desk.draft().withTable(secret));

    assertThat(codes(preview.findings())).containsExactly("edit.confidential_left_out");
    assertThat(preview.result().findTable("confidential/union.csv")).isEmpty();
  }

  @Test
  void refusesTheDossierOfAnotherPartnership() {
    Draft other = desk.draft().withManifest(desk.draft().manifest().replace("harbour", "airport"));

    assertThat(codes(preview(other).findings())).containsExactly("edit.other_partnership");
  }

  @Test
  void withoutAManifestOnlyTheFilesThatCameAreReplaced() {
    Draft part = new Draft("", "", List.of(STANCES), List.of());

    ImportDossier.Preview preview = preview(part);

    assertThat(preview.isSound()).isTrue();
    assertThat(preview.result()).isEqualTo(desk.draft().withTable(STANCES));
  }

  @Test
  void aPartWithAManifestStillLeavesAloneWhatItDoesNotHold() {
    Attachment readme = new Attachment("README.md", Content.of("Read me"));
    Draft whole = desk.draft();
    Draft before = new Draft(whole.manifest(), whole.acceptance(), whole.tables(), List.of(readme));
    imports.take(OneDesk.ME, HARBOUR, preview(before));
    String manifest = whole.manifest().replace("Too few hands", "No hands");

    ImportDossier.Preview preview =
        imports
            .previewPart(OneDesk.ME, HARBOUR, new Draft(manifest, "", List.of(STANCES), List.of()))
            .orElseThrow();

    assertThat(preview.isSound()).isTrue();
    assertThat(preview.result()).isEqualTo(before.withManifest(manifest).withTable(STANCES));
  }

  @Test
  void keepsTheIdsOfActorsThatDelegatesSpeakFor() {
    OneDesk delegates = new OneDesk(Role.DELEGATE, "town");
    Draft without =
        delegates
            .draft()
            .withTable(
                OneDesk.table(
                    "actors.csv",
                    "id,name,kind,level",
                    "port,Port,agency,local",
                    "union,Union,union,national"));

    ImportDossier.Preview preview =
        new ImportDossier(delegates).preview(OneDesk.ME, HARBOUR, without).orElseThrow();

    assertThat(codes(preview.findings())).containsExactly("edit.actor_spoken_for");
  }

  private ImportDossier.Preview preview(Draft incoming) {
    return imports.preview(OneDesk.ME, HARBOUR, incoming).orElseThrow();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(finding -> finding.code().key()).toList();
  }
}
