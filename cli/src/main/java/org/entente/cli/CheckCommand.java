package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Judgement;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.Limits;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entente check}: every problem in a dossier. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Every problem in a dossier, with place, value, rule and remedy.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "DOSSIER", description = "Folder, .zip or .xlsx.")
  private Path path = Path.of(".");

  @Override
  public Integer call() {
    common.protect(path);
    Findings findings = new Findings();
    DossierFiles.read(path, Limits.DEFAULT)
        .fold(
            done -> {
              findings.addAll(done.notices());
              findings.addAll(
                  DossierRules.judge(done.value())
                      .fold(Judgement.Sound::notices, Judgement.Unsound::findings));
              return true;
            },
            refused -> {
              findings.addAll(refused.findings());
              return false;
            });
    List<Finding> all = findings.inOrder();
    int code = common.writeJson(to -> FindingsJson.write(to, common.words(), all));
    if (common.speaksToPeople()) {
      common.print(all, common.out());
      common.sayCounted(
          findings.hasProblems() ? "cli.unsound" : "cli.sound", all.size(), all.size());
    }
    return findings.hasProblems() ? Entente.PROBLEMS : code;
  }
}
