package org.entente.exchange.polis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.dialogue.Conversation;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.exchange.PolisFile;
import org.entente.exchange.Reading;
import org.entente.exchange.WholeFile;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;
import org.entente.kernel.Language;
import org.entente.kernel.Place;

/**
 * A conversation as the set of files that Polis exports; see {@link PolisFile}. Statements and at
 * least one of the log and the matrix of votes must be there.
 *
 * <p>Where both are, the log rules, since it alone knows the order of votes; where the matrix says
 * something else, a notice tells. Voters and statements stand in ascending order of number.
 */
public final class PolisSet {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final List<PolisFile> TABLES = List.of(PolisFile.values());

  private PolisSet() {}

  /**
   * Reads a folder, a zip archive, or one file with those beside it.
   *
   * <p>Cost: ten million votes of 333,333 voters are read within a heap of 300 MB, and of 400 MB if
   * their order does not tell which came last. Every table is read twice or three times.
   *
   * @return the conversation, or everything that is wrong with it
   */
  public static Reading<Conversation> read(Path path, ConversationLimits limits) {
    Findings findings = new Findings();
    try (Parts parts = Parts.at(path, findings)) {
      return new PolisReader(parts, limits, findings, title(path)).read();
    } catch (IOException unreadable) {
      Unpacked.note(
          new Part(
              PolisFile.SUMMARY,
              String.valueOf(path.getFileName()),
              () -> {
                throw unreadable;
              }),
          unreadable,
          findings);
      return new Reading.Refused<>(inOrder(findings));
    }
  }

  /**
   * Writes the tables of a conversation into a folder, the same bytes for the same conversation.
   * Moments are left empty, for votes keep none; ids that are no numbers are written as places.
   *
   * @param language in which statements are written
   * @return the folder, or why it cannot be written
   */
  public static Reading<Path> write(Conversation conversation, Language language, Path folder) {
    PolisWriter writer = new PolisWriter(conversation, language);
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      return new Reading.Refused<>(
          List.of(
              new Finding(
                  FileProblem.UNWRITABLE,
                  Place.ofFile(folder.toString()),
                  "",
                  List.of(String.valueOf(unwritable.getMessage())))));
    }
    for (PolisFile file : TABLES) {
      Reading<Path> written =
          WholeFile.write(folder.resolve(file.fileName()), stream -> writer.write(file, stream));
      if (written instanceof Reading.Refused) {
        return written;
      }
    }
    return new Reading.Done<>(folder, List.of());
  }

  /**
   * The same as a zip archive; the stream is left open.
   *
   * @throws IOException if the stream fails
   */
  public static void writeZip(Conversation conversation, Language language, OutputStream stream)
      throws IOException {
    PolisWriter writer = new PolisWriter(conversation, language);
    ZipOutputStream zip = new ZipOutputStream(stream);
    for (PolisFile file : TABLES) {
      ZipEntry entry = new ZipEntry(file.fileName());
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      writer.write(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static String title(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  /** The findings in order, the last of which says how many more there are, if there are. */
  static List<Finding> inOrder(Findings findings) {
    List<Finding> all = new ArrayList<>(findings.inOrder());
    if (findings.beyondLimit() > 0) {
      all.add(
          new Finding(
              FileProblem.MORE_FINDINGS,
              Place.ofFile(""),
              "",
              List.of(String.valueOf(findings.beyondLimit()))));
    }
    return all;
  }
}
