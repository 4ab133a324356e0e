package org.entente.voice.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.entente.app.study.Brief;
import org.entente.app.study.Parameters;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/**
 * The brief as a page: five minutes for an adviser, then how every figure was made.
 *
 * <p>Shape: well-formed XML that browsers read as HTML; nothing in it is fetched from anywhere. The
 * same brief, parameters and language give the same text.
 */
public final class BriefPage {
  private static final String SHEET = "brief.css";

  private BriefPage() {}

  /** A whole page, with its style sheet inside. */
  public static String html(Brief brief, Parameters parameters, Words words) {
    String title = brief.dossier().manifest().title().in(words.language());
    Markup out = Markup.empty().doctype();
    out.open("html", "lang", words.language().code(), "dir", words.direction()).open("head");
    out.hollow("meta", "charset", "utf-8");
    out.hollow("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.hollow("meta", "name", "color-scheme", "content", "light dark");
    out.hollow("meta", "name", "generator", "content", "Entente");
    out.hollow(
        "meta",
        "name",
        "description",
        "content",
        brief.dossier().manifest().problem().in(words.language()));
    out.element("title", words.say("brief.page-title", title));
    out.open("style").insert(styleSheet()).close();
    out.close().open("body", "class", "brief-page").open("main");
    out.insert(body(brief, parameters, words));
    return out.close().close().close().done();
  }

  /**
   * The article alone, for a page that brings the style sheet itself. It has neither style
   * attributes nor scripts.
   */
  public static String body(Brief brief, Parameters parameters, Words words) {
    Pen pen = new Pen(brief, parameters, words);
    pen.out()
        .open(
            "article", "class", "brief", "lang", words.language().code(), "dir", words.direction());
    new HeadSection(pen).write();
    new SummarySection(pen).write();
    new TableSection(pen).write();
    new PowerSection(pen).write();
    new StanceSection(pen).write();
    new DialogueSection(pen).write();
    new IssueSection(pen).write();
    new OpeningSection(pen).write();
    new MethodSection(pen).write();
    pen.out().close();
    return pen.out().done();
  }

  /** The rules by which a brief is set, all of them below the class {@code brief}. */
  public static String styleSheet() {
    try (InputStream stream = BriefPage.class.getResourceAsStream(SHEET)) {
      if (stream == null) {
        throw new IllegalStateException("the program must carry its file " + SHEET);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the program must be able to read " + SHEET, unreadable);
    }
  }
}
