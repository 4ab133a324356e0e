package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
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
    DossierZip zip = new DossierZip(limits);
    int most = (int) Math.min(limits.totalBytes(), Integer.MAX_VALUE - 8);
    Optional<byte[]> archive = Unpacking.packed(stream, most, zip.findings);
    if (archive.isEmpty()) {
      return new Reading.Refused<>(zip.findings.inOrder());
    }
    zip.gather(archive.get());
    return Readings.of(zip.files.draft(), zip.findings);
  }

  private void gather(byte[] archive) {
    ZipDirectory directory = ZipDirectory.read(archive);
    new Unpacking(limits, findings).run(archive, (entry, bytes) -> take(entry, bytes, directory));
  }

  private void take(ZipEntry entry, byte[] bytes, ZipDirectory directory) {
    String name = entry.getName();
    String path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
    if (directory.links().contains(name)) {
      findings.add(FileProblem.LINK, Place.ofFile(name), "");
    } else if (DraftFiles.isHidden(name)) {
      findings.add(FileProblem.HIDDEN_LEFT_OUT, Place.ofFile(name), "");
    } else if (files.admits(path) && !entry.isDirectory()) {
      files.add(name, Content.of(bytes));
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
