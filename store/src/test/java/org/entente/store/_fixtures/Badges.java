package org.entente.store._fixtures;

import java.sql.SQLException;
import org.entente.app.ports.Role;
import org.entente.app.ports.SessionToken;

/** Secrets of sessions, good ones and those that once were good at a desk. */
public record Badges(Workplace workplace, Desk desk) {
  /**
   * The secret of a person's session; or none for {@code nobody}; or one of the port's delegate
   * that is {@code closed} or {@code expired}; or of a delegate who is {@code dismissed} or {@code
   * retired}.
   */
  public String secret(String who) throws SQLException {
    return switch (who) {
      case "nobody" -> "";
      case "closed" -> closed(workplace.signIn("pat"));
      case "expired" -> expired(workplace.signIn("pat"));
      case "dismissed", "retired" -> former(who);
      default -> workplace.session(who).secret();
    };
  }

  private String closed(SessionToken session) {
    workplace.store().accounts().close(session);
    return session.secret();
  }

  private String expired(SessionToken session) throws SQLException {
    workplace.tellBehind(
        "UPDATE entente.session SET expires = now() - interval '1 second'"
            + " WHERE hash = sha256('%s')".formatted(session.secret()));
    return session.secret();
  }

  private String former(String login) {
    workplace.hire(login);
    workplace.enrol(desk.id(), login, Role.DELEGATE, "port");
    SessionToken session = workplace.signIn(login);
    if (login.equals("retired")) {
      workplace.retire(login);
    } else {
      workplace.partnerships().remove(workplace.session("fay"), desk.id(), login);
    }
    return session.secret();
  }
}
