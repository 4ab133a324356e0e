package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a conversation as Polis exports it; each may be compressed ({@code .gz}). */
public enum PolisFile {
  /** Topic, address and description. */
  SUMMARY("summary.csv"),
  /** The statements. */
  COMMENTS("comments.csv", "statements.csv"),
  /** Every vote, those that a voter changed later included. */
  VOTES("votes.csv"),
  /** Voters × statements. */
  PARTICIPANTS("participants-votes.csv", "participant-votes.csv"),
  /** Votes counted by group. */
  GROUPS("comment-groups.csv"),
  /** Settings that no table holds. */
  SETTINGS("conversation.json");

  private static final String DOSSIER = "dossier.yaml";

  private final List<String> names;

  PolisFile(String... names) {
    this.names = List.of(names);
  }

  /** Its usual name. */
  public String fileName() {
    return names.get(0);
  }

  /** The file of this name, whatever folder it lies in, compressed or not. */
  public static Optional<PolisFile> find(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.gz$", "");
    return Arrays.stream(values()).filter(file -> file.names.contains(name)).findFirst();
  }

  /** Whether a folder, a zip archive or a file seems to hold such a conversation. */
  static boolean isAt(Path path) {
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          return areThese(files.map(file -> file.getFileName().toString()).toList());
        }
      }
      if (!Files.isRegularFile(path)) {
        return false;
      }
      String name = path.getFileName().toString();
      if (name.endsWith(".zip")) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
          return areThese(zip.stream().map(ZipEntry::getName).toList());
        }
      }
      return find(name).filter(PolisFile::tells).isPresent();
    } catch (IOException unreadable) {
      return false; // reading it in earnest says why
    }
  }

  private static boolean areThese(Collection<String> names) {
    return names.stream().noneMatch(name -> name.equals(DOSSIER) || name.endsWith("/" + DOSSIER))
        && names.stream().anyMatch(name -> find(name).filter(PolisFile::tells).isPresent());
  }

  /** Whether the name alone tells a conversation: others have summaries and settings, too. */
  private boolean tells() {
    return this != SUMMARY && this != SETTINGS;
  }
}
