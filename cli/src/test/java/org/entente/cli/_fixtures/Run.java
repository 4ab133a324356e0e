package org.entente.cli._fixtures;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.entente.cli.Entente;

/** What a command said, and how it ended. */
public record Run(int code, String out, String err) {
  /** Runs one command in this process. */
  public static Run entente(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Entente.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }
}
