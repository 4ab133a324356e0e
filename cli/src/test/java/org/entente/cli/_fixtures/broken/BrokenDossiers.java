package org.entente.cli._fixtures.broken;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.cli._fixtures.broken.TableMutations.Mutated;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.exchange.DossierFolder;
import org.entente.exchange.DossierZip;
import org.entente.exchange.Limits;
import org.entente.exchange.Reading;

/** All broken dossiers that are made from a sound one; the same seed makes the same. */
public final class BrokenDossiers {
  private static final int MULTIPLE = 60;

  private final Draft sound;
  private final Random random;

  /** Prepares to break the dossier in a folder. */
  public BrokenDossiers(Path folder, long seed) {
    Draft read =
        DossierFolder.read(folder, Limits.DEFAULT)
            .fold(
                Reading.Done::value,
                refused -> {
                  throw new IllegalStateException("must be sound: " + refused.findings());
                });
    this.sound =
        new Draft(
            read.manifest(), read.acceptance(), read.consultations(), read.tables(), List.of());
    this.random = new Random(seed);
  }

  /** One fault each. */
  public List<Broken> single() throws IOException {
    List<Broken> all = new ArrayList<>();
    List<Mutated> mutations = new ArrayList<>(new TableMutations(sound, random).all());
    mutations.addAll(new YamlMutations(sound).all());
    for (Mutated mutated : mutations) {
      all.addAll(Broken.everywhere(mutated.name(), mutated.draft(), mutated.expected()));
    }
    all.addAll(new ByteMutations(files(), random).all());
    all.addAll(new WorkbookMutations(sound).all());
    return all;
  }

  private Map<String, byte[]> files() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierZip.write(sound, bytes);
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** Several faults at once, each in a file of its own; all of them must be found. */
  public List<Broken> multiple() {
    List<Broken> all = new ArrayList<>();
    for (int number = 0; number < MULTIPLE; number++) {
      List<Mutated> mutations =
          new TableMutations(sound, random)
              .all().stream().filter(BrokenDossiers::leavesOthersAlone).toList();
      Draft draft = sound;
      List<Expected> expected = new ArrayList<>();
      for (Table table : sound.tables()) {
        List<Mutated> ofTable =
            mutations.stream()
                .filter(mutated -> mutated.expected().get(0).file().equals(table.file()))
                .toList();
        if (!ofTable.isEmpty() && random.nextInt(4) > 0) {
          Mutated chosen = ofTable.get(random.nextInt(ofTable.size()));
          draft = draft.withTable(chosen.draft().findTable(table.file()).orElseThrow());
          expected.addAll(chosen.expected());
        }
      }
      if (expected.size() > 1) {
        all.addAll(
            Broken.everywhere("several faults, number " + number, draft, expected)
                .subList(number % 3, number % 3 + 1));
      }
    }
    return all;
  }

  /** Whether a fault hides no fault of other tables, as a missing column of ids would. */
  private static boolean leavesOthersAlone(Mutated mutated) {
    String code = mutated.expected().get(0).code();
    boolean ids = mutated.name().matches(".* (id|kind|issue|option) in .*");
    return !code.equals("dossier.file_missing")
        && !code.equals("dossier.options_missing")
        && !code.startsWith("file.")
        && !ids;
  }
}
