package org.entente.web;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.LiveVotes;
import org.entente.app.ballot.Polls;
import org.entente.app.calendar.Calendars;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Passwords;
import org.entente.app.post.Outbox;
import org.entente.app.post.Readers;
import org.entente.app.post.SendLetters;
import org.entente.store.Store;
import org.entente.store.server.ServerException;
import org.entente.web.mail.Carrier;
import org.entente.web.mail.SmtpPost;
import org.entente.web.mail.SmtpSettings;
import org.entente.web.mail.ToldPost;
import org.entente.web.page.UploadLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente serve}: opens the workspace in a browser's reach, on its own database. */
@Command(
    name = "entente serve",
    mixinStandardHelpOptions = true,
    version = "Entente 0.1.0",
    description = "The web workspace on its own database, or on the one that ENTENTE_DB_URL names.")
public final class Workspace implements Callable<Integer> {
  @Option(names = "--demo", description = "Load the example partnership and people to sign in as.")
  private boolean demo;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port (default: ${DEFAULT-VALUE}); 0 for any that is free.")
  private int port;

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      description =
          "Network address to listen on (default: ${DEFAULT-VALUE}, this computer alone).")
  private String address = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where everything is kept (default: $ENTENTE_DATA, else .entente).")
  private @Nullable Path data;

  @Option(
      names = "--behind-proxy",
      description = "Believe a reverse proxy on a private address who the visitor is.")
  private boolean behindProxy;

  private final PrintStream out;
  private final Map<String, String> environment;

  private Workspace(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.environment = environment;
  }

  /** Runs until it is told to end. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = commandLine(out, err).execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The command, saying there how it opens and here why it does not. */
  static CommandLine commandLine(PrintStream out, PrintStream err) {
    return new CommandLine(new Workspace(out, System.getenv()))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(
            (wrong, arguments) -> {
              err.println("entente: " + wrong.getMessage() + "; --help lists the options");
              return CommandLine.ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              StartException reason = StartException.findIn(failure).orElseThrow(() -> failure);
              err.println("entente: " + reason.getMessage());
              return reason.exitCode();
            });
  }

  @Override
  public Integer call() {
    Opened opened = open();
    out.println("The workspace is open: " + Endpoint.of(address, port).url(opened.port()));
    return 0;
  }

  /**
   * A workspace that is open.
   *
   * @param port where it listens
   */
  record Opened(int port, ConfigurableApplicationContext pages) implements AutoCloseable {
    /** Ends it, and its database. */
    @Override
    public void close() {
      pages.close();
    }
  }

  /** Opens it as these options say. */
  static Opened open(PrintStream out, String... options) {
    return open(out, System.getenv(), options);
  }

  /** Opens it as these options, and an environment, say. */
  static Opened open(PrintStream out, Map<String, String> environment, String... options) {
    Workspace workspace = new Workspace(out, environment);
    new CommandLine(workspace).parseArgs(options);
    return workspace.open();
  }

  /** What can be known beforehand is refused before anything is made. */
  private Opened open() {
    Optional<SmtpSettings> mail = mail();
    Path home = Path.of(System.getProperty("entente.home", "."));
    Path folder = data == null ? dataFolder(home) : data;
    Endpoint endpoint = Endpoint.of(address, port);
    endpoint.requireFree();
    if (Files.isRegularFile(folder)) {
      throw StartException.usage(folder + " is a file; give --data a folder, or one to be made");
    }
    Store store = store(folder);
    try {
      People people = new People(store.accounts(), store.passwords());
      out.print(
          demo ? new Demo(store.partnerships(), people, home, folder).load() : people.first());
      ConfigurableApplicationContext pages = serve(store, mail, endpoint);
      int listens =
          Integer.parseInt(pages.getEnvironment().getRequiredProperty("local.server.port"));
      return new Opened(listens, pages);
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  private Optional<SmtpSettings> mail() {
    try {
      return SmtpSettings.find(environment);
    } catch (IllegalArgumentException wrong) { // says what, and not what it held
      throw StartException.usage(String.valueOf(wrong.getMessage()));
    }
  }

  private Store store(Path folder) {
    try {
      return Store.open(environment, folder, out);
    } catch (ServerException refused) {
      throw StartException.failed(String.valueOf(refused.getMessage()), refused);
    }
  }

  private Path dataFolder(Path home) {
    String given = environment.getOrDefault("ENTENTE_DATA", "");
    return given.isEmpty() ? home.resolve(".entente") : Path.of(given);
  }

  private ConfigurableApplicationContext serve(
      Store store, Optional<SmtpSettings> mail, Endpoint endpoint) {
    SpringApplication application = new SpringApplication(Pages.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(settings(endpoint, behindProxy));
    application.addInitializers(
        context -> {
          if (context instanceof GenericApplicationContext beans) {
            beans.registerBean(Store.class, () -> store);
            beans.registerBean(Partnerships.class, store::partnerships);
            beans.registerBean(Accounts.class, store::accounts);
            beans.registerBean(Passwords.class, store::passwords);
            beans.registerBean(Ballots.class, store::ballots);
            beans.registerBean(Polls.class, store::polls);
            beans.registerBean(LiveVotes.class, store::liveVotes);
            beans.registerBean(Calendars.class, store::calendars);
            beans.registerBean(Outbox.class, store::outbox);
            beans.registerBean(Readers.class, store::readers);
            beans.registerBean(Carrier.class, () -> carrier(store, mail));
            beans.registerBean("healthy", BooleanSupplier.class, () -> store::isHealthy);
          }
        });
    return application.run();
  }

  private Carrier carrier(Store store, Optional<SmtpSettings> mail) {
    return mail.map(settings -> new ToldPost(new SmtpPost(settings, Clock.systemUTC()), out))
        .map(post -> new SendLetters(store.outbox(), store.readers(), post))
        .map(letters -> Carrier.start(letters, out))
        .orElseGet(Carrier::none);
  }

  /** How pages are served. */
  static Map<String, Object> settings(Endpoint endpoint, boolean behindProxy) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", endpoint.port());
    settings.put("server.address", endpoint.address().getHostAddress());
    settings.put("server.shutdown", "graceful");
    settings.put("server.compression.enabled", true);
    settings.put("server.compression.min-response-size", "1KB");
    settings.put(
        "server.compression.mime-types",
        "text/html,text/css,text/javascript,application/javascript,image/svg+xml,text/csv");
    settings.put("server.error.whitelabel.enabled", false);
    settings.put("server.forward-headers-strategy", behindProxy ? "native" : "none");
    settings.put("server.tomcat.max-http-form-post-size", "2MB");
    settings.put("server.tomcat.max-swallow-size", UploadLimit.SWALLOWED_BYTES + "B");
    settings.put("server.tomcat.threads.max", 64);
    settings.put("spring.servlet.multipart.max-file-size", UploadLimit.BYTES + "B");
    settings.put("spring.servlet.multipart.max-request-size", UploadLimit.BYTES + "B");
    settings.put("spring.servlet.multipart.resolve-lazily", true);
    settings.put("spring.servlet.multipart.file-size-threshold", "256KB");
    settings.put("spring.thymeleaf.prefix", "classpath:/org/entente/web/pages/");
    settings.put("spring.thymeleaf.check-template-location", false);
    settings.put("spring.main.lazy-initialization", false);
    settings.put("spring.jmx.enabled", false);
    settings.put("logging.level.root", "warn");
    return settings;
  }
}
