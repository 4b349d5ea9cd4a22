-- The first name of an actor by either spelling, without reading all its claims.
CREATE INDEX claim_by_actor_spelling ON claim (actor_id, actor_name);
CREATE INDEX claim_by_actor_folded ON claim (actor_id, actor_folded);
