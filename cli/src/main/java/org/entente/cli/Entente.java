package org.entente.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code entente} and its commands. */
@Command(
    name = "entente",
    description = "The workspace of a migration partnership, on the command line.",
    mixinStandardHelpOptions = true,
    version = "Entente 0.1.0",
    subcommands = {
      ActorsCommand.class,
      PositionsCommand.class,
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

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = commandLine(out, err).execute(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }
}
