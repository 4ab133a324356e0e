-- What partnerships write: shared by all their members, or confidential to one actor.
--
-- The application's role works with these tables under their policies, which know the session by its
-- secret (me, seats, voices). What is confidential is kept as jsonb alone: no operator on jsonb is
-- "leakproof", so that no guess is ever tried on a row before the policy has let the row through.
-- The keys of everything are random and mean nothing to an outsider.

-- Texts: dossier.yaml and acceptance.yaml, empty if the dossier lacks them.
CREATE TABLE frame (
  partnership uuid NOT NULL REFERENCES partnership,
  file        text NOT NULL CHECK (file IN ('dossier.yaml', 'acceptance.yaml')),
  text        text NOT NULL,
  PRIMARY KEY (partnership, file)
);

-- A head says how a table is written: columns in order, which of them name a row, dialect.
CREATE FUNCTION is_head(head jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN head ?& ARRAY['separator', 'byteOrderMark', 'lineEnding', 'quoteAll']
  AND coalesce(jsonb_typeof(head->'columns') = 'array' AND jsonb_typeof(head->'keys') = 'array', false);

CREATE TABLE shared_table (
  key         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partnership uuid NOT NULL REFERENCES partnership,
  file        text NOT NULL CHECK (file <> '' AND file NOT LIKE 'confidential/%'),
  head        jsonb NOT NULL CHECK (is_head(head)),
  UNIQUE (partnership, file)
);

-- A row by the names of its columns; it stands before the rows of greater place.
CREATE TABLE shared_row (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  table_key uuid NOT NULL REFERENCES shared_table,
  place     numeric NOT NULL,
  cells     jsonb NOT NULL CHECK (jsonb_typeof(cells) = 'object')
);
CREATE INDEX shared_row_in_order ON shared_row (table_key, place);

CREATE TABLE attachment (
  partnership uuid NOT NULL REFERENCES partnership,
  path        text NOT NULL CHECK (path <> '' AND path !~ '^confidential/[^/]+\.csv$'),
  content     bytea NOT NULL,
  PRIMARY KEY (partnership, path)
);
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE confidential_table (
  key         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partnership uuid NOT NULL REFERENCES partnership,
  actor       jsonb NOT NULL CHECK (jsonb_typeof(actor) = 'string'),
  head        jsonb NOT NULL CHECK (is_head(head)),
  UNIQUE (partnership, actor)
);

CREATE TABLE confidential_row (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  table_key uuid NOT NULL REFERENCES confidential_table,
  place     numeric NOT NULL,
  cells     jsonb NOT NULL CHECK (jsonb_typeof(cells) = 'object')
);
CREATE INDEX confidential_row_in_order ON confidential_row (table_key, place);

-- Members see what is shared ----------------------------------------------------------------------

ALTER TABLE frame ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE shared_table ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE shared_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY members_see ON frame FOR SELECT
  USING (partnership = ANY ((SELECT seats())::uuid[]));
CREATE POLICY members_see ON shared_table FOR SELECT
  USING (partnership = ANY ((SELECT seats())::uuid[]));
CREATE POLICY members_see ON shared_row FOR SELECT
  USING (table_key IN (SELECT key FROM shared_table));
CREATE POLICY members_see ON attachment FOR SELECT
  USING (partnership = ANY ((SELECT seats())::uuid[]));

-- Facilitators change what is shared --------------------------------------------------------------

CREATE POLICY facilitators_change ON frame
  USING (partnership = ANY ((SELECT seats('facilitator'))::uuid[]));
CREATE POLICY facilitators_change ON shared_table
  USING (partnership = ANY ((SELECT seats('facilitator'))::uuid[]));
CREATE POLICY facilitators_change ON shared_row
  USING (table_key IN (
    SELECT key FROM shared_table WHERE partnership = ANY ((SELECT seats('facilitator'))::uuid[])));
CREATE POLICY facilitators_change ON attachment
  USING (partnership = ANY ((SELECT seats('facilitator'))::uuid[]));

-- Delegates change stances and positions of those for whom they speak ------------------------------

-- What a cell says, without the white space around it that Java's strip() takes off.
CREATE FUNCTION stripped(cell text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN btrim(coalesce(cell, ''), U&'\0009\000A\000B\000C\000D\001C\001D\001E\001F\0020\1680\2000\2001\2002\2003\2004\2005\2006\2008\2009\200A\2028\2029\205F\3000');

CREATE POLICY delegates_begin ON shared_table FOR INSERT
  WITH CHECK (file IN ('stances.csv', 'positions.csv')
    AND partnership = ANY ((SELECT seats('delegate'))::uuid[]));
CREATE POLICY delegates_widen ON shared_table FOR UPDATE
  USING (file IN ('stances.csv', 'positions.csv')
    AND partnership = ANY ((SELECT seats('delegate'))::uuid[]));
CREATE POLICY delegates_change ON shared_row
  USING (EXISTS (
    SELECT FROM shared_table t
    WHERE t.key = table_key
      AND t.file IN ('stances.csv', 'positions.csv')
      AND jsonb_build_array(t.partnership, stripped(cells->>'actor')) = ANY ((SELECT voices())::jsonb[])));

-- A delegate may add columns behind those of a shared table, and nothing else.
CREATE FUNCTION only_widen() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  IF NEW.partnership = ANY (seats('facilitator')) THEN
    RETURN NEW;
  END IF;
  PERFORM demand(NEW.head - 'columns' = OLD.head - 'columns'
    AND (SELECT coalesce(jsonb_agg(c ORDER BY n), '[]')
         FROM jsonb_array_elements(NEW.head->'columns') WITH ORDINALITY AS u (c, n)
         WHERE n <= jsonb_array_length(OLD.head->'columns')) = OLD.head->'columns');
  RETURN NEW;
END $$;
CREATE TRIGGER only_widened BEFORE UPDATE ON shared_table
  FOR EACH ROW EXECUTE FUNCTION only_widen();

-- Delegates alone see and change what is confidential to those for whom they speak -----------------

ALTER TABLE confidential_table ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE confidential_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY delegates_alone ON confidential_table
  USING (jsonb_build_array(partnership, actor) = ANY ((SELECT voices())::jsonb[]));
CREATE POLICY delegates_alone ON confidential_row
  USING (table_key IN (SELECT key FROM confidential_table));

-- Rights, which the policies narrow -----------------------------------------------------------------

GRANT SELECT, UPDATE (text) ON frame TO "${application}";
GRANT SELECT, INSERT, DELETE, UPDATE (head) ON shared_table, confidential_table TO "${application}";
GRANT SELECT, INSERT, DELETE, UPDATE (place, cells) ON shared_row, confidential_row TO "${application}";
GRANT SELECT, INSERT, DELETE, UPDATE (content) ON attachment TO "${application}";
GRANT EXECUTE ON FUNCTION is_head, stripped TO "${application}";

-- Reading -------------------------------------------------------------------------------------------

-- An object of texts as key, value, key, value …, by key.
CREATE FUNCTION flat(object jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN (
  SELECT coalesce(array_agg(word ORDER BY k COLLATE "C", n), '{}')
  FROM jsonb_each_text(object) AS e (k, v) CROSS JOIN LATERAL (VALUES (1, k), (2, v)) AS w (n, word)
);

CREATE VIEW dossier_table WITH (security_invoker = true) AS
  SELECT key, partnership, file, head FROM shared_table
  UNION ALL
  SELECT key, partnership, 'confidential/' || (actor #>> '{}') || '.csv', head FROM confidential_table;

CREATE VIEW dossier_row WITH (security_invoker = true) AS
  SELECT id, table_key, place, cells FROM shared_row
  UNION ALL
  SELECT id, table_key, place, cells FROM confidential_row;

GRANT SELECT ON dossier_table, dossier_row TO "${application}";

-- The partnerships to which the session belongs.
CREATE FUNCTION summaries() RETURNS TABLE (
  key uuid, id text, manifest text, role text, actors text[], version bigint, changed timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  SELECT p.key, p.id, coalesce(f.text, ''), m.role, m.actors, p.version, p.changed
  FROM membership m
    JOIN partnership p ON p.key = m.partnership
    LEFT JOIN frame f ON f.partnership = p.key AND f.file = 'dossier.yaml'
  WHERE m.login = me()
  ORDER BY p.id COLLATE "C";
END;

GRANT EXECUTE ON FUNCTION flat, summaries TO "${application}";
