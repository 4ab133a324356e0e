package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Judgement;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.Limits;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;
import org.entente.voice.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

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
    common.writeJson(to -> json(to, all));
    if (common.speaksToPeople()) {
      common.print(all, common.out());
      common
          .out()
          .println(
              common.words().say(findings.hasProblems() ? "cli.unsound" : "cli.sound", all.size()));
    }
    return findings.hasProblems() ? Entente.PROBLEMS : 0;
  }

  private void json(JsonGenerator to, List<Finding> findings) {
    Words words = common.words();
    to.writeStartObject();
    Json.array(
        to,
        "problems",
        findings,
        finding -> {
          to.writeStartObject();
          Json.text(to, "code", finding.code().key());
          Json.text(to, "severity", finding.severity().name().toLowerCase(Locale.ROOT));
          Json.text(to, "file", finding.place().file());
          Json.whole(to, "line", finding.place().line());
          Json.text(to, "column", finding.place().field());
          Json.text(to, "value", finding.value());
          Json.text(to, "rule", words.finding(finding).rule());
          Json.text(to, "remedy", words.finding(finding).remedy());
          to.writeEndObject();
        });
    to.writeEndObject();
  }
}
