-- Answers that read no more than they show: values of columns that a search looks in, an index for each filter in the order of
-- the listing, and rows of the table that need no join. What was read before does not tell all of it, so the table is emptied and
-- fills itself again from the topic.

DELETE FROM topic_offset;
DELETE FROM latest_estimate;
DELETE FROM actor;
DELETE FROM claim;

ALTER TABLE claim DROP COLUMN search;
DROP INDEX claim_by_estimate;
DROP INDEX claim_by_subject;
CREATE INDEX claim_by_estimate ON claim (estimate_key, id);
CREATE INDEX claim_by_subject ON claim (subject, id);
CREATE INDEX claim_by_actor ON claim (actor_id, id);
CREATE INDEX claim_by_force ON claim (force_country, id);
CREATE INDEX claim_by_kind ON claim (force_kind, id);
CREATE INDEX claim_by_measure ON claim (measure, id);
CREATE INDEX claim_by_unit ON claim (unit, id);
CREATE INDEX claim_by_place ON claim (place_folded, id);
CREATE INDEX claim_by_country ON claim (place_country, id);
CREATE INDEX claim_by_conflict ON claim (conflict, id);
CREATE INDEX claim_by_status ON claim (status, id);
-- The orders of the table as it stood.
CREATE INDEX claim_by_middle ON claim (middle, estimate_key);
CREATE INDEX claim_by_actor_name ON claim (actor_name, estimate_key);

-- lead: days from the day on which the point came to be known to the day of the statement; seldom above 0. The largest bounds the
-- days of statements that can have been known at a time.
ALTER TABLE estimate_history ADD COLUMN lead INTEGER NOT NULL DEFAULT 0;
CREATE INDEX estimate_history_by_lead ON estimate_history (lead);

-- The rest of what a row shows. claims: ids of the claims that give it its number, in order, separated by spaces.
ALTER TABLE latest_estimate DROP COLUMN search;
ALTER TABLE latest_estimate ADD COLUMN low BIGINT;
ALTER TABLE latest_estimate ADD COLUMN best BIGINT;
ALTER TABLE latest_estimate ADD COLUMN high BIGINT;
ALTER TABLE latest_estimate ADD COLUMN qualifier ${text} NOT NULL DEFAULT '';
ALTER TABLE latest_estimate ADD COLUMN place_name ${text};
ALTER TABLE latest_estimate ADD COLUMN claims ${text} NOT NULL DEFAULT '';
CREATE INDEX latest_by_place ON latest_estimate (place_folded, stated_on, published_at, estimate_key);
DROP INDEX latest_by_subject;
CREATE INDEX latest_by_subject ON latest_estimate (subject, stated_on, published_at, estimate_key);

-- Places, and forces that are no country, that some claim names: what a search compares words with.
CREATE TABLE named (
    kind  ${text} NOT NULL,
    value ${text} NOT NULL,
    PRIMARY KEY (kind, value)
);
