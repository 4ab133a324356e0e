-- Who may sign in, who is signed in, and who changed whom.
--
-- The application's role has no right to these tables: it reaches them through the functions below,
-- each of which does one thing and asks first who is asking. The one policy of each table serves the
-- owner, as whom the functions run.

ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA entente TO "${application}";

CREATE TABLE account (
  login         text PRIMARY KEY CHECK (login <> '' AND length(login) <= 200),
  display_name  text NOT NULL,
  language      text NOT NULL,
  administrator boolean NOT NULL,
  active        boolean NOT NULL
);
ALTER TABLE account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON account TO "${owner}" USING (true);

-- $argon2id-sha256$v=19$m=…,t=…,p=…$salt$digest: the digest of a proof that only the password gives.
-- Whoever reads the digest cannot sign in with it.
CREATE TABLE password (
  login text PRIMARY KEY REFERENCES account,
  hash  text NOT NULL
    CHECK (hash ~ '^\$argon2id-sha256\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]{22,}\$[A-Za-z0-9+/]{43}$'),
  since timestamptz NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE password ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON password TO "${owner}" USING (true);

-- Sessions under the SHA-256 of their secrets, which are kept nowhere.
CREATE TABLE session (
  hash    bytea PRIMARY KEY CHECK (length(hash) = 32),
  login   text NOT NULL REFERENCES account,
  opened  timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires timestamptz NOT NULL
);
CREATE INDEX session_of_login ON session (login);
CREATE INDEX session_by_end ON session (expires);
ALTER TABLE session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON session TO "${owner}" USING (true);

-- Subjects are hashes: people type passwords where logins belong.
CREATE TABLE failed_sign_in (
  subject  bytea PRIMARY KEY CHECK (length(subject) = 32),
  failures integer NOT NULL,
  latest   timestamptz NOT NULL
);
CREATE INDEX failed_sign_in_by_age ON failed_sign_in (latest);
ALTER TABLE failed_sign_in ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_functions ON failed_sign_in TO "${owner}" USING (true);

-- Changes to accounts, passwords and memberships; never a password's hash.
CREATE TABLE people_audit (
  number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  login       text NOT NULL,
  what        text NOT NULL CHECK (what IN ('account', 'password', 'membership')),
  whom        text NOT NULL,
  partnership uuid,
  before      jsonb,
  after       jsonb
);
ALTER TABLE people_audit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_triggers ON people_audit FOR INSERT TO "${owner}" WITH CHECK (true);

-- Who it is -------------------------------------------------------------------------------------

-- The login of whoever holds the secret that the transaction names; null if nobody does.
CREATE FUNCTION me() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (
  SELECT a.login
  FROM session s JOIN account a USING (login)
  WHERE s.hash = sha256(convert_to(current_setting('entente.session', true), 'UTF8'))
    AND length(current_setting('entente.session', true)) >= 32
    AND s.expires > clock_timestamp()
    AND a.active
);

CREATE FUNCTION is_administrator() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN EXISTS (SELECT FROM account WHERE login = me() AND administrator);

-- Ends the transaction unless something is allowed; what is unknown is not.
CREATE FUNCTION demand(allowed boolean) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = entente, pg_temp AS $$
BEGIN
  IF allowed IS NOT TRUE THEN
    RAISE EXCEPTION 'the session may not do this' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

CREATE FUNCTION my_account()
RETURNS TABLE (login text, display_name text, language text, administrator boolean, active boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT a.login, a.display_name, a.language, a.administrator, a.active
  FROM account a WHERE a.login = me();
END;

-- Signing in ------------------------------------------------------------------------------------

CREATE FUNCTION find_password_hash(of_login text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN (SELECT p.hash FROM password p JOIN account a USING (login) WHERE a.login = of_login AND a.active);

CREATE FUNCTION is_proof(proof bytea, of_login text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN EXISTS (
  SELECT FROM password p JOIN account a USING (login)
  WHERE a.login = of_login AND a.active
    AND decode(split_part(p.hash, '$', 6) || '=', 'base64') = sha256(proof)
);

CREATE FUNCTION subject_of_login(of_login text) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN sha256(convert_to('login ' || of_login, 'UTF8'));

-- A network of the sixth generation gives each of its customers 2^64 addresses; they count as one.
CREATE FUNCTION subject_of_address(address text) RETURNS bytea
LANGUAGE plpgsql STABLE SET search_path = entente, pg_temp AS $$
DECLARE
  counted text := address;
BEGIN
  IF pg_input_is_valid(address, 'inet') THEN
    IF family(address::inet) = 6 THEN
      counted := host(network(set_masklen(address::inet, 64)));
    END IF;
  END IF;
  RETURN sha256(convert_to('address ' || counted, 'UTF8'));
END $$;

-- How many seconds a subject waits after its failures: none at first, then twice as long each time,
-- at most a quarter of an hour. A day without failures is forgiven.
CREATE FUNCTION waiting_seconds(of_subject bytea, free_failures integer) RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN coalesce((
  SELECT greatest(0, extract(epoch FROM latest - clock_timestamp())
      + least(900, power(2, least(failures - free_failures, 30))))
  FROM failed_sign_in
  WHERE subject = of_subject
    AND failures >= free_failures
    AND latest > clock_timestamp() - interval '1 day'
), 0);

CREATE FUNCTION waiting_time(of_login text, address text) RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
RETURN greatest(
  waiting_seconds(subject_of_login(of_login), 5),
  waiting_seconds(subject_of_address(address), 50));

CREATE FUNCTION note_failure(of_login text, address text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  INSERT INTO failed_sign_in AS f (subject, failures, latest)
  SELECT subject, 1, clock_timestamp()
  FROM unnest(ARRAY[subject_of_login(of_login), subject_of_address(address)]) AS subject
  ORDER BY subject
  ON CONFLICT (subject) DO UPDATE
  SET failures = CASE
        WHEN f.latest < clock_timestamp() - interval '1 day' THEN 1
        ELSE least(f.failures, 1000000) + 1
      END,
      latest = clock_timestamp();
  DELETE FROM failed_sign_in WHERE latest < clock_timestamp() - interval '1 day';
  DELETE FROM failed_sign_in WHERE subject IN (
    SELECT subject FROM failed_sign_in ORDER BY latest DESC OFFSET 20000);
END $$;

-- Opens a session under a secret's hash for whoever proves to know the password. A login that must
-- wait opens none, so that many guesses at once gain nothing.
CREATE FUNCTION open_session(for_login text, proof bytea, secret_hash bytea, lifetime interval)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  IF waiting_seconds(subject_of_login(for_login), 5) > 0
      OR is_proof(proof, for_login) IS NOT TRUE
      OR coalesce(lifetime, interval '0') <= interval '0' THEN
    RETURN false;
  END IF;
  DELETE FROM session WHERE expires <= clock_timestamp();
  INSERT INTO session (hash, login, expires)
  VALUES (secret_hash, for_login, clock_timestamp() + least(lifetime, interval '30 days'));
  DELETE FROM failed_sign_in WHERE subject = subject_of_login(for_login);
  RETURN true;
END $$;

CREATE FUNCTION close_session() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  DELETE FROM session
  WHERE hash = sha256(convert_to(current_setting('entente.session', true), 'UTF8'));
END;

-- Keeping accounts ------------------------------------------------------------------------------

CREATE FUNCTION accounts()
RETURNS TABLE (login text, display_name text, language text, administrator boolean, active boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT a.login, a.display_name, a.language, a.administrator, a.active
  FROM account a WHERE is_administrator() ORDER BY a.login COLLATE "C";
END;

-- A new password ends every session of its account but the one that sets it.
CREATE FUNCTION set_password(of_login text, new_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  INSERT INTO password (login, hash) VALUES (of_login, new_hash)
  ON CONFLICT (login) DO UPDATE SET hash = new_hash, since = clock_timestamp();
  DELETE FROM session
  WHERE login = of_login
    AND hash <> sha256(convert_to(coalesce(current_setting('entente.session', true), ''), 'UTF8'));
END $$;

CREATE FUNCTION save_account(
  of_login text, new_name text, new_language text, is_to_administer boolean, is_to_be_active boolean,
  new_hash text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE;
  PERFORM demand(is_administrator());
  INSERT INTO account AS a (login, display_name, language, administrator, active)
  VALUES (of_login, new_name, new_language, is_to_administer, is_to_be_active)
  ON CONFLICT (login) DO UPDATE
  SET display_name = new_name, language = new_language,
      administrator = is_to_administer, active = is_to_be_active
  WHERE (a.display_name, a.language, a.administrator, a.active)
    IS DISTINCT FROM (new_name, new_language, is_to_administer, is_to_be_active);
  IF NOT EXISTS (SELECT FROM account WHERE administrator AND active) THEN
    RAISE EXCEPTION 'the last administrator must stay' USING ERRCODE = 'EN001';
  END IF;
  IF new_hash IS NOT NULL THEN
    PERFORM set_password(of_login, new_hash);
  END IF;
  IF NOT is_to_be_active THEN
    DELETE FROM session WHERE login = of_login;
  END IF;
END $$;

CREATE FUNCTION save_own(new_name text, new_language text, new_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  mine text := me();
BEGIN
  PERFORM demand(mine IS NOT NULL);
  UPDATE account SET display_name = new_name, language = new_language
  WHERE login = mine AND (display_name, language) IS DISTINCT FROM (new_name, new_language);
  IF new_hash IS NOT NULL THEN
    PERFORM set_password(mine, new_hash);
  END IF;
END $$;

-- Keeps the same password under another hash, for whoever proves to know it.
CREATE FUNCTION rehash(proof bytea, new_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  PERFORM demand(is_proof(proof, me()));
  UPDATE password SET hash = new_hash WHERE login = me();
END $$;

CREATE FUNCTION create_first(first_login text, its_name text, its_language text, its_hash text)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM account) THEN
    RETURN false;
  END IF;
  INSERT INTO account (login, display_name, language, administrator, active)
  VALUES (first_login, its_name, its_language, true, true);
  INSERT INTO password (login, hash) VALUES (first_login, its_hash);
  RETURN true;
END $$;

-- Writing down who changed whom -----------------------------------------------------------------

CREATE FUNCTION note_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  INSERT INTO people_audit (login, what, whom, before, after)
  VALUES (coalesce(me(), '(' || session_user || ')'), 'account', coalesce(NEW.login, OLD.login),
    to_jsonb(OLD), to_jsonb(NEW));
  RETURN NULL;
END $$;
CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON account
  FOR EACH ROW EXECUTE FUNCTION note_account();

CREATE FUNCTION note_password() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  INSERT INTO people_audit (login, what, whom, before, after)
  VALUES (coalesce(me(), '(' || session_user || ')'), 'password', coalesce(NEW.login, OLD.login),
    to_jsonb(OLD) - 'hash', to_jsonb(NEW) - 'hash');
  RETURN NULL;
END $$;
CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON password
  FOR EACH ROW EXECUTE FUNCTION note_password();

CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = entente, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'what is written down stays' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON people_audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT EXECUTE ON FUNCTION
  me, is_administrator, my_account, find_password_hash, waiting_time, note_failure, open_session,
  close_session, accounts, save_account, save_own, rehash, create_first
TO "${application}";
