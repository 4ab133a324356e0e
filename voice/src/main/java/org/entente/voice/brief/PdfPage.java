package org.entente.voice.brief;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page with what a tagged PDF wants beyond HTML: bookmarks, a title for every link, a text in
 * place of every drawing.
 */
final class PdfPage {
  private static final Pattern MARKS = Pattern.compile("[\\u00A0\\u202F]?[,.;:!?)»”]+");

  private final Document page;

  private PdfPage(Document page) {
    this.page = page;
  }

  static Document of(String html) {
    PdfPage page = new PdfPage(read(html));
    page.bookmarks();
    page.keepMarks();
    page.linkTitles();
    page.drawingTexts();
    return page.page;
  }

  private static Document read(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    } catch (ParserConfigurationException | SAXException | IOException illFormed) {
      throw new IllegalArgumentException("a page must be well-formed to become PDF", illFormed);
    }
  }

  /** One bookmark for every section of the article and its name. */
  private void bookmarks() {
    Element list = page.createElement("bookmarks");
    for (Element heading : elements(page, "h2")) {
      if (heading.getParentNode() instanceof Element section && section.hasAttribute("id")) {
        Element bookmark = page.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent());
        bookmark.setAttribute("href", "#" + section.getAttribute("id"));
        list.appendChild(bookmark);
      }
    }
    Node head = page.getElementsByTagName("head").item(0);
    head.appendChild(list);
  }

  /**
   * Draws the comma or the full stop behind an element into it: the renderer may break a line
   * between the two, where no browser would.
   */
  private void keepMarks() {
    for (String name : List.of("a", "data")) {
      for (Element element : elements(page, name)) {
        if (element.getNextSibling() instanceof Text behind) {
          Matcher marks = MARKS.matcher(behind.getData());
          if (marks.lookingAt()) {
            element.appendChild(page.createTextNode(marks.group()));
            behind.setData(behind.getData().substring(marks.end()));
          }
        }
      }
    }
  }

  private void linkTitles() {
    for (Element link : elements(page, "a")) {
      link.setAttribute("title", link.getTextContent());
    }
  }

  private void drawingTexts() {
    for (Element drawing : elements(page, "svg")) {
      drawing.setAttribute("alt", text(drawing, "title") + ". " + text(drawing, "desc"));
    }
  }

  private static String text(Element drawing, String child) {
    return drawing.getElementsByTagName(child).item(0).getTextContent();
  }

  /** All elements of a name, gathered first: the list of the library counts anew after a change. */
  private static List<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int at = 0; at < found.getLength(); at++) {
      elements.add((Element) found.item(at));
    }
    return elements;
  }
}
