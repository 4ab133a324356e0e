package org.entente.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.entente.store._fixtures.Child;
import org.entente.store._fixtures.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerTest {
  private final DataFolder data = DataFolder.fresh();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @AfterEach
  void clean() {
    data.close();
  }

  @Test
  void keepsWhatIsConfirmedAndLetsNobodyInWithoutPassword() throws SQLException {
    try (Server server = start()) {
      assertThat(ask(server.application(), "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server.application(), "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(server.application(), "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(server.application(), "SHOW data_checksums")).isEqualTo("on");
      assertThat(ask(server.application(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server.application(), "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(ask(server.application(), "SHOW log_min_error_statement")).isEqualTo("panic");
      assertThat(ask(server.application(), "SHOW log_error_verbosity")).isEqualTo("terse");
      assertThat(ask(server.application(), "SHOW log_min_messages")).isEqualTo("log");
      assertThat(ask(superuser(server), "SHOW unix_socket_directories")).isEmpty();
      assertThat(
              ask(
                  superuser(server),
                  "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      Access wrong = new Access(server.application().url(), Roles.APPLICATION, "wrong");
      assertThatThrownBy(wrong::connect)
          .hasMessageContaining("password authentication failed for user \"entente_app\"");
    }
  }

  @Test
  void givesTheApplicationARoleThatPoliciesBind() throws SQLException {
    try (Server server = start()) {
      for (Access access : new Access[] {server.application(), server.owner()}) {
        assertThat(
                ask(
                    access,
                    "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb"
                        + " OR rolreplication FROM pg_roles WHERE rolname = current_user"))
            .isEqualTo("f");
      }
      assertThatThrownBy(() -> tell(server.application(), "CREATE TABLE mine (a int)"))
          .hasMessageContaining("permission denied for schema public");
      assertThatThrownBy(() -> tell(server.application(), "CREATE TEMP TABLE mine (a int)"))
          .hasMessageContaining("permission denied to create temporary tables");
    }
  }

  @Test
  void startsAgainOnTheSamePortWithWhatItHad() throws SQLException {
    String url;
    try (Server server = start()) {
      url = server.owner().url();
      tell(server.owner(), "CREATE TABLE kept AS SELECT 'here' AS word");
    }
    try (Server server = start()) {
      assertThat(server.owner().url()).isEqualTo(url);
      assertThat(server.isAdopted()).isFalse();
      assertThat(ask(server.owner(), "SELECT word FROM kept")).isEqualTo("here");
    }
  }

  @Test
  void takesAnotherPortIfItsOwnIsTaken() throws Exception {
    String url;
    try (Server server = start()) {
      url = server.owner().url();
    }
    int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    try (ServerSocket other =
            new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Server server = start()) {
      assertThat(other.isBound()).isTrue();
      assertThat(server.owner().url()).isNotEqualTo(url);
      assertThat(ask(server.owner(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void takesOverTheServerOfAKilledWorkspace() throws SQLException {
    long process;
    try (Child child = Child.run(ServerMain.class, data.path().toString())) {
      assertThat(child.nextLine()).contains("ready");
      process = data.serverProcess();
    }

    try (Server server = start()) {
      assertThat(server.isAdopted()).isTrue();
      assertThat(data.serverProcess()).isEqualTo(process);
      assertThat(ask(server.owner(), "SELECT word FROM kept")).isEqualTo("here");
    }

    assertThat(ProcessHandle.of(process).map(ProcessHandle::isAlive)).isNotEqualTo(true);
  }

  @Test
  void startsAgainAfterServerAndWorkspaceWereKilled() throws SQLException {
    try (Child child = Child.run(ServerMain.class, data.path().toString())) {
      assertThat(child.nextLine()).contains("ready");
      assertThat(ProcessHandle.of(data.serverProcess()).orElseThrow().destroyForcibly()).isTrue();
    }

    try (Server server = start()) {
      assertThat(server.isAdopted()).isFalse();
      assertThat(ask(server.owner(), "SELECT word FROM kept")).isEqualTo("here");
    }
  }

  @Test
  void refusesASecondWorkspaceOnTheSameFolder() throws SQLException {
    try (Server server = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("another workspace is running on the data folder " + data.path());
      assertThat(ask(server.owner(), "SELECT 1")).isEqualTo("1");
    }
    try (Child child = Child.run(ServerMain.class, data.path().toString())) {
      assertThat(child.nextLine()).contains("ready");
      assertThatThrownBy(this::start)
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("another workspace is running");
    }
    start().close();
  }

  @Test
  void saysWhatToDoAboutADataFolderThatCannotBeMade() throws IOException {
    Path file = Files.createTempFile("entente", ".txt");
    Path below = file.resolve("data");

    assertThatThrownBy(() -> Server.start(file, printed()))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("cannot make the data folder " + file)
        .hasMessageContaining("name a folder");
    assertThatThrownBy(() -> Server.start(below, printed()))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("cannot make the data folder " + below);
    Files.delete(file);
  }

  @Test
  void showsTheServersOwnLogIfItDoesNotStart() throws IOException {
    start().close();
    Files.writeString(
        data.path().resolve("cluster/postgresql.conf"),
        "shared_buffers = plenty\n",
        StandardOpenOption.APPEND);

    assertThatThrownBy(this::start)
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("does not start")
        .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"plenty\"");
  }

  @Test
  void saysWhatToDoAboutADatabaseOfAnotherGeneration() throws IOException {
    start().close();
    Files.writeString(data.path().resolve("cluster/PG_VERSION"), "15\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("was made by PostgreSQL 15")
        .hasMessageContaining("Export the partnerships");
  }

  @Test
  void letsNobodyElseReadItsPasswordsOrFiles() throws IOException {
    try (Server server = start()) {
      Path passwords = data.path().resolve(Kept.FILE);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
          .isEqualTo("rw-------");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.path().resolve(Cluster.FOLDER))))
          .isEqualTo("rwx------");
      assertThat(server.owner().toString()).doesNotContain(server.owner().password());
      assertThat(Files.readString(data.path().resolve("cluster/server.log")))
          .doesNotContain(server.owner().password());
    }
  }

  @Test
  void unpacksItsProgramsAndSaysSo() {
    try (DataFolder empty = DataFolder.empty();
        Server server = Server.start(empty.path(), printed())) {
      assertThat(server.isAdopted()).isFalse();
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("unpacking");
    }
  }

  @Test
  void findsAWayThroughAFolderThatOthersCannotPass() throws Exception {
    Path closed = Files.createDirectory(data.path().resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    try (Server server = Server.start(closed.resolve("data"), printed())) {
      assertThat(ask(server.owner(), "SELECT 1")).isEqualTo("1");
    }
  }

  private Server start() {
    return Server.start(data.path(), printed());
  }

  private PrintStream printed() {
    return new PrintStream(said, true, StandardCharsets.UTF_8);
  }

  private static Access superuser(Server server) {
    return server.superuser("postgres");
  }

  private static void tell(Access access, String statement) throws SQLException {
    try (Connection connection = access.connect();
        Statement sent = connection.createStatement()) {
      sent.execute(statement);
    }
  }

  private static String ask(Access access, String query) throws SQLException {
    try (Connection connection = access.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }
}
