-- SPDX-License-Identifier: EUPL-1.2
-- What events are found by: their title and place, folded as in V120, and an index of their trigrams (decision 0045).

ALTER TABLE event ADD COLUMN search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    folded_list(title, place)) STORED;
CREATE INDEX event_words ON event USING gin (search_text gin_trgm_ops) WHERE archived_at IS NULL;
