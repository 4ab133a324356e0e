package org.entente.kernel;

/**
 * The kind of a finding. Each area lists its kinds in an enum; the reader's sentences (rule and
 * remedy) are found by {@link #key()}.
 */
public interface FindingCode {
  /** A stable word, lower case, dots between parts ({@code actors.kind.unknown}). */
  String key();

  /** How grave findings of this kind are. */
  Severity severity();
}
