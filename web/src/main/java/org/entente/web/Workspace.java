package org.entente.web;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Passwords;
import org.entente.store.Store;
import org.entente.store.server.ServerException;
import org.entente.web.page.UploadLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
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
  private static final int FAILED = 1;

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

  private Workspace(PrintStream out) {
    this.out = out;
  }

  /** Runs until it is told to end. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int code = new CommandLine(new Workspace(out)).execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() {
    try {
      Opened opened = open();
      out.println("The workspace is open: http://" + host() + ":" + opened.port());
      out.print(opened.signIn());
      return 0;
    } catch (PortInUseException taken) {
      out.println(
          "entente: something else listens on port "
              + taken.getPort()
              + "; choose another: --port");
    } catch (ServerException refused) {
      out.println("entente: " + refused.getMessage());
    }
    return FAILED;
  }

  /**
   * A workspace that is open.
   *
   * @param port where it listens
   * @param signIn how to sign in for the first time; may be empty
   */
  record Opened(int port, String signIn, ConfigurableApplicationContext pages)
      implements AutoCloseable {
    /** Ends it, and its database. */
    @Override
    public void close() {
      pages.close();
    }
  }

  /** Opens it as these options say. */
  static Opened open(PrintStream out, String... options) {
    Workspace workspace = new Workspace(out);
    new CommandLine(workspace).parseArgs(options);
    return workspace.open();
  }

  private Opened open() {
    Path home = Path.of(System.getProperty("entente.home", "."));
    Path folder = data == null ? dataFolder(home) : data;
    Store store = Store.open(System.getenv(), folder, out);
    try {
      People people = new People(store.accounts(), store.passwords());
      String signIn =
          demo ? new Demo(store.partnerships(), people, home, folder).load() : people.first();
      ConfigurableApplicationContext pages = serve(store);
      int listens =
          Integer.parseInt(pages.getEnvironment().getRequiredProperty("local.server.port"));
      return new Opened(listens, signIn, pages);
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  private static Path dataFolder(Path home) {
    String given = System.getenv().getOrDefault("ENTENTE_DATA", "");
    return given.isEmpty() ? home.resolve(".entente") : Path.of(given);
  }

  private String host() {
    return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
  }

  private ConfigurableApplicationContext serve(Store store) {
    SpringApplication application = new SpringApplication(Pages.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(settings());
    application.addInitializers(
        context -> {
          if (context instanceof GenericApplicationContext beans) {
            beans.registerBean(Store.class, () -> store);
            beans.registerBean(Partnerships.class, store::partnerships);
            beans.registerBean(Accounts.class, store::accounts);
            beans.registerBean(Passwords.class, store::passwords);
            beans.registerBean("healthy", BooleanSupplier.class, () -> store::isHealthy);
          }
        });
    return application.run();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", port);
    settings.put("server.address", address);
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
