package org.entente.store._fixtures;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entente.actors.ActorId;
import org.entente.app.ports.Account;
import org.entente.app.ports.Membership;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Role;
import org.entente.app.ports.SessionToken;
import org.entente.kernel.Language;
import org.entente.store.Store;
import org.entente.store.server.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A database with people at it: {@code ada} administers, {@code fay} facilitates, {@code pat}
 * speaks for the port, {@code uma} for the union, {@code ana} analyses, {@code oli} observes, and
 * {@code out} belongs nowhere.
 */
public final class Workplace implements AutoCloseable {
  /** Everybody's password. */
  public static final String PASSWORD = "open sesame, says everybody";

  private static final Duration SHIFT = Duration.ofHours(1);

  private final DataFolder folder;
  private final Store store;
  private final Map<String, SessionToken> sessions = new LinkedHashMap<>();
  private final AtomicInteger partnerships = new AtomicInteger();
  private @Nullable Desk quiet;
  private @Nullable Visitor superuser;
  private final String hash;

  private Workplace(DataFolder folder, Store store) {
    this.folder = folder;
    this.store = store;
    this.hash = store.passwords().hash(PASSWORD);
  }

  /** A new one. */
  static Workplace open() {
    return openIn(DataFolder.fresh());
  }

  /** A new one in an empty folder, which is gone when it closes. */
  public static Workplace openIn(DataFolder folder) {
    Workplace workplace =
        new Workplace(
            folder,
            Store.open(
                folder.path(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));
    workplace.store.accounts().createFirst(account("ada", true), workplace.hash);
    Stream.of("fay", "pat", "uma", "ana", "oli", "out").forEach(workplace::hire);
    return workplace;
  }

  private static Account account(String login, boolean administrator) {
    return new Account(login, "The person " + login, new Language("en"), administrator, true);
  }

  /** Takes somebody's account out of use. */
  public void retire(String login) {
    store
        .accounts()
        .save(
            session("ada"),
            new Account(login, "Formerly " + login, new Language("en"), false, false),
            Optional.empty());
  }

  /** Where it keeps its files. */
  public DataFolder folder() {
    return folder;
  }

  /** What it keeps. */
  public Store store() {
    return store;
  }

  /** The partnerships it keeps. */
  public Partnerships partnerships() {
    return store.partnerships();
  }

  /** Ways past the front door. */
  public Keys keys() {
    return Keys.of(folder.path());
  }

  /** Asks the database as its superuser, past all policies: the first column of every row. */
  public List<String> behind(String query, Object... arguments) {
    try {
      if (superuser == null) {
        superuser = Visitor.by(keys().superuser(), "");
      }
      return superuser.ask(query, arguments);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Changes something as the database's superuser, past all policies. */
  public void tellBehind(String... statements) throws SQLException {
    try (Visitor mighty = Visitor.by(keys().superuser(), "")) {
      mighty.tell(statements);
    }
  }

  /** Somebody who sends SQL of their own through the application's role in a person's session. */
  public Visitor visitor(String login) throws SQLException {
    return Visitor.by(keys().application(), session(login).secret());
  }

  /** Gives somebody an account. */
  public void hire(String login) {
    store.accounts().save(session("ada"), account(login, false), Optional.of(hash));
  }

  /** Somebody's session, opened the first time. */
  public SessionToken session(String login) {
    return sessions.computeIfAbsent(login, this::signIn);
  }

  /** A session of its own. */
  public SessionToken signIn(String login) {
    String proof = store.passwords().proof(PASSWORD, hash);
    return store.accounts().open(login, proof, SHIFT).orElseThrow();
  }

  /** A new partnership at the harbour, in which everybody but {@code out} has a seat. */
  public Desk harbour() {
    PartnershipId id = new PartnershipId("harbour-" + partnerships.incrementAndGet());
    SessionToken ada = session("ada");
    partnerships().create(ada, id, Harbour.draft(id.value()));
    enrol(id, "fay", Role.FACILITATOR);
    enrol(id, "pat", Role.DELEGATE, "port");
    enrol(id, "uma", Role.DELEGATE, "union");
    enrol(id, "ana", Role.ANALYST);
    enrol(id, "oli", Role.OBSERVER);
    partnerships().remove(ada, id, "ada");
    return new Desk(this, id);
  }

  /** The same, after both delegates wrote down what they keep to themselves. */
  public Desk harbourWithSecrets() {
    Desk desk = harbour();
    desk.put("pat", Harbour.secretsOfPort());
    desk.put("uma", Harbour.secretsOfUnion());
    return desk;
  }

  /** One such partnership for all who change nothing in it. */
  public Desk quietHarbour() {
    if (quiet == null) {
      quiet = harbourWithSecrets();
    }
    return quiet;
  }

  /** Gives somebody a seat. */
  public void enrol(PartnershipId id, String login, Role role, String... actors) {
    List<ActorId> speaksFor = Stream.of(actors).map(ActorId::new).toList();
    partnerships().enrol(session("ada"), login, new Membership(id, role, speaksFor));
  }

  @Override
  public void close() throws SQLException {
    if (superuser != null) {
      superuser.close();
    }
    store.close();
    folder.close();
  }
}
