-- Who changed what, when: written by triggers, so that whatever changes is written down, in the name
-- that the session's secret gives. Only ever added to.
--
-- Numbers are a version and a count within it. Shared and confidential changes are counted apart, so
-- that no gap tells how much of what one may not see has changed.

CREATE TABLE audit (
  partnership uuid NOT NULL REFERENCES partnership,
  number      bigint NOT NULL,
  at          timestamptz NOT NULL,
  login       text NOT NULL,
  file        text NOT NULL,
  key         text NOT NULL,
  before      jsonb,
  after       jsonb,
  PRIMARY KEY (partnership, number)
);
ALTER TABLE audit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY members_see ON audit FOR SELECT
  USING (partnership = ANY ((SELECT seats())::uuid[]));
CREATE POLICY in_own_name ON audit FOR INSERT TO "${owner}"
  WITH CHECK (login = (SELECT me()));

-- The entry holds at, login, actor, key, before and after, as jsonb for the reason given with
-- confidential tables.
CREATE TABLE confidential_audit (
  partnership uuid NOT NULL REFERENCES partnership,
  number      bigint NOT NULL,
  entry       jsonb NOT NULL,
  PRIMARY KEY (partnership, number)
);
ALTER TABLE confidential_audit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY delegates_alone ON confidential_audit FOR SELECT
  USING (jsonb_build_array(partnership, entry->'actor') = ANY ((SELECT voices())::jsonb[]));
CREATE POLICY in_own_name ON confidential_audit FOR INSERT TO "${owner}"
  WITH CHECK (entry->>'login' = (SELECT me()));

CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON confidential_audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON audit, confidential_audit TO "${application}";

-- The first number of a version; half of a version's numbers are for what is shared.
CREATE FUNCTION first_number(of_version bigint, confidential boolean) RETURNS bigint
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN of_version * 10000000 + CASE WHEN confidential THEN 5000000 ELSE 0 END;

CREATE VIEW change WITH (security_invoker = true) AS
  SELECT partnership, number, number / 10000000 AS version, at, login, file, key, before, after
  FROM audit
  UNION ALL
  SELECT partnership, number, number / 10000000, (entry->>'at')::timestamptz, entry->>'login',
    'confidential/' || (entry->>'actor') || '.csv', entry->>'key',
    nullif(entry->'before', 'null'), nullif(entry->'after', 'null')
  FROM confidential_audit;
GRANT SELECT ON change TO "${application}";
GRANT EXECUTE ON FUNCTION first_number TO "${application}";

-- Rows --------------------------------------------------------------------------------------------

CREATE TYPE row_change AS (table_key uuid, place numeric, before jsonb, after jsonb);

