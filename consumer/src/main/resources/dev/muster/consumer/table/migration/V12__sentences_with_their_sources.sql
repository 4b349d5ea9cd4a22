-- Most articles word a claim in one sentence, which stands with them now; evidence has the others alone. And the claims of a row are found by its
-- subject and its actor, of which ids tell the one.

ALTER TABLE claim_source ADD COLUMN sentence ${text};
ALTER TABLE claim_source ADD COLUMN start_offset INTEGER;
ALTER TABLE claim_source ADD COLUMN end_offset INTEGER;
UPDATE claim_source SET sentence = e.sentence, start_offset = e.start_offset, end_offset = e.end_offset
FROM evidence e
WHERE e.claim_id = claim_source.claim_id AND e.source_no = claim_source.source_no AND e.evidence_no = 0;
DELETE FROM evidence WHERE evidence_no = 0;

DROP INDEX claim_by_estimate;
