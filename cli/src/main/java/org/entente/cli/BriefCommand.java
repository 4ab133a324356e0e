package org.entente.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.study.Brief;
import org.entente.exchange.WholeFile;
import org.entente.voice.brief.BriefPage;
import org.entente.voice.brief.BriefPdf;
import org.entente.voice.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente brief}: everything that a dossier allows to say, as one page. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description =
        "Everything that a dossier allows to say, as one page of HTML and, if wanted, as PDF.")
final class BriefCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "DOSSIER", description = "Folder, .zip or .xlsx.")
  private Path path = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Where the page goes; - for standard output.",
        "Default: the dossier's id and the language, in the current folder."
      })
  private @Nullable Path out;

  @Option(names = "--pdf", paramLabel = "FILE", description = "Write the same page as PDF, too.")
  private @Nullable Path pdf;

  @Option(names = "--seed", description = "Seed of the redrawn scores (default: ${DEFAULT-VALUE}).")
  private long seed = Studies.SEED;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final org.entente.app.study.Parameters parameters =
      org.entente.app.study.Parameters.ours();

  @Override
  public Integer call() {
    if (toStandardOutput() && !common.speaksToPeople()) {
      throw new ParameterException(
          spec.commandLine(), "Only one of --out and --json can be standard output.");
    }
    common.protect(path, Common.optional(out).filter(page -> !toStandardOutput()));
    common.protect(path, Common.optional(pdf));
    return Studies.brief(path, seed, new SlowProgress(common.err()))
        .fold(
            done -> {
              common.print(done.notices(), common.err());
              return write(done.value());
            },
            refused -> common.refuse(refused.findings()));
  }

  private boolean toStandardOutput() {
    return STANDARD_OUTPUT.equals(out);
  }

  private int write(Brief brief) {
    Words words = common.words();
    String html = BriefPage.html(brief, parameters, words);
    Path page =
        out == null
            ? Path.of(brief.dossier().manifest().id() + "." + words.language().code() + ".html")
            : out;
    common.protect(path, Optional.of(page).filter(file -> !toStandardOutput()));
    int code = toStandardOutput() ? print(html) : write(page, html);
    if (code == 0 && pdf != null) {
      code = writePdf(pdf, html);
    }
    return code == 0 ? common.writeJson(to -> BriefJson.write(to, brief, parameters, seed)) : code;
  }

  private int print(String html) {
    common.out().print(html);
    common.out().flush();
    return 0;
  }

  private int write(Path file, String html) {
    return whole(file, stream -> stream.write(html.getBytes(StandardCharsets.UTF_8)));
  }

  private int writePdf(Path file, String html) {
    return whole(file, stream -> BriefPdf.write(html, stream));
  }

  private int whole(Path file, WholeFile.Body body) {
    return WholeFile.write(file, body)
        .fold(
            done -> {
              if (common.speaksToPeople() && !toStandardOutput()) {
                common.out().println(common.words().say("cli.converted", done.value()));
              }
              return 0;
            },
            refused -> common.refuse(refused.findings()));
  }
}
