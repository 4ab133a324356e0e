package org.entente.exchange._fixtures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds zip archives, also such as no honest program makes. */
public final class Archive {
  private static final int LIST_ENTRY = 0x02014b50;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** Adds a file. */
  public Archive with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  public Archive with(String name, byte[] content) {
    return with(name, new ByteArrayInputStream(content));
  }

  /** Adds a file of zeros. */
  public Archive withZeros(String name, long length) {
    return with(name, new Zeros(length));
  }

  private Archive with(String name, InputStream content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      content.transferTo(zip);
      zip.closeEntry();
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The archive. */
  public byte[] toBytes() {
    try {
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The archive, and its list of contents calls every entry a link. */
  public byte[] toBytesOfLinks() {
    byte[] archive = toBytes();
    ByteBuffer buffer = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < archive.length; at++) {
      if (buffer.getInt(at) == LIST_ENTRY) {
        buffer.putInt(at + 38, 0xA1FF << 16);
      }
    }
    return archive;
  }

  /** So many zeros, made as they are read. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int now = (int) Math.min(left, length);
      java.util.Arrays.fill(buffer, from, from + now, (byte) 0);
      left -= now;
      return now;
    }
  }
}
