package org.entente.exchange.polis;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/**
 * Reads comma-separated values record by record out of a stream. Neither the text nor a record ever
 * becomes an object: a log of ten million votes is read in the room of its longest line.
 *
 * <p>Shape: with or without byte order mark, {@code ,} or {@code ;}, any line ending, line breaks
 * inside quotes; empty lines are skipped. A record that cannot be read is noted and left out.
 */
final class CellReader implements Closeable {
  private static final int BLOCK = 1 << 16;
  private static final int QUOTE = '"';
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private final String file;
  private final InputStream stream;
  private final Findings findings;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private int separator = ',';
  private int line = 1;
  private final Cells cells;

  private CellReader(
      String file, InputStream stream, int mostCells, int mostCharacters, Findings findings) {
    this.file = file;
    this.stream = stream;
    this.findings = findings;
    this.cells = new Cells(mostCells, mostCharacters);
  }

  /** Begins to read; the reader closes the stream. */
  static CellReader of(
      String file, InputStream stream, int mostCells, int mostCharacters, Findings findings)
      throws IOException {
    CellReader reader = new CellReader(file, stream, mostCells, mostCharacters, findings);
    reader.end = Math.max(0, stream.readNBytes(reader.block, 0, BLOCK));
    reader.begin();
    return reader;
  }

  private void begin() {
    if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
      findings.add(FileProblem.NOT_UTF8, Place.ofFile(file), "", "UTF-16");
      at = -1;
      return;
    }
    at = startsWith(MARK) ? MARK.length : 0;
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int look = at; look < end; look++) {
      int here = block[look];
      quoted ^= here == QUOTE;
      if (!quoted && (here == '\n' || here == '\r')) {
        break;
      }
      commas += !quoted && here == ',' ? 1 : 0;
      semicolons += !quoted && here == ';' ? 1 : 0;
    }
    separator = semicolons > commas ? ';' : ',';
  }

  private boolean startsWith(int... bytes) {
    for (int look = 0; look < bytes.length; look++) {
      if (look >= end || (block[look] & 0xFF) != bytes[look]) {
        return false;
      }
    }
    return true;
  }

  /** Reads on to the next record; whether there is one. */
  boolean next() throws IOException {
    while (at >= 0 && peek() >= 0) {
      cells.begin(line);
      if (record() && !cells.isBlank() && cells.isSound(file, findings)) {
        return true;
      }
    }
    return false;
  }

  /** The cells of the record read last; they change with the next. */
  Cells cells() {
    return cells;
  }

  /** Reads a record; whether its quotes match. */
  private boolean record() throws IOException {
    boolean start = true;
    while (true) {
      int here = read();
      if (here < 0 || here == '\n' || here == '\r') {
        endLine(here);
        cells.endCell();
        return true;
      }
      if (here == separator) {
        cells.endCell();
        start = true;
      } else if (here == QUOTE && start) {
        start = false;
        if (!quoted()) {
          return false;
        }
      } else {
        start = false;
        cells.add(here);
      }
    }
  }

  /** Reads on to the closing quote; whether there is one where it should be. */
  private boolean quoted() throws IOException {
    int opened = line;
    while (true) {
      int here = read();
      if (here < 0) {
        findings.add(FileProblem.QUOTES_UNMATCHED, Place.ofLine(file, opened), "");
        return false;
      }
      if (here != QUOTE) {
        cells.add(here);
        line += here == '\n' || (here == '\r' && peek() != '\n') ? 1 : 0;
      } else if (peek() == QUOTE) {
        cells.add(read());
      } else {
        return closed();
      }
    }
  }

  /** Whether a cell ends after its closing quote; if not, the rest of the line is skipped. */
  private boolean closed() throws IOException {
    int next = peek();
    if (next < 0 || next == separator || next == '\n' || next == '\r') {
      return true;
    }
    findings.add(FileProblem.QUOTES_UNMATCHED, Place.ofLine(file, line), "");
    int here = read();
    while (here >= 0 && here != '\n' && here != '\r') {
      here = read();
    }
    endLine(here);
    return false;
  }

  private void endLine(int here) throws IOException {
    if (here == '\r' && peek() == '\n') {
      read();
    }
    line++;
  }

  private int peek() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, stream.read(block, 0, BLOCK));
    }
    return at < end ? block[at] & 0xFF : -1;
  }

  private int read() throws IOException {
    int here = peek();
    at += here < 0 ? 0 : 1;
    return here;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
