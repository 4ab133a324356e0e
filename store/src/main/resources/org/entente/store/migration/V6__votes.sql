-- Votes as they come in, until their consultation closes.
--
-- Nobody's role reaches these tables but through the functions below. A voter shows a secret, of
-- which only the SHA-256 is kept; everybody else a session. What a voter said of a statement is kept
-- once, without a time: what it said before is gone. Votes of a sealed consultation come out through
-- no function before it closes, but to the voter itself.

CREATE TABLE consultation (
  key          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partnership  uuid NOT NULL REFERENCES partnership,
  id           text NOT NULL CHECK (id <> ''),
  title        jsonb NOT NULL,
  recurrence   text NOT NULL,
  previous     text NOT NULL,
  opens        timestamptz NOT NULL,
  closes       timestamptz NOT NULL,
  invited      text[] NOT NULL,
  results      text NOT NULL CHECK (results IN ('live', 'sealed')),
  attribution  text NOT NULL CHECK (attribution IN ('named', 'chatham_house')),
  group_by     text NOT NULL CHECK (group_by <> ''),
  least_votes  integer NOT NULL CHECK (least_votes >= 1),
  least_voters integer NOT NULL CHECK (least_voters >= 1),
  labels       jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(labels) = 'object'),
  closed       timestamptz,
  votes        bigint,
  moved        boolean NOT NULL DEFAULT false,
  UNIQUE (partnership, id),
  CHECK (opens < closes),
  CHECK (attribution = 'named' OR (least_votes >= 3 AND least_voters >= 3
    AND group_by !~ '^(id|actor|name(_.*)?|part_of)$'))
);

-- A text by language; the original's is the empty word.
CREATE TABLE statement (
  consultation uuid NOT NULL REFERENCES consultation,
  id           text NOT NULL CHECK (id <> ''),
  place        integer NOT NULL,
  wording      jsonb NOT NULL,
  version      integer NOT NULL CHECK (version >= 1),
  moderation   text NOT NULL CHECK (moderation IN ('out', 'open', 'in')),
  about        boolean NOT NULL,
  unchecked    text[] NOT NULL,
  source       text NOT NULL,
  PRIMARY KEY (consultation, id)
);

-- A random word: it says nothing of whom it stands for.
CREATE FUNCTION random_word() RETURNS text
LANGUAGE sql VOLATILE SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT left(u, 12) || right(u, 4) FROM (SELECT replace(gen_random_uuid()::text, '-', '')) AS w (u);
END;

-- Latest is the hour of the last vote. A label is set when the consultation closes; then id, actor and
-- traits no longer say who it was.
CREATE TABLE voter (
  key          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consultation uuid NOT NULL REFERENCES consultation,
  id           text NOT NULL CHECK (id <> ''),
  kind         text NOT NULL CHECK (kind IN ('person', 'actor')),
  actor        text NOT NULL,
  named        boolean NOT NULL,
  traits       jsonb NOT NULL CHECK (jsonb_typeof(traits) = 'object'),
  pseudonym    text NOT NULL DEFAULT random_word(),
  label        text,
  latest       timestamptz,
  proposed     integer NOT NULL DEFAULT 0,
  UNIQUE (consultation, id),
  UNIQUE (consultation, pseudonym),
  CHECK (kind = 'person' OR actor <> '')
);

-- Secrets of voters; with the login of the delegate who took an actor's seat.
CREATE TABLE voter_secret (
  hash   bytea PRIMARY KEY CHECK (length(hash) = 32),
  voter  bigint NOT NULL REFERENCES voter ON DELETE CASCADE,
  number bigint GENERATED ALWAYS AS IDENTITY,
  login  text REFERENCES account
);
CREATE INDEX voter_secret_of_voter ON voter_secret (voter);
CREATE INDEX voter_secret_of_login ON voter_secret (login) WHERE login IS NOT NULL;

-- Links that an actor's members share.
CREATE TABLE voter_link (
  hash         bytea PRIMARY KEY CHECK (length(hash) = 32),
  consultation uuid NOT NULL REFERENCES consultation,
  actor        text NOT NULL,
  seats        integer NOT NULL CHECK (seats >= 1),
  taken        integer NOT NULL DEFAULT 0 CHECK (taken <= seats)
);
CREATE INDEX voter_link_of_consultation ON voter_link (consultation);

-- The source is that of a meeting's sheet; empty for a vote that the voter gave itself. The voter is
-- there by the functions that alone write here: to have it checked would lock and log the voter's row
-- with every vote.
CREATE TABLE vote (
  voter     bigint NOT NULL,
  statement text NOT NULL,
  version   integer NOT NULL,
  value     smallint NOT NULL CHECK (value IN (-1, 0, 1)),
  source    text NOT NULL,
  PRIMARY KEY (voter, statement)
);

CREATE TABLE proposal (
  key          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  consultation uuid NOT NULL REFERENCES consultation,
  number       bigint GENERATED ALWAYS AS IDENTITY,
  text         text NOT NULL CHECK (text <> '' AND length(text) <= 500),
  language     text NOT NULL,
  UNIQUE (consultation, text)
);

-- Who had voted when a consultation closed.
CREATE TABLE turnout (
  consultation uuid NOT NULL REFERENCES consultation,
  actor        text NOT NULL,
  seats        bigint NOT NULL,
  voted        bigint NOT NULL,
  latest       timestamptz,
  PRIMARY KEY (consultation, actor)
);

DO $$
DECLARE
  its text;
BEGIN
  FOREACH its IN ARRAY ARRAY['consultation', 'statement', 'voter', 'voter_secret', 'voter_link', 'vote',
    'proposal', 'turnout']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', its);
    EXECUTE format('CREATE POLICY of_functions ON %I TO "${owner}" USING (true)', its);
  END LOOP;
END $$;

-- Whose it is -------------------------------------------------------------------------------------

CREATE FUNCTION hash_of(secret text) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN CASE WHEN length(secret) >= 32 THEN sha256(convert_to(secret, 'UTF8')) END;

