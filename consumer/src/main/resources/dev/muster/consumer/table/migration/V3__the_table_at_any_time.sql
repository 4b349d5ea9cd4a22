-- The table as it stood: by what had been said (stated_on) and by what had arrived (known_from, known_to). Each wording of
-- an article is a row of claim_source with the time for which it held, and each point of a row's history has the time for
-- which it was known. What was read before does not tell them, so the table is emptied and fills itself again from the topic.
-- Times without an end are 9223372036854775807.

DELETE FROM topic_offset;
DROP TABLE evidence;
DROP TABLE claim_source;
DROP TABLE latest_estimate;
DROP TABLE estimate_history;
DELETE FROM claim;

-- number: what claims that differ only in their hedge share. middle: one number to sort by. search: what a search looks in.
ALTER TABLE claim ADD COLUMN number ${text} NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN middle BIGINT;
ALTER TABLE claim ADD COLUMN conflict ${text};
ALTER TABLE claim ADD COLUMN search ${text} NOT NULL DEFAULT '';
-- Rows about the same thing, whoever speaks: force, measure, unit and place.
ALTER TABLE claim ADD COLUMN subject ${text} NOT NULL DEFAULT '';
CREATE INDEX claim_by_estimate ON claim (estimate_key);
CREATE INDEX claim_by_subject ON claim (subject);

CREATE TABLE claim_source (
    claim_id     ${text}          NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    source_no    INTEGER          NOT NULL,
    article_id   ${text}          NOT NULL,
    feed         ${text}          NOT NULL,
    outlet       ${text},
    url          ${text},
    title        ${text},
    lang         ${text}          NOT NULL,
    published_at BIGINT           NOT NULL,
    first_seen   BIGINT           NOT NULL,
    last_seen    BIGINT           NOT NULL,
    withdrawn_at BIGINT,
    origin       ${text},
    speaker      ${text},
    stated_on    ${text}          NOT NULL,
    as_of_from   ${text},
    as_of_to     ${text},
    confidence   DOUBLE PRECISION NOT NULL,
    trace        ${text}          NOT NULL,
    rules        ${text}          NOT NULL,
    -- 1 where the source gives the row a value while it carries the claim, else 0.
    fills_row    INTEGER          NOT NULL,
    -- The wording held from known_from to before known_to, and carried the claim to before live_to.
    known_from   BIGINT           NOT NULL,
    known_to     BIGINT           NOT NULL,
    live_to      BIGINT           NOT NULL,
    PRIMARY KEY (claim_id, source_no)
);
CREATE INDEX claim_source_by_article ON claim_source (article_id);

CREATE TABLE evidence (
    claim_id     ${text} NOT NULL,
    source_no    INTEGER NOT NULL,
    evidence_no  INTEGER NOT NULL,
    sentence     ${text} NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset   INTEGER NOT NULL,
    PRIMARY KEY (claim_id, source_no, evidence_no),
    FOREIGN KEY (claim_id, source_no) REFERENCES claim_source (claim_id, source_no) ON DELETE CASCADE
);

-- Every day on which an actor stated a value of a row, for each time for which that was known. The counts are over all
-- articles that gave the row this number, in whatever claim, up to the day; only those known without end have them.
CREATE TABLE estimate_history (
    estimate_key ${text} NOT NULL,
    stated_on    ${text} NOT NULL,
    claim_id     ${text} NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    known_from   BIGINT  NOT NULL,
    known_to     BIGINT  NOT NULL,
    published_at BIGINT  NOT NULL,
    number       ${text} NOT NULL,
    mentions     INTEGER NOT NULL,
    outlets      INTEGER NOT NULL,
    origins      INTEGER NOT NULL,
    PRIMARY KEY (estimate_key, stated_on, claim_id, known_from)
);
CREATE INDEX estimate_history_by_claim ON estimate_history (claim_id);
CREATE INDEX estimate_history_by_number ON estimate_history (estimate_key, number, stated_on);
CREATE INDEX estimate_history_by_day
    ON estimate_history (stated_on, published_at, estimate_key, claim_id, known_from, known_to);

