-- A claim that is written touches as few pages as may be, since in a large table each entry of an index is in a page of its own. What claims and
-- rows are filtered by is known of their subjects, which are few; so filters look there first, and claims and rows need no index for each of them.

CREATE TABLE subject (
    id            ${text} NOT NULL PRIMARY KEY,
    force_country ${text},
    force_kind    ${text},
    measure       ${text} NOT NULL,
    unit          ${text} NOT NULL,
    place_name    ${text},
    place_folded  ${text},
    place_country ${text},
    conflict      ${text},
    claims        INTEGER NOT NULL,
    estimates     INTEGER NOT NULL
);
INSERT INTO subject
SELECT c.subject, MIN(c.force_country), MIN(c.force_kind), MIN(c.measure), MIN(c.unit), MIN(c.place_name), MIN(c.place_folded),
  MIN(c.place_country), MIN(c.conflict), COUNT(*), (SELECT COUNT(*) FROM latest_estimate l WHERE l.subject = c.subject)
FROM claim c GROUP BY c.subject;
CREATE INDEX subject_by_force ON subject (force_country);
CREATE INDEX subject_by_place ON subject (place_folded);
CREATE INDEX subject_by_country ON subject (place_country);
CREATE INDEX subject_by_conflict ON subject (conflict);
DROP TABLE named;

DROP INDEX claim_by_force;
DROP INDEX claim_by_kind;
DROP INDEX claim_by_measure;
DROP INDEX claim_by_unit;
DROP INDEX claim_by_place;
DROP INDEX claim_by_country;
DROP INDEX claim_by_conflict;

-- The claims of an actor are a range of ids.
DROP INDEX claim_by_actor;

-- Of nearly all claims these two say the same.
DROP INDEX claim_by_stance;
DROP INDEX claim_by_status;
CREATE INDEX claim_by_stance ON claim (stance, stated_on) WHERE stance <> 'ASSERTED';
CREATE INDEX claim_by_status ON claim (status, id) WHERE status <> 'LIVE';

-- Without the id, entries of one row stand in the order of their arrival.
DROP INDEX claim_by_estimate;
CREATE INDEX claim_by_estimate ON claim (estimate_key);

-- An actor is found by the name that it is shown with.
DROP INDEX claim_by_actor_day;
DROP INDEX claim_by_actor_spelling;
DROP INDEX claim_by_actor_folded;
CREATE INDEX claim_by_actor_day ON claim (actor_id, stated_on);
UPDATE actor SET folded = (SELECT MIN(c.actor_folded) FROM claim c WHERE c.actor_name = actor.name AND c.actor_id = actor.id);

-- The points of a claim are found by its row and number.
CREATE TABLE history (
    estimate_key ${text} NOT NULL,
    stated_on    ${text} NOT NULL,
    claim_id     ${text} NOT NULL,
    known_from   BIGINT  NOT NULL,
    known_to     BIGINT  NOT NULL,
    published_at BIGINT  NOT NULL,
    number       ${text} NOT NULL,
    mentions     INTEGER NOT NULL,
    outlets      INTEGER NOT NULL,
    origins      INTEGER NOT NULL,
    lead         INTEGER NOT NULL,
    PRIMARY KEY (estimate_key, number, stated_on, claim_id, known_from)
)${clustered};
INSERT INTO history
SELECT estimate_key, stated_on, claim_id, known_from, known_to, published_at, number, mentions, outlets, origins, lead
FROM estimate_history ORDER BY estimate_key, number, stated_on, claim_id, known_from;
DROP TABLE estimate_history;
ALTER TABLE history RENAME TO estimate_history;
CREATE INDEX estimate_history_by_row ON estimate_history (estimate_key, stated_on, published_at, claim_id, known_to);
CREATE INDEX estimate_history_by_day
    ON estimate_history (stated_on, published_at, estimate_key, claim_id, known_from, known_to);
CREATE INDEX estimate_history_by_lead ON estimate_history (lead) WHERE lead > 0;

DROP INDEX latest_by_force;
DROP INDEX latest_by_kind;
DROP INDEX latest_by_measure;
DROP INDEX latest_by_unit;
DROP INDEX latest_by_country;
DROP INDEX latest_by_conflict;
DROP INDEX latest_by_place;
