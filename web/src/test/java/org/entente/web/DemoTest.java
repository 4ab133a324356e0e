package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.dossier.TableName;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A demo whose first starts were all killed, each after one change. */
class DemoTest {
  private static final Path DATA = Path.of("target", "data", "resumed").toAbsolutePath();
  private static final PartnershipId ID = new PartnershipId("nursing-tunisia-germany");
  private static final int MOST_STARTS = 50;

  private static final Map<String, String> DELEGATES =
      Map.of(
          "health-tunisia", "tn-moh",
          "nurses-tunisia", "tn-nurses-union",
          "hospitals-germany", "de-hospital",
          "recruiter", "recruiter");

  private static Store store;
  private static int starts;

  private static final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @BeforeAll
  static void startUntilNothingIsLeftToDo() {
    OpenDemo.delete(DATA);
    store = Store.open(DATA, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    boolean done = false;
    while (!done && starts < MOST_STARTS) {
      starts++;
      done = isLoadedByAStartKilledAfterOneChange();
    }
  }

  @AfterAll
  static void close() {
    store.close();
    OpenDemo.delete(DATA);
  }

  private static boolean isLoadedByAStartKilledAfterOneChange() {
    AtomicInteger changes = new AtomicInteger();
    Accounts accounts = killing(Accounts.class, store.accounts(), Set.of("save"), changes);
    Partnerships partnerships =
        killing(
            Partnerships.class, store.partnerships(), Set.of("create", "enrol", "change"), changes);
    try {
      demo(partnerships, accounts, DATA).load();
      return changes.get() == 0;
    } catch (KilledException killed) {
      return false;
    }
  }

  /** The same, until the first of these was done. */
  private static <T> T killing(Class<T> port, T behind, Set<String> changing, AtomicInteger done) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              Object answer;
              try {
                answer = method.invoke(behind, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (changing.contains(method.getName()) && !Boolean.FALSE.equals(answer)) {
                done.incrementAndGet();
                throw new KilledException();
              }
              return answer;
            }));
  }

  private static Demo demo(Partnerships partnerships, Accounts accounts, Path data) {
    return new Demo(partnerships, new People(accounts, store.passwords()), OpenDemo.home(), data);
  }

  private static Demo demo(Path data) {
    return demo(store.partnerships(), store.accounts(), data);
  }

  private static SessionToken session(String login) throws IOException {
    String password = Files.readString(DATA.resolve("demo.password"));
    return new People(store.accounts(), store.passwords()).begin(login, password).orElseThrow();
  }

  @Test
  void theLastStartFindsEverybodyInPlace() throws IOException {
    assertThat(starts).isBetween(2, MOST_STARTS - 1);
    assertThat(store.partnerships().members(session("admin"), ID).keySet())
        .containsAll(DELEGATES.keySet())
        .contains("admin", "facilitator", "analyst");
    assertThat(session("analyst")).isNotNull();
  }

  @Test
  void everyDelegateHasToldItsOwnValues() throws IOException {
    for (Map.Entry<String, String> delegate : DELEGATES.entrySet()) {
      Optional<Draft> seen = store.partnerships().findDraft(session(delegate.getKey()), ID);

      assertThat(
              seen.flatMap(
                  draft -> draft.findTable(TableName.confidentialFile(delegate.getValue()))))
          .as(delegate.getKey())
          .hasValueSatisfying(table -> assertThat(table.rows()).isNotEmpty());
    }
  }

  @Test
  void aLaterStartLeavesWhatPeopleChanged() throws IOException {
    store.partnerships().remove(session("admin"), ID, "observer");

    demo(DATA).load();

    assertThat(store.partnerships().members(session("admin"), ID)).doesNotContainKey("observer");
  }

  @Test
  void aWorkspaceThatWasNotBegunAsADemoIsRefused() {
    Path other = DATA.resolveSibling("not-a-demo");
    OpenDemo.delete(other);

    assertThatThrownBy(() -> demo(other).load())
        .isInstanceOfSatisfying(
            StartException.class, refused -> assertThat(refused.exitCode()).isEqualTo(2))
        .hasMessageContaining("was not begun as a demo; leave out --demo");
    assertThat(other).isEmptyDirectory();
    OpenDemo.delete(other);
  }
}
