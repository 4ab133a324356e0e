package org.entente.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.exchange.WholeFile;
import org.entente.kernel.Finding;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What every command offers: a language, a file for programs, and how problems are shown. */
final class Common {
  private static final JsonFactory JSON = new JsonFactory();

  @Option(
      names = "--lang",
      paramLabel = "fr|en",
      converter = SpokenLanguage.class,
      description = "Language of what is printed; that of the environment if left out.")
  private @Nullable Language language;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the same figures for programs; - for standard output.")
  private @Nullable Path json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Sentences in the reader's language. */
  Words words() {
    return Words.in(language == null ? ofEnvironment() : language);
  }

  /** The language of the environment; English if that has none. */
  static Language ofEnvironment() {
    String code = Locale.getDefault().getLanguage();
    return Language.isCode(code) ? new Language(code) : Language.ENGLISH;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Whether a table for people should be printed: not if programs read standard output. */
  boolean speaksToPeople() {
    return json == null || !json.toString().equals("-");
  }

  /**
   * Writes figures for programs, if somebody asked for them; the file appears whole or not.
   *
   * @return the exit code: 0, or {@link Entente#PROBLEMS} if the file cannot be written
   */
  int writeJson(Consumer<JsonGenerator> figures) {
    if (json == null) {
      return 0;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      figures.accept(generator);
    }
    if (!speaksToPeople()) {
      out().println(text);
      return 0;
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return WholeFile.write(json, stream -> stream.write(bytes))
        .fold(done -> 0, refused -> refuse(refused.findings()));
  }

  /**
   * Makes sure that nothing which is read would be written over, by figures for programs or others.
   *
   * @throws ParameterException if it would
   */
  void protect(Path read, Optional<Path> written) {
    Stream.concat(written.stream(), optional(json).filter(file -> speaksToPeople()).stream())
        .filter(file -> WholeFile.wouldChange(read, file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new ParameterException(spec.commandLine(), words().say("cli.is-read", file));
            });
  }

  /** The same for a command that writes nothing but figures for programs. */
  void protect(Path read) {
    protect(read, Optional.empty());
  }

  /** Prints a sentence that counts things, in the form for so many. */
  void sayCounted(String key, int count, Object... fillings) {
    out().println(words().say(words().counted(key, count), fillings));
  }

  /** Prints findings, each with its place, rule and remedy. */
  void print(List<Finding> findings, PrintWriter to) {
    Words words = words();
    for (Finding finding : findings) {
      Words.Sentence sentence = words.finding(finding);
      to.println(
          Plain.of(
              finding.place()
                  + "  "
                  + words.say("cli.severity." + finding.severity().name().toLowerCase(Locale.ROOT))
                  + "  "
                  + sentence.rule()
                  + " "
                  + sentence.remedy()));
    }
  }

  /** Prints what hinders, and gives the exit code. */
  int refuse(List<Finding> findings) {
    print(findings, err());
    return Entente.PROBLEMS;
  }

  /** A path that was given, or none. */
  static Optional<Path> optional(@Nullable Path path) {
    return Optional.ofNullable(path);
  }
}
