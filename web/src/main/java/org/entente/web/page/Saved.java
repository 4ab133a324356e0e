package org.entente.web.page;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way back to a page that then says what was stored and offers to take it back. */
public final class Saved {
  private static final String NAME = "saved=";

  private Saved() {}

  /** Sends the browser there. */
  public static String redirect(String back, long version) {
    return "redirect:" + at(back, version);
  }

  /** The path with the version that a change made. */
  static String at(String back, long version) {
    int mark = back.indexOf('#');
    String place = mark < 0 ? "" : back.substring(mark);
    String page = mark < 0 ? back : back.substring(0, mark);
    int query = page.indexOf('?');
    String path = query < 0 ? page : page.substring(0, query);
    Stream<String> others =
        query < 0
            ? Stream.empty()
            : Arrays.stream(page.substring(query + 1).split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith(NAME));
    return path
        + "?"
        + Stream.concat(others, Stream.of(NAME + version)).collect(Collectors.joining("&"))
        + place;
  }
}
