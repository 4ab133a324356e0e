package org.entente.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.dossier.Attachment;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.Content;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** The files of a draft, by path: gathered when reading, laid out when writing. */
final class DraftFiles {
  private static final String MANIFEST = "dossier.yaml";
  private static final String ACCEPTANCE = "acceptance.yaml";
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\\\:*?\"<>|]|(^|/)\\.{1,2}(/|$)|^/|//|/$|[. ](/|$)");
  private static final Pattern RESERVED =
      Pattern.compile(
          "(^|/)(con|prn|aux|nul|com\\d|lpt\\d)(\\.[^/]*)?(/|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HIDDEN = Pattern.compile("(^|/)\\.[^./]");
  private static final int LONGEST_NAME = 240;

  private final Limits limits;
  private final Findings findings;
  private final Map<String, String> namesByFolded = new HashMap<>();
  private final SortedMap<String, Content> contents = new TreeMap<>();
  private long total;
  private boolean overfull;
  private int seen;

  DraftFiles(Limits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  /** How many more bytes one file may have. */
  int room() {
    return (int) Math.min(limits.fileBytes(), Math.max(0, limits.totalBytes() - total));
  }

  /** Whether some program keeps a file for itself; nobody would miss it. */
  static boolean isHidden(String path) {
    return path.startsWith("__MACOSX/") || HIDDEN.matcher(path).find();
  }

  /** Whether more files, or more bytes in them, came than allowed. */
  boolean isFull() {
    return overfull || namesByFolded.size() > limits.files();
  }

  /** Notes that a file has more bytes than {@link #room}: more than one may have, or all. */
  void addTooLarge(String path) {
    if (room() == limits.fileBytes()) {
      findings.add(
          FileProblem.TOO_LARGE, Place.ofFile(path), "", String.valueOf(limits.fileBytes()));
    } else {
      overfull = true;
      findings.add(
          FileProblem.DOSSIER_TOO_LARGE, Place.ofFile(""), "", String.valueOf(limits.totalBytes()));
    }
  }

  /**
   * Whether another file may be looked at, whether or not it comes in: so that a folder which is no
   * dossier, as large as a disk, is not gone through. If not, a finding says why.
   */
  boolean mayLookAtAnother() {
    seen++;
    if (seen > limits.files()) {
      findings.add(
          FileProblem.TOO_MANY_FILES, Place.ofFile(""), "", String.valueOf(limits.files()));
    }
    return seen <= limits.files();
  }

  /** Whether another file of this name may come in; if not, a finding says why. */
  boolean admits(String path) {
    if (path.length() > LONGEST_NAME
        || UNSAFE.matcher(path).find()
        || RESERVED.matcher(path).find()) {
      findings.add(
          FileProblem.NAME_UNSAFE,
          Place.ofFile(path.length() > LONGEST_NAME ? path.substring(0, LONGEST_NAME) : path),
          path);
      return false;
    }
    String other = namesByFolded.putIfAbsent(folded(path), path);
    if (other != null) {
      findings.add(FileProblem.NAME_TWICE, Place.ofFile(path), path, other);
      return false;
    }
    if (isFull()) {
      findings.add(
          FileProblem.TOO_MANY_FILES, Place.ofFile(""), "", String.valueOf(limits.files()));
      return false;
    }
    return true;
  }

  /** The path as a system sees it that tells neither case nor ways of writing an accent. */
  private static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Notes files that stand where others need a folder. */
  private void checkFolders() {
    for (String path : contents.keySet()) {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        String other = namesByFolded.get(folded(path.substring(0, slash)));
        if (other != null && contents.containsKey(other)) {
          findings.add(FileProblem.NAME_TWICE, Place.ofFile(path), path, other);
        }
      }
    }
  }

  void add(String path, Content content) {
    total += content.size();
    contents.put(path, content);
  }

  /** Whether somebody packed the folder instead of what is in it; its name, then. */
  Optional<String> findCommonFolder() {
    if (contents.isEmpty() || contents.containsKey(MANIFEST)) {
      return Optional.empty();
    }
    String first = contents.firstKey();
    int slash = first.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String folder = first.substring(0, slash + 1);
    return contents.keySet().stream().allMatch(path -> path.startsWith(folder))
        ? Optional.of(folder)
        : Optional.empty();
  }

  /** What the files hold, as far as it can be read; findings say what cannot. */
  Draft draft() {
    checkFolders();
    String folder = findCommonFolder().orElse("");
    CellRoom cells = new CellRoom(limits);
    String manifest = "";
    String acceptance = "";
    SortedMap<String, String> consultations = new TreeMap<>();
    List<Table> tables = new ArrayList<>();
    List<Attachment> attachments = new ArrayList<>();
    for (Map.Entry<String, Content> file : contents.entrySet()) {
      String path = file.getKey().substring(folder.length());
      if (path.equals(MANIFEST)) {
        manifest = text(path, file.getValue());
      } else if (path.equals(ACCEPTANCE)) {
        acceptance = text(path, file.getValue());
      } else if (ConsultationText.findId(path).isPresent()) {
        consultations.put(ConsultationText.findId(path).get(), text(path, file.getValue()));
      } else if (TableName.findByFile(path).isPresent()) {
        CsvFile.read(path, file.getValue(), limits, cells, findings).ifPresent(tables::add);
      } else {
        attachments.add(new Attachment(path, file.getValue()));
      }
    }
    return new Draft(manifest, acceptance, consultations, tables, attachments);
  }

  private String text(String path, Content content) {
    String text = Utf8.decode(path, content.toBytes(), findings);
    return !text.isEmpty() && text.charAt(0) == Utf8.MARK ? text.substring(1) : text;
  }

  /** Every file of a draft, by path. */
  static SortedMap<String, Content> of(Draft draft) {
    SortedMap<String, Content> files = new TreeMap<>();
    if (!draft.manifest().isEmpty()) {
      files.put(MANIFEST, Content.of(draft.manifest()));
    }
    if (!draft.acceptance().isEmpty()) {
      files.put(ACCEPTANCE, Content.of(draft.acceptance()));
    }
    draft
        .consultations()
        .forEach((id, text) -> files.put(ConsultationText.file(id), Content.of(text)));
    draft.tables().forEach(table -> files.put(table.file(), CsvFile.write(table)));
    draft.attachments().forEach(other -> files.put(other.path(), other.content()));
    return files;
  }
}
