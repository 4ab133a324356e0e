package org.entente.web;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.entente.dialogue.VoterKind;
import org.entente.web._fixtures.Came;
import org.entente.web._fixtures.Chromium;
import org.entente.web._fixtures.Consultations;
import org.entente.web._fixtures.MemoryBallots;
import org.entente.web._fixtures.Person;
import org.entente.web.mail.Carrier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The pages over a consultation in memory: no database, and nobody has an account. All tests of a
 * class share it; each begins without votes.
 */
final class OpenBooth implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private final String statements;
  private final MemoryBallots ballots;
  private final List<Chromium> browsers = new ArrayList<>(1);
  private final List<ConfigurableApplicationContext> pages = new ArrayList<>(1);
  private int port;

  private OpenBooth(String statements) {
    this.statements = statements;
    this.ballots = new MemoryBallots(Consultations.open(statements));
  }

  /** One that asks these statements, one a line. */
  static OpenBooth asking(String statements) {
    return new OpenBooth(statements);
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    startAgain();
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    ask(statements);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    stop();
    browsers.forEach(Chromium::close);
  }

  /** Asks these statements, and forgets all voters and votes. */
  void ask(String others) {
    ballots.begin(Consultations.open(others));
  }

  private static ConfigurableApplicationContext serve(MemoryBallots ballots, int port) {
    SpringApplication application = new SpringApplication(Pages.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(Workspace.settings(Endpoint.of("127.0.0.1", port), false));
    application.addInitializers(
        context -> {
          if (context instanceof GenericApplicationContext beans) {
            beans.registerBean(Ballots.class, () -> ballots);
            beans.registerBean(Polls.class, () -> nobodys(Polls.class));
            beans.registerBean(LiveVotes.class, () -> listener -> () -> {});
            beans.registerBean(Partnerships.class, () -> nobodys(Partnerships.class));
            beans.registerBean(Accounts.class, () -> nobodys(Accounts.class));
            beans.registerBean(Passwords.class, () -> nobodys(Passwords.class));
            beans.registerBean(Calendars.class, () -> nobodys(Calendars.class));
            beans.registerBean(Outbox.class, () -> nobodys(Outbox.class));
            beans.registerBean(Readers.class, () -> nobodys(Readers.class));
            beans.registerBean(Carrier.class, Carrier::none);
            beans.registerBean("healthy", BooleanSupplier.class, () -> () -> true);
          }
        });
    return application.run();
  }

  private static int port(ConfigurableApplicationContext pages) {
    return Integer.parseInt(pages.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** A port behind which there is nobody and nothing. */
  private static <T> T nobodys(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (method.getReturnType() == Optional.class) {
                return Optional.empty();
              }
              if (method.getReturnType() == String.class) {
                return "nobody's";
              }
              throw new UnsupportedOperationException(method.getName());
            }));
  }

  MemoryBallots ballots() {
    return ballots;
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** Ends the server; the votes stay. */
  void stop() {
    pages.forEach(ConfigurableApplicationContext::close);
    pages.clear();
  }

  /** Opens it again where it was. */
  void startAgain() {
    ConfigurableApplicationContext opened = serve(ballots, port);
    pages.add(opened);
    port = port(opened);
  }

  /** A browser that all of a class share. */
  Chromium browser() {
    if (browsers.isEmpty()) {
      Path.of("target", "screenshots").toFile().mkdirs();
      browsers.add(Chromium.start());
    }
    return browsers.get(0);
  }

  Person voter(String language, int width, boolean scripts) {
    return Person.at(browser().browser(), address(), language, width, scripts);
  }

  /** A person of this name comes by a link of its own, with a browser. */
  Person come(String name, String language, int width, boolean scripts) {
    Person person = voter(language, width, scripts);
    person.open("/v/" + ballots.invite(name, VoterKind.PERSON));
    return person;
  }

  /** A person of this name comes by a link of its own, with a browser without scripts. */
  Came come(String name) {
    return comeBy(ballots.invite(name, VoterKind.PERSON));
  }

  /** Somebody comes by a link, with a browser without scripts. */
  Came comeBy(String secret) {
    return Came.by(address(), secret);
  }

  /** Waits until so many votes have come. */
  void awaitVotes(Person person, int votes) {
    person.page().waitForCondition(() -> ballots.taken().size() >= votes);
  }
}
