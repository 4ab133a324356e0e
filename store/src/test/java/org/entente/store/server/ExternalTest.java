package org.entente.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExternalTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "ENTENTE_DB_URL", "jdbc:postgresql://db.example/entente?sslmode=verify-full",
          "ENTENTE_DB_OWNER", "owner",
          "ENTENTE_DB_OWNER_PASSWORD", "tide-1",
          "ENTENTE_DB_APP", "app",
          "ENTENTE_DB_APP_PASSWORD", "tide-2");

  @Test
  void readsWhereTheDatabaseIsAndWhoUsesIt() {
    External external = External.of(GOOD);

    assertThat(external.owner())
        .isEqualTo(
            new Access(
                "jdbc:postgresql://db.example/entente?sslmode=verify-full", "owner", "tide-1"));
    assertThat(external.application().role()).isEqualTo("app");
    assertThat(external.application().password()).isEqualTo("tide-2");
    assertThat(external.toString()).doesNotContain("tide");
  }

  @Test
  void isNamedByAnyOfItsSettings() {
    assertThat(External.isNamed(GOOD)).isTrue();
    assertThat(External.isNamed(Map.of("ENTENTE_DB_APP", "app"))).isTrue();
    assertThat(External.isNamed(Map.of("ENTENTE_MEMORY", "1g"))).isFalse();
  }

  @Test
  void listsEverythingThatIsMissing() {
    assertThatThrownBy(() -> External.of(Map.of("ENTENTE_DB_URL", " ")))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("ENTENTE_DB_URL is missing; set it to")
        .hasMessageContaining("ENTENTE_DB_OWNER is missing; set it to")
        .hasMessageContaining("ENTENTE_DB_OWNER_PASSWORD is missing; set it to")
        .hasMessageContaining("ENTENTE_DB_APP is missing; set it to")
        .hasMessageContaining("ENTENTE_DB_APP_PASSWORD is missing; set it to");
  }

  @Test
  void listsEverythingThatIsWrongWithoutRepeatingPasswords() {
    Map<String, String> wrong = new TreeMap<>(GOOD);
    wrong.put("ENTENTE_DB_URL", "jdbc:mysql://joe:tide-3@db.example/entente?password=tide-4");
    wrong.put("ENTENTE_DB_APP", "owner");
    wrong.put("ENTENTE_DB_PASWORD", "tide-5");

    assertThatThrownBy(() -> External.of(wrong))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("ENTENTE_DB_URL must begin with jdbc:postgresql:")
        .hasMessageContaining("ENTENTE_DB_URL must hold no credentials")
        .hasMessageContaining("ENTENTE_DB_APP is the owner")
        .hasMessageContaining("ENTENTE_DB_PASWORD is not known")
        .hasMessageNotContaining("tide");
  }
}
