package org.entente.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects what is wrong with data, so that people learn all of it at once.
 *
 * <p>Shape: keeps at most {@link #LIMIT} findings and counts the rest; a file of a million bad
 * lines must not become a million objects.
 */
public final class Findings {
  /** How many findings are kept in full. */
  public static final int LIMIT = 10_000;

  private final List<Finding> kept = new ArrayList<>();
  private int problems;
  private int beyondLimit;

  /** Notes one finding. */
  public void add(Finding finding) {
    if (finding.severity() == Severity.PROBLEM) {
      problems++;
    }
    if (kept.size() < LIMIT) {
      kept.add(finding);
    } else {
      beyondLimit++;
    }
  }

  /** Notes one finding at a place. */
  public void add(FindingCode code, Place place, String value, String... arguments) {
    add(new Finding(code, place, value, List.of(arguments)));
  }

  /** Notes several. */
  public void addAll(Collection<Finding> findings) {
    findings.forEach(this::add);
  }

  /** Whether the data cannot be taken. */
  public boolean hasProblems() {
    return problems > 0;
  }

  /** How many findings there were beyond those kept. */
  public int beyondLimit() {
    return beyondLimit;
  }

  /** Those kept, in order of place. */
  public List<Finding> inOrder() {
    return kept.stream().sorted().toList();
  }
}
