package org.entente.kernel;

/**
 * The published rule by which a figure was made, so that a party can contest it.
 *
 * @param id a stable word that the reader's sentence is found by ({@code mactor.midi})
 * @param formula the rule in mathematical notation, the same in all languages
 * @param source author, year, page
 */
public record Rule(String id, String formula, Source source) {
  public Rule {
    if (id.isBlank() || formula.isBlank() || !source.isStated()) {
      throw new IllegalArgumentException(
          "rule must have an id, a formula and a source, was '" + id + "', '" + formula + "'");
    }
  }

  /** A rule and where it is published. */
  public static Rule of(String id, String formula, String citation) {
    return new Rule(id, formula, new Source(citation));
  }
}
