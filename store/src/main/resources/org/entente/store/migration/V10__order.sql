-- In which order voters are asked may be learned from votes, while results are live anyway.

-- Votes of persons in the consultation of whoever has a secret, by the random word of each: which of
-- the booth's statements, and what. Nothing if its results are sealed, votes are not taken now, or
-- fewer than so many have voted. Of more than it may give, random words decide.
CREATE FUNCTION sampled_votes(secret text, at_least integer, at_most integer)
RETURNS TABLE (voter text, columns integer[], votes integer[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = entente, pg_temp
BEGIN ATOMIC
  WITH its AS (
    SELECT c.key FROM voter v JOIN consultation c ON c.key = v.consultation
    WHERE v.key = voter_of(secret) AND c.results = 'live' AND takes_votes(c)
  ), taken AS MATERIALIZED (
    SELECT v.key, v.pseudonym FROM its JOIN voter v ON v.consultation = its.key
    WHERE v.kind = 'person' AND v.latest IS NOT NULL
    ORDER BY v.pseudonym LIMIT at_most
  ), asked AS MATERIALIZED (
    SELECT s.id, s.version, (row_number() OVER (ORDER BY s.place, s.id COLLATE "C"))::integer - 1 AS n
    FROM its JOIN statement s ON s.consultation = its.key AND s.moderation <> 'out'
  )
  SELECT t.pseudonym, array_agg(a.n ORDER BY a.n), array_agg(o.value::integer ORDER BY a.n)
  FROM taken t
    JOIN vote o ON o.voter = t.key
    JOIN asked a ON a.id = o.statement AND a.version = o.version
  WHERE (SELECT count(*) FROM taken) >= at_least
  GROUP BY t.pseudonym
  ORDER BY t.pseudonym COLLATE "C";
END;

GRANT EXECUTE ON FUNCTION sampled_votes TO "${application}";
