package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entente.dossier.Content;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.exchange._fixtures.Archive;
import org.entente.exchange._fixtures.Damage;
import org.entente.kernel.Findings;

/**
 * A damaged file is read, or refused with a reason; it never ends the program. The profile {@code
 * fuzz} tries far more often.
 */
class DamagedFilesProperties {
  private static final Draft SOUND = example();

  private static final String MACTOR =
      """
      {"actors": ["a", "b"], "objectives": ["o", "p"],
       "MID": [[0, 2], [1, 0]], "MAO": [[1, -4], [0, 3]]}
      """;

  private static final String DECIDE =
      """
      #A\t'a'\t'Ministry'
      #A\t'b'\t'Union'
      #P\t'p'\t'Wages'
      #M\t'p'\t0\t'none'
      #M\t'p'\t100\t'all'
      #D\t'a'\t'p'\t40\t80\t0.5
      #D\t'b'\t'p'\t90\t10\t1
      """;

  private static Draft example() {
    return DossierFolder.read(Path.of("..", "examples", "minimal"), Limits.DEFAULT)
        .fold(
            done -> done.value(),
            refused -> {
              throw new AssertionError("the example must be readable: " + refused.findings());
            });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> void isReadOrRefusedWithAReason(Reading<T> reading) {
    reading.fold(done -> done.value(), refused -> assertThat(refused.findings()).isNotEmpty());
  }

  @Property
  void aTableIsReadAsItWillBeWritten(@ForAll long seed) {
    byte[] sound = CsvFile.write(SOUND.findTable("stances.csv").orElseThrow()).toBytes();
    Findings findings = new Findings();

    Optional<Table> table =
        CsvFile.read(
            "stances.csv",
            Content.of(Damage.of(sound, new Random(seed))),
            Limits.DEFAULT,
            findings);

    assertThat(table.isPresent() || findings.hasProblems()).isTrue();
    if (table.isPresent() && !findings.hasProblems()) {
      assertThat(cells(readAgain(table.get()))).isEqualTo(cells(table.get()));
    }
  }

  private static Table readAgain(Table table) {
    return CsvFile.read(table.file(), CsvFile.write(table), Limits.DEFAULT, new Findings())
        .orElseThrow();
  }

  private static List<List<String>> cells(Table table) {
    return table.rows().stream().map(Row::cells).toList();
  }

  @Property
  void anArchiveIsReadOrRefused(@ForAll long seed) throws IOException {
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    DossierZip.write(SOUND, sound);

    isReadOrRefusedWithAReason(
        DossierZip.read(
            new ByteArrayInputStream(Damage.of(sound.toByteArray(), new Random(seed))),
            Limits.DEFAULT));
  }

  @Property
  void aWorkbookIsReadOrRefused(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    DossierWorkbook.write(SOUND, sound);

    byte[] spoilt = Damage.of(sound.toByteArray(), random);
    byte[] within = withOneSpoiltPart(sound.toByteArray(), random);

    isReadOrRefusedWithAReason(workbook(spoilt));
    isReadOrRefusedWithAReason(workbook(within));
  }

  private static Reading<Draft> workbook(byte[] bytes) throws IOException {
    return DossierWorkbook.read(new ByteArrayInputStream(bytes), Limits.DEFAULT);
  }

  /** Whole as an archive, so that the damage reaches the reader of its XML. */
  private static byte[] withOneSpoiltPart(byte[] workbook, Random random) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    }
    int place = random.nextInt(parts.size());
    Archive archive = new Archive();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      boolean spoilt = place-- == 0;
      archive.with(part.getKey(), spoilt ? Damage.of(part.getValue(), random) : part.getValue());
    }
    return archive.toBytes();
  }

  @Property
  void aManifestIsJudged(@ForAll long seed) {
    String text =
        new String(Damage.of(bytes(SOUND.manifest()), new Random(seed)), StandardCharsets.UTF_8);

    DossierRules.judge(SOUND.withManifest(text))
        .fold(sound -> sound.dossier(), unsound -> assertThat(unsound.findings()).isNotEmpty());
  }

  @Property
  void aForeignStudyIsReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);

    isReadOrRefusedWithAReason(
        MactorFile.read("study.json", Content.of(Damage.of(bytes(MACTOR), random))));
    isReadOrRefusedWithAReason(
        DecideFile.read("study.txt", Content.of(Damage.of(bytes(DECIDE), random))));
  }
}