-- The voter who has a secret; null if nobody has it.
CREATE FUNCTION voter_of(secret text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (SELECT voter FROM voter_secret WHERE hash = hash_of(secret));

CREATE FUNCTION has_ended(a consultation) RETURNS boolean
LANGUAGE sql STABLE SET search_path = entente, pg_temp
RETURN a.closed IS NOT NULL OR clock_timestamp() >= a.closes;

CREATE FUNCTION takes_votes(a consultation) RETURNS boolean
LANGUAGE sql STABLE SET search_path = entente, pg_temp
RETURN NOT has_ended(a) AND clock_timestamp() >= a.opens;

-- Where each consultation of a partnership is, for its members.
CREATE FUNCTION stages(of_id text) RETURNS TABLE (consultation text, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT c.id, CASE WHEN has_ended(c) THEN 'closed' WHEN takes_votes(c) THEN 'open' ELSE 'not_yet' END
  FROM consultation c JOIN partnership p ON p.key = c.partnership
  WHERE p.id = of_id AND p.key = ANY (seats())
  ORDER BY c.id COLLATE "C";
END;

-- A consultation of a partnership that the session leads; null if there is none such.
CREATE FUNCTION led(of_id text, a_consultation text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (
  SELECT c.key
  FROM consultation c JOIN partnership p ON p.key = c.partnership
  WHERE p.id = of_id AND c.id = a_consultation AND p.key = ANY (seats('facilitator'))
);

-- A consultation whose results the session may see; null if there is none such.
CREATE FUNCTION shown(of_id text, a_consultation text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (
  SELECT c.key
  FROM consultation c JOIN partnership p ON p.key = c.partnership
  WHERE p.id = of_id AND c.id = a_consultation AND p.key = ANY (seats())
    AND (c.results = 'live' OR has_ended(c))
);

-- Asking ------------------------------------------------------------------------------------------

-- The statements of a consultation, in the place of those it had.
CREATE FUNCTION ask(a_consultation uuid, its_statements jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  DELETE FROM statement s WHERE s.consultation = a_consultation;
  INSERT INTO statement (consultation, id, place, wording, version, moderation, about, unchecked, source)
  SELECT a_consultation, n.id, n.place, n.wording, n.version, n.moderation, n.about, n.unchecked, n.source
  FROM jsonb_to_recordset(its_statements) AS n (id text, place integer, wording jsonb,
    version integer, moderation text, about boolean, unchecked text[], source text);
END $$;

-- Whether a statement says something else: its original text; where nothing says which is the original,
-- any text that was there. Another translation beside an original says the same.
CREATE FUNCTION says_else(was jsonb, its jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN CASE WHEN was->>'' <> '' THEN its->>'' IS DISTINCT FROM was->>'' ELSE NOT its @> was END;

-- Whether votes would stand beside words that nobody voted on: a statement goes, says something else,
-- or has an older version, while votes are kept on it. After the end, any other version does.
CREATE FUNCTION misquotes(c consultation, its_statements jsonb) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN EXISTS (
  SELECT FROM statement s
    LEFT JOIN jsonb_to_recordset(its_statements) AS n (id text, wording jsonb, version integer)
      ON n.id = s.id
  WHERE s.consultation = c.key
    AND (n.id IS NULL OR n.version < s.version
      OR (n.version = s.version AND says_else(s.wording, n.wording))
      OR (n.version <> s.version AND has_ended(c)))
    AND (c.moved OR c.closed IS NOT NULL OR EXISTS (
      SELECT FROM voter v JOIN vote o ON o.voter = v.key AND o.statement = s.id
      WHERE v.consultation = c.key))
);

-- Whether somebody has come to a consultation, so that its promises bind.
CREATE FUNCTION is_promised(c consultation) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN c.moved OR c.closed IS NOT NULL
  OR EXISTS (SELECT FROM voter v WHERE v.consultation = c.key)
  OR EXISTS (SELECT FROM voter_link l WHERE l.consultation = c.key);

-- Labels are the declared groups of actors, as the dossier's values have them: actor, label, …; who
-- has none at hand leaves those of the same grouping.
-- Says 'done', or why nothing changed: a consultation that has ended is 'closed' for good; what
-- voters were promised when they came can only become stricter; votes stay with the words that they
-- were given to; and dates of a consultation to which somebody has come lie ahead until it ends, and
-- stay when it has ended.
CREATE FUNCTION schedule(
  of_id text, a_consultation text, its_title text[], its_recurrence text, its_previous text,
  its_opens timestamptz, its_closes timestamptz, its_invited text[], its_results text,
  its_attribution text, its_group text, its_votes integer, its_voters integer, its_statements jsonb,
  its_labels text[])
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := (SELECT p.key FROM partnership p
    WHERE p.id = of_id AND p.key = ANY (seats('facilitator')));
  was consultation;
BEGIN
  PERFORM demand(there IS NOT NULL);
  PERFORM hold(there);
  SELECT * INTO was FROM consultation c
  WHERE c.partnership = there AND c.id = a_consultation FOR NO KEY UPDATE;
  IF is_promised(was)
      AND ((was.results = 'sealed' AND its_results <> 'sealed')
        OR (was.attribution = 'chatham_house' AND its_attribution <> 'chatham_house')
        OR was.group_by <> its_group
        OR was.least_votes > its_votes
        OR was.least_voters > its_voters) THEN
    RETURN 'promised';
  END IF;
  IF misquotes(was, its_statements) THEN
    RETURN 'reworded';
  END IF;
  IF is_promised(was)
      AND (CASE WHEN has_ended(was) THEN (its_opens, its_closes) IS DISTINCT FROM (was.opens, was.closes)
        ELSE its_closes <= clock_timestamp() END) THEN
    RETURN 'dated';
  END IF;
  -- One whose votes came with the dossier has never taken any here, and may still be corrected.
  IF was.key IS NOT NULL AND has_ended(was)
      AND (was.moved OR table_of(was.key, 'votes.csv') IS NULL
        OR EXISTS (SELECT FROM voter v WHERE v.consultation = was.key)) THEN
    IF was.moved THEN
      PERFORM ask(was.key, its_statements);
    END IF;
    RETURN 'closed';
  END IF;
  INSERT INTO consultation (partnership, id, title, recurrence, previous, opens, closes, invited,
    results, attribution, group_by, least_votes, least_voters, labels)
  VALUES (there, a_consultation, jsonb_object(its_title), its_recurrence, its_previous, its_opens,
    its_closes, its_invited, its_results, its_attribution, its_group, its_votes, its_voters,
    jsonb_object(its_labels))
  ON CONFLICT (partnership, id) DO UPDATE
  SET title = excluded.title, recurrence = excluded.recurrence, previous = excluded.previous,
    opens = excluded.opens, closes = excluded.closes, invited = excluded.invited,
    results = excluded.results, attribution = excluded.attribution, group_by = excluded.group_by,
    least_votes = excluded.least_votes, least_voters = excluded.least_voters,
    labels = CASE
      WHEN excluded.labels = '{}' AND excluded.group_by = was.group_by THEN was.labels
      ELSE excluded.labels
    END
  RETURNING * INTO was;
  PERFORM ask(was.key, its_statements);
  RETURN 'done';
END $$;

-- Forgets a consultation to which nobody has come; says whether there is none any more.
CREATE FUNCTION withdraw(of_id text, a_consultation text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  its consultation;
BEGIN
  SELECT c.* INTO its FROM consultation c WHERE c.key = led(of_id, a_consultation) FOR UPDATE;
  IF its.key IS NULL THEN
    RETURN true;
  END IF;
  IF is_promised(its) THEN
    RETURN false;
  END IF;
  DELETE FROM statement s WHERE s.consultation = its.key;
  DELETE FROM consultation c WHERE c.key = its.key;
  RETURN true;
END $$;

-- Makes voters, or gives those who have not voted yet another secret in the place of their old ones.
-- Whoever has voted keeps its secret: another one would show somebody else what it voted.
CREATE FUNCTION invite(of_id text, a_consultation text, voters jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := led(of_id, a_consultation);
  its consultation;
  made integer;
BEGIN
  PERFORM demand(there IS NOT NULL);
  SELECT * INTO its FROM consultation WHERE key = there FOR KEY SHARE;
  PERFORM demand(NOT has_ended(its));
  PERFORM demand((
    SELECT coalesce(bool_and(CASE g.kind
      WHEN 'actor' THEN g.id = g.actor AND g.id = ANY (its.invited)
      ELSE g.id <> ALL (its.invited) END), true)
    FROM jsonb_to_recordset(voters) AS g (id text, kind text, actor text)));
  WITH given AS MATERIALIZED (
    SELECT g.id, g.kind, g.actor, g.named, g.traits, hash_of(g.secret) AS hash
    FROM jsonb_to_recordset(voters)
      AS g (id text, kind text, actor text, named boolean, traits jsonb, secret text)
  ), seated AS (
    INSERT INTO voter AS v (consultation, id, kind, actor, named, traits)
    SELECT there, g.id, g.kind, g.actor, g.named, g.traits FROM given g
    ON CONFLICT (consultation, id) DO UPDATE
    SET actor = excluded.actor, named = excluded.named, traits = excluded.traits
    WHERE v.kind = excluded.kind
      AND NOT EXISTS (SELECT FROM vote o WHERE o.voter = v.key AND o.source = '')
    RETURNING v.key, v.id
  ), forgotten AS (
    DELETE FROM voter_secret WHERE voter IN (SELECT s.key FROM seated s)
  )
  INSERT INTO voter_secret (hash, voter)
  SELECT g.hash, s.key FROM given g JOIN seated s USING (id);
  GET DIAGNOSTICS made = ROW_COUNT;
  PERFORM demand(made = jsonb_array_length(voters));
END $$;

CREATE FUNCTION share(of_id text, a_consultation text, its_actor text, its_seats integer, secret text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  its consultation;
BEGIN
  SELECT c.* INTO its
  FROM consultation c JOIN partnership p ON p.key = c.partnership
  WHERE p.id = of_id AND c.id = a_consultation
    AND (p.key = ANY (seats('facilitator'))
      OR jsonb_build_array(p.key, its_actor) = ANY (voices()))
  FOR KEY SHARE OF c;
  PERFORM demand(its.key IS NOT NULL AND NOT has_ended(its) AND its_actor = ANY (its.invited));
  INSERT INTO voter_link (hash, consultation, actor, seats)
  VALUES (hash_of(secret), its.key, its_actor, its_seats);
END $$;

-- Gives the seat of an actor to a delegate; at most five secrets each, the oldest go first.
CREATE FUNCTION take_seat(of_id text, a_consultation text, its_actor text, secret text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  its consultation;
  found_key bigint;
BEGIN
  SELECT c.* INTO its
  FROM consultation c JOIN partnership p ON p.key = c.partnership
  WHERE p.id = of_id AND c.id = a_consultation
    AND jsonb_build_array(p.key, its_actor) = ANY (voices())
    AND its_actor = ANY (c.invited)
  FOR KEY SHARE OF c;
  IF its.key IS NULL OR has_ended(its) THEN
    RETURN false;
  END IF;
  INSERT INTO voter (consultation, id, kind, actor, named, traits)
  VALUES (its.key, its_actor, 'actor', its_actor, true, '{}')
  ON CONFLICT (consultation, id) DO NOTHING;
  SELECT key INTO found_key FROM voter
  WHERE consultation = its.key AND id = its_actor AND kind = 'actor' FOR NO KEY UPDATE;
  IF found_key IS NULL THEN
    RETURN false;
  END IF;
  INSERT INTO voter_secret (hash, voter, login) VALUES (hash_of(secret), found_key, me());
  DELETE FROM voter_secret
  WHERE voter = found_key AND login = me() AND number NOT IN (
    SELECT s.number FROM voter_secret s
    WHERE s.voter = found_key AND s.login = me() ORDER BY s.number DESC LIMIT 5);
  RETURN true;
END $$;

-- Whoever ceases to speak for an actor loses its seat.
CREATE FUNCTION leave_seats() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  DELETE FROM voter_secret s USING voter v, consultation c
  WHERE s.login = OLD.login AND v.key = s.voter AND c.key = v.consultation
    AND c.partnership = OLD.partnership
    AND (TG_OP = 'DELETE' OR NEW.role <> 'delegate' OR v.actor <> ALL (NEW.actors));
  RETURN NULL;
END $$;
CREATE TRIGGER seats_left AFTER UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION leave_seats();

CREATE FUNCTION leave_all_seats() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  DELETE FROM voter_secret WHERE login = NEW.login;
  RETURN NULL;
END $$;
CREATE TRIGGER seats_left AFTER UPDATE ON account
  FOR EACH ROW WHEN (NOT NEW.active) EXECUTE FUNCTION leave_all_seats();

-- Voting ------------------------------------------------------------------------------------------

CREATE FUNCTION join_poll(link text, secret text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  its consultation;
  its_actor text;
  found_key bigint;
BEGIN
  SELECT c.* INTO its
  FROM consultation c JOIN voter_link l ON l.consultation = c.key
  WHERE l.hash = hash_of(link)
  FOR KEY SHARE OF c;
  IF its.key IS NULL OR has_ended(its) THEN
    RETURN false;
  END IF;
  UPDATE voter_link SET taken = taken + 1
  WHERE hash = hash_of(link) AND taken < seats
  RETURNING actor INTO its_actor;
  IF its_actor IS NULL THEN
    RETURN false;
  END IF;
  INSERT INTO voter (consultation, id, kind, actor, named, traits)
  VALUES (its.key, random_word(), 'person', its_actor, false, '{}')
  RETURNING key INTO found_key;
  INSERT INTO voter_secret (hash, voter) VALUES (hash_of(secret), found_key);
  RETURN true;
END $$;

-- What the bearer of a secret finds.
CREATE FUNCTION booth(secret text) RETURNS TABLE (
  partnership text, consultation text, title jsonb, recurrence text, previous text,
  opens timestamptz, closes timestamptz, invited text[], results text, attribution text,
  group_by text, least_votes integer, least_voters integer, stage text,
  voter text, kind text, actor text, named boolean, traits jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT p.id, c.id, c.title, c.recurrence, c.previous, c.opens, c.closes, c.invited, c.results,
    c.attribution, c.group_by, c.least_votes, c.least_voters,
    CASE WHEN has_ended(c) THEN 'closed' WHEN takes_votes(c) THEN 'open' ELSE 'not_yet' END,
    v.id, v.kind, v.actor, v.named, v.traits
  FROM voter v
    JOIN consultation c ON c.key = v.consultation
    JOIN partnership p ON p.key = c.partnership
  WHERE v.key = voter_of(secret);
END;

CREATE FUNCTION booth_statements(secret text) RETURNS TABLE (
  id text, wording jsonb, version integer, moderation text, about boolean, unchecked text[], source text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT s.id, s.wording, s.version, s.moderation, s.about, s.unchecked, s.source
  FROM statement s JOIN voter v ON v.consultation = s.consultation
  WHERE v.key = voter_of(secret) AND s.moderation <> 'out'
  ORDER BY s.place, s.id COLLATE "C";
END;

CREATE FUNCTION own_votes(secret text) RETURNS TABLE (statement text, version integer, value smallint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT o.statement, o.version, o.value FROM vote o
  WHERE o.voter = voter_of(secret) ORDER BY o.statement COLLATE "C";
END;

-- Takes votes in their order, the n-th of each list being one vote, and says what became of each; of
-- a consultation with live results also whose vote it is, under its random word.
--
-- There are no statistics to plan by, so the plan is given: from each vote to its rows, by index.
CREATE FUNCTION cast_votes(secrets text[], statements text[], versions text[], given text[])
RETURNS TABLE (outcome text, partnership text, consultation text, voter text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan SET jit = off AS $$
DECLARE
  now_at timestamptz := clock_timestamp();
  hashes bytea[] := ARRAY(
    SELECT CASE WHEN length(g.secret) >= 32 THEN sha256(convert_to(g.secret, 'UTF8')) END
    FROM unnest(secrets) WITH ORDINALITY AS g (secret, n) ORDER BY g.n);
BEGIN
  -- nobody closes it meanwhile
  PERFORM FROM consultation c
  WHERE c.key IN (
    SELECT v.consultation
    FROM unnest(hashes) AS h JOIN voter_secret s ON s.hash = h JOIN voter v ON v.key = s.voter)
  ORDER BY c.key FOR KEY SHARE;
  RETURN QUERY
  WITH judged AS MATERIALIZED (
    SELECT g.n, g.statement, g.version::integer AS version, g.value::smallint AS value,
      v.key AS its_voter, v.pseudonym, p.id AS its_partnership, c.id AS its_consultation, c.results,
      CASE
        WHEN c.key IS NULL THEN 'no_seat'
        WHEN c.closed IS NOT NULL OR now_at < c.opens OR now_at >= c.closes THEN 'closed'
        WHEN t.version IS NULL OR t.moderation = 'out' THEN 'unknown'
        WHEN t.version <> g.version::integer THEN 'stale'
        ELSE 'taken'
      END AS its_outcome
    FROM unnest(hashes, statements, versions, given) WITH ORDINALITY
        AS g (hash, statement, version, value, n)
      LEFT JOIN voter_secret s ON s.hash = g.hash
      LEFT JOIN voter v ON v.key = s.voter
      LEFT JOIN consultation c ON c.key = v.consultation
      LEFT JOIN partnership p ON p.key = c.partnership
      LEFT JOIN LATERAL (
        SELECT t.version, t.moderation FROM statement t
        WHERE t.consultation = v.consultation AND t.id = g.statement
        OFFSET 0 -- not to be joined in another order
      ) AS t ON true
  ), kept AS (
    INSERT INTO vote AS o (voter, statement, version, value, source)
    SELECT DISTINCT ON (j.its_voter, j.statement) j.its_voter, j.statement, j.version, j.value, ''
    FROM judged j WHERE j.its_outcome = 'taken'
    ORDER BY j.its_voter, j.statement, j.n DESC
    ON CONFLICT ON CONSTRAINT vote_pkey DO UPDATE
    SET version = excluded.version, value = excluded.value, source = ''
    WHERE (o.version, o.value, o.source) IS DISTINCT FROM (excluded.version, excluded.value, '')
  ), seen AS (
    UPDATE voter AS v SET latest = date_trunc('hour', now_at)
    WHERE v.key IN (SELECT j.its_voter FROM judged j WHERE j.its_outcome = 'taken')
      AND v.latest IS DISTINCT FROM date_trunc('hour', now_at)
  )
  SELECT j.its_outcome,
    CASE WHEN j.results = 'live' THEN j.its_partnership END,
    CASE WHEN j.results = 'live' THEN j.its_consultation END,
    CASE WHEN j.results = 'live' THEN j.pseudonym END
  FROM judged j ORDER BY j.n;
END $$;

-- At most twenty proposals of a voter, and five thousand on the list.
CREATE FUNCTION propose(secret text, its_text text, its_language text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  its consultation;
  its_voter voter;
BEGIN
  SELECT c.* INTO its FROM consultation c JOIN voter v ON v.consultation = c.key
  WHERE v.key = voter_of(secret) FOR KEY SHARE OF c;
  SELECT * INTO its_voter FROM voter WHERE key = voter_of(secret) FOR NO KEY UPDATE;
  IF its.key IS NULL OR its_voter.key IS NULL OR NOT takes_votes(its) THEN
    RETURN false;
  END IF;
  IF EXISTS (SELECT FROM proposal p WHERE p.consultation = its.key AND p.text = its_text) THEN
    RETURN true;
  END IF;
  IF its_voter.proposed >= 20
      OR (SELECT count(*) FROM proposal p WHERE p.consultation = its.key) >= 5000 THEN
    RETURN false;
  END IF;
  UPDATE voter SET proposed = proposed + 1 WHERE key = its_voter.key;
  INSERT INTO proposal (consultation, text, language) VALUES (its.key, its_text, its_language)
  ON CONFLICT (consultation, text) DO NOTHING;
  RETURN true;
END $$;

-- Leading -----------------------------------------------------------------------------------------

CREATE FUNCTION proposals(of_id text, a_consultation text)
RETURNS TABLE (key uuid, text text, language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT p.key, p.text, p.language FROM proposal p
  WHERE p.consultation = led(of_id, a_consultation) ORDER BY p.number;
END;

CREATE FUNCTION decide(of_id text, a_consultation text, a_proposal uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := led(of_id, a_consultation);
BEGIN
  PERFORM demand(there IS NOT NULL);
  DELETE FROM proposal p WHERE p.key = a_proposal AND p.consultation = there;
  RETURN FOUND;
END $$;

-- Enters votes from a sheet and says what became of each; the caller undoes all if one was not taken.
-- An actor that is asked gets its seat by it. For whoever has voted itself nothing is entered, on
-- whichever statement, so that nobody learns here which ones it answered.
CREATE FUNCTION enter_votes(
  of_id text, a_consultation text, voters text[], statements text[], versions text[], given text[],
  sources text[])
RETURNS TABLE (outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := led(of_id, a_consultation);
  its consultation;
  now_at timestamptz := clock_timestamp();
BEGIN
  PERFORM demand(there IS NOT NULL);
  SELECT * INTO its FROM consultation c WHERE c.key = there FOR KEY SHARE;
  PERFORM demand((SELECT bool_and(s <> '') FROM unnest(sources) AS s));
  INSERT INTO voter AS v (consultation, id, kind, actor, named, traits)
  SELECT DISTINCT there, g.a, 'actor', g.a, true, '{}'::jsonb
  FROM unnest(voters) AS g (a) WHERE g.a = ANY (its.invited) AND takes_votes(its)
  ON CONFLICT (consultation, id) DO NOTHING;
  RETURN QUERY
  WITH judged AS MATERIALIZED (
    SELECT g.n, g.statement, g.version::integer AS version, g.value::smallint AS value, g.source,
      v.key AS its_voter,
      CASE
        WHEN NOT takes_votes(its) THEN 'closed'
        WHEN v.key IS NULL THEN 'no_seat'
        WHEN EXISTS (SELECT FROM vote o WHERE o.voter = v.key AND o.source = '') THEN 'own'
        WHEN t.id IS NULL OR t.moderation = 'out' THEN 'unknown'
        WHEN t.version <> g.version::integer THEN 'stale'
        ELSE 'taken'
      END AS its_outcome
    FROM unnest(voters, statements, versions, given, sources) WITH ORDINALITY
        AS g (voter, statement, version, value, source, n)
      LEFT JOIN voter v ON v.consultation = there AND v.id = g.voter
      LEFT JOIN statement t ON t.consultation = there AND t.id = g.statement
  ), kept AS (
    INSERT INTO vote AS o (voter, statement, version, value, source)
    SELECT DISTINCT ON (j.its_voter, j.statement)
      j.its_voter, j.statement, j.version, j.value, j.source
    FROM judged j WHERE j.its_outcome = 'taken'
    ORDER BY j.its_voter, j.statement, j.n DESC
    ON CONFLICT ON CONSTRAINT vote_pkey DO UPDATE
    SET version = excluded.version, value = excluded.value, source = excluded.source
    WHERE o.source <> ''
  ), seen AS (
    UPDATE voter AS v SET latest = date_trunc('hour', now_at)
    WHERE v.key IN (SELECT j.its_voter FROM judged j WHERE j.its_outcome = 'taken')
  )
  SELECT j.its_outcome FROM judged j ORDER BY j.n;
END $$;

-- Seats that a link still offers count as seats.
CREATE FUNCTION turnout_now(a_consultation uuid)
RETURNS TABLE (actor text, seats bigint, voted bigint, latest timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT s.actor, sum(s.seats)::bigint, sum(s.voted)::bigint, max(s.latest)
  FROM (
    SELECT v.actor, 1 AS seats, CASE WHEN v.latest IS NULL THEN 0 ELSE 1 END AS voted, v.latest
    FROM voter v WHERE v.consultation = a_consultation
    UNION ALL
    SELECT l.actor, l.seats - l.taken, 0, NULL
    FROM voter_link l WHERE l.consultation = a_consultation
    UNION ALL
    SELECT i, 0, 0, NULL
    FROM consultation c CROSS JOIN LATERAL unnest(c.invited) AS i WHERE c.key = a_consultation
  ) AS s
  GROUP BY s.actor;
END;

CREATE FUNCTION turnout(of_id text, a_consultation text)
RETURNS TABLE (actor text, seats bigint, voted bigint, latest timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT t.actor, t.seats, t.voted, t.latest
  FROM consultation c CROSS JOIN LATERAL (
    SELECT k.actor, k.seats, k.voted, k.latest FROM turnout k
    WHERE k.consultation = c.key AND c.closed IS NOT NULL
    UNION ALL
    SELECT n.actor, n.seats, n.voted, n.latest FROM turnout_now(c.key) n WHERE c.closed IS NULL
  ) AS t
  WHERE c.key = led(of_id, a_consultation)
  ORDER BY (t.actor = ANY (c.invited)) DESC, t.actor COLLATE "C";
END;

-- Results -----------------------------------------------------------------------------------------

-- Of closed consultations, results are counted from the tables that only facilitators see.
ALTER POLICY votes_for_facilitators ON shared_table
  USING (NOT is_of_votes(file) OR partnership = ANY ((SELECT seats('facilitator'))::uuid[])
    OR current_user = '${owner}');

-- Each voter who has voted, by its random word, with what may be shown of it. Labels that fewer
-- voters share than the consultation promises become 'other'; and so does the smallest of the rest,
-- if 'other' would still be shared by too few.
CREATE FUNCTION voters_shown(a_consultation uuid)
RETURNS TABLE (key bigint, pseudonym text, kind text, actor text, named boolean, label text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  WITH its AS (
    SELECT c.partnership, c.group_by, c.least_voters, c.attribution = 'named' AS names, c.labels
    FROM consultation c WHERE c.key = a_consultation
  ), known AS (
    SELECT DISTINCT ON (stripped(r.cells->>'id')) stripped(r.cells->>'id') AS id,
      stripped(r.cells->>its.group_by) AS label
    FROM its
      JOIN shared_table t ON t.partnership = its.partnership AND t.file = 'actors.csv'
      JOIN shared_row r ON r.table_key = t.key
    ORDER BY stripped(r.cells->>'id'), r.place
  ), labelled AS (
    SELECT v.key, v.pseudonym, v.kind, v.actor, v.named,
      CASE
        WHEN v.label IS NOT NULL THEN v.label
        WHEN its.group_by = 'voter' THEN v.kind
        WHEN its.group_by = 'actor' THEN CASE WHEN its.names THEN v.actor ELSE '' END
        ELSE coalesce(nullif(stripped(v.traits->>its.group_by), ''), its.labels->>v.actor, k.label, '')
      END AS label
    FROM its
      JOIN voter v ON v.consultation = a_consultation AND v.latest IS NOT NULL
      LEFT JOIN known k ON k.id = v.actor
  ), sizes AS (
    SELECT l.label, count(*) AS n FROM labelled l GROUP BY l.label
  ), few AS (
    SELECT s.label, s.n FROM sizes s, its WHERE s.n < its.least_voters
  ), merged AS (
    SELECT f.label FROM few f
    UNION
    SELECT next.label
    FROM (
      SELECT s.label FROM sizes s, its WHERE s.n >= its.least_voters
      ORDER BY s.n, s.label COLLATE "C" LIMIT 1
    ) AS next, its
    WHERE (SELECT sum(f.n) FROM few f) < its.least_voters
  )
  SELECT l.key, l.pseudonym,
    CASE WHEN its.names THEN l.kind ELSE 'person' END,
    CASE WHEN its.names AND (l.kind = 'actor' OR l.named) THEN l.actor ELSE '' END,
    its.names AND l.named,
    CASE WHEN l.label IN (SELECT m.label FROM merged m) THEN 'other' ELSE l.label END
  FROM labelled l, its;
END;

CREATE FUNCTION table_of(a_consultation uuid, its_file text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (
  SELECT t.key FROM consultation c
    JOIN shared_table t ON t.partnership = c.partnership
      AND t.file = 'consultations/' || c.id || '/' || its_file
  WHERE c.key = a_consultation
);

CREATE FUNCTION result(of_id text, a_consultation text)
RETURNS TABLE (group_by text, closed boolean, statements text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT c.group_by, has_ended(c),
    ARRAY(SELECT s.id FROM statement s WHERE s.consultation = c.key ORDER BY s.place, s.id COLLATE "C")
  FROM consultation c WHERE c.key = shown(of_id, a_consultation);
END;

-- In which column of voters.csv the label stands: under the name of the grouping, unless a column of
-- our own has that name.
CREATE FUNCTION label_column(its_group text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN CASE WHEN its_group IN ('id', 'kind', 'actor', 'named', 'source') THEN 'group' ELSE its_group END;

-- Whether somebody was asked here, by an invitation or a link; known after closing, too.
CREATE FUNCTION has_asked(c consultation) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN EXISTS (SELECT FROM voter v WHERE v.consultation = c.key)
  OR EXISTS (SELECT FROM voter_link l WHERE l.consultation = c.key)
  OR EXISTS (SELECT FROM turnout t WHERE t.consultation = c.key AND t.seats > 0);

-- Whether votes are read from the dossier: they were moved there, or came with it and nobody was asked
-- here. Where somebody was asked, no file speaks for those who stay silent.
CREATE FUNCTION is_in_dossier(c consultation) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN c.moved OR (table_of(c.key, 'votes.csv') IS NOT NULL AND NOT has_asked(c));

-- The voters of a dossier: those listed, else whoever votes, an actor if an actor has the id. Who may
-- not be named is shown under a word that says nothing.
CREATE FUNCTION voters_in_dossier(c consultation)
RETURNS TABLE (id text, shown text, kind text, actor text, named boolean, label text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp AS $$
  WITH listed AS (
    SELECT DISTINCT ON (stripped(r.cells->>'id')) stripped(r.cells->>'id') AS id,
      stripped(r.cells->>'kind') AS kind, stripped(r.cells->>'actor') AS actor,
      stripped(r.cells->>'named') AS named,
      coalesce(nullif(stripped(r.cells->>label_column(c.group_by)), ''), '') AS label
    FROM shared_row r WHERE r.table_key = table_of(c.key, 'voters.csv')
    ORDER BY stripped(r.cells->>'id'), r.place
  ), voting AS (
    SELECT DISTINCT stripped(coalesce(r.cells->>'voter', r.cells->>'voter-id')) AS id
    FROM shared_row r
    WHERE r.table_key = table_of(c.key, 'votes.csv') AND NOT EXISTS (SELECT FROM listed)
  ), acting AS (
    SELECT stripped(r.cells->>'id') AS id
    FROM shared_table t JOIN shared_row r ON r.table_key = t.key
    WHERE t.partnership = c.partnership AND t.file = 'actors.csv'
  ), known AS (
    SELECT l.id, l.kind, l.actor, CASE l.named WHEN '' THEN l.kind = 'actor' ELSE l.named = 'yes' END AS named,
      l.label
    FROM listed l
    UNION ALL
    SELECT v.id, CASE WHEN a.id IS NULL THEN 'person' ELSE 'actor' END, coalesce(a.id, ''),
      a.id IS NOT NULL, ''
    FROM voting v LEFT JOIN acting a ON a.id = v.id
  )
  SELECT k.id,
    CASE WHEN c.moved OR (c.attribution = 'named' AND k.kind = 'actor' AND k.named) THEN k.id
      ELSE 'v' || left(md5(c.key::text || k.id), 20) END,
    CASE WHEN c.attribution = 'named' THEN k.kind ELSE 'person' END,
    CASE WHEN c.attribution = 'named' AND k.named THEN k.actor ELSE '' END,
    c.attribution = 'named' AND k.named,
    CASE
      WHEN k.label <> '' THEN k.label
      WHEN c.group_by = 'voter' THEN k.kind
      WHEN c.group_by = 'actor' THEN CASE WHEN c.attribution = 'named' THEN k.actor ELSE '' END
      ELSE coalesce(c.labels->>k.actor, '')
    END
  FROM known k;
$$;

CREATE FUNCTION result_voters(of_id text, a_consultation text)
RETURNS TABLE (voter text, kind text, actor text, named boolean, label text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT r.voter, r.kind, r.actor, r.named, r.label
  FROM consultation c CROSS JOIN LATERAL (
    SELECT s.pseudonym AS voter, s.kind, s.actor, s.named, s.label
    FROM voters_shown(c.key) s WHERE NOT is_in_dossier(c)
    UNION ALL
    SELECT d.shown, d.kind, d.actor, d.named, d.label
    FROM voters_in_dossier(c) d WHERE is_in_dossier(c)
  ) AS r
  WHERE c.key = shown(of_id, a_consultation)
  ORDER BY r.voter COLLATE "C";
END;

-- The votes of each voter: in which columns, and what. Only those on the statements as they are now.
CREATE FUNCTION result_votes(of_id text, a_consultation text)
RETURNS TABLE (voter text, columns integer[], votes integer[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  WITH its AS (
    SELECT c.key, is_in_dossier(c) AS written, c AS itself
    FROM consultation c WHERE c.key = shown(of_id, a_consultation)
  ), asked AS (
    SELECT s.id, s.version, (row_number() OVER (ORDER BY s.place, s.id COLLATE "C"))::integer - 1 AS n
    FROM statement s JOIN its ON its.key = s.consultation
  ), given AS (
    SELECT v.pseudonym AS voter, o.statement, o.version::text AS version, o.value::integer AS value,
      0::numeric AS place
    FROM its JOIN voter v ON v.consultation = its.key AND NOT its.written JOIN vote o ON o.voter = v.key
    UNION ALL
    SELECT d.shown, stripped(coalesce(r.cells->>'statement', r.cells->>'comment-id')),
      nullif(stripped(r.cells->>'version'), ''),
      CASE stripped(r.cells->>'vote')
        WHEN 'agree' THEN 1 WHEN '1' THEN 1 WHEN 'pass' THEN 0 WHEN '0' THEN 0
        WHEN 'disagree' THEN -1 WHEN '-1' THEN -1 END,
      r.place
    FROM its
      JOIN shared_row r ON its.written AND r.table_key = table_of(its.key, 'votes.csv')
      JOIN voters_in_dossier(its.itself) d
        ON d.id = stripped(coalesce(r.cells->>'voter', r.cells->>'voter-id'))
  )
  SELECT g.voter, array_agg(a.n ORDER BY a.n, g.place), array_agg(g.value ORDER BY a.n, g.place)
  FROM given g JOIN asked a ON a.id = g.statement AND a.version::text = coalesce(g.version, a.version::text)
  WHERE g.value IS NOT NULL
  GROUP BY g.voter;
END;

-- Closing -----------------------------------------------------------------------------------------

-- Ends a consultation for good and forgets who its voters are. To end it again changes nothing.
CREATE FUNCTION end_poll(of_id text, a_consultation text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := led(of_id, a_consultation);
  its consultation;
BEGIN
  PERFORM demand(there IS NOT NULL);
  SELECT * INTO its FROM consultation c WHERE c.key = there FOR UPDATE;
  IF its.closed IS NOT NULL THEN
    RETURN;
  END IF;
  INSERT INTO turnout (consultation, actor, seats, voted, latest)
  SELECT there, t.actor, t.seats, t.voted, t.latest FROM turnout_now(there) t;
  DELETE FROM voter_secret s USING voter v WHERE v.key = s.voter AND v.consultation = there;
  DELETE FROM voter_link l WHERE l.consultation = there;
  UPDATE voter AS v
  SET id = v.pseudonym, kind = s.kind, actor = s.actor, named = s.named, label = s.label,
    traits = '{}', proposed = 0
  FROM voters_shown(there) s WHERE v.key = s.key;
  DELETE FROM voter v WHERE v.consultation = there AND v.label IS NULL;
  UPDATE consultation c
  SET closed = clock_timestamp(),
    votes = (SELECT count(*) FROM vote o JOIN voter v ON v.key = o.voter WHERE v.consultation = there)
  WHERE c.key = there;
END $$;

CREATE FUNCTION begin_table(a_consultation uuid, its_file text, its_columns text[], its_keys text[])
RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  INSERT INTO shared_table (partnership, file, head)
  SELECT c.partnership, 'consultations/' || c.id || '/' || its_file,
    jsonb_build_object('columns', its_columns, 'keys', its_keys, 'separator', ',',
      'lineEnding', E'\n', 'byteOrderMark', false, 'quoteAll', false)
  FROM consultation c WHERE c.key = a_consultation
  RETURNING key;
END;

-- Moves the votes of an ended consultation into the dossier, unless they are more than it should
-- hold, or it has votes of this consultation already.
CREATE FUNCTION move_votes(of_id text, a_consultation text, at_most bigint)
RETURNS TABLE (votes bigint, moved boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := led(of_id, a_consultation);
  its consultation;
  its_label text;
  its_voters uuid;
  its_votes uuid;
BEGIN
  PERFORM demand(there IS NOT NULL);
  PERFORM hold(c.partnership) FROM consultation c WHERE c.key = there;
  SELECT * INTO its FROM consultation c WHERE c.key = there FOR NO KEY UPDATE;
  PERFORM demand(its.closed IS NOT NULL);
  IF NOT its.moved AND its.votes <= least(at_most, 1000000)
      AND table_of(there, 'voters.csv') IS NULL AND table_of(there, 'votes.csv') IS NULL THEN
    its_label := label_column(its.group_by);
    its_voters := begin_table(there, 'voters.csv', ARRAY['id', 'kind', 'actor', 'named', its_label],
      ARRAY['id']);
    its_votes := begin_table(there, 'votes.csv',
      ARRAY['voter', 'statement', 'vote', 'version', 'source'], ARRAY['voter', 'statement']);
    INSERT INTO shared_row (table_key, place, cells)
    SELECT its_voters, row_number() OVER (ORDER BY v.pseudonym COLLATE "C"),
      jsonb_build_object('id', v.pseudonym, 'kind', v.kind, 'actor', v.actor,
        'named', CASE WHEN v.named THEN 'yes' ELSE 'no' END, its_label, v.label)
    FROM voter v WHERE v.consultation = there;
    INSERT INTO shared_row (table_key, place, cells)
    SELECT its_votes,
      row_number() OVER (ORDER BY v.pseudonym COLLATE "C", s.place, s.id COLLATE "C"),
      jsonb_build_object('voter', v.pseudonym, 'statement', o.statement,
        'vote', CASE o.value WHEN 1 THEN 'agree' WHEN 0 THEN 'pass' ELSE 'disagree' END,
        'version', o.version::text, 'source', o.source)
    FROM vote o
      JOIN voter v ON v.key = o.voter
      JOIN statement s ON s.consultation = there AND s.id = o.statement
    WHERE v.consultation = there;
    DELETE FROM vote o USING voter v WHERE v.key = o.voter AND v.consultation = there;
    DELETE FROM voter v WHERE v.consultation = there;
    UPDATE consultation c SET moved = true WHERE c.key = there;
    its.moved := true;
  END IF;
  RETURN QUERY SELECT its.votes, its.moved;
END $$;

-- Votes that were taken here and counted stay as they are in the dossier, whoever asks.

CREATE FUNCTION has_kept_votes(its_table uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN EXISTS (
  SELECT FROM shared_table t
    JOIN consultation c ON c.partnership = t.partnership AND c.moved
      AND t.file IN ('consultations/' || c.id || '/votes.csv', 'consultations/' || c.id || '/voters.csv')
  WHERE t.key = its_table
);

CREATE FUNCTION keep_votes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  PERFORM demand(NOT EXISTS (
    SELECT FROM (SELECT DISTINCT a.table_key FROM affected a) AS k WHERE has_kept_votes(k.table_key)));
  RETURN NULL;
END $$;
CREATE TRIGGER kept_new AFTER INSERT ON shared_row REFERENCING NEW TABLE AS affected
  FOR EACH STATEMENT EXECUTE FUNCTION keep_votes();
CREATE TRIGGER kept_changed AFTER UPDATE ON shared_row REFERENCING OLD TABLE AS affected
  FOR EACH STATEMENT EXECUTE FUNCTION keep_votes();
CREATE TRIGGER kept_gone AFTER DELETE ON shared_row REFERENCING OLD TABLE AS affected
  FOR EACH STATEMENT EXECUTE FUNCTION keep_votes();

CREATE FUNCTION keep_table_of_votes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  PERFORM demand(NOT has_kept_votes(OLD.key));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER kept_votes BEFORE UPDATE OR DELETE ON shared_table
  FOR EACH ROW WHEN (is_of_votes(OLD.file)) EXECUTE FUNCTION keep_table_of_votes();

-- Consultations whose votes stay as they are.
CREATE FUNCTION counted(of_id text) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT c.id FROM consultation c JOIN partnership p ON p.key = c.partnership
  WHERE p.id = of_id AND c.moved AND p.key = ANY (seats('facilitator')) ORDER BY c.id COLLATE "C";
END;

GRANT EXECUTE ON FUNCTION
  stages, withdraw, counted, schedule, invite, share, take_seat, join_poll, booth, booth_statements, own_votes, cast_votes,
  propose, proposals, decide, enter_votes, turnout(text, text), result, result_voters, result_votes,
  end_poll, move_votes
TO "${application}";

-- Plans must not tell what functions hide: no statistics are kept of any column ------------------------

DO $$
DECLARE
  its record;
BEGIN
  FOR its IN
    SELECT c.oid::regclass AS relation, a.attname AS name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'entente'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attstattarget IS DISTINCT FROM 0
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', its.relation, its.name);
  END LOOP;
END $$;
