package org.entente.voice.page;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements one after another. The library escapes; what comes out is well-formed XML that
 * browsers read as HTML too.
 *
 * <p>Shape: attributes are given as name, value, name, value … Characters that XML forbids, and
 * those that silently turn the direction of text, become U+FFFD.
 */
public final class Markup {
  private static final char REPLACEMENT = '\uFFFD';
  private static final Set<String> ON_LINES_OF_THEIR_OWN =
      Set.of(
          "html",
          "head",
          "title",
          "meta",
          "style",
          "body",
          "article",
          "header",
          "footer",
          "nav",
          "section",
          "div",
          "figure",
          "figcaption",
          "h1",
          "h2",
          "h3",
          "h4",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "svg",
          "g",
          "rect",
          "line",
          "path",
          "circle",
          "text",
          "desc",
          "polygon");

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;
  private final Deque<String> open = new ArrayDeque<>();

  private Markup() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a text in memory can always be written", impossible);
    }
  }

  /** Begins with nothing written. */
  public static Markup empty() {
    return new Markup();
  }

  /** One step of writing. */
  @FunctionalInterface
  private interface Step {
    void run() throws XMLStreamException;
  }

  private Markup step(Step step) {
    try {
      step.run();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("markup must be well-formed", impossible);
    }
    return this;
  }

  /** Says that this is a page of HTML. */
  public Markup doctype() {
    return step(() -> xml.writeDTD("<!DOCTYPE html>\n"));
  }

  /** Begins an element. */
  public Markup open(String element, String... attributes) {
    return step(
        () -> {
          xml.writeStartElement(element);
          open.push(element);
          write(attributes);
        });
  }

  /** Ends the element begun last. */
  public Markup close() {
    return step(
        () -> {
          xml.writeCharacters(""); // an element without content keeps its end tag
          xml.writeEndElement();
          endLine(open.pop());
        });
  }

  /** An element that holds only text. */
  public Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** An element that never holds anything ({@code br}, {@code circle}). */
  public Markup hollow(String element, String... attributes) {
    return step(
        () -> {
          xml.writeEmptyElement(element);
          write(attributes);
          endLine(element);
        });
  }

  private void write(String... attributes) throws XMLStreamException {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("attributes must come as name and value");
    }
    for (int at = 0; at < attributes.length; at += 2) {
      xml.writeAttribute(attributes[at], clean(attributes[at + 1]));
    }
  }

  private void endLine(String element) throws XMLStreamException {
    if (ON_LINES_OF_THEIR_OWN.contains(element)) {
      xml.writeCharacters("\n");
    }
  }

  /** Text, escaped. */
  public Markup text(String text) {
    return step(() -> xml.writeCharacters(clean(text)));
  }

  /** Text that is well-formed markup already: a chart, a style sheet. */
  public Markup insert(String wellFormed) {
    return step(
        () -> {
          xml.writeCharacters(""); // ends a tag that is still open
          xml.flush();
          out.write(wellFormed);
        });
  }

  /**
   * All that was written.
   *
   * @throws IllegalStateException if an element was not ended
   */
  public String done() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("every element must be ended, not so " + open.peek());
    }
    step(xml::flush);
    return out.toString();
  }

  /** The text without characters that XML forbids or that turn the direction of what follows. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isForbidden(point) || turnsDirection(point)) {
        clean.append(REPLACEMENT);
      } else {
        clean.appendCodePoint(point);
      }
      at += Character.charCount(point);
    }
    return clean.toString();
  }

  private static boolean isForbidden(int point) {
    boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return control || surrogate || point == 0xFFFE || point == 0xFFFF;
  }

  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
