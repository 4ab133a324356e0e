package org.entente.actors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of actor somebody is. Source: EMM2.0, <em>Actors and partnerships in migration</em>.
 */
public enum ActorKind {
  STATE,
  MINISTRY,
  AGENCY,
  SUBNATIONAL,
  COMMUNITY,
  /** Intergovernmental organisation. */
  IGO,
  CIVIL_SOCIETY,
  DIASPORA,
  /** Migrants and their families. */
  MIGRANTS,
  EMPLOYER,
  RECRUITER,
  UNION,
  TRAINING,
  ACADEMIA,
  MEDIA,
  OTHER;

  /** The word for it in a dossier, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word in a dossier means, if it is one of ours. */
  public static Optional<ActorKind> findByCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
