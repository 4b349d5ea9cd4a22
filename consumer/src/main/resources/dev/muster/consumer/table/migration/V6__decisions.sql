-- What analysts decided. No claim was decided about before there were these, so nothing has to be read again.

-- The claim that decisions made of it; null where they made none.
ALTER TABLE claim ADD COLUMN replaced_by ${text};

-- The claim that was read in the article, where decisions made this one of it.
ALTER TABLE claim_source ADD COLUMN read_as ${text};

-- The decisions that a claim is what it is by, those that are undone and what undid them included, in their order.
CREATE TABLE claim_decision (
    claim_id    ${text}  NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    decision_no INTEGER  NOT NULL,
    id          ${text}  NOT NULL,
    kind        ${text}  NOT NULL,
    actor       ${text}  NOT NULL,
    claim       ${text},
    to_id       ${text},
    to_name     ${text},
    low         BIGINT,
    best        BIGINT,
    high        BIGINT,
    qualifier   ${text},
    unit        ${text},
    undoes      ${text},
    author      ${text}  NOT NULL,
    reason      ${text}  NOT NULL,
    decided_at  BIGINT   NOT NULL,
    PRIMARY KEY (claim_id, decision_no)
);
