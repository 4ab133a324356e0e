package org.entente.web.dossier;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.app.edit.ImportDossier;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.springframework.stereotype.Component;

/**
 * Imports that somebody looks at before taking them. They are kept for whoever sent them alone, for
 * a while, and not too many at once: somebody's oldest gives way to their next, and only where very
 * many people import at once the oldest of all.
 */
@Component
class Previews {
  private static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final int MOST = 20;
  private static final int MOST_OF_ONE = 2;
  private static final int KEY_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Kept(
      SessionToken by,
      PartnershipId id,
      ImportDossier.Preview preview,
      String name,
      Instant until) {}

  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final Clock clock;

  Previews(Clock clock) {
    this.clock = clock;
  }

  /** An import as it was sent. */
  record Sent(String name, ImportDossier.Preview preview) {}

  /** Keeps one and gives it a name that nobody guesses. */
  synchronized String keep(
      SessionToken by, PartnershipId id, String name, ImportDossier.Preview preview) {
    dropOld();
    makeRoom(MOST_OF_ONE, one -> one.by().equals(by));
    makeRoom(MOST, one -> true);
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    String key = HexFormat.of().formatHex(bytes);
    kept.put(key, new Kept(by, id, preview, name, clock.instant().plus(LIFETIME)));
    return key;
  }

  /** Lets the oldest of some go until one more fits among them. */
  private void makeRoom(int most, Predicate<Kept> some) {
    List<String> keys =
        kept.entrySet().stream()
            .filter(entry -> some.test(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    keys.stream().limit(Math.max(0, keys.size() - most + 1)).forEach(kept::remove);
  }

  /** One that this session sent for this partnership, if it is still there. */
  synchronized Optional<Sent> find(SessionToken by, PartnershipId id, String key) {
    dropOld();
    return Optional.ofNullable(kept.get(key))
        .filter(one -> one.by().equals(by) && one.id().equals(id))
        .map(one -> new Sent(one.name(), one.preview()));
  }

  /** Forgets one. */
  synchronized void drop(String key) {
    kept.remove(key);
  }

  private void dropOld() {
    Instant now = clock.instant();
    kept.values().removeIf(one -> one.until().isBefore(now));
  }
}
