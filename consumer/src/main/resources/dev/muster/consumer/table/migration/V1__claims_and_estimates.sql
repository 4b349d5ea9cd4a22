-- One script for SQLite and PostgreSQL. ${text} compares by bytes in both, so that ties fall the same way.
-- Dates are ISO 8601 text, times are milliseconds since 1970 UTC. Every row of claim, claim_source, evidence,
-- estimate_history and latest_estimate is a function of the claims of the topic: no clock, no serial numbers.

CREATE TABLE claim (
    id            ${text}  NOT NULL PRIMARY KEY,
    estimate_key  ${text}  NOT NULL,
    actor_id      ${text}  NOT NULL,
    actor_name    ${text}  NOT NULL,
    actor_folded  ${text}  NOT NULL,
    stance        ${text}  NOT NULL,
    force_country ${text},
    force_kind    ${text},
    measure       ${text}  NOT NULL,
    low           BIGINT,
    best          BIGINT,
    high          BIGINT,
    qualifier     ${text}  NOT NULL,
    unit          ${text}  NOT NULL,
    place_name    ${text},
    place_folded  ${text},
    place_country ${text},
    status        ${text}  NOT NULL,
    stated_on     ${text}  NOT NULL,
    published_at  BIGINT   NOT NULL,
    first_seen    BIGINT   NOT NULL,
    last_seen     BIGINT   NOT NULL,
    mentions      INTEGER  NOT NULL,
    outlets       INTEGER  NOT NULL,
    origins       INTEGER  NOT NULL
);
CREATE INDEX claim_by_actor ON claim (actor_id);
CREATE INDEX claim_by_stance ON claim (stance, stated_on);

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

-- Every day on which an actor stated a value of a row: what the row showed, day by day.
CREATE TABLE estimate_history (
    estimate_key ${text} NOT NULL,
    stated_on    ${text} NOT NULL,
    claim_id     ${text} NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    published_at BIGINT  NOT NULL,
    PRIMARY KEY (estimate_key, stated_on, claim_id)
);
CREATE INDEX estimate_history_by_claim ON estimate_history (claim_id);

-- The newest point of the history of each row.
CREATE TABLE latest_estimate (
    estimate_key ${text} NOT NULL PRIMARY KEY,
    stated_on    ${text} NOT NULL,
    claim_id     ${text} NOT NULL,
    published_at BIGINT  NOT NULL
);

-- Records of the topic that could not be read. They fill nothing.
CREATE TABLE rejected_claim (
    topic         ${text}  NOT NULL,
    partition_id  INTEGER  NOT NULL,
    record_offset BIGINT   NOT NULL,
    record_key    ${text},
    error         ${text}  NOT NULL,
    content       ${bytes},
    PRIMARY KEY (topic, partition_id, record_offset)
);

-- How far the topic has been read; written in the transaction of the rows.
CREATE TABLE topic_offset (
    topic        ${text} NOT NULL,
    partition_id INTEGER NOT NULL,
    cluster_id   ${text} NOT NULL,
    topic_id     ${text} NOT NULL,
    next_offset  BIGINT  NOT NULL,
    PRIMARY KEY (topic, partition_id)
);
