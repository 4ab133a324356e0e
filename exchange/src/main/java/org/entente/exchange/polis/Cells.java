package org.entente.exchange.polis;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.exchange.FileProblem;
import org.entente.exchange.FormulaGuard;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** The cells of one record, as bytes; the next record takes their place. */
final class Cells {
  /** What {@link #number} says of a cell that holds none. */
  static final long NO_NUMBER = Long.MIN_VALUE;

  private static final int MOST_DIGITS = 18;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final int mostCells;
  private final int mostCharacters;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private byte[] bytes = new byte[256];
  private int[] ends = new int[16];
  private int length;
  private int size;
  private int characters;
  private int line;
  private boolean tooLong;
  private boolean nul;
  private boolean beyondAscii;
  private Charset charset = StandardCharsets.UTF_8;

  Cells(int mostCells, int mostCharacters) {
    this.mostCells = mostCells;
    this.mostCharacters = mostCharacters;
  }

  /** Forgets the record before. */
  void begin(int atLine) {
    length = 0;
    size = 0;
    characters = 0;
    line = atLine;
    tooLong = false;
    nul = false;
    beyondAscii = false;
    charset = StandardCharsets.UTF_8;
  }

  /** Adds a byte to the present cell; beyond the limit it is only noted that there was one. */
  void add(int one) {
    characters += (one & 0xC0) == 0x80 ? 0 : 1;
    nul |= one == 0;
    beyondAscii |= one >= 0x80;
    if (characters > mostCharacters || length > 4L * mostCharacters * (size + 1L)) {
      tooLong = true;
      return;
    }
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.addExact(length, length));
    }
    bytes[length++] = (byte) one;
  }

  /** Ends the present cell. */
  void endCell() {
    characters = 0;
    if (size < mostCells) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
      }
      ends[size] = length;
    } else {
      length = size == 0 ? 0 : ends[mostCells - 1];
    }
    size++;
  }

  /** Whether the line was empty. */
  boolean isBlank() {
    return size == 1 && length == 0 && !tooLong;
  }

  /** Whether the record can be read at all; if not, findings say why. */
  boolean isSound(String file, Findings findings) {
    Place place = Place.ofLine(file, line);
    if (size > mostCells) {
      findings.add(FileProblem.TOO_MANY_COLUMNS, place, "", String.valueOf(mostCells));
    } else if (tooLong) {
      findings.add(FileProblem.CELL_TOO_LONG, place, "", String.valueOf(mostCharacters));
    } else if (nul) {
      findings.add(FileProblem.NUL_CHARACTER, place, "");
    }
    if (beyondAscii && !tooLong) {
      decode(file, findings);
    }
    return size <= mostCells && !tooLong && !nul;
  }

  /** Looks whether the record is UTF-8; if not, it is read as a spreadsheet of Western Europe. */
  private void decode(String file, Findings findings) {
    CharBuffer any = CharBuffer.allocate(length);
    ByteBuffer input = ByteBuffer.wrap(bytes, 0, length);
    CoderResult result = decoder.reset().decode(input, any, true);
    if (result.isError()) {
      int bad = input.position();
      int ends = 0;
      for (int at = 0; at < bad; at++) {
        ends += bytes[at] == '\n' || (bytes[at] == '\r' && bytes[at + 1] != '\n') ? 1 : 0;
      }
      findings.add(
          FileProblem.NOT_UTF8,
          Place.ofLine(file, line + ends),
          String.format("0x%02X", bytes[bad]),
          "Windows-1252");
      charset = WESTERN;
    }
  }

  /** Where the record begins. */
  int line() {
    return line;
  }

  /** How many cells. */
  int size() {
    return size;
  }

  /** Whether nothing stands in a cell. */
  boolean isEmpty(int cell) {
    return begin(cell, true) == end(cell, true);
  }

  /** The text of a cell, without blanks around it. */
  String text(int cell) {
    int from = begin(cell, true);
    return new String(bytes, from, end(cell, true) - from, charset);
  }

  /** The text of a cell as it stands there, and as it was before it was guarded. */
  String prose(int cell) {
    int from = begin(cell, false);
    return FormulaGuard.unguard(new String(bytes, from, end(cell, false) - from, charset));
  }

  /** The whole number in a cell; {@link #NO_NUMBER} if there is none. */
  long number(int cell) {
    int from = begin(cell, true);
    int to = end(cell, true);
    boolean negative = from < to && bytes[from] == '-';
    from += negative ? 1 : 0;
    if (from == to || to - from > MOST_DIGITS) {
      return NO_NUMBER;
    }
    long number = 0;
    for (int at = from; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return NO_NUMBER;
      }
      number = number * 10 + digit;
    }
    return negative ? -number : number;
  }

  private int begin(int cell, boolean strip) {
    int from = cell == 0 ? 0 : ends[cell - 1];
    while (strip && from < ends[cell] && isSpace(bytes[from])) {
      from++;
    }
    return from;
  }

  private int end(int cell, boolean strip) {
    int to = ends[cell];
    int from = begin(cell, strip);
    while (strip && to > from && isSpace(bytes[to - 1])) {
      to--;
    }
    return to;
  }

  private static boolean isSpace(byte one) {
    return one == ' ' || one == '\t';
  }
}
