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
