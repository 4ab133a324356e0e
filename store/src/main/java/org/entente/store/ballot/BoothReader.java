package org.entente.store.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Series;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.store.sql.Transaction;

/** Makes values of what a voter finds. */
final class BoothReader {
  private BoothReader() {}

  static Booth booth(ResultSet row, List<Statement> statements, Map<StatementId, VoteGiven> own)
      throws SQLException {
    return new Booth(
        new PartnershipId(row.getString("partnership")),
        consultation(row, statements),
        voter(row),
        stage(row),
        own);
  }

  private static Consultation consultation(ResultSet row, List<Statement> statements)
      throws SQLException {
    return new Consultation(
        new ConsultationId(row.getString("consultation")),
        wording(row, "title"),
        new Series(row.getString("recurrence"), row.getString("previous")),
        new Window(moment(row, "opens"), moment(row, "closes")),
        Transaction.texts(row, "invited").stream().map(ActorId::new).collect(Collectors.toSet()),
        new Disclosure(
            coded(Results.values(), Results::code, row.getString("results")),
            coded(Attribution.values(), Attribution::code, row.getString("attribution")),
            row.getString("group_by"),
            row.getInt("least_votes"),
            row.getInt("least_voters")),
        statements);
  }

  private static Voter voter(ResultSet row) throws SQLException {
    return new Voter(
        new VoterId(row.getString("voter")),
        kind(row),
        actors(row),
        row.getBoolean("named"),
        named(row, "traits"));
  }

  static VoterKind kind(ResultSet row) throws SQLException {
    return coded(VoterKind.values(), VoterKind::code, row.getString("kind"));
  }

  /** The actor of a column; none if it is empty. */
  static Set<ActorId> actors(ResultSet row) throws SQLException {
    String actor = row.getString("actor");
    return actor.isBlank() ? Set.of() : Set.of(new ActorId(actor));
  }

  static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        new StatementId(row.getString("id")),
        wording(row, "wording"),
        row.getInt("version"),
        coded(Moderation.values(), Moderation::code, row.getString("moderation")),
        row.getBoolean("about"),
        Transaction.texts(row, "unchecked").stream().map(Language::new).collect(Collectors.toSet()),
        new Source(row.getString("source")));
  }

  private static Wording wording(ResultSet row, String column) throws SQLException {
    Map<Language, String> versions = new HashMap<>();
    Map<String, String> named = named(row, column);
    named.forEach(
        (code, text) -> {
          if (!code.isEmpty()) {
            versions.put(new Language(code), text);
          }
        });
    return new Wording(named.getOrDefault("", ""), versions);
  }

  private static Map<String, String> named(ResultSet row, String column) throws SQLException {
    List<String> flat = Transaction.texts(row, column);
    Map<String, String> named = new LinkedHashMap<>();
    for (int at = 0; at + 1 < flat.size(); at += 2) {
      named.put(flat.get(at), flat.get(at + 1));
    }
    return named;
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static <E> E coded(E[] values, Function<E, String> code, String word) {
    Optional<E> found =
        Arrays.stream(values).filter(value -> code.apply(value).equals(word)).findFirst();
    return found.orElseThrow(() -> new IllegalStateException("no such word: " + word));
  }

  static Booth.Stage stage(ResultSet row) throws SQLException {
    return Booth.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT));
  }
}
