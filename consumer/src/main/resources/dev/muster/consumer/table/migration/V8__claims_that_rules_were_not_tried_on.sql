-- Claims on which the rules of alerts failed: tried again until they succeed.

CREATE TABLE alert_untried (
    claim_id ${text} NOT NULL PRIMARY KEY,
    tried_at BIGINT NOT NULL,
    error    ${text} NOT NULL
);
