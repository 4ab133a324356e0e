package org.entente.voice.brief;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may break: as the JDK says, but never behind an apostrophe or a no-break space. */
final class PdfLineBreaks implements FSTextBreaker {
  private static final String NEVER_BEHIND = "’'«\u00A0\u202F";
  private static final String NEVER_BEFORE = "»\u00A0\u202F";

  private final BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    places.setText(text);
  }

  @Override
  public int next() {
    int place = places.next();
    while (place != BreakIterator.DONE && place < text.length() && isForbidden(place)) {
      place = places.next();
    }
    return place;
  }

  private boolean isForbidden(int place) {
    return NEVER_BEHIND.indexOf(text.charAt(place - 1)) >= 0
        || NEVER_BEFORE.indexOf(text.charAt(place)) >= 0;
  }
}
