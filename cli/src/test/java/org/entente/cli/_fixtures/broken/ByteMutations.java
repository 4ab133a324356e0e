package org.entente.cli._fixtures.broken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Breaks bytes: encodings, quotes, sizes, archives. */
final class ByteMutations {
  private static final int LIST_ENTRY = 0x02014b50;

  private final Map<String, byte[]> sound;
  private final Random random;
  private final List<Broken> all = new ArrayList<>();

  ByteMutations(Map<String, byte[]> sound, Random random) {
    this.sound = new TreeMap<>(sound);
    this.random = random;
  }

  List<Broken> all() throws IOException {
    for (String file : sound.keySet()) {
      encodings(file);
      if (file.endsWith(".csv")) {
        cells(file);
      }
    }
    sizes();
    names();
    damages();
    bombs();
    return all;
  }

  private void text(String what, String file, UnaryOperator<String> change, Expected expected)
      throws IOException {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    both(what, file, change.apply(text).getBytes(StandardCharsets.UTF_8), expected);
  }

  /** As a folder only: an archive of it would grow beyond measure. */
  private void large(String what, String file, UnaryOperator<String> change, Expected expected) {
    String text = change.apply(new String(bytes(file), StandardCharsets.UTF_8));
    Map<String, byte[]> files = new TreeMap<>(sound);
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    all.add(Broken.folder(what + " in " + file, files, expected));
  }

  private byte[] bytes(String file) {
    byte[] bytes = sound.get(file);
    if (bytes == null) {
      throw new IllegalStateException("the example must have " + file);
    }
    return bytes;
  }

