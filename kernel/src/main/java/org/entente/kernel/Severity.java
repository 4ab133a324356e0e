package org.entente.kernel;

/** How grave a finding in data is. */
public enum Severity {
  /** The data cannot be taken as it is. */
  PROBLEM,
  /** The data is taken; somebody should know. */
  NOTICE
}
