package org.entente.dialogue.opinion;

/** A line along which votes differ. */
public enum Axis {
  /** The line along which they differ most: what people disagree about first. */
  MAIN,
  /** The line that explains most of what is left. */
  SECOND
}
