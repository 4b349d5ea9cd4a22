-- What each feed that carries an article says of it, so that the article knows all its feeds and is told by the one that tells most.
-- The table fills itself again from the topics.

DELETE FROM followed_offset;
DROP TABLE article;

-- since: when the feed began to show this text.
CREATE TABLE article (
    id            ${text}  NOT NULL,
    feed          ${text}  NOT NULL,
    outlet        ${text},
    url           ${text},
    title         ${text},
    body          ${text}  NOT NULL,
    lang          ${text},
    published_at  BIGINT   NOT NULL,
    fetched_at    BIGINT   NOT NULL,
    since         BIGINT   NOT NULL,
    content_hash  ${text}  NOT NULL,
    origin        ${text},
    author        ${text},
    partition_id  INTEGER  NOT NULL,
    record_offset BIGINT   NOT NULL,
    PRIMARY KEY (id, feed)
);
CREATE INDEX article_by_record ON article (partition_id, record_offset);
