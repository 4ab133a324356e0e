package org.entente.exchange.polis;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** A file's bytes as they mean, unpacked while they are read and refused once they are too many. */
final class Unpacked extends FilterInputStream {
  private static final int FREE_BYTES = 1_000_000;

  private final Counted packed;
  private final ConversationLimits limits;
  private long bytes;

  private Unpacked(InputStream stream, Counted packed, ConversationLimits limits) {
    super(stream);
    this.packed = packed;
    this.limits = limits;
  }

  /** Opens a part. */
  static InputStream open(Part part, ConversationLimits limits) throws IOException {
    Counted packed = new Counted(part.opening().open());
    if (!part.name().endsWith(".gz")) {
      return new Unpacked(packed, packed, limits);
    }
    try {
      return new Unpacked(new GZIPInputStream(packed, 1 << 16), packed, limits);
    } catch (IOException damaged) {
      packed.close();
      throw damaged;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    bytes += Math.max(0, read);
    if (bytes > limits.fileBytes()) {
      throw new Refused(FileProblem.TOO_LARGE, limits.fileBytes());
    }
    if (bytes > FREE_BYTES && bytes / limits.expansion() > packed.bytes) {
      throw new Refused(FileProblem.EXPANDS_TOO_MUCH, packed.bytes * limits.expansion());
    }
    return read;
  }

  /** Notes why a part cannot be read. */
  static void note(Part part, IOException unreadable, Findings findings) {
    Place place = Place.ofFile(part.name());
    String reason = String.valueOf(unreadable.getMessage());
    if (unreadable instanceof Refused refused) {
      findings.add(refused.problem, place, "", String.valueOf(refused.most));
    } else if (unreadable instanceof ZipException || unreadable instanceof EOFException) {
      findings.add(FileProblem.DAMAGED, place, "", reason);
    } else {
      findings.add(FileProblem.UNREADABLE, place, "", reason);
    }
  }

  /** Too many bytes. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    private final FileProblem problem;
    private final long most;

    Refused(FileProblem problem, long most) {
      super(problem + ": " + most);
      this.problem = problem;
      this.most = most;
    }
  }

  /** Counts the packed bytes that went by. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
