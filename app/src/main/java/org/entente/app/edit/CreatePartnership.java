package org.entente.app.edit;

import java.util.List;
import java.util.function.Function;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;

/** Begins a partnership from a sound dossier, under the dossier's id. */
public final class CreatePartnership {
  private final Partnerships partnerships;

  /** Creates among these partnerships. */
  public CreatePartnership(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /** Creates it and names it, or lists every reason why not. */
  public <R> R from(
      SessionToken by,
      Draft draft,
      Function<PartnershipId, R> created,
      Function<List<Finding>, R> refused) {
    return DossierRules.judge(draft)
        .fold(
            sound -> {
              PartnershipId id = new PartnershipId(sound.dossier().manifest().id());
              return partnerships.create(by, id, draft)
                  ? created.apply(id)
                  : refused.apply(
                      List.of(
                          new Finding(
                              EditProblem.ID_TAKEN,
                              new Place("dossier.yaml", 1, "id"),
                              id.value(),
                              List.of())));
            },
            unsound -> refused.apply(unsound.findings()));
  }
}
