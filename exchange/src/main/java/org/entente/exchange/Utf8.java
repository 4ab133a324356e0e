package org.entente.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** Turns bytes into text, and says on which lines they are not UTF-8. */
final class Utf8 {
  static final char MARK = '\uFEFF';

  private final String file;
  private final byte[] bytes;
  private final Findings findings;

  private Utf8(String file, byte[] bytes, Findings findings) {
    this.file = file;
    this.bytes = bytes;
    this.findings = findings;
  }

  /**
   * The text of a file, with its byte order mark if it has one. If bytes are not UTF-8, findings
   * say so and the text is what a spreadsheet of Western Europe would show, so that the rest can be
   * checked as well.
   */
  static String decode(String file, byte[] bytes, Findings findings) {
    return new Utf8(file, bytes, findings).decode();
  }

  private String decode() {
    if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
      findings.add(FileProblem.NOT_UTF8, Place.ofFile(file), "", "UTF-16");
      return new String(bytes, StandardCharsets.UTF_16);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer any = CharBuffer.allocate(8192);
    int line = 1;
    int counted = 0;
    boolean sound = true;
    CoderResult result = decoder.decode(input, any, true);
    while (!result.isUnderflow()) {
      any.clear();
      if (result.isError()) {
        sound = false;
        int bad = input.position();
        line += ends(counted, bad);
        counted = bad;
        findings.add(
            FileProblem.NOT_UTF8,
            Place.ofLine(file, line),
            String.format("0x%02X", bytes[bad]),
            "Windows-1252");
        input.position(nextLine(bad));
      }
      result = decoder.decode(input, any, true);
    }
    return withoutNul(
        new String(bytes, sound ? StandardCharsets.UTF_8 : Charset.forName("windows-1252")));
  }

  /** How many lines end in a stretch of bytes. */
  private int ends(int from, int to) {
    int ends = 0;
    for (int at = from; at < to; at++) {
      ends += isEnd(at) ? 1 : 0;
    }
    return ends;
  }

  private boolean isEnd(int at) {
    boolean pair = at + 1 < bytes.length && bytes[at + 1] == '\n';
    return bytes[at] == '\n' || (bytes[at] == '\r' && !pair);
  }

  private int nextLine(int from) {
    int next = from;
    while (next < bytes.length && !isEnd(next)) {
      next++;
    }
    return next;
  }

  private String withoutNul(String text) {
    int nul = text.indexOf('\0');
    if (nul < 0) {
      return text;
    }
    int line = 1 + (int) text.substring(0, nul).chars().filter(c -> c == '\n').count();
    findings.add(FileProblem.NUL_CHARACTER, Place.ofLine(file, line), "");
    return text.replace("\0", "");
  }

  private boolean startsWith(int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
