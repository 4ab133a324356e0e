package org.entente.voice.chart;

import java.util.Arrays;
import java.util.Locale;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/**
 * Draws one picture. Lengths are in units of the picture's width; for languages written from right
 * to left every x is mirrored here and nowhere else.
 */
final class Canvas {
  /** How wide every picture is; a phone shows it about as wide as this in pixels. */
  static final double WIDTH = 400;

  /** The size of letters. */
  static final double LETTERS = 11.5;

  private static final String FONT = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

  private final Markup out = Markup.empty();
  private final boolean mirrored;

  Canvas(String id, double height, String title, String description, Words words) {
    mirrored = words.direction().equals("rtl");
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "role",
        "img",
        "class",
        "chart",
        "aria-labelledby",
        id + "-title " + id + "-desc",
        "width",
        number(WIDTH),
        "height",
        number(height),
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(height),
        "direction",
        words.direction(),
        "font-family",
        FONT,
        "font-size",
        number(LETTERS));
    out.element("title", title, "id", id + "-title");
    out.element("desc", description, "id", id + "-desc");
  }

  /** Where text stands to its x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  Canvas line(double x1, double y1, double x2, double y2, Ink ink, double width) {
    out.hollow("line", stroked(x1, y1, x2, y2, ink, width));
    return this;
  }

  Canvas dashed(double x1, double y1, double x2, double y2, Ink ink, double width, String dashes) {
    String[] stroked = stroked(x1, y1, x2, y2, ink, width);
    String[] attributes = Arrays.copyOf(stroked, stroked.length + 2);
    attributes[stroked.length] = "stroke-dasharray";
    attributes[stroked.length + 1] = dashes;
    out.hollow("line", attributes);
    return this;
  }

  private String[] stroked(double x1, double y1, double x2, double y2, Ink ink, double width) {
    return new String[] {
      "x1",
      x(x1),
      "y1",
      number(y1),
      "x2",
      x(x2),
      "y2",
      number(y2),
      "class",
      ink.strokeClass(),
      "stroke",
      ink.shade(),
      "stroke-width",
      number(width)
    };
  }

  Canvas rect(double left, double top, double width, double height, Ink fill, Ink stroke) {
    double from = mirrored ? WIDTH - left - width : left;
    out.hollow(
        "rect",
        "x",
        number(from),
        "y",
        number(top),
        "width",
        number(width),
        "height",
        number(height),
        "class",
        fill.fillClass() + " " + stroke.strokeClass(),
        "fill",
        fill.shade(),
        "stroke",
        stroke.shade());
    return this;
  }

  /** A dot that says what it is when one points at it. */
  Canvas dot(double x, double y, double radius, Ink fill, Ink stroke, String says) {
    out.open(
        "circle",
        "cx",
        x(x),
        "cy",
        number(y),
        "r",
        number(radius),
        "class",
        fill.fillClass() + " " + stroke.strokeClass(),
        "fill",
        fill.shade(),
        "stroke",
        stroke.shade());
    out.element("title", says).close();
    return this;
  }

  /** A closed shape through points given as x, y, x, y … */
  Canvas shape(Ink fill, Ink stroke, String says, double... points) {
    StringBuilder way = new StringBuilder();
    for (int at = 0; at < points.length; at += 2) {
      way.append(at == 0 ? "" : " ")
          .append(x(points[at]))
          .append(',')
          .append(number(points[at + 1]));
    }
    out.open(
        "polygon",
        "points",
        way.toString(),
        "class",
        fill.fillClass() + " " + stroke.strokeClass(),
        "fill",
        fill.shade(),
        "stroke",
        stroke.shade());
    out.element("title", says).close();
    return this;
  }

  Canvas text(double x, double y, String text, Ink ink, Anchor anchor) {
    return text(x, y, text, ink, anchor, LETTERS);
  }

  Canvas text(double x, double y, String text, Ink ink, Anchor anchor, double size) {
    out.element(
        "text",
        text,
        "x",
        x(x),
        "y",
        number(y),
        "text-anchor",
        anchor.name().toLowerCase(Locale.ROOT),
        "font-size",
        number(size),
        "class",
        ink.fillClass(),
        "fill",
        ink.shade());
    return this;
  }

  /** Text that runs upwards. */
  Canvas upwards(double x, double y, String text, Ink ink) {
    out.element(
        "text",
        text,
        "transform",
        "rotate(-90 " + x(x) + " " + number(y) + ")",
        "x",
        x(x),
        "y",
        number(y),
        "text-anchor",
        "middle",
        "class",
        ink.fillClass(),
        "fill",
        ink.shade());
    return this;
  }

  Svg done() {
    return new Svg(out.close().done());
  }

  private String x(double x) {
    return number(mirrored ? WIDTH - x : x);
  }

  /** A length with at most two decimals, the same everywhere. */
  static String number(double length) {
    double rounded = Math.round(length * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
