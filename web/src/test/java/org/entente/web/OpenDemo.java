package org.entente.web;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.web._fixtures.Chromium;
import org.entente.web._fixtures.Person;

/**
 * The demo on a data folder of its own, and a browser before it once somebody needs one; all tests
 * of a class share it.
 */
final class OpenDemo implements AutoCloseable {
  private final Path data;
  private final List<Chromium> browsers = new ArrayList<>(1);
  private Workspace.Opened opened;

  private OpenDemo(Path data, Workspace.Opened opened) {
    this.data = data;
    this.opened = opened;
  }

  static OpenDemo start(String name) {
    Path data = Path.of("target", "data", name).toAbsolutePath();
    delete(data);
    System.setProperty("entente.home", home().toString());
    return new OpenDemo(data, open(data));
  }

  /** The folder in which the examples lie. */
  static Path home() {
    return Path.of("..").toAbsolutePath().normalize();
  }

  private static Workspace.Opened open(Path data) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return Workspace.open(out, "--demo", "--port", "0", "--data", data.toString());
  }

  /** Ends it and opens it again on the same data. */
  void restart() {
    opened.close();
    opened = open(data);
  }

  /** Its parts, for what no page does. */
  <T> T part(Class<T> kind) {
    return opened.pages().getBean(kind);
  }

  Path data() {
    return data;
  }

  String address() {
    return "http://localhost:" + opened.port();
  }

  String password() {
    try {
      return Files.readString(data.resolve("demo.password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody before a wide screen, reading English, signed in. */
  Person person(String login) {
    Person person = visitor("en", 1280, true);
    person.signIn(login, password());
    return person;
  }

  Person visitor(String language, int width, boolean scripts) {
    if (browsers.isEmpty()) {
      browsers.add(Chromium.start());
    }
    return Person.at(browsers.get(0).browser(), address(), language, width, scripts);
  }

  @Override
  public void close() {
    opened.close();
    browsers.forEach(Chromium::close);
    delete(data);
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
