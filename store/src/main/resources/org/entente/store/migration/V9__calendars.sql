-- Keys of members' calendars. A calendar program has no session: it shows a key, of which only the
-- SHA-256 is kept, and reads what is planned, as far as any member may see it. What it reads goes to
-- calendar servers of others: when rounds are and answers are due, not what was said.

CREATE TABLE calendar_key (
  hash        bytea PRIMARY KEY CHECK (length(hash) = 32),
  partnership uuid NOT NULL,
  login       text NOT NULL,
  UNIQUE (partnership, login),
  FOREIGN KEY (partnership, login) REFERENCES membership ON DELETE CASCADE
);
ALTER TABLE calendar_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON calendar_key TO "${owner}" USING (true);
ALTER TABLE calendar_key ALTER COLUMN hash SET STATISTICS 0;
ALTER TABLE calendar_key ALTER COLUMN partnership SET STATISTICS 0;
ALTER TABLE calendar_key ALTER COLUMN login SET STATISTICS 0;

-- A partnership to which the session belongs; null if it does not.
CREATE FUNCTION seat_in(its_id text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (SELECT key FROM partnership WHERE id = its_id AND key = ANY (seats()));

CREATE FUNCTION make_calendar_key(in_id text, key_hash bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := seat_in(in_id);
BEGIN
  PERFORM demand(there IS NOT NULL);
  INSERT INTO calendar_key (hash, partnership, login) VALUES (key_hash, there, me())
  ON CONFLICT (partnership, login) DO UPDATE SET hash = key_hash;
END $$;

CREATE FUNCTION has_calendar_key(in_id text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN EXISTS (SELECT FROM calendar_key WHERE partnership = seat_in(in_id) AND login = me());

CREATE FUNCTION revoke_calendar_key(in_id text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  DELETE FROM calendar_key WHERE partnership = seat_in(in_id) AND login = me();
END;

-- What a key opens --------------------------------------------------------------------------------

-- The partnership that is opened by the key that the transaction names, if its member's account is in
-- use; null if none is.
CREATE FUNCTION calendar_seat() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (
  SELECT k.partnership
  FROM calendar_key k JOIN account a USING (login)
  WHERE k.hash = sha256(convert_to(current_setting('entente.calendar', true), 'UTF8'))
    AND length(current_setting('entente.calendar', true)) >= 32
    AND a.active
);

CREATE POLICY calendars_see ON frame FOR SELECT TO "${owner}"
  USING (file LIKE 'consultations/%' AND partnership = (SELECT calendar_seat()));
CREATE POLICY calendars_see ON shared_table FOR SELECT TO "${owner}"
  USING (file ~ '^consultations/[^/]+/answers\.csv$' AND partnership = (SELECT calendar_seat()));

CREATE FUNCTION calendar_partnership()
RETURNS TABLE (its_id text, its_language text, its_change timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT p.id, a.language, p.changed
  FROM calendar_key k JOIN partnership p ON p.key = k.partnership JOIN account a USING (login)
  WHERE k.partnership = calendar_seat()
    AND k.hash = sha256(convert_to(current_setting('entente.calendar', true), 'UTF8'));
END;

-- The texts of its consultations.
CREATE FUNCTION calendar_rounds() RETURNS TABLE (its_file text, its_text text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT file, text FROM frame
  WHERE file LIKE 'consultations/%' AND partnership = calendar_seat();
END;

-- When answers are due that are still owed.
CREATE FUNCTION calendar_answers() RETURNS TABLE (its_file text, its_statement text, its_day text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT t.file, stripped(r.cells->>'statement'), stripped(r.cells->>'due')
  FROM shared_table t JOIN shared_row r ON r.table_key = t.key
  WHERE t.file ~ '^consultations/[^/]+/answers\.csv$' AND t.partnership = calendar_seat()
    AND stripped(r.cells->>'due') <> ''
    AND stripped(r.cells->>'status') NOT IN ('done', 'declined');
END;

GRANT EXECUTE ON FUNCTION
  make_calendar_key, has_calendar_key, revoke_calendar_key, calendar_partnership, calendar_rounds,
  calendar_answers
TO "${application}";