-- The newest point of the history of each row that is known without end, and what rows are filtered and sorted by.
CREATE TABLE latest_estimate (
    estimate_key  ${text} NOT NULL PRIMARY KEY,
    stated_on     ${text} NOT NULL,
    claim_id      ${text} NOT NULL,
    published_at  BIGINT  NOT NULL,
    number        ${text} NOT NULL,
    mentions      INTEGER NOT NULL,
    outlets       INTEGER NOT NULL,
    origins       INTEGER NOT NULL,
    middle        BIGINT,
    actor_id      ${text} NOT NULL,
    actor_name    ${text} NOT NULL,
    actor_folded  ${text} NOT NULL,
    force_country ${text},
    force_kind    ${text},
    measure       ${text} NOT NULL,
    unit          ${text} NOT NULL,
    place_folded  ${text},
    place_country ${text},
    conflict      ${text},
    search        ${text} NOT NULL,
    subject       ${text} NOT NULL
);
CREATE INDEX latest_by_day ON latest_estimate (stated_on, published_at, estimate_key);
CREATE INDEX latest_by_middle ON latest_estimate (middle, estimate_key);
CREATE INDEX latest_by_origins ON latest_estimate (origins, estimate_key);
CREATE INDEX latest_by_actor_name ON latest_estimate (actor_name, estimate_key);
CREATE INDEX latest_by_actor ON latest_estimate (actor_id, stated_on, published_at, estimate_key);
CREATE INDEX latest_by_force ON latest_estimate (force_country, stated_on, published_at, estimate_key);
CREATE INDEX latest_by_kind ON latest_estimate (force_kind, stated_on, published_at, estimate_key);
CREATE INDEX latest_by_measure ON latest_estimate (measure, stated_on, published_at, estimate_key);
CREATE INDEX latest_by_unit ON latest_estimate (unit, stated_on, published_at, estimate_key);
CREATE INDEX latest_by_country ON latest_estimate (place_country, stated_on, published_at, estimate_key);
CREATE INDEX latest_by_conflict ON latest_estimate (conflict, stated_on, published_at, estimate_key);
CREATE INDEX latest_by_subject ON latest_estimate (subject);

-- Everybody who makes claims, and how many.
CREATE TABLE actor (
    id        ${text} NOT NULL PRIMARY KEY,
    name      ${text} NOT NULL,
    folded    ${text} NOT NULL,
    claims    INTEGER NOT NULL,
    estimates INTEGER NOT NULL,
    first_on  ${text} NOT NULL,
    last_on   ${text} NOT NULL
);
CREATE INDEX claim_by_actor_day ON claim (actor_id, stated_on, actor_name);
DROP INDEX claim_by_actor;

-- The newest version of every article that carries or carried a claim, and of those that have just arrived.
CREATE TABLE article (
    id            ${text}  NOT NULL PRIMARY KEY,
    feed          ${text}  NOT NULL,
    outlet        ${text},
    url           ${text},
    title         ${text},
    body          ${text}  NOT NULL,
    lang          ${text},
    published_at  BIGINT   NOT NULL,
    fetched_at    BIGINT   NOT NULL,
    content_hash  ${text}  NOT NULL,
    origin        ${text},
    partition_id  INTEGER  NOT NULL,
    record_offset BIGINT   NOT NULL
);
CREATE INDEX article_by_record ON article (partition_id, record_offset);

-- Records that a stage could not process, from their topic.
CREATE TABLE rejected_record (
    partition_id     INTEGER NOT NULL,
    record_offset    BIGINT  NOT NULL,
    record_key       ${text},
    input_topic      ${text} NOT NULL,
    input_partition  INTEGER NOT NULL,
    input_offset     BIGINT  NOT NULL,
    rejected_at      BIGINT  NOT NULL,
    stage            ${text} NOT NULL,
    error            ${text} NOT NULL,
    message          ${text} NOT NULL,
    content          ${bytes},
    PRIMARY KEY (partition_id, record_offset)
);

-- How far the topics beside that of the claims have been read; written in the transaction of their rows.
CREATE TABLE followed_offset (
    topic        ${text} NOT NULL,
    partition_id INTEGER NOT NULL,
    cluster_id   ${text} NOT NULL,
    topic_id     ${text} NOT NULL,
    next_offset  BIGINT  NOT NULL,
    PRIMARY KEY (topic, partition_id)
);
