package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CompletableFuture;
import org.entente.exchange._fixtures.Codes;
import org.entente.exchange._fixtures.Pipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path base = Path.of(".");

  private static Reading<Path> write(Path path, String text) {
    return WholeFile.write(path, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anEarlierResultGivesWay() throws IOException {
    Path file = Files.writeString(base.resolve("b.json"), "old");

    assertThat(Codes.value(write(file, "new"))).isEqualTo(file);

    assertThat(file).hasContent("new");
  }

  @Test
  void aLinkStaysAndWhereItLeadsIsWritten() throws IOException {
    Path there = Files.writeString(base.resolve("there"), "old");
    Path link = Files.createSymbolicLink(base.resolve("link"), Path.of("there"));
    Path second = Files.createSymbolicLink(base.resolve("second"), link);
    Path dangling = Files.createSymbolicLink(base.resolve("dangling"), Path.of("absent"));

    Codes.value(write(second, "new"));
    Codes.value(write(dangling, "first"));

    assertThat(there).hasContent("new");
    assertThat(base.resolve("absent")).hasContent("first");
    assertThat(link).isSymbolicLink();
    assertThat(second).isSymbolicLink();
    assertThat(dangling).isSymbolicLink();
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Files.createSymbolicLink(base.resolve("a"), base.resolve("b"));
    Path link = Files.createSymbolicLink(base.resolve("b"), base.resolve("a"));

    assertThat(Codes.of(write(link, "x"))).containsExactly("file.unwritable " + link);
  }

  @Test
  void aPipeStaysAPipeAndTakesTheBytes() throws IOException {
    Path pipe = Pipe.at(base.resolve("pipe"));
    CompletableFuture<String> read = Pipe.read(pipe);

    Codes.value(write(pipe, "through"));

    assertThat(read.join()).isEqualTo("through");
    assertThat(
            Files.readAttributes(pipe, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther())
        .isTrue();
  }

  @Test
  void aFolderIsNeverReplaced() throws IOException {
    Path folder = Files.createDirectory(base.resolve("empty"));

    assertThat(Codes.of(write(folder, "x"))).containsExactly("file.unwritable " + folder);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void tellsWhetherWritingWouldChangeWhatIsRead() throws IOException {
    Path in = Files.createDirectory(base.resolve("in"));
    Path file = Files.writeString(in.resolve("actors.csv"), "id\n");
    Path link = Files.createSymbolicLink(base.resolve("link"), file);
    Path folder = Files.createSymbolicLink(base.resolve("folder"), in);

    assertThat(WholeFile.wouldChange(in, file)).isTrue();
    assertThat(WholeFile.wouldChange(in, in.resolve("new.json"))).isTrue();
    assertThat(WholeFile.wouldChange(folder, in.resolve("../in/new.json"))).isTrue();
    assertThat(WholeFile.wouldChange(in, folder.resolve("new.json"))).isTrue();
    assertThat(WholeFile.wouldChange(in, link)).isTrue();
    assertThat(WholeFile.wouldChange(file, link)).isTrue();
    assertThat(WholeFile.wouldChange(file, in.resolve("new.json"))).isFalse();
    assertThat(WholeFile.wouldChange(in, base.resolve("in.json"))).isFalse();
    assertThat(WholeFile.wouldChange(in, base.resolve("absent/in.json"))).isFalse();
  }
}