  /** As a folder and as an archive. */
  private void both(String what, String file, byte[] bytes, Expected expected) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(sound);
    files.put(file, bytes);
    all.add(Broken.folder(what + " in " + file, files, expected));
    all.add(Broken.bytes(what + " in " + file, ".zip", zip(files), expected));
  }

  private void encodings(String file) throws IOException {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    Expected notUtf8 = Expected.at("file.not_utf8", file);
    both("UTF-16LE", file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), notUtf8);
    both("UTF-16BE", file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE), notUtf8);
    if (text.contains("é")) {
      int line = 1 + (int) text.substring(0, text.indexOf('é')).lines().count() - 1;
      both(
          "Windows-1252",
          file,
          text.getBytes(Charset.forName("windows-1252")),
          Expected.at("file.not_utf8", file, line));
    }
    byte[] cut = bytes(file).clone();
    cut[random.nextInt(cut.length / 2) + 1] = (byte) 0xFF;
    both("a byte that is no UTF-8", file, cut, notUtf8);
    byte[] nul = bytes(file).clone();
    nul[text.indexOf('\n') - 1] = 0;
    both("NUL", file, nul, Expected.at("file.nul_character", file, 1));
  }

  private void cells(String file) throws IOException {
    text("open quote", file, text -> text + "\"x", Expected.at("file.quotes_unmatched", file));
    text(
        "after a quote",
        file,
        text -> text + "\"x\"y\n",
        Expected.at("file.quotes_unmatched", file));
    text("short row", file, text -> text + "x\n", Expected.at("file.row_ragged", file));
    text(
        "long row",
        file,
        text -> text + ",".repeat(80) + "x\n",
        Expected.at("file.row_ragged", file));
    text("nothing", file, text -> "", Expected.at("file.header_missing", file));
    text("empty lines", file, text -> "\n\r\n", Expected.at("file.header_missing", file));
  }

  private void sizes() throws IOException {
    String file = "positions.csv";
    large(
        "many columns",
        file,
        text -> text + ",".repeat(2_000_000),
        Expected.at("file.too_many_columns", file));
    large(
        "many rows",
        file,
        text -> text + "a,b,c,d,e,f,g,h\n".repeat(500_000),
        Expected.at("file.too_many_cells", file));
    large(
        "shortest rows",
        file,
        text -> "a\n".repeat(15_000_000),
        Expected.at("file.too_many_cells", file));
    large(
        "long cell",
        file,
        text -> text + "a,b,c,d,e,f,g," + "x".repeat(200_000) + "\n",
        Expected.at("file.cell_too_long", file));
    large(
        "10,000 wrong rows",
        file,
        text -> text + "nobody,nothing,-1,-1,-1,f,g,h\n".repeat(30_000),
        Expected.at("dossier.reference_unknown", file));
    all.add(
        new Broken(
            "a line of 1 GB",
            "",
            path -> {
              Broken.writeFolder(path, sound);
              try (RandomAccessFile line =
                  new RandomAccessFile(path.resolve(file).toFile(), "rw")) {
                line.setLength(1_000_000_000L);
              }
            },
            List.of(Expected.at("file.too_large", file))));
    all.add(
        new Broken(
            "a link",
            "",
            path -> {
              Broken.writeFolder(path, sound);
              Files.createSymbolicLink(path.resolve("more.csv"), Path.of("actors.csv"));
            },
            List.of(Expected.at("file.link", "more.csv"))));
    Map<String, byte[]> many = new TreeMap<>(sound);
    for (int number = 0; number < 2_100; number++) {
      many.put("notes/" + number, new byte[0]);
    }
    all.add(Broken.folder("many files", many, Expected.at("file.too_many_files", "")));
    all.add(Broken.bytes("many files", ".zip", zip(many), Expected.at("file.too_many_files", "")));
  }

  private void names() throws IOException {
    for (String name :
        List.of(
            "../evil.txt",
            "../../../../etc/evil.txt",
            "a/../../evil.txt",
            "/etc/evil.txt",
            "..\\evil.txt",
            "C:\\evil.txt",
            "C:/evil.txt",
            "\\\\host\\share",
            "a//b",
            "./evil.txt",
            "nul.txt",
            "a/con",
            "a:stream",
            "trailing.",
            "x".repeat(300))) {
      Map<String, byte[]> files = new TreeMap<>(sound);
      files.put(name, new byte[] {1});
      String shown = name.length() > 240 ? name.substring(0, 240) : name;
      all.add(
          Broken.bytes(
              "name " + shown, ".zip", zip(files), Expected.at("file.name_unsafe", shown)));
    }
    Map<String, byte[]> twins = new TreeMap<>(sound);
    twins.put("Actors.csv", new byte[] {1});
    all.add(
        Broken.bytes("twins", ".zip", zip(twins), Expected.at("file.name_twice", "actors.csv")));
  }

  private void damages() throws IOException {
    byte[] zip = zip(sound);
    Expected damaged = Expected.at("file.damaged", "");
    for (String ending : List.of(".zip", ".xlsx")) {
      all.add(Broken.bytes("empty", ending, new byte[0], damaged));
      all.add(Broken.bytes("noise", ending, noise(), damaged));
      all.add(Broken.bytes("cut off", ending, Arrays.copyOf(zip, zip.length * 2 / 3), damaged));
      byte[] flipped = zip.clone();
      for (int at = 200; at < flipped.length; at += 997) {
        flipped[at] ^= 0x55;
      }
      all.add(Broken.bytes("flipped bits", ending, flipped, damaged));
    }
    all.add(Broken.bytes("no list", ".zip", Arrays.copyOf(zip, zip.length - 30), damaged));
    all.add(Broken.bytes("no workbook", ".xlsx", zip, damaged));
    byte[] links = zip.clone();
    ByteBuffer buffer = ByteBuffer.wrap(links).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < links.length; at++) {
      if (buffer.getInt(at) == LIST_ENTRY) {
        buffer.putInt(at + 38, 0xA1FF << 16);
      }
    }
    all.add(Broken.bytes("links", ".zip", links, Expected.at("file.link", "actors.csv")));
  }

  private byte[] noise() {
    byte[] noise = new byte[5_000];
    random.nextBytes(noise);
    return noise;
  }

  private void bombs() throws IOException {
    for (String name : List.of("positions.csv", "dossier.yaml", "notes.bin", "../evil.bin")) {
      Map<String, byte[]> files = new TreeMap<>(sound);
      files.remove(name);
      all.add(
          Broken.bytes(
              "bomb " + name,
              ".zip",
              zip(files, name, 300),
              Expected.at("file.expands_too_much", name)));
    }
    all.add(
        Broken.bytes(
            "a line of 1 GB",
            ".zip",
            zip(Map.of("dossier.yaml", bytes("dossier.yaml")), "actors.csv", 1_000),
            Expected.at("file.expands_too_much", "actors.csv")));
    all.add(
        Broken.bytes(
            "bomb of a sheet",
            ".xlsx",
            zip(Map.of(), "xl/worksheets/sheet1.xml", 1_000),
            Expected.at("file.expands_too_much", "xl/worksheets/sheet1.xml")));
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    return zip(files, "", 0);
  }

  /** An archive of files, and one more of so many megabytes of one letter. */
  private static byte[] zip(Map<String, byte[]> files, String more, int megabytes)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
      byte[] million = new byte[1_000_000];
      Arrays.fill(million, (byte) 'x');
      if (megabytes > 0) {
        zip.putNextEntry(new ZipEntry(more));
        for (int count = 0; count < megabytes; count++) {
          zip.write(million);
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
