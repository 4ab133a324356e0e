package org.entente.web.access;

/** Paths that came from a browser and lead somewhere next. */
public final class Paths {
  private static final int LONGEST = 2_000;

  /** Browsers read a backslash as a slash; braces would be filled in as a template. */
  private static final String UNSAFE = "\\{}";

  private Paths() {}

  /** The path if it stays inside the workspace, else the first page. */
  public static String inside(String path) {
    boolean inside =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.length() <= LONGEST
            && path.chars().noneMatch(c -> UNSAFE.indexOf(c) >= 0)
            && path.chars().noneMatch(Character::isISOControl);
    return inside ? path : "/";
  }
}
