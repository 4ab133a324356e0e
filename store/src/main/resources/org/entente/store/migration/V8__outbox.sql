-- Letters on their way. A facilitator puts one in; whoever sends takes one out for a while, and says
-- what became of it. Once that is known, reader and text are forgotten; the id stays, so that the same
-- letter never leaves twice.

-- Codes of readers are made with this key: without it, addresses cannot be tried on them.
CREATE TABLE post_key (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  key    bytea NOT NULL CHECK (length(key) = 32)
);
INSERT INTO post_key (key)
VALUES (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
ALTER TABLE post_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON post_key TO "${owner}" USING (true);

-- Who wants no letters.
CREATE TABLE stopped_reader (
  code  bytea PRIMARY KEY CHECK (length(code) = 32),
  since timestamptz NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE stopped_reader ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON stopped_reader TO "${owner}" USING (true);

CREATE TABLE letter (
  id          text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9._-]{8,100}$'),
  partnership uuid NOT NULL REFERENCES partnership,
  reader      text,
  subject     text,
  body        text,
  language    text,
  calendar    bytea,
  stop_link   text,
  tries       integer NOT NULL DEFAULT 0,
  due         timestamptz DEFAULT clock_timestamp(),
  ended       timestamptz,
  reason      text,
  CHECK ((ended IS NULL) = (due IS NOT NULL)),
  CHECK (ended IS NULL OR (reader IS NULL AND subject IS NULL AND body IS NULL
    AND calendar IS NULL AND stop_link IS NULL))
);
CREATE INDEX letter_by_turn ON letter (due) WHERE ended IS NULL;
ALTER TABLE letter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON letter TO "${owner}" USING (true);

DO $$
DECLARE
  its record;
BEGIN
  FOR its IN
    SELECT attrelid::regclass AS relation, attname AS name FROM pg_attribute
    WHERE attrelid IN ('letter'::regclass, 'post_key'::regclass, 'stopped_reader'::regclass)
      AND attnum > 0 AND NOT attisdropped
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', its.relation, its.name);
  END LOOP;
END $$;

-- Puts a letter in; says whether it was new. One that was given up is new again.
CREATE FUNCTION put_letter(
  in_id text, letter_id text, to_reader text, its_subject text, its_body text, its_language text,
  its_calendar bytea, its_stop_link text)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid;
BEGIN
  SELECT key INTO there FROM partnership WHERE id = in_id AND key = ANY (seats('facilitator'));
  PERFORM demand(there IS NOT NULL);
  INSERT INTO letter (id, partnership, reader, subject, body, language, calendar, stop_link)
  VALUES (letter_id, there, to_reader, its_subject, its_body, its_language, its_calendar,
    its_stop_link)
  ON CONFLICT (id) DO UPDATE
  SET reader = to_reader, subject = its_subject, body = its_body, language = its_language,
      calendar = its_calendar, stop_link = its_stop_link,
      tries = 0, due = clock_timestamp(), ended = NULL, reason = NULL
  WHERE letter.partnership = there AND letter.ended IS NOT NULL AND letter.reason <> 'posted';
  RETURN FOUND;
END $$;

-- Whether a letter waits or was posted.
CREATE FUNCTION knows_letter(in_id text, letter_id text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  PERFORM demand(EXISTS (
    SELECT FROM partnership WHERE id = in_id AND key = ANY (seats('facilitator'))));
  RETURN EXISTS (
    SELECT FROM letter WHERE id = letter_id AND (ended IS NULL OR reason = 'posted'));
END $$;

-- Takes out the letter whose turn it is; nobody else gets it until the time is over.
CREATE FUNCTION take_letter(for_time interval)
RETURNS TABLE (
  letter_id text, to_reader text, its_subject text, its_body text, its_language text,
  its_calendar bytea, its_stop_link text, its_tries integer)
LANGUAGE sql SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  UPDATE letter SET tries = tries + 1, due = clock_timestamp() + for_time
  WHERE id = (
    SELECT id FROM letter WHERE ended IS NULL AND due <= clock_timestamp()
    ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id, reader, subject, body, language, calendar, stop_link, tries;
END;

-- It left, or never will: only the id and the reason stay.
CREATE FUNCTION end_letter(letter_id text, because text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  UPDATE letter
  SET ended = clock_timestamp(), due = NULL, reason = because,
    reader = NULL, subject = NULL, body = NULL, calendar = NULL, stop_link = NULL
  WHERE id = letter_id AND ended IS NULL;
END;

-- It is tried again after a while.
CREATE FUNCTION delay_letter(letter_id text, for_time interval, because text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  UPDATE letter SET due = clock_timestamp() + for_time, reason = because
  WHERE id = letter_id AND ended IS NULL;
END;

-- Readers ------------------------------------------------------------------------------------------

CREATE FUNCTION post_key() RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (SELECT key FROM post_key);

CREATE FUNCTION is_stopped(reader bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN EXISTS (SELECT FROM stopped_reader WHERE code = reader);

CREATE FUNCTION stop_reader(reader bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  INSERT INTO stopped_reader (code) VALUES (reader) ON CONFLICT (code) DO NOTHING;
END;

CREATE FUNCTION resume_reader(reader bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  DELETE FROM stopped_reader WHERE code = reader;
END;

GRANT EXECUTE ON FUNCTION
  put_letter, knows_letter, take_letter, end_letter, delay_letter,
  post_key, is_stopped, stop_reader, resume_reader
TO "${application}";