CREATE FUNCTION row_key(head jsonb, cells jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN (
  SELECT coalesce(string_agg(stripped(cells->>k), '/' ORDER BY n), '')
  FROM jsonb_array_elements_text(head->'keys') WITH ORDINALITY AS u (k, n)
);

-- A row with an empty cell for whatever only the other one has: to take a change back, one must know
-- what was empty.
CREATE FUNCTION padded(cells jsonb, other jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN CASE
  WHEN cells IS NULL OR other IS NULL THEN cells
  ELSE (SELECT coalesce(jsonb_object_agg(k, ''), '{}') FROM jsonb_object_keys(other) AS k) || cells
END;

CREATE FUNCTION note_shared_rows(changes row_change[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  who text := me();
  there uuid;
  noted bigint;
  its_version bigint;
BEGIN
  FOR there IN
    SELECT DISTINCT t.partnership FROM unnest(changes) c JOIN shared_table t ON t.key = c.table_key
  LOOP
    its_version := next_version(there);
    SELECT coalesce(max(number), first_number(its_version, false)) INTO noted
    FROM audit
    WHERE partnership = there
      AND number > first_number(its_version, false) AND number <= first_number(its_version, true);
    INSERT INTO audit (partnership, number, at, login, file, key, before, after)
    SELECT there, noted + row_number() OVER (ORDER BY c.place), clock_timestamp(), who, t.file,
      row_key(t.head, coalesce(c.before, c.after)),
      padded(c.before, c.after), padded(c.after, c.before)
    FROM unnest(changes) c JOIN shared_table t ON t.key = c.table_key
    WHERE t.partnership = there AND c.before IS DISTINCT FROM c.after;
  END LOOP;
END $$;

CREATE FUNCTION note_confidential_rows(changes row_change[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  who text := me();
  there uuid;
  noted bigint;
  its_version bigint;
BEGIN
  FOR there IN
    SELECT DISTINCT t.partnership
    FROM unnest(changes) c JOIN confidential_table t ON t.key = c.table_key
  LOOP
    its_version := next_version(there);
    SELECT coalesce(max(number), first_number(its_version, true)) INTO noted
    FROM confidential_audit
    WHERE partnership = there
      AND number > first_number(its_version, true) AND number < first_number(its_version + 1, false);
    INSERT INTO confidential_audit (partnership, number, entry)
    SELECT there, noted + row_number() OVER (ORDER BY c.place),
      jsonb_build_object(
        'at', clock_timestamp(), 'login', who, 'actor', t.actor,
        'key', row_key(t.head, coalesce(c.before, c.after)),
        'before', padded(c.before, c.after), 'after', padded(c.after, c.before))
    FROM unnest(changes) c JOIN confidential_table t ON t.key = c.table_key
    WHERE t.partnership = there AND c.before IS DISTINCT FROM c.after;
  END LOOP;
END $$;

CREATE FUNCTION note_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  changes row_change[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg((table_key, place, NULL, cells)::row_change) INTO changes FROM new_rows;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg((table_key, place, cells, NULL)::row_change) INTO changes FROM old_rows;
  ELSE
    SELECT array_agg((o.table_key, o.place, o.cells, n.cells)::row_change) INTO changes
    FROM old_rows o JOIN new_rows n USING (id);
  END IF;
  IF changes IS NOT NULL THEN
    PERFORM demand(me() IS NOT NULL);
    IF TG_TABLE_NAME = 'shared_row' THEN
      PERFORM note_shared_rows(changes);
    ELSE
      PERFORM note_confidential_rows(changes);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER noted_insert AFTER INSERT ON shared_row
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_rows();
CREATE TRIGGER noted_update AFTER UPDATE ON shared_row
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_rows();
CREATE TRIGGER noted_delete AFTER DELETE ON shared_row
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_rows();
CREATE TRIGGER noted_insert AFTER INSERT ON confidential_row
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_rows();
CREATE TRIGGER noted_update AFTER UPDATE ON confidential_row
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_rows();
CREATE TRIGGER noted_delete AFTER DELETE ON confidential_row
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_rows();

-- Texts and attachments ----------------------------------------------------------------------------

CREATE FUNCTION note_one(there uuid, its_file text, its_before jsonb, its_after jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
DECLARE
  its_version bigint;
BEGIN
  PERFORM demand(me() IS NOT NULL);
  its_version := next_version(there);
  INSERT INTO audit (partnership, number, at, login, file, key, before, after)
  SELECT there, coalesce(max(number), first_number(its_version, false)) + 1, clock_timestamp(), me(),
    its_file, '', its_before, its_after
  FROM audit
  WHERE partnership = there
    AND number > first_number(its_version, false) AND number <= first_number(its_version, true);
END $$;

CREATE FUNCTION note_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  PERFORM note_one(NEW.partnership, NEW.file,
    jsonb_build_object('text', OLD.text), jsonb_build_object('text', NEW.text));
  RETURN NULL;
END $$;
CREATE TRIGGER noted AFTER UPDATE ON frame
  FOR EACH ROW WHEN (OLD.text <> NEW.text) EXECUTE FUNCTION note_text();

CREATE FUNCTION note_attachment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  PERFORM note_one(coalesce(NEW.partnership, OLD.partnership), coalesce(NEW.path, OLD.path),
    CASE WHEN TG_OP <> 'INSERT' THEN jsonb_build_object('size', length(OLD.content)::text) END,
    CASE WHEN TG_OP <> 'DELETE' THEN jsonb_build_object('size', length(NEW.content)::text) END);
  RETURN NULL;
END $$;
CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION note_attachment();

-- How a table is written is no content: it makes a version, and no entry -----------------------------

CREATE FUNCTION note_head() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  PERFORM demand(me() IS NOT NULL);
  PERFORM next_version(coalesce(NEW.partnership, OLD.partnership));
  RETURN NULL;
END $$;
CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON shared_table
  FOR EACH ROW EXECUTE FUNCTION note_head();
CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON confidential_table
  FOR EACH ROW EXECUTE FUNCTION note_head();

-- Plans must not tell what policies hide: no statistics are kept of any column ------------------------

DO $$
DECLARE
  its record;
BEGIN
  FOR its IN
    SELECT c.oid::regclass AS relation, a.attname AS name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'entente'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
      AND a.attnum > 0 AND NOT a.attisdropped
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', its.relation, its.name);
  END LOOP;
END $$;
