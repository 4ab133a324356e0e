package org.entente.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.app.study.Brief;
import org.entente.app.study.InfluenceStudy;
import org.entente.app.study.PrepareBrief;
import org.entente.exchange.ForeignFiles;
import org.entente.exchange.Limits;
import org.entente.voice.words.GapWords;
import org.entente.voice.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente actors}: who is concerned, who is missing, who influences whom. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    description =
        "Who is concerned, who is missing, who influences whom: a dossier or a MACTOR file.")
final class ActorsCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "PATH", description = "Dossier (folder, .zip, .xlsx) or MACTOR JSON.")
  private Path path = Path.of(".");

  @Option(names = "--seed", description = "Seed of the redrawn scores (default: ${DEFAULT-VALUE}).")
  private long seed = Studies.SEED;

  @Override
  public Integer call() {
    common.protect(path);
    ForeignFiles.Kind kind = new ForeignFiles(Limits.DEFAULT).kind(path);
    if (kind == ForeignFiles.Kind.CONVERSATION) {
      return Conversations.refuse(path, common);
    }
    if (kind == ForeignFiles.Kind.DOSSIER) {
      return Studies.brief(path, seed)
          .fold(
              done -> {
                common.print(done.notices(), common.err());
                return report(done.value());
              },
              refused -> common.refuse(refused.findings()));
    }
    return MactorStudies.run(path, seed, common, (influence, stances) -> table(influence));
  }

  private int report(Brief brief) {
    int code =
        common.writeJson(
            to -> {
              to.writeStartObject();
              MactorJson.influence(to, brief.influence());
              ActorsJson.table(to, brief);
              ActorsJson.plane(to, brief.influence());
              to.writeEndObject();
            });
    if (common.speaksToPeople()) {
      table(brief.influence());
      common.out().println();
      common.out().println(common.words().say("cli.missing", brief.missing().gaps().size()));
      GapWords.say(common.words(), brief.missing())
          .forEach(line -> common.out().println("  " + line));
    }
    return code;
  }

  private void table(InfluenceStudy study) {
    Words words = common.words();
    TextTable table =
        new TextTable(
            words.say("cli.column.actor"),
            "I",
            "D",
            "r* Godet",
            "r* software",
            words.say("cli.column.zone"),
            words.say("cli.column.rank"));
    for (int actor = 0; actor < study.midi().actors().size(); actor++) {
      var rank = study.ranks().get(actor);
      table.add(
          study.midi().actors().get(actor).value(),
          words.number(study.midi().influence(actor), 0),
          words.number(study.midi().dependence(actor), 0),
          words.number(study.godet().share(actor), 2),
          words.number(study.software().share(actor), 2),
          words.code(
              "zone", study.plane().points().get(actor).zone().name().toLowerCase(Locale.ROOT)),
          rank.rank() + " (" + rank.best() + "–" + rank.worst() + ")");
    }
    table.print(common.out());
    common.out().println(words.say("cli.ranks", PrepareBrief.DRAWS));
  }
}
