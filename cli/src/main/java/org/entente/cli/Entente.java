package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program {@code entente} and its commands. */
@Command(
    name = "entente",
    description = "The workspace of a migration partnership, on the command line.",
    mixinStandardHelpOptions = true,
    version = "Entente 0.1.0",
    subcommands = {
      ActorsCommand.class,
      PositionsCommand.class,
      DialogueCommand.class,
      CheckCommand.class,
      BriefCommand.class,
      ConvertCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Entente implements Runnable {
  /** The input has problems; all were listed. */
  static final int PROBLEMS = 1;

  /** The command was used wrongly. */
  static final int USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is needed.");
  }

  /** The command line, writing to these. */
  public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Entente())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, Entente::path)
        .setExecutionExceptionHandler(
            (problem, line, parsed) -> {
              line.getErr()
                  .println(
                      "entente: "
                          + problem.getClass().getSimpleName()
                          + ": "
                          + problem.getMessage());
              return PROBLEMS;
            });
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("a path must not be empty; . is the current folder");
    }
    return Path.of(text);
  }

  /**
   * Runs one command, and says so if not everything that it printed could leave.
   *
   * @return the exit code
   */
  static int run(OutputStream standardOutput, OutputStream standardError, String... arguments) {
    Outlet outlet = new Outlet(standardOutput);
    PrintWriter out = new PrintWriter(outlet, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(standardError, true, StandardCharsets.UTF_8);
    CommandLine line = commandLine(out, err);
    int code = line.execute(arguments);
    Optional<String> loss = out.checkError() ? outlet.findLoss() : Optional.empty();
    loss.ifPresent(reason -> err.println(Words.in(language(line)).say("cli.output-lost", reason)));
    err.flush();
    return loss.isPresent() ? Math.max(PROBLEMS, code) : code;
  }

  /** The language that a command was told to speak. */
  private static Language language(CommandLine line) {
    ParseResult parsed = line.getParseResult();
    while (parsed != null && parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return parsed == null
        ? Common.ofEnvironment()
        : parsed.matchedOptionValue("--lang", Common.ofEnvironment());
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Not System.out: it would keep to itself why it failed.
    System.exit(
        run(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            arguments));
  }
}
