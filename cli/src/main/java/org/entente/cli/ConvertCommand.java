package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.DossierFiles.Kind;
import org.entente.exchange.Limits;
import org.entente.exchange.Reading;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;
import org.entente.kernel.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente convert}: the same dossier as folder, zip archive or workbook. A dossier that can
 * be read whole is written whole, also if its content has problems: people may want to mend it in a
 * spreadsheet.
 */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Writes a dossier as folder, .zip or .xlsx; lists all its problems.")
final class ConvertCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(index = "0", paramLabel = "IN", description = "Folder, .zip or .xlsx.")
  private Path in = Path.of(".");

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "Where to write; .zip, .xlsx, or else a folder.")
  private Path out = Path.of(".");

  @Option(
      names = "--to",
      paramLabel = "folder|zip|xlsx",
      description = "What to write, if the ending of OUT does not say it.")
  private @Nullable Kind kind;

  @Option(names = "--force", description = "Replace a dossier that is there already.")
  private boolean force;

  @Override
  public Integer call() {
    common.protect(in);
    return DossierFiles.read(in, Limits.DEFAULT)
        .fold(done -> write(done.value(), done.notices()), refused -> end(refused.findings(), 1));
  }

  private int write(Draft draft, List<Finding> notices) {
    Kind target = kind == null ? Kind.of(out) : kind;
    Reading<List<String>> written = DossierFiles.write(draft, out, target, force);
    List<Finding> content =
        DossierRules.judge(draft).fold(Judgement.Sound::notices, Judgement.Unsound::findings);
    return written.fold(
        done -> end(joined(notices, content, done.notices()), 0),
        refused -> end(joined(notices, content, refused.findings()), Entente.PROBLEMS));
  }

  @SafeVarargs
  private static List<Finding> joined(List<Finding>... parts) {
    Findings all = new Findings();
    for (List<Finding> part : parts) {
      all.addAll(part);
    }
    return all.inOrder();
  }

  private int end(List<Finding> findings, int code) {
    int written = common.writeJson(to -> FindingsJson.write(to, common.words(), findings));
    if (common.speaksToPeople()) {
      common.print(findings, code == 0 ? common.out() : common.err());
      int problems =
          findings.stream()
              .filter(finding -> finding.severity() == Severity.PROBLEM)
              .toList()
              .size();
      if (code == 0) {
        common.out().println(common.words().say("cli.converted", out));
      }
      if (code == 0 && problems > 0) {
        common.sayCounted("cli.converted-unsound", problems, problems);
      }
    }
    return Math.max(code, written);
  }
}
