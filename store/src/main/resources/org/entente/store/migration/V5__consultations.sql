-- Consultations: their texts stand among the frame's, their tables among the shared ones. Who voted
-- what is shared with nobody but the facilitator.

ALTER TABLE frame DROP CONSTRAINT frame_file_check;
ALTER TABLE frame ADD CONSTRAINT frame_file_check CHECK (
  file IN ('dossier.yaml', 'acceptance.yaml')
  OR file ~ '^consultations/[^/]+/consultation\.yaml$');

-- The two texts of the partnership itself stay; those of consultations come and go.
CREATE POLICY consultations_come ON frame AS RESTRICTIVE FOR INSERT
  WITH CHECK (file LIKE 'consultations/%' OR current_user = '${owner}');
CREATE POLICY consultations_go ON frame AS RESTRICTIVE FOR DELETE
  USING (file LIKE 'consultations/%' OR current_user = '${owner}');
GRANT INSERT, DELETE ON frame TO "${application}";

CREATE FUNCTION note_consultation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  PERFORM note_one(coalesce(NEW.partnership, OLD.partnership), coalesce(NEW.file, OLD.file),
    jsonb_build_object('text', coalesce(OLD.text, '')),
    jsonb_build_object('text', coalesce(NEW.text, '')));
  RETURN NULL;
END $$;
CREATE TRIGGER noted_coming AFTER INSERT ON frame
  FOR EACH ROW WHEN (NEW.file LIKE 'consultations/%') EXECUTE FUNCTION note_consultation();
CREATE TRIGGER noted_going AFTER DELETE ON frame
  FOR EACH ROW EXECUTE FUNCTION note_consultation();

CREATE FUNCTION is_of_votes(file text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN file ~ '^consultations/[^/]+/(votes|voters)\.csv$';
GRANT EXECUTE ON FUNCTION is_of_votes TO "${application}";

CREATE POLICY votes_for_facilitators ON shared_table AS RESTRICTIVE
  USING (NOT is_of_votes(file) OR partnership = ANY ((SELECT seats('facilitator'))::uuid[]));
CREATE POLICY votes_for_facilitators ON audit AS RESTRICTIVE FOR SELECT
  USING (NOT is_of_votes(file) OR partnership = ANY ((SELECT seats('facilitator'))::uuid[]));

-- That votes changed is told to every member, once for each file and version, and by whom; what it
-- was, to facilitators alone.
CREATE TABLE votes_audit (
  partnership uuid NOT NULL REFERENCES partnership,
  version     bigint NOT NULL,
  file        text NOT NULL,
  number      bigint NOT NULL,
  at          timestamptz NOT NULL,
  login       text NOT NULL,
  PRIMARY KEY (partnership, version, file)
);
ALTER TABLE votes_audit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY members_see ON votes_audit FOR SELECT
  USING (partnership = ANY ((SELECT seats())::uuid[]));
CREATE POLICY in_own_name ON votes_audit FOR INSERT TO "${owner}"
  WITH CHECK (login = (SELECT me()));
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON votes_audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT ON votes_audit TO "${application}";

CREATE FUNCTION note_votes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = entente, pg_temp AS $$
BEGIN
  INSERT INTO votes_audit (partnership, version, file, number, at, login)
  SELECT n.partnership, n.number / 10000000, n.file, min(n.number), max(n.at), n.login
  FROM noted n WHERE is_of_votes(n.file)
  GROUP BY n.partnership, n.number / 10000000, n.file, n.login
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER told AFTER INSERT ON audit
  REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_votes();

CREATE OR REPLACE VIEW change WITH (security_invoker = true) AS
  SELECT partnership, number, number / 10000000 AS version, at, login, file, key, before, after
  FROM audit
  UNION ALL
  SELECT partnership, number, number / 10000000, (entry->>'at')::timestamptz, entry->>'login',
    'confidential/' || (entry->>'actor') || '.csv', entry->>'key',
    nullif(entry->'before', 'null'), nullif(entry->'after', 'null')
  FROM confidential_audit
  UNION ALL
  SELECT partnership, number, version, at, login, file, '', NULL, NULL
  FROM votes_audit
  WHERE partnership <> ALL ((SELECT seats('facilitator'))::uuid[]);
