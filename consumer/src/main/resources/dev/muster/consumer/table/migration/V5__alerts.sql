-- What rules have fired on, and whom it is still to be told to; written in the transaction of the rows. A table that is emptied
-- to fill itself again keeps these, so that nothing is told twice.

-- Rules by name, with a digest of what they say. What was known before enabled_at is not told.
CREATE TABLE alert_rule (
    name       ${text} NOT NULL PRIMARY KEY,
    definition ${text} NOT NULL,
    enabled_at BIGINT  NOT NULL,
    fired      BIGINT  NOT NULL,
    last_known BIGINT
);

-- body: JSON, as it is sent; empty where nothing was to be told. is_first: remembered for as long as the rule is, since it can only
-- happen once; the others for as long as they could be found again.
CREATE TABLE alert (
    id       ${text}  NOT NULL PRIMARY KEY,
    rule     ${text}  NOT NULL,
    known_at BIGINT   NOT NULL,
    is_first INTEGER  NOT NULL,
    body     ${text}  NOT NULL
);
CREATE INDEX alert_by_time ON alert (known_at);
CREATE INDEX alert_by_rule ON alert (rule, known_at);

-- What is still to be sent. A delivery that has been made is not in here any more.
CREATE TABLE alert_delivery (
    alert_id ${text}  NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
    target   ${text}  NOT NULL,
    known_at BIGINT   NOT NULL,
    attempts INTEGER  NOT NULL,
    next_at  BIGINT   NOT NULL,
    error    ${text},
    PRIMARY KEY (alert_id, target)
);
CREATE INDEX alert_delivery_due ON alert_delivery (target, next_at);

-- Where alerts are sent, and how that went.
CREATE TABLE alert_target (
    name         ${text} NOT NULL PRIMARY KEY,
    delivered    BIGINT  NOT NULL,
    delivered_at BIGINT,
    dropped      BIGINT  NOT NULL,
    error        ${text},
    error_at     BIGINT
);

-- The latest fetch that the rules have seen.
CREATE TABLE alert_mark (
    id       INTEGER NOT NULL PRIMARY KEY,
    known_at BIGINT  NOT NULL
);
