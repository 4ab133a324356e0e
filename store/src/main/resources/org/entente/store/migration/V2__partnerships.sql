-- Which partnerships there are, and who sits at their tables.
--
-- As with people, the application's role reaches these tables through functions only: a plan or an
-- error of a query of its own could otherwise tell that a partnership exists.

CREATE TABLE partnership (
  key        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  id         text NOT NULL UNIQUE CHECK (id <> ''),
  version    bigint NOT NULL DEFAULT 0,
  changed    timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed_in xid8
);
ALTER TABLE partnership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON partnership TO "${owner}" USING (true);

CREATE TABLE membership (
  partnership uuid NOT NULL REFERENCES partnership,
  login       text NOT NULL REFERENCES account,
  role        text NOT NULL CHECK (role IN ('facilitator', 'delegate', 'analyst', 'observer')),
  actors      text[] NOT NULL,
  PRIMARY KEY (partnership, login),
  CHECK ((role = 'delegate') = (cardinality(actors) > 0))
);
CREATE INDEX membership_of_login ON membership (login);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON membership TO "${owner}" USING (true);

-- The partnerships in which the session has a role, or any role.
CREATE FUNCTION seats(with_role text DEFAULT NULL) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (
  SELECT coalesce(array_agg(partnership), '{}')
  FROM membership
  WHERE login = me() AND (with_role IS NULL OR role = with_role)
);

-- Whom the session speaks for, each as [partnership, actor].
CREATE FUNCTION voices() RETURNS jsonb[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (
  SELECT coalesce(array_agg(jsonb_build_array(partnership, actor)), '{}')
  FROM membership CROSS JOIN LATERAL unnest(actors) AS actor
  WHERE login = me() AND role = 'delegate'
);

-- Creates a partnership with the session as its facilitator; null if the id is taken.
CREATE FUNCTION create_partnership(new_id text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  new_key uuid;
BEGIN
  PERFORM demand(is_administrator());
  INSERT INTO partnership (id) VALUES (new_id) ON CONFLICT (id) DO NOTHING RETURNING key INTO new_key;
  IF new_key IS NOT NULL THEN
    INSERT INTO membership (partnership, login, role, actors)
    VALUES (new_key, me(), 'facilitator', '{}');
    INSERT INTO frame (partnership, file, text)
    VALUES (new_key, 'dossier.yaml', ''), (new_key, 'acceptance.yaml', '');
  END IF;
  RETURN new_key;
END $$;

-- Lets nobody else change a partnership until the transaction ends; says its version.
CREATE FUNCTION hold(a_partnership uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  its_version bigint;
BEGIN
  PERFORM demand(a_partnership = ANY (seats('facilitator') || seats('delegate')));
  SELECT version INTO its_version FROM partnership WHERE key = a_partnership FOR NO KEY UPDATE;
  RETURN its_version;
END $$;

-- The version that this transaction makes; all its changes to a partnership share it.
CREATE FUNCTION next_version(of_partnership uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  its_version bigint;
BEGIN
  UPDATE partnership
  SET version = version + 1, changed = clock_timestamp(), changed_in = pg_current_xact_id()
  WHERE key = of_partnership
    -- the time as well, since a restored database counts its transactions anew
    AND (changed_in IS DISTINCT FROM pg_current_xact_id() OR changed < transaction_timestamp());
  SELECT version INTO its_version FROM partnership WHERE key = of_partnership;
  RETURN its_version;
END $$;

-- Members -----------------------------------------------------------------------------------------

-- A partnership whose members the session may manage.
CREATE FUNCTION managed(of_id text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (
  SELECT key FROM partnership
  WHERE id = of_id AND (is_administrator() OR key = ANY (seats('facilitator')))
);

CREATE FUNCTION members(of_id text) RETURNS TABLE (login text, role text, actors text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT m.login, m.role, m.actors
  FROM membership m WHERE m.partnership = managed(of_id) ORDER BY m.login COLLATE "C";
END;

-- Nobody gives a voice to oneself: whoever manages members would read what actors keep to themselves.
CREATE FUNCTION enrol(in_id text, a_login text, as_role text, for_actors text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := managed(in_id);
BEGIN
  PERFORM demand(there IS NOT NULL);
  PERFORM demand(as_role <> 'delegate' OR a_login <> me());
  IF NOT EXISTS (SELECT FROM account WHERE login = a_login) THEN
    RAISE EXCEPTION 'there is no such login' USING ERRCODE = 'EN002';
  END IF;
  INSERT INTO membership AS m (partnership, login, role, actors)
  VALUES (there, a_login, as_role, for_actors)
  ON CONFLICT (partnership, login) DO UPDATE SET role = as_role, actors = for_actors
  WHERE (m.role, m.actors) IS DISTINCT FROM (as_role, for_actors);
END $$;

CREATE FUNCTION dismiss(from_id text, a_login text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  there uuid := managed(from_id);
BEGIN
  PERFORM demand(there IS NOT NULL);
  DELETE FROM membership WHERE partnership = there AND login = a_login;
END $$;

CREATE FUNCTION note_membership() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  INSERT INTO people_audit (login, what, whom, partnership, before, after)
  VALUES (coalesce(me(), '(' || session_user || ')'), 'membership',
    coalesce(NEW.login, OLD.login), coalesce(NEW.partnership, OLD.partnership),
    to_jsonb(OLD) - 'partnership', to_jsonb(NEW) - 'partnership');
  RETURN NULL;
END $$;
CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION note_membership();

CREATE POLICY administered ON people_audit FOR SELECT
  USING ((SELECT is_administrator()));
CREATE POLICY led ON people_audit FOR SELECT
  USING (partnership = ANY ((SELECT seats('facilitator'))::uuid[]));
-- Whoever is concerned, and whoever speaks for an actor for whom somebody else may speak now.
CREATE POLICY concerned ON people_audit FOR SELECT
  USING (whom = (SELECT me())
    OR EXISTS (
      SELECT FROM jsonb_array_elements_text(
        coalesce(before->'actors', '[]') || coalesce(after->'actors', '[]')) AS actor
      WHERE what = 'membership'
        AND jsonb_build_array(partnership, actor) = ANY ((SELECT voices())::jsonb[])));
GRANT SELECT ON people_audit TO "${application}";

GRANT EXECUTE ON FUNCTION seats, voices, create_partnership, hold, members, enrol, dismiss
TO "${application}";
