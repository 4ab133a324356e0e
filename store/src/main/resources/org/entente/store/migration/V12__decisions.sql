-- In which order actors rank options is a vote as any other: shared with nobody but the facilitator.

CREATE OR REPLACE FUNCTION is_of_votes(file text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = entente, pg_temp
RETURN file ~ '^consultations/[^/]+/(votes|voters|ballots)\.csv$';
