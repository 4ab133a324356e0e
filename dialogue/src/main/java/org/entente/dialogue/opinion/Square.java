package org.entente.dialogue.opinion;

/** What multiplies by XᵀX, X being centred votes. */
interface Square {
  /** How many statements there are. */
  int statements();

  /**
   * Multiplies two vectors at once.
   *
   * @param pair the vectors, interleaved: 2 · statements numbers
   * @return the products, interleaved
   */
  double[] square(double[] pair);
}
