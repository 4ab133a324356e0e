package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.dossier.Draft;
import org.entente.exchange._fixtures.Archive;
import org.entente.exchange._fixtures.Codes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierZipTest {
  private static Reading<Draft> read(byte[] archive, Limits limits) throws IOException {
    return DossierZip.read(new ByteArrayInputStream(archive), limits);
  }

  private static Reading<Draft> read(Archive archive) throws IOException {
    return read(archive.toBytes(), Limits.DEFAULT);
  }

  private static Archive sound() {
    return new Archive()
        .with("dossier.yaml", "id: nurses\n")
        .with("actors.csv", "id,name\ntn-moh,Ministry\n")
        .with("notes/read me.txt", "kept");
  }

  @Test
  void writesBackEveryByteOfEveryFile() throws IOException {
    Draft draft = Codes.value(read(sound()));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    DossierZip.write(draft, written);

    assertThat(Codes.value(read(written.toByteArray(), Limits.DEFAULT))).isEqualTo(draft);
    assertThat(DraftFiles.of(draft)).hasSize(3);
  }

  @Test
  void findsTheDossierInTheFolderThatWasPacked() throws IOException {
    Draft draft =
        Codes.value(
            read(new Archive().with("nurses/dossier.yaml", "id: n\n").with("nurses/a.txt", "")));

    assertThat(draft.manifest()).isEqualTo("id: n\n");
    assertThat(draft.attachments()).extracting(other -> other.path()).containsExactly("a.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.txt",
        "a/../../evil.txt",
        "/etc/evil.txt",
        "..\\evil.txt",
        "C:\\evil.txt",
        "C:/evil.txt",
        "a//b.txt",
        "./evil.txt",
        "nul.txt",
        "a/con",
        "trailing./x",
        "line\nbreak.txt",
        "../evil/"
      })
  void refusesNamesThatLeaveTheFolder(String name) throws IOException {
    Reading<Draft> reading = read(sound().with(name, name.endsWith("/") ? "" : "evil"));

    assertThat(Codes.of(reading)).anyMatch(found -> found.startsWith("file.name_unsafe "));
  }

  @Test
  void refusesLinks() throws IOException {
    byte[] archive = new Archive().with("actors.csv", "/etc/passwd").toBytesOfLinks();

    assertThat(Codes.of(read(archive, Limits.DEFAULT))).contains("file.link actors.csv");
  }

  @Test
  void refusesWhatGrowsBeyondMeasure() throws IOException {
    assertThat(Codes.of(read(sound().withZeros("zeros.bin", 20_000_000))))
        .contains("file.expands_too_much zeros.bin");
  }

  @Test
  void stopsUnpackingABombThatItWouldRefuseByItsNameAnyway() throws IOException {
    assertThat(Codes.of(read(sound().withZeros("../zeros.bin", 40_000_000))))
        .contains("file.expands_too_much ../zeros.bin");
  }

  @Test
  void keepsAnArchiveInsideTheArchiveAsItIs() throws IOException {
    byte[] inner = new Archive().withZeros("zeros.bin", 500_000_000).toBytes();

    Draft draft = Codes.value(read(sound().with("inner.zip", inner)));

    assertThat(draft.attachments())
        .filteredOn(other -> other.path().equals("inner.zip"))
        .singleElement()
        .satisfies(other -> assertThat(other.content().toBytes()).isEqualTo(inner));
  }

  @Test
  void refusesTooManyFiles() throws IOException {
    Archive archive = sound();
    for (int file = 0; file < 3_000; file++) {
      archive.with("notes/" + file, "");
    }

    assertThat(Codes.of(read(archive))).contains("file.too_many_files ");
  }

  @Test
  void refusesMorePackedBytesThanAllowed() throws IOException {
    assertThat(Codes.of(read(sound().toBytes(), new Limits(100, 100, 10, 10, 100, 10, 10))))
        .containsExactly("file.too_large ");
  }

  @Test
  void refusesTwoNamesThatSomeSystemsCannotTellApart() throws IOException {
    assertThat(
            Codes.of(read(sound().with("Notes/read me.txt", "").with("é", "").with("e\u0301", ""))))
        .contains("file.name_twice Notes/read me.txt", "file.name_twice e\u0301");
  }

  @Test
  void refusesAFileWhereOthersNeedAFolder() throws IOException {
    assertThat(Codes.of(read(sound().with("notes", ""))))
        .contains("file.name_twice notes/read me.txt");
  }

  @Test
  void leavesOutWhatProgramsHide() throws IOException {
    Reading<Draft> reading = read(sound().with("__MACOSX/._a", "").with("notes/.DS_Store", ""));

    assertThat(Codes.of(reading))
        .containsExactly(
            "file.hidden_left_out __MACOSX/._a", "file.hidden_left_out notes/.DS_Store");
    assertThat(Codes.value(reading).attachments()).hasSize(1);
  }

  @Test
  void refusesArchivesThatAreCutOffOrNone() throws IOException {
    byte[] sound = sound().toBytes();

    assertThat(Codes.of(read(Arrays.copyOf(sound, 60), Limits.DEFAULT))).contains("file.damaged ");
    assertThat(Codes.of(read(Arrays.copyOf(sound, sound.length - 60), Limits.DEFAULT)))
        .contains("file.damaged ");
    assertThat(Codes.of(read(new byte[0], Limits.DEFAULT))).contains("file.damaged ");
    assertThat(Codes.of(read("no archive".getBytes(StandardCharsets.UTF_8), Limits.DEFAULT)))
        .contains("file.damaged ");
  }
}
