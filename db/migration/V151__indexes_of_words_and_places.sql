-- SPDX-License-Identifier: EUPL-1.2
-- What large lists are found by: the words of instruments together with whom to ask for them, and the places of a day
-- without a look at the rows.

DROP INDEX instrument_visible;
CREATE INDEX instrument_visible ON instrument USING gin (visible_to, search_text gin_trgm_ops);

DROP INDEX capacity_of_instrument;
CREATE INDEX capacity_of_instrument ON capacity (instrument_id, valid_from)
    INCLUDE (valid_to, kind, places, status, last_confirmed);

-- A page of contacts by function walks this, as one of instruments does the index by name.
CREATE INDEX contact_by_name ON contact (function_name, id);
