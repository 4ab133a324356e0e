package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the catalog of the database must say, so that policies hold. */
@ExtendWith(SharedWorkplace.class)
class CatalogTest {
  private static final String OURS =
      " FROM pg_class c WHERE c.relnamespace = 'entente'::regnamespace"
          + " AND c.relname !~ '^flyway_' AND c.relkind = ";
  private static final String FUNCTIONS =
      " FROM pg_proc p WHERE p.pronamespace = 'entente'::regnamespace";

  private final Workplace workplace;

  CatalogTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @Test
  void theseAreTheTables() {
    assertThat(workplace.behind("SELECT relname" + OURS + "'r' ORDER BY 1"))
        .containsExactly(
            "account",
            "attachment",
            "audit",
            "calendar_key",
            "confidential_audit",
            "confidential_row",
            "confidential_table",
            "consultation",
            "failed_sign_in",
            "frame",
            "letter",
            "membership",
            "partnership",
            "password",
            "people_audit",
            "post_key",
            "proposal",
            "session",
            "shared_row",
            "shared_table",
            "statement",
            "stopped_reader",
            "turnout",
            "vote",
            "voter",
            "voter_link",
            "voter_secret",
            "votes_audit");
    assertThat(
            workplace.behind(
                "SELECT relname"
                    + OURS
                    + "'v' AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)"))
        .isEmpty();
  }

  @Test
  void theApplicationOwnsNothingAndHasFewRights() {
    assertThat(workplace.behind("SELECT DISTINCT relowner::regrole::text" + OURS + "ANY ('{r,v}')"))
        .containsExactly("entente_owner");
    assertThat(
            workplace.behind(
                "SELECT table_name || ' ' || string_agg(privilege_type, ' ' ORDER BY"
                    + " privilege_type) FROM information_schema.table_privileges WHERE grantee IN"
                    + " ('entente_app', 'PUBLIC') AND table_schema = 'entente' GROUP BY table_name"
                    + " ORDER BY table_name"))
        .containsExactly(
            "attachment DELETE INSERT SELECT",
            "audit SELECT",
            "change SELECT",
            "confidential_audit SELECT",
            "confidential_row DELETE INSERT SELECT",
            "confidential_table DELETE INSERT SELECT",
            "dossier_row SELECT",
            "dossier_table SELECT",
            "frame DELETE INSERT SELECT",
            "people_audit SELECT",
            "shared_row DELETE INSERT SELECT",
            "shared_table DELETE INSERT SELECT",
            "votes_audit SELECT");
  }

  @Test
  void theApplicationChangesFewColumns() {
    assertThat(
            workplace.behind(
                "SELECT table_name || '.' || column_name"
                    + " FROM information_schema.column_privileges"
                    + " WHERE grantee IN ('entente_app', 'PUBLIC') AND table_schema = 'entente'"
                    + " AND privilege_type = 'UPDATE' ORDER BY 1"))
        .containsExactly(
            "attachment.content",
            "confidential_row.cells",
            "confidential_row.place",
            "confidential_table.head",
            "frame.text",
            "shared_row.cells",
            "shared_row.place",
            "shared_table.head");
  }

  @Test
  void theApplicationCallsOnlyTheseFunctions() {
    assertThat(
            workplace.behind(
                "SELECT proname"
                    + FUNCTIONS
                    + " AND has_function_privilege('entente_app', p.oid, 'EXECUTE') ORDER BY 1"))
        .containsExactly(
            "accounts",
            "booth",
            "booth_statements",
            "calendar_answers",
            "calendar_partnership",
            "calendar_rounds",
            "cast_votes",
            "close_session",
            "counted",
            "create_first",
            "create_partnership",
            "decide",
            "delay_letter",
            "dismiss",
            "end_letter",
            "end_poll",
            "enrol",
            "enter_votes",
            "find_password_hash",
            "first_number",
            "flat",
            "has_calendar_key",
            "hold",
            "invite",
            "is_administrator",
            "is_head",
            "is_of_votes",
            "is_stopped",
            "join_poll",
            "knows_letter",
            "make_calendar_key",
            "me",
            "members",
            "move_votes",
            "my_account",
            "note_failure",
            "open_session",
            "own_votes",
            "post_key",
            "proposals",
            "propose",
            "put_letter",
            "rehash",
            "result",
            "result_voters",
            "result_votes",
            "resume_reader",
            "revoke_calendar_key",
            "sampled_votes",
            "save_account",
            "save_own",
            "schedule",
            "seats",
            "share",
            "stages",
            "stop_reader",
            "stripped",
            "summaries",
            "take_letter",
            "take_seat",
            "turnout",
            "voices",
            "waiting_time",
            "withdraw");
  }

  @Test
  void functionsAreNeitherLeakyNorEverybodysNorMisled() {
    assertThat(
            workplace.behind(
                "SELECT proname"
                    + FUNCTIONS
                    + " AND (proleakproof OR proconfig IS NULL"
                    + " OR NOT 'search_path=entente, pg_temp' = ANY (proconfig))"))
        .isEmpty();
    assertThat(
            workplace.behind(
                "SELECT proname"
                    + FUNCTIONS
                    + " AND EXISTS (SELECT FROM aclexplode("
                    + "coalesce(proacl, acldefault('f', proowner))) a WHERE a.grantee = 0)"))
        .isEmpty();
  }

  @Test
  void noPlanKnowsWhatPoliciesHide() {
    assertThat(
            workplace.behind(
                "SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a"
                    + " ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                    + " WHERE c.relnamespace = 'entente'::regnamespace AND c.relkind = 'r'"
                    + " AND c.relrowsecurity AND a.attstattarget IS DISTINCT FROM 0"))
        .isEmpty();
    assertThat(
            workplace.behind(
                "SELECT DISTINCT format_type(a.atttypid, NULL) FROM pg_attribute a WHERE a.attrelid"
                    + " IN ('entente.confidential_table'::regclass,"
                    + " 'entente.confidential_row'::regclass,"
                    + " 'entente.confidential_audit'::regclass) AND a.attnum > 0 ORDER BY 1"))
        .containsExactly("bigint", "jsonb", "numeric", "uuid");
    assertThat(
            workplace.behind(
                "SELECT oid::regprocedure::text FROM pg_proc"
                    + " WHERE proleakproof AND 'jsonb'::regtype = ANY (proargtypes)"))
        .isEmpty();
  }
}
