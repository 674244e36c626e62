-- SPDX-License-Identifier: EUPL-1.2
-- What the sheet of places reads of every visible instrument: the period that holds on a day, and who has left since.

CREATE INDEX capacity_of_instrument ON capacity (instrument_id, valid_from);
CREATE INDEX quota_of_instrument ON quota (instrument_id, valid_from);
CREATE INDEX occupancy_ended ON occupancy (instrument_id, ended_on) WHERE ended_on IS NOT NULL;
