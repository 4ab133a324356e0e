package org.entente.exchange;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.dossier.Content;

/**
 * Walks through XML from start to end without keeping it. Documents that define entities, or nest
 * without end, are refused: both can make a small text enormous.
 */
final class Xml {
  private static final int DEEPEST = 64;

  private final XMLStreamReader reader;
  private final int longestText;
  private int depth;

  private Xml(XMLStreamReader reader, int longestText) {
    this.reader = reader;
    this.longestText = longestText;
  }

  static Xml of(Content content, int longestText) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return new Xml(factory.createXMLStreamReader(content.stream()), longestText);
  }

  /** Goes on to the next element that opens or closes; whether there is one. */
  boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("entities");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth > DEEPEST) {
          throw new XMLStreamException("depth");
        }
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        return true;
      }
    }
    return false;
  }

  boolean opens(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean closes(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** An attribute by its local name; empty if the element lacks it. */
  String attribute(String name) {
    for (int place = 0; place < reader.getAttributeCount(); place++) {
      if (reader.getAttributeLocalName(place).equals(name)) {
        return reader.getAttributeValue(place);
      }
    }
    return "";
  }

  /** The text of the element that has just opened; goes on to where it closes. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int inside = 1;
    while (inside > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inside++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inside--;
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        text.append(reader.getText());
      }
      if (text.length() > longestText || inside > DEEPEST) {
        throw new XMLStreamException("length");
      }
    }
    depth--;
    return text.toString();
  }
}
