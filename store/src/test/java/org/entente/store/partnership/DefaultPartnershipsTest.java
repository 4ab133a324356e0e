package org.entente.store.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.DeniedException.Reason;
import org.entente.app.ports.Membership;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Role;
import org.entente.app.ports.SessionToken;
import org.entente.app.ports.Summary;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.Limits;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sits where, and what each sees there. */
@ExtendWith(SharedWorkplace.class)
class DefaultPartnershipsTest {
  private final Workplace workplace;
  private final Partnerships partnerships;

  DefaultPartnershipsTest(Workplace workplace) {
    this.workplace = workplace;
    this.partnerships = workplace.partnerships();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "nursing-tunisia-germany"})
  void givesBackADossierToTheByte(String example, @TempDir Path folder) throws Exception {
    Path written = Path.of("../examples", example);
    Draft draft = read(written).withoutConfidential();
    PartnershipId id = new PartnershipId(example);

    assertThat(partnerships.create(by("ada"), id, draft)).isTrue();
    Draft back = partnerships.findDraft(by("ada"), id).orElseThrow();

    assertThat(back).isEqualTo(draft);
    Path again = folder.resolve("again");
    DossierFiles.write(back, again, DossierFiles.Kind.FOLDER, false);
    for (Table table : draft.tables()) {
      assertThat(again.resolve(table.file())).hasSameBinaryContentAs(written.resolve(table.file()));
    }
    for (String other : List.of("dossier.yaml", "README.md")) {
      assertThat(Files.readString(again.resolve(other)))
          .isEqualTo(Files.readString(written.resolve(other)));
    }
  }

  /** Who voted what is for the facilitator alone. */
  private static Draft withoutVotes(Draft draft) {
    return new Draft(
        draft.manifest(),
        draft.acceptance(),
        draft.consultations(),
        draft.tables().stream()
            .filter(table -> TableName.VOTERS.findSubject(table.file()).isEmpty())
            .filter(table -> TableName.VOTES.findSubject(table.file()).isEmpty())
            .toList(),
        draft.attachments());
  }

  @Test
  void givesADelegateBackItsSecretsToTheByte(@TempDir Path folder) {
    Path written = Path.of("../examples/nursing-tunisia-germany");
    Draft draft = read(written);
    PartnershipId id = new PartnershipId("nursing-with-secrets");
    partnerships.create(by("ada"), id, draft);
    Table secrets = draft.findTable("confidential/tn-moh.csv").orElseThrow();
    workplace.enrol(id, "pat", Role.DELEGATE, "tn-moh");
    Desk desk = new Desk(workplace, id);

    assertThat(desk.put("pat", secrets)).isEqualTo(new Outcome.Stored(2));

    assertThat(desk.draft("pat"))
        .isEqualTo(withoutVotes(draft.withoutConfidential()).withTable(secrets));
    Path again = folder.resolve("again");
    DossierFiles.write(desk.draft("pat"), again, DossierFiles.Kind.FOLDER, false);
    assertThat(again.resolve(secrets.file()))
        .hasSameBinaryContentAs(written.resolve(secrets.file()));
    assertThat(desk.draft("ada")).isEqualTo(draft.withoutConfidential());
  }

  private static Draft read(Path folder) {
    return DossierFiles.read(folder, Limits.DEFAULT)
        .fold(
            done -> done.value(),
            refused -> {
              throw new IllegalStateException(refused.findings().toString());
            });
  }

  @Test
  void createsForAdministratorsOnlyAndEachIdOnce() {
    PartnershipId id = new PartnershipId("created-once");
    Draft draft = Harbour.draft("created-once");

    assertThatThrownBy(() -> partnerships.create(by("fay"), id, draft))
        .isInstanceOf(DeniedException.class);
    assertThat(partnerships.create(by("ada"), id, draft)).isTrue();
    assertThat(partnerships.create(by("ada"), id, draft)).isFalse();

    Summary summary = partnerships.findSummary(by("ada"), id).orElseThrow();
    assertThat(summary.mine().role()).isEqualTo(Role.FACILITATOR);
    assertThat(summary.version()).isEqualTo(1);
    assertThat(summary.manifest()).isEqualTo(draft.manifest());
  }

  @Test
  void leavesOutSecretsOfThoseForWhomItsCreatorDoesNotSpeak() {
    PartnershipId id = new PartnershipId("created-shared");

    partnerships.create(
        by("ada"), id, Harbour.draft("created-shared").withTable(Harbour.secretsOfPort()));

    assertThat(partnerships.findDraft(by("ada"), id)).contains(Harbour.draft("created-shared"));
  }

  @Test
  void showsOnlyWhereOneHasASeat() {
    Desk desk = workplace.harbour();

    assertThat(partnerships.summaries(by("pat"))).extracting(Summary::id).contains(desk.id());
    assertThat(partnerships.findSummary(by("pat"), desk.id()).orElseThrow().mine().actors())
        .extracting(ActorId::value)
        .containsExactly("port");
    for (String stranger : List.of("out", "ada")) {
      assertThat(partnerships.summaries(by(stranger)))
          .extracting(Summary::id)
          .doesNotContain(desk.id());
      assertThat(partnerships.findSummary(by(stranger), desk.id())).isEmpty();
      assertThat(partnerships.findDraft(by(stranger), desk.id())).isEmpty();
      assertThat(desk.audit(stranger)).isEmpty();
      assertThat(desk.auditOf(stranger, 1)).isEmpty();
      assertThat(desk.put(stranger, Harbour.draft("mine"))).isEqualTo(new Outcome.Forbidden());
    }
  }

  @Test
  void showsSecretsToTheirDelegateAlone() {
    Desk desk = workplace.harbourWithSecrets();
    Draft shared = Harbour.draft(desk.id().value());

    assertThat(desk.draft("pat")).isEqualTo(shared.withTable(Harbour.secretsOfPort()));
    assertThat(desk.draft("uma")).isEqualTo(shared.withTable(Harbour.secretsOfUnion()));
    for (String other : List.of("fay", "ana", "oli")) {
      assertThat(desk.draft(other)).isEqualTo(shared);
    }
  }

  @Test
  void writesDownSecretsForTheirDelegateAlone() {
    Desk desk = workplace.harbourWithSecrets();

    assertThat(desk.auditOf("pat", 2))
        .hasSize(2)
        .allMatch(entry -> entry.login().equals("pat"))
        .extracting(entry -> entry.change().file())
        .containsOnly("confidential/port.csv");
    for (String other : List.of("uma", "fay", "ana", "oli")) {
      assertThat(desk.auditOf(other, 2)).isEmpty();
    }
    assertThat(desk.audit("fay")).hasSize(10).allMatch(entry -> entry.version() == 1);
  }

  @Test
  void showsMembersToWhoeverManagesThem() {
    Desk desk = workplace.harbour();

    for (String manager : List.of("fay", "ada")) {
      assertThat(partnerships.members(by(manager), desk.id()))
          .containsOnlyKeys("ana", "fay", "oli", "pat", "uma")
          .containsEntry("pat", delegateOf(desk, "port"));
    }
    for (String other : List.of("pat", "oli", "out")) {
      assertThat(partnerships.members(by(other), desk.id())).isEmpty();
    }
    assertThat(partnerships.members(by("ada"), new PartnershipId("nowhere"))).isEmpty();
  }

  @Test
  void enrolsAndRemovesMembers() {
    Desk desk = workplace.harbour();

    partnerships.enrol(by("fay"), "out", delegateOf(desk, "town"));
    assertThat(partnerships.findSummary(by("out"), desk.id()).orElseThrow().mine())
        .isEqualTo(delegateOf(desk, "town"));
    partnerships.enrol(
        by("fay"), "out", new Membership(desk.id(), Role.ANALYST, List.<ActorId>of()));
    assertThat(desk.edit("out", Harbour.stance("port", "-1", "0")))
        .isEqualTo(new Outcome.Forbidden());
    partnerships.remove(by("fay"), desk.id(), "out");
    partnerships.remove(by("fay"), desk.id(), "out");
    assertThat(partnerships.summaries(by("out"))).isEmpty();
  }

  @Test
  void letsNobodyElseManageMembers() {
    Desk desk = workplace.harbour();
    Membership seat = new Membership(desk.id(), Role.OBSERVER, List.of());

    for (String login : List.of("pat", "ana", "oli", "out")) {
      assertDenied(Reason.NO_RIGHT, () -> partnerships.enrol(by(login), "out", seat));
      assertDenied(Reason.NO_RIGHT, () -> partnerships.remove(by(login), desk.id(), "fay"));
    }
    assertDenied(Reason.UNKNOWN_LOGIN, () -> partnerships.enrol(by("fay"), "nobody", seat));
    assertDenied(
        Reason.NO_RIGHT,
        () ->
            partnerships.enrol(
                by("ada"),
                "out",
                new Membership(new PartnershipId("nowhere"), Role.OBSERVER, List.of())));
    assertThat(partnerships.members(by("fay"), desk.id())).hasSize(5);
  }

  @Test
  void letsNobodyGiveAVoiceToOneself() {
    Desk desk = workplace.harbourWithSecrets();

    for (String login : List.of("ada", "fay")) {
      assertDenied(
          Reason.NO_RIGHT, () -> partnerships.enrol(by(login), login, delegateOf(desk, "port")));
    }
  }

  private static Membership delegateOf(Desk desk, String actor) {
    return new Membership(desk.id(), Role.DELEGATE, List.of(new ActorId(actor)));
  }

  private static void assertDenied(Reason reason, Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            DeniedException.class, denied -> assertThat(denied.reason()).isEqualTo(reason));
  }

  private SessionToken by(String login) {
    return workplace.session(login);
  }
}
