package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.entente.dossier.Content;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;
import org.entente.kernel.Source;

/** Studies that other programs made; compressed files ({@code .gz}) are read as they are. */
public final class ForeignFiles {
  /** What a file holds. */
  public enum Kind {
    /** A dossier, as folder, zip or workbook. */
    DOSSIER,
    /** MACTOR as JSON. */
    MACTOR,
    /** Positions of a council as CSV. */
    COUNCIL,
    /** Exchange models' text. */
    DECIDE,
    /** A conversation as Polis exports it: a folder, a zip or one of its files. */
    CONVERSATION
  }

  private final Limits limits;

  /** Reads within limits. */
  public ForeignFiles(Limits limits) {
    this.limits = limits;
  }

  /** What a path seems to hold, by its name and its first characters. */
  public Kind kind(Path path) {
    String name = plainName(path);
    if (PolisFile.isAt(path)) {
      return Kind.CONVERSATION;
    }
    if (Files.isDirectory(path) || name.endsWith(".zip") || name.endsWith(".xlsx")) {
      return Kind.DOSSIER;
    }
    if (name.endsWith(".json")) {
      return Kind.MACTOR;
    }
    String start = start(path);
    if (start.startsWith("{")) {
      return Kind.MACTOR;
    }
    if (start.startsWith("'#") || start.startsWith("#")) {
      return Kind.DECIDE;
    }
    return name.endsWith(".csv") ? Kind.COUNCIL : Kind.DOSSIER;
  }

  /** The file with outcomes that lies beside a file of positions, if one does. */
  public static Optional<Path> findIssuesBeside(Path positions) {
    String name = name(positions);
    if (!name.contains("_positions.csv")) {
      return Optional.empty();
    }
    Path beside = positions.resolveSibling(name.replace("_positions.csv", "_issues.csv"));
    return Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
  }

  /** Reads a MACTOR study. */
  public Reading<MactorStudy> mactor(Path path) {
    try {
      return MactorFile.read(name(path), content(path));
    } catch (IOException unreadable) {
      return refused(path, unreadable);
    }
  }

  /** Reads issues and positions, from a council's CSV or an exchange model's text. */
  public Reading<IssueData> issues(Path path) {
    try {
      Content content = content(path);
      return kind(path) == Kind.DECIDE
          ? DecideFile.read(name(path), content)
          : CouncilFile.read(name(path), content, limits);
    } catch (IOException unreadable) {
      return refused(path, unreadable);
    }
  }

  /**
   * Reads a council's issues and positions, with what came of each issue from a second file. An
   * exchange model's text holds its own outcomes, so that a second file beside it is not read.
   */
  public Reading<IssueData> issues(Path path, Path outcomes) {
    if (kind(path) == Kind.DECIDE) {
      return issues(path);
    }
    Path at = path;
    try {
      Content content = content(path);
      at = outcomes;
      return CouncilFile.read(
          name(path), content, new Source(name(outcomes)), content(outcomes), limits);
    } catch (IOException unreadable) {
      return refused(at, unreadable);
    }
  }

  private Content content(Path path) throws IOException {
    try (InputStream stream = open(path)) {
      byte[] bytes = stream.readNBytes(limits.fileBytes() + 1);
      if (bytes.length > limits.fileBytes()) {
        throw new IOException("larger than " + limits.fileBytes() + " bytes");
      }
      return Content.of(bytes);
    }
  }

  private static InputStream open(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new FileSystemException(name(path), null, "not a file"); // a pipe would let us wait
    }
    InputStream stream = Files.newInputStream(path);
    if (!name(path).endsWith(".gz")) {
      return stream;
    }
    try {
      return new GZIPInputStream(stream);
    } catch (IOException damaged) {
      stream.close();
      throw damaged;
    }
  }

  private static String start(Path path) {
    try (InputStream stream = open(path)) {
      return new String(stream.readNBytes(64), StandardCharsets.UTF_8)
          .replace(String.valueOf(Utf8.MARK), "")
          .strip();
    } catch (IOException unreadable) {
      return ""; // reading it in earnest says why
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName()); // the root of a file system has none
  }

  private static String plainName(Path path) {
    return name(path).replaceFirst("\\.gz$", "");
  }

  private static <T> Reading<T> refused(Path path, IOException unreadable) {
    FileProblem problem =
        !Files.exists(path)
            ? FileProblem.NOT_FOUND
            : Files.isRegularFile(path) ? FileProblem.UNREADABLE : FileProblem.NOT_A_FILE;
    return new Reading.Refused<>(
        List.of(
            new Finding(
                problem,
                Place.ofFile(name(path)),
                "",
                problem == FileProblem.UNREADABLE
                    ? List.of(String.valueOf(unreadable.getMessage()))
                    : List.of())));
  }
}
