package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.app.study.DialogueStudy;
import org.entente.dialogue.Conversation;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.Vote;
import org.entente.dialogue.decision.DecisionStudy;
import org.entente.dialogue.decision.Outcome;
import org.entente.dialogue.ground.StatementGround;
import org.entente.dialogue.polis.PolisInput;
import org.entente.dialogue.polis.PolisStudy;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierRules;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.FileProblem;
import org.entente.exchange.ForeignFiles;
import org.entente.exchange.Limits;
import org.entente.exchange.Reading;
import org.entente.exchange.polis.PolisSet;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;
import org.entente.voice.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente dialogue}: what voters share and what divides them. */
@Command(
    name = "dialogue",
    mixinStandardHelpOptions = true,
    description = {
      "What voters share and what divides them: a round of a dossier, or a conversation as Polis",
      "exports it (folder, zip or one of its files; .gz too)."
    })
final class DialogueCommand implements Callable<Integer> {
  private static final int LEAST_VOTES = 3;
  private static final String EXPORTED_GROUP = "group-id";

  @Mixin private Common common = new Common();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "PATH", description = "Dossier or conversation.")
  private Path path = Path.of(".");

  @Option(
      names = "--round",
      paramLabel = "ID",
      description = "Round of the dossier; the last one if left out.")
  private @Nullable String round;

  @Option(
      names = "--group-by",
      paramLabel = "COLUMN",
      description = "Declared groups across which common ground is looked for.")
  private @Nullable String groupBy;

  @Option(
      names = "--parity",
      description = "What Polis itself computes, to the digit, when started cold.")
  private boolean parity;

  @Option(names = "--seed", description = "Where chance begins (default: ${DEFAULT-VALUE}).")
  private long seed = Studies.SEED;

  @Override
  public Integer call() {
    common.protect(path);
    if (parity
        && (groupBy != null || spec.commandLine().getParseResult().hasMatchedOption("--seed"))) {
      throw wrong("cli.not-with-parity");
    }
    return switch (new ForeignFiles(Limits.DEFAULT).kind(path)) {
      case CONVERSATION ->
          PolisSet.read(path, ConversationLimits.DEFAULT)
              .fold(
                  done -> {
                    common.print(done.notices(), common.err());
                    return conversation(done.value());
                  },
                  refused -> common.refuse(refused.findings()));
      case DOSSIER ->
          dossier()
              .fold(
                  done -> {
                    common.print(done.notices(), common.err());
                    return round(done.value());
                  },
                  refused -> common.refuse(refused.findings()));
      case MACTOR, COUNCIL, DECIDE -> common.refuse(List.of(noVotes()));
    };
  }

  private Finding noVotes() {
    return new Finding(
        FileProblem.HOLDS_NO_VOTES,
        Place.ofFile(String.valueOf(path.getFileName())),
        "",
        List.of());
  }

  private Reading<Dossier> dossier() {
    return DossierFiles.read(path, Limits.DEFAULT)
        .fold(
            done ->
                DossierRules.judge(done.value())
                    .fold(
                        sound -> {
                          List<Finding> notices = new ArrayList<>(done.notices());
                          notices.addAll(sound.notices());
                          return new Reading.Done<>(sound.dossier(), notices);
                        },
                        unsound -> new Reading.Refused<>(unsound.findings())),
            refused -> new Reading.Refused<>(refused.findings()));
  }

  private int round(Dossier dossier) {
    List<HeldConsultation> held =
        dossier.consultations().stream().filter(one -> one.votes().votes() > 0).toList();
    Optional<HeldConsultation> meant =
        held.stream()
            .filter(one -> round == null || one.consultation().id().value().equals(round))
            .reduce((first, second) -> second);
    if (meant.isEmpty() && round != null) {
      throw wrong(
          "cli.no-such-round",
          round,
          held.stream()
              .map(one -> one.consultation().id().value())
              .collect(Collectors.joining(", ")));
    }
    if (meant.isEmpty()) {
      return common.refuse(List.of(noVotes()));
    }
    HeldConsultation one = meant.get();
    if (parity) {
      return parity(PolisInput.of(one.votes(), one.consultation().statements()));
    }
    String column = groupBy == null ? one.consultation().disclosure().groupBy() : groupBy;
    Grouping declared = one.groupedBy(column);
    if (groupBy != null && declared.groups() == 0) {
      throw unknown(groupBy, one.columns());
    }
    DialogueStudy study =
        DialogueStudy.of(
            one.votes(),
            one.consultation().statements(),
            declared,
            one.consultation().disclosure().leastVotes(),
            seed);
    List<Outcome> decided = DecisionStudy.of(one, dossier.decisions(one.consultation().id()));
    int code = report(study, decided);
    if (common.speaksToPeople()) {
      new DecisionLines(common.words(), dossier).print(decided, common.out());
    }
    return code;
  }

  private ParameterException unknown(String column, List<String> columns) {
    return wrong("cli.no-such-column", column, String.join(", ", columns));
  }

  private ParameterException wrong(String key, Object... fillings) {
    return new ParameterException(spec.commandLine(), common.words().say(key, fillings));
  }

  private int conversation(Conversation conversation) {
    if (round != null) {
      throw wrong("cli.no-rounds-here");
    }
    if (conversation.votes().votes() == 0) {
      return common.refuse(List.of(noVotes()));
    }
    if (groupBy != null && !groupBy.equals(EXPORTED_GROUP)) {
      throw unknown(groupBy, List.of(EXPORTED_GROUP));
    }
    if (parity) {
      return parity(PolisInput.of(conversation.votes(), conversation.voted()));
    }
    return report(
        groupBy == null
            ? DialogueStudy.of(conversation.votes(), conversation.voted(), LEAST_VOTES, seed)
            : DialogueStudy.of(
                conversation.votes(),
                conversation.voted(),
                conversation.groups(),
                LEAST_VOTES,
                seed),
        List.of());
  }

  private int report(DialogueStudy study, List<Outcome> decided) {
    int code =
        common.writeJson(
            to -> {
              to.writeStartObject();
              DialogueJson.write(to, study);
              DecisionsJson.write(to, decided);
              to.writeEndObject();
            });
    if (common.speaksToPeople()) {
      print(study);
    }
    return code;
  }

  private int parity(PolisInput input) {
    PolisStudy study = PolisStudy.of(input);
    int code =
        common.writeJson(
            to -> {
              to.writeStartObject();
              ParityJson.write(to, study);
              to.writeEndObject();
            });
    if (common.speaksToPeople()) {
      print(study);
    }
    return code;
  }

  private void print(PolisStudy study) {
    Words words = common.words();
    TextTable table =
        new TextTable(
            words.say("cli.column.group"),
            words.say("cli.column.voters"),
            words.say("cli.column.known-by"));
    for (int group = 0; group < study.groups().groups(); group++) {
      table.add(
          study.groups().labels().get(group),
          String.valueOf(study.groups().size(group)),
          study.representatives(group).stream()
              .map(one -> words.code("vote", one.answer().code()) + " " + one.statement().value())
              .collect(Collectors.joining(", ")));
    }
    table.print(common.out());
  }

  private void print(DialogueStudy study) {
    Words words = common.words();
    TextTable table =
        new TextTable(
            words.say("cli.column.statement"),
            words.say("cli.column.standing"),
            words.say("cli.column.consensus"),
            words.say("cli.column.agree"),
            words.say("cli.column.disagree"),
            words.say("cli.column.pass"));
    study.ground().statements().stream()
        .sorted(Comparator.comparingDouble((StatementGround ground) -> -ground.agreement().value()))
        .forEach(ground -> row(table, study, ground));
    table.print(common.out());
    common
        .out()
        .println(
            words.say(
                study.found().supported() ? "cli.groups.some" : "cli.groups.none",
                study.found().grouping().groups(),
                words.number(study.found().test().chance().p(), 3),
                words.number(study.found().test().stability().agreement(), 2)));
  }

  private void row(TextTable table, DialogueStudy study, StatementGround ground) {
    Words words = common.words();
    Statement statement =
        study.statements().stream()
            .filter(one -> one.id().equals(ground.statement()))
            .findFirst()
            .orElseThrow();
    String text = statement.text().in(words.language());
    table.add(
        statement.id() + (text.isBlank() ? "" : " " + text.replaceAll("\\s+", " ")),
        words.say("cli.standing." + ground.verdict().code()),
        words.number(ground.agreement().value(), 3),
        share(ground, Vote.AGREE),
        share(ground, Vote.DISAGREE),
        share(ground, Vote.PASS));
  }

  private String share(StatementGround ground, Vote vote) {
    int some =
        switch (vote) {
          case AGREE -> ground.all().agrees();
          case DISAGREE -> ground.all().disagrees();
          case PASS -> ground.all().passes();
        };
    return ground.all().votes() == 0
        ? "–"
        : common.words().percent((double) some / ground.all().votes());
  }
}
