package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.entente.dossier.Content;
import org.entente.dossier.Draft;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/**
 * A dossier as a zip archive. Nothing is unpacked to disk, no name leads out of the folder, and an
 * archive that grows beyond measure is refused while it grows.
 */
public final class DossierZip {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int FREE_BYTES = 1_000_000;

  private final Limits limits;
  private final Findings findings = new Findings();
  private final DraftFiles files;

  private DossierZip(Limits limits) {
    this.limits = limits;
    this.files = new DraftFiles(limits, findings);
  }

  /**
   * Reads an archive; the stream is left open.
   *
   * @throws IOException if the stream fails, other than by being no zip archive
   */
  public static Reading<Draft> read(InputStream stream, Limits limits) throws IOException {
    return new DossierZip(limits).read(stream);
  }

  private Reading<Draft> read(InputStream stream) throws IOException {
    int most = (int) Math.min(limits.totalBytes(), Integer.MAX_VALUE - 8);
    byte[] archive = stream.readNBytes(most);
    if (stream.read() >= 0) {
      findings.add(FileProblem.TOO_LARGE, Place.ofFile(""), "", String.valueOf(most));
      return new Reading.Refused<>(findings.inOrder());
    }
    ZipDirectory directory = ZipDirectory.read(archive);
    try {
      entries(new Counted(new ByteArrayInputStream(archive)), directory);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      damaged(String.valueOf(damaged.getMessage()));
    }
    Draft draft = files.draft();
    return findings.hasProblems()
        ? new Reading.Refused<>(Readings.withRules(draft, findings))
        : new Reading.Done<>(draft, findings.inOrder());
  }

  private void entries(Counted counted, ZipDirectory directory) throws IOException {
    ZipInputStream zip = new ZipInputStream(counted);
    List<String> names = new ArrayList<>();
    boolean goOn = true;
    while (goOn) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        break;
      }
      names.add(entry.getName());
      goOn = take(zip, entry, directory, counted);
      if (names.size() > limits.files() * 2) {
        findings.add(
            FileProblem.TOO_MANY_FILES, Place.ofFile(""), "", String.valueOf(limits.files()));
        goOn = false;
      }
    }
    if (names.isEmpty()) {
      damaged("no entries");
    } else if (goOn && !names.equals(directory.names())) {
      damaged("list of contents differs from contents");
    }
  }

  private void damaged(String how) {
    findings.add(FileProblem.DAMAGED, Place.ofFile(""), "", how);
  }

  /** Takes one entry in, if it may come in; whether it makes sense to go on. */
  private boolean take(ZipInputStream zip, ZipEntry entry, ZipDirectory directory, Counted counted)
      throws IOException {
    String name = entry.getName();
    Optional<byte[]> bytes = unpack(zip, counted);
    if (bytes.isEmpty()) {
      findings.add(
          FileProblem.EXPANDS_TOO_MUCH, Place.ofFile(name), "", String.valueOf(files.room()));
      return false;
    }
    counted.bytesAtEntry = counted.bytes;
    if (directory.links().contains(name)) {
      findings.add(FileProblem.LINK, Place.ofFile(name), "");
    } else if (DraftFiles.isHidden(name)) {
      findings.add(FileProblem.HIDDEN_LEFT_OUT, Place.ofFile(name), "");
    } else if (files.admits(entry.isDirectory() ? name.substring(0, name.length() - 1) : name)
        && !entry.isDirectory()) {
      files.add(name, Content.of(bytes.get()));
    } else {
      files.count(bytes.get().length);
    }
    return true;
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
      if (bytes.size() > files.room() || grows) {
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

  /**
   * Writes a dossier as an archive, the same bytes for the same dossier; the stream is left open.
   *
   * @throws IOException if the stream fails
   */
  public static void write(Draft draft, OutputStream stream) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(stream);
    for (Map.Entry<String, Content> file : DraftFiles.of(draft).entrySet()) {
      ZipEntry entry = new ZipEntry(file.getKey());
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      zip.write(file.getValue().toBytes());
      zip.closeEntry();
    }
    zip.finish();
  }
}
