package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/**
 * Unpacks an archive in memory, entry by entry, and stops where it grows beyond measure. Also what
 * nobody wants must be unpacked to find the next entry, and so counts.
 */
final class Unpacking {
  private static final int FREE_BYTES = 1_000_000;

  private final Limits limits;
  private final Findings findings;
  private long left;

  Unpacking(Limits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
    this.left = limits.totalBytes();
  }

  /** Takes entries in, one by one. */
  interface Taker {
    /** Takes an entry in, or leaves it. */
    void take(ZipEntry entry, byte[] bytes);
  }

  /** The packed bytes; empty if they are more than allowed, and then a finding says so. */
  static Optional<byte[]> packed(InputStream stream, int most, Findings findings)
      throws IOException {
    byte[] archive = stream.readNBytes(most);
    if (stream.read() >= 0) {
      findings.add(FileProblem.TOO_LARGE, Place.ofFile(""), "", String.valueOf(most));
      return Optional.empty();
    }
    return Optional.of(archive);
  }

  /** Hands every entry over; findings say what hinders. */
  void run(byte[] archive, Taker taker) {
    try {
      entries(new Counted(new ByteArrayInputStream(archive)), archive, taker);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      damaged(String.valueOf(damaged.getMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory must be readable", impossible);
    }
  }

  private void entries(Counted counted, byte[] archive, Taker taker) throws IOException {
    ZipInputStream zip = new ZipInputStream(counted);
    List<String> names = new ArrayList<>();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      names.add(entry.getName());
      if (names.size() > limits.files() * 2) {
        findings.add(
            FileProblem.TOO_MANY_FILES, Place.ofFile(""), "", String.valueOf(limits.files()));
        return;
      }
      Optional<byte[]> bytes = unpack(zip, counted);
      if (bytes.isEmpty()) {
        findings.add(
            FileProblem.EXPANDS_TOO_MUCH,
            Place.ofFile(entry.getName()),
            "",
            String.valueOf(limits.fileBytes()));
        return;
      }
      left -= bytes.get().length;
      counted.bytesAtEntry = counted.bytes;
      taker.take(entry, bytes.get());
    }
    if (names.isEmpty()) {
      damaged("no entries");
    } else if (!names.equals(ZipDirectory.read(archive).names())) {
      damaged("list of contents differs from contents");
    }
  }

  private void damaged(String how) {
    findings.add(FileProblem.DAMAGED, Place.ofFile(""), "", how);
  }

  /** An entry's bytes; empty if they are more than there is room for, or grow beyond measure. */
  private Optional<byte[]> unpack(ZipInputStream zip, Counted counted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      bytes.write(buffer, 0, read);
      boolean grows =
          bytes.size() > FREE_BYTES
              && bytes.size() > (counted.bytes - counted.bytesAtEntry) * limits.expansion();
      if (bytes.size() > Math.min(limits.fileBytes(), left) || grows) {
        return Optional.empty();
      }
    }
    return Optional.of(bytes.toByteArray());
  }

  /** Counts the packed bytes that went by. */
  private static final class Counted extends FilterInputStream {
    private long bytes;
    private long bytesAtEntry;

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
