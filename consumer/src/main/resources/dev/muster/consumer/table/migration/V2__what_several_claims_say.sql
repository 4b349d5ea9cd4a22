-- A value counts the sources of all claims that give its row the same number. What was read before does not tell them,
-- so the table is emptied and fills itself again from the topic.

DELETE FROM topic_offset;
DELETE FROM evidence;
DELETE FROM claim_source;
DROP TABLE latest_estimate;
DROP TABLE estimate_history;
DELETE FROM claim;

-- Articles that carry a claim and are not among its listed sources.
ALTER TABLE claim ADD COLUMN unlisted INTEGER NOT NULL DEFAULT 0;

-- 1 where the source gives the row a value, else 0.
ALTER TABLE claim_source ADD COLUMN fills_row INTEGER NOT NULL DEFAULT 0;

-- Every day on which an actor stated a value of a row: what the row showed, day by day. The counts are over all articles
-- that gave the row this number, in whatever claim, up to the day.
CREATE TABLE estimate_history (
    estimate_key ${text} NOT NULL,
    stated_on    ${text} NOT NULL,
    claim_id     ${text} NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    published_at BIGINT  NOT NULL,
    number       ${text} NOT NULL,
    mentions     INTEGER NOT NULL,
    outlets      INTEGER NOT NULL,
    origins      INTEGER NOT NULL,
    PRIMARY KEY (estimate_key, stated_on, claim_id)
);
CREATE INDEX estimate_history_by_claim ON estimate_history (claim_id);
CREATE INDEX estimate_history_by_number ON estimate_history (estimate_key, number, stated_on);

-- The newest point of the history of each row.
CREATE TABLE latest_estimate (
    estimate_key ${text} NOT NULL PRIMARY KEY,
    stated_on    ${text} NOT NULL,
    claim_id     ${text} NOT NULL,
    published_at BIGINT  NOT NULL,
    number       ${text} NOT NULL,
    mentions     INTEGER NOT NULL,
    outlets      INTEGER NOT NULL,
    origins      INTEGER NOT NULL
);
