package org.entente.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.app.access.Rights;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Role;
import org.entente.app.ports.Summary;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.dossier.Manifest;
import org.entente.kernel.Finding;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import org.entente.web.access.Visitor;
import org.springframework.util.function.SingletonSupplier;

/** One partnership as one visitor sees it during one request. */
public final class Desk {
  private final Visitor visitor;
  private final Words words;
  private final Summary summary;
  private final Draft draft;
  private final Supplier<Judgement> shared;

  Desk(Visitor visitor, Words words, Summary summary, Draft draft) {
    this.visitor = visitor;
    this.words = words;
    this.summary = summary;
    this.draft = draft;
    this.shared = SingletonSupplier.of(() -> DossierRules.judge(draft.withoutConfidential()));
  }

  /** Who sits at it. */
  public Visitor visitor() {
    return visitor;
  }

  /** Sentences in the visitor's language. */
  public Words words() {
    return words;
  }

  /** The language in which the visitor reads. */
  public Language language() {
    return words.language();
  }

  /** Which partnership. */
  public PartnershipId id() {
    return summary.id();
  }

  /** The partnership in short. */
  public Summary summary() {
    return summary;
  }

  /** The address under which all its pages lie. */
  public String address() {
    return "/p/" + summary.id().value();
  }

  /** What the visitor may do here. */
  public Rights rights() {
    return new Rights(summary.mine());
  }

  /** The dossier as written, as far as the visitor may see it. */
  public Draft draft() {
    return draft;
  }

  /** What the partnership is about; empty if its manifest cannot be read. */
  public Optional<Manifest> findManifest() {
    return Manifest.find(draft.manifest());
  }

  /** Its title for the visitor; its id if nobody gave it one. */
  public String title() {
    return title(summary, language());
  }

  /** The languages in which it writes, in order of preference. */
  public List<Language> languages() {
    return findManifest().map(Manifest::languages).orElse(List.of());
  }

  /**
   * The values that all members share; empty while they have problems. What is wrong in a
   * delegate's confidential table keeps nobody from working.
   */
  public Optional<Dossier> findDossier() {
    return shared.get().fold(sound -> Optional.of(sound.dossier()), unsound -> Optional.empty());
  }

  /** What is wrong with, or worth knowing of, the dossier. */
  public List<Finding> findings() {
    return DossierRules.judge(draft).fold(Judgement.Sound::notices, Judgement.Unsound::findings);
  }

  /** Whether the visitor speaks for an actor. */
  public boolean isDelegate() {
    return summary.mine().role() == Role.DELEGATE;
  }

  /** Whether the visitor may say who belongs to the partnership. */
  public boolean mayManageMembers() {
    return rights().mayEditAll() || visitor.account().administrator();
  }

  /** A partnership's title in a language. */
  public static String title(Summary summary, Language language) {
    return Manifest.find(summary.manifest())
        .map(manifest -> manifest.title().in(language))
        .filter(title -> !title.isBlank())
        .orElse(summary.id().value());
  }
}
