-- Articles of claims that changed, until it is known that their texts are there, or are not needed: so that nobody looks through all claims for it.
CREATE TABLE article_unsettled (
    id ${text} NOT NULL PRIMARY KEY
);
INSERT INTO article_unsettled (id)
SELECT DISTINCT article_id FROM claim_source
UNION
SELECT DISTINCT id FROM article;
