package org.entente.app.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.RowChange;
import org.entente.app.ports.SessionToken;
import org.entente.app.ports.Summary;
import org.entente.dossier.Attachment;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;
import org.entente.kernel.Severity;

/**
 * Puts a dossier in the place of the one that a partnership has: first shows what would change,
 * then changes just that.
 */
public final class ImportDossier {
  private final Partnerships partnerships;

  /** Imports into these partnerships. */
  public ImportDossier(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /**
   * What an import would do.
   *
   * @param base the partnership as the session sees it now
   * @param result as it would be
   * @param findings all problems and notices, in order of place
   * @param beyond how many more there were
   * @param changes empty if there are problems
   */
  public record Preview(
      Draft base, Draft result, List<Finding> findings, int beyond, List<RowChange> changes) {
    public Preview {
      findings = List.copyOf(findings);
      changes = List.copyOf(changes);
    }

    /** Whether it can be taken. */
    public boolean isSound() {
      return findings.stream().noneMatch(finding -> finding.severity() == Severity.PROBLEM);
    }
  }

  /**
   * Shows what a dossier would change; empty if the session does not belong there. A dossier
   * without a {@code dossier.yaml} is a part of one.
   */
  public Optional<Preview> preview(SessionToken by, PartnershipId id, Draft incoming) {
    return incoming.manifest().isBlank()
        ? previewPart(by, id, incoming)
        : previewed(by, id, base -> incoming);
  }

  /**
   * Shows what a part of a dossier would change: only the files that it holds are replaced. Empty
   * if the session does not belong there.
   */
  public Optional<Preview> previewPart(SessionToken by, PartnershipId id, Draft part) {
    return previewed(by, id, base -> completed(base, part));
  }

  private Optional<Preview> previewed(
      SessionToken by, PartnershipId id, UnaryOperator<Draft> result) {
    Voices voices = Voices.in(partnerships, by, id);
    return partnerships
        .findSummary(by, id)
        .flatMap(
            summary ->
                partnerships
                    .findDraft(by, id)
                    .map(base -> judge(base, result.apply(base), summary, voices)));
  }

  private static Draft completed(Draft base, Draft incoming) {
    Draft whole = base;
    for (Table table : incoming.tables()) {
      whole = whole.withTable(table);
    }
    for (Map.Entry<String, String> one : incoming.consultations().entrySet()) {
      whole = whole.withConsultation(one.getKey(), one.getValue());
    }
    List<Attachment> attachments = new ArrayList<>(incoming.attachments());
    List<String> replaced = attachments.stream().map(Attachment::path).toList();
    base.attachments().stream()
        .filter(attachment -> !replaced.contains(attachment.path()))
        .forEach(attachments::add);
    return new Draft(
        incoming.manifest().isBlank() ? base.manifest() : incoming.manifest(),
        incoming.acceptance().isBlank() ? base.acceptance() : incoming.acceptance(),
        whole.consultations(),
        whole.tables(),
        attachments);
  }

  /** Takes what was previewed, unless somebody changed the partnership meanwhile. */
  public Outcome take(SessionToken by, PartnershipId id, Preview preview) {
    if (!preview.isSound()) {
      return new Outcome.Refused(preview.findings());
    }
    return partnerships.change(
        by,
        id,
        draft ->
            draft.equals(preview.base())
                ? new Change.Whole(preview.result())
                : new Change.Refused(
                    List.of(
                        new Finding(
                            EditProblem.CHANGED_MEANWHILE, Place.ofFile(""), "", List.of()))));
  }

  private static Preview judge(Draft base, Draft incoming, Summary summary, Voices voices) {
    List<Finding> findings = new ArrayList<>(voices.lost(base, incoming));
    Draft result = withoutOthersSecrets(incoming, summary, findings);
    int beyond =
        DossierRules.judge(result)
            .fold(
                sound -> {
                  findings.addAll(sound.notices());
                  String own = sound.dossier().manifest().id();
                  if (!own.equals(summary.id().value())) {
                    findings.add(
                        new Finding(
                            EditProblem.OTHER_PARTNERSHIP,
                            new Place("dossier.yaml", 1, "id"),
                            own,
                            List.of(summary.id().value())));
                  }
                  return 0;
                },
                unsound -> {
                  findings.addAll(unsound.findings());
                  return unsound.beyond();
                });
    List<Finding> inOrder = findings.stream().sorted().toList();
    Preview preview = new Preview(base, result, inOrder, beyond, List.of());
    return preview.isSound()
        ? new Preview(base, result, inOrder, beyond, Differences.between(base, result))
        : preview;
  }

  private static Draft withoutOthersSecrets(Draft incoming, Summary summary, List<Finding> to) {
    List<String> mine = summary.mine().actors().stream().map(actor -> actor.value()).toList();
    List<Table> kept = new ArrayList<>();
    for (Table table : incoming.tables()) {
      Optional<String> actor = TableName.findConfidentialActor(table.file());
      if (actor.isEmpty() || mine.contains(actor.get())) {
        kept.add(table);
      } else {
        to.add(
            new Finding(
                EditProblem.CONFIDENTIAL_LEFT_OUT, Place.ofFile(table.file()), "", List.of()));
      }
    }
    return new Draft(
        incoming.manifest(),
        incoming.acceptance(),
        incoming.consultations(),
        kept,
        incoming.attachments());
  }
}
