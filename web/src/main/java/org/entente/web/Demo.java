package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.app.edit.CreatePartnership;
import org.entente.app.edit.EditProblem;
import org.entente.app.edit.ImportDossier;
import org.entente.app.ports.Membership;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Role;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.dossier.TableName;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.Limits;
import org.entente.kernel.Finding;
import org.entente.kernel.Language;
import org.entente.web.people.NewPassword;

/**
 * The example partnership with somebody in every role. Their password is made up for each data
 * folder and kept in it, in a file that only its owner reads.
 *
 * <p>A start that is killed leaves the rest to the next one. Once all is there, a file in the data
 * folder says so, and no start changes anything any more.
 */
final class Demo {
  private static final String EXAMPLE = "nursing-tunisia-germany";
  private static final PartnershipId ID = new PartnershipId(EXAMPLE);
  private static final String PASSWORD = "demo.password";
  private static final String LOADED = "demo.loaded";

  /** Somebody to sign in as. */
  private record Person(String login, Role role, List<String> actors, Language language) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person("facilitator", Role.FACILITATOR, List.of(), Language.ENGLISH),
          new Person("health-tunisia", Role.DELEGATE, List.of("tn-moh"), Language.FRENCH),
          new Person("nurses-tunisia", Role.DELEGATE, List.of("tn-nurses-union"), Language.FRENCH),
          new Person("hospitals-germany", Role.DELEGATE, List.of("de-hospital"), Language.ENGLISH),
          new Person("recruiter", Role.DELEGATE, List.of("recruiter"), Language.ENGLISH),
          new Person("analyst", Role.ANALYST, List.of(), Language.ENGLISH),
          new Person("observer", Role.OBSERVER, List.of(), Language.FRENCH));

  private final Partnerships partnerships;
  private final People people;
  private final Path home;
  private final Path data;

  Demo(Partnerships partnerships, People people, Path home, Path data) {
    this.partnerships = partnerships;
    this.people = people;
    this.home = home;
    this.data = data;
  }

  /**
   * Loads what is not there yet; says how to sign in.
   *
   * @throws StartException if the workspace was not begun as a demo
   */
  String load() {
    boolean kept = Files.exists(data.resolve(PASSWORD));
    String password = kept ? keptPassword() : freshPassword();
    boolean fresh = people.createFirst(password);
    if (!fresh && !kept) {
      delete(PASSWORD); // it opens nothing here
    }
    if (!fresh && Files.exists(data.resolve(LOADED))) {
      return kept
          ? said(password)
          : "The example was loaded before; its passwords stay.%n".formatted();
    }
    delete(LOADED); // tells of a database that is gone
    SessionToken administrator =
        people.begin(People.ADMINISTRATOR, password).orElseThrow(this::notADemo);
    try {
      fill(administrator, password);
    } finally {
      people.end(administrator);
    }
    noteLoaded();
    return said(password);
  }

  private StartException notADemo() {
    return StartException.usage(
        "the workspace in "
            + data
            + " was not begun as a demo; leave out --demo, or name another folder with --data");
  }

  private static String said(String password) {
    StringBuilder text =
        new StringBuilder("Sign in as one of these; the password is %s%n".formatted(password));
    text.append("  %-20s administers the workspace%n".formatted(People.ADMINISTRATOR));
    for (Person person : PEOPLE) {
      String actor = person.actors().isEmpty() ? "" : " of " + String.join(", ", person.actors());
      text.append("  %-20s %s%s%n".formatted(person.login(), person.role().code(), actor));
    }
    return text.toString();
  }

  private String keptPassword() {
    Path file = data.resolve(PASSWORD);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo's password in " + file, e);
    }
  }

  private String freshPassword() {
    Path file = data.resolve(PASSWORD);
    Path draft = data.resolve(PASSWORD + ".new");
    try {
      String password = NewPassword.madeUp();
      Files.createDirectories(data);
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, password);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return password;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the demo's password in " + file, e);
    }
  }

  private void noteLoaded() {
    try {
      Files.createFile(data.resolve(LOADED));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot note in " + data + " that the demo is loaded", e);
    }
  }

  private void delete(String file) {
    try {
      Files.deleteIfExists(data.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + data.resolve(file), e);
    }
  }

  private void fill(SessionToken administrator, String password) {
    Draft draft = example();
    new CreatePartnership(partnerships).from(administrator, draft, id -> true, Demo::isThere);
    Set<String> logins = people.logins(administrator);
    Set<String> members = partnerships.members(administrator, ID).keySet();
    for (Person person : PEOPLE) {
      if (!logins.contains(person.login())) {
        people.add(administrator, person.login(), name(person), person.language(), password);
      }
      if (!members.contains(person.login())) {
        partnerships.enrol(
            administrator,
            person.login(),
            new Membership(ID, person.role(), person.actors().stream().map(ActorId::new).toList()));
      }
    }
    for (Person person : PEOPLE) {
      if (person.role() == Role.DELEGATE) {
        tellSecrets(person, password, draft);
      }
    }
  }

  private static String name(Person person) {
    String spaced = person.login().replace('-', ' ');
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  private Draft example() {
    Path folder = home.resolve("examples").resolve(EXAMPLE);
    return DossierFiles.read(folder, Limits.DEFAULT)
        .fold(
            done -> done.value(),
            refused -> {
              throw new IllegalStateException(
                  "the example must be readable in " + folder + ": " + refused.findings());
            });
  }

  /** Whether an earlier start created it; nothing else may be wrong with the example. */
  private static boolean isThere(List<Finding> findings) {
    if (findings.stream().allMatch(finding -> finding.code() == EditProblem.ID_TAKEN)) {
      return true;
    }
    throw new IllegalStateException("the example must be sound, has " + findings);
  }

  private void tellSecrets(Person person, String password, Draft draft) {
    people
        .begin(person.login(), password)
        .ifPresent(
            session -> {
              try {
                tellSecrets(session, person, draft);
              } finally {
                people.end(session);
              }
            });
  }

  private void tellSecrets(SessionToken session, Person person, Draft draft) {
    ImportDossier imports = new ImportDossier(partnerships);
    Draft there = partnerships.findDraft(session, ID).orElse(draft);
    for (String actor : person.actors()) {
      String file = TableName.confidentialFile(actor);
      draft
          .findTable(file)
          .filter(table -> there.findTable(file).filter(told -> !told.rows().isEmpty()).isEmpty())
          .map(table -> new Draft("", "", List.of(table), List.of()))
          .flatMap(part -> imports.preview(session, ID, part))
          .map(preview -> imports.take(session, ID, preview))
          .filter(outcome -> !(outcome instanceof Outcome.Stored))
          .ifPresent(
              outcome -> {
                throw new IllegalStateException(
                    "a delegate must be able to store its own values, got " + outcome);
              });
    }
  }
}
