package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.app.study.Brief;
import org.entente.app.study.StanceStudy;
import org.entente.exchange.ForeignFiles;
import org.entente.exchange.IssueData;
import org.entente.exchange.Limits;
import org.entente.positions.issue.Blocker;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.voice.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente positions}: what is shared, what is opposed, where actors stand on issues. */
@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    description = {
      "What is shared, what is opposed, where actors stand on issues: a dossier, a MACTOR file,",
      "positions of a council (CSV) or an exchange model's text."
    })
final class PositionsCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      description = "Dossier, MACTOR JSON, positions CSV or exchange model's text; .gz too.")
  private Path path = Path.of(".");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ISSUES",
      description = "Outcomes of the issues (CSV), if they lie elsewhere than beside.")
  private @Nullable Path second;

  @Option(names = "--issues", paramLabel = "FILE", description = "The same, as an option.")
  private @Nullable Path issues;

  @Option(names = "--seed", description = "Seed of the redrawn scores (default: ${DEFAULT-VALUE}).")
  private long seed = Studies.SEED;

  private final org.entente.app.study.Parameters parameters =
      org.entente.app.study.Parameters.ours();

  @Override
  public Integer call() {
    common.protect(path);
    ForeignFiles files = new ForeignFiles(Limits.DEFAULT);
    return switch (files.kind(path)) {
      case DOSSIER ->
          Studies.brief(path, seed)
              .fold(
                  done -> {
                    common.print(done.notices(), common.err());
                    return report(done.value());
                  },
                  refused -> common.refuse(refused.findings()));
      case MACTOR ->
          MactorStudies.run(path, seed, common, (influence, stances) -> objectives(stances));
      case COUNCIL, DECIDE ->
          outcomes()
              .map(
                  file -> {
                    common.protect(file);
                    return files.issues(path, file);
                  })
              .orElseGet(() -> files.issues(path))
              .fold(done -> report(done.value()), refused -> common.refuse(refused.findings()));
      case CONVERSATION -> Conversations.refuse(path, common);
    };
  }

  private Optional<Path> outcomes() {
    Optional<Path> given = Optional.ofNullable(issues == null ? second : issues);
    Optional<Path> beside =
        given.isPresent() ? Optional.empty() : ForeignFiles.findIssuesBeside(path);
    beside.ifPresent(file -> common.err().println(common.words().say("cli.outcomes-beside", file)));
    return given.or(() -> beside);
  }

  private int report(IssueData data) {
    List<IssueStudy> studies = IssueStudy.of(data.issues(), data.positions(), Set.of());
    int code =
        common.writeJson(
            to -> {
              to.writeStartObject();
              IssuesJson.issues(to, studies, parameters);
              if (!data.outcomes().isEmpty()) {
                IssuesJson.errors(to, studies, data.outcomes(), data.proposals(), data.rows());
              }
              to.writeEndObject();
            });
    if (common.speaksToPeople()) {
      issueTable(studies);
      IssuesJson.error(studies, data.outcomes(), IssueStudy::findWeightedMean)
          .ifPresent(
              error ->
                  common.sayCounted(
                      "cli.error-here",
                      error.cases(),
                      common.words().number(error.meanAbsolute(), 2),
                      error.cases()));
    }
    return code;
  }

  private int report(Brief brief) {
    int code =
        common.writeJson(
            to -> {
              to.writeStartObject();
              MactorJson.influence(to, brief.influence());
              MactorJson.stances(to, brief.stances());
              StancesJson.reasons(to, brief.stances());
              IssuesJson.issues(to, brief.issues(), parameters);
              StancesJson.opening(to, brief.opening());
              to.writeEndObject();
            });
    if (common.speaksToPeople()) {
      objectives(brief.stances());
      common.out().println();
      issueTable(brief.issues());
    }
    return code;
  }

  private void objectives(StanceStudy study) {
    Words words = common.words();
    TextTable table =
        new TextTable(
            words.say("cli.column.objective"),
            words.say("cli.column.for"),
            words.say("cli.column.against"),
            words.say("cli.column.what"));
    for (ObjectiveSupport support : ObjectiveSupport.of(study.table())) {
      table.add(
          support.objective().value(),
          words.number(support.forStrength(), 0),
          words.number(support.againstStrength(), 0),
          words.say(
              support.isCommon()
                  ? "cli.objective.common"
                  : support.isContested() ? "cli.objective.contested" : "cli.objective.other"));
    }
    table.print(common.out());
  }

  private void issueTable(List<IssueStudy> studies) {
    Words words = common.words();
    TextTable table =
        new TextTable(
            words.say("cli.column.issue"),
            words.say("cli.column.actors"),
            words.say("cli.column.mean-equal"),
            words.say("cli.column.mean-weighted"),
            words.say("cli.column.median"),
            words.say("cli.column.blockers"));
    for (IssueStudy study : studies) {
      table.add(
          study.issue().id().value(),
          String.valueOf(study.marks().size()),
          figure(study.findEqualMean()),
          figure(study.findWeightedMean()),
          figure(study.findMedian()),
          String.join(
              ", ", study.blockers().stream().map(Blocker::actor).map(Object::toString).toList()));
    }
    table.print(common.out());
    parameters
        .findForecast(IssueStudy.WEIGHTED_MEAN.id())
        .ifPresent(
            forecast ->
                common
                    .out()
                    .println(
                        words.say(
                            "cli.forecast",
                            words.number(forecast.meanAbsoluteError(), 2),
                            forecast.cases(),
                            forecast.source().citation())));
  }

  private String figure(OptionalDouble figure) {
    return figure.isPresent() ? common.words().number(figure.getAsDouble(), 1) : "–";
  }
}
