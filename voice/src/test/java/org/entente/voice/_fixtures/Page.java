package org.entente.voice._fixtures;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page or a drawing, read again, so that a test can walk it. */
public record Page(Element root) {
  /** Reads well-formed text. */
  public static Page read(String text) {
    try {
      return new Page(
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException illFormed) {
      throw new AssertionError("markup must be well-formed", illFormed);
    }
  }

  /** Every element, in order. */
  public List<Element> elements() {
    List<Element> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, all);
      }
    }
  }

  /** Every element of a name. */
  public List<Element> elements(String name) {
    return elements().stream().filter(element -> element.getTagName().equals(name)).toList();
  }

  /** Every value of an attribute. */
  public List<String> values(String attribute) {
    return elements().stream()
        .filter(element -> element.hasAttribute(attribute))
        .map(element -> element.getAttribute(attribute))
        .toList();
  }

  /** The names of all attributes. */
  public Set<String> attributes() {
    return elements().stream().flatMap(Page::attributes).collect(Collectors.toSet());
  }

  private static Stream<String> attributes(Element element) {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < element.getAttributes().getLength(); at++) {
      names.add(((Attr) element.getAttributes().item(at)).getName());
    }
    return names.stream();
  }

  /** The nearest element around, of one of these names. */
  public static Optional<Element> around(Element element, Set<String> names) {
    for (Node above = element.getParentNode(); above != null; above = above.getParentNode()) {
      if (above instanceof Element outer && names.contains(outer.getTagName())) {
        return Optional.of(outer);
      }
    }
    return Optional.empty();
  }
}
