-- SPDX-License-Identifier: EUPL-1.2
-- Places follow their instrument: who sees the one sees the other; the owner's administration writes them,
-- and who co-maintains the instrument by a share. A period is never deleted, so that the history stays.
CREATE OR REPLACE TRIGGER audit AFTER INSERT ON capacity REFERENCING NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION audit_rows('instrument', 'instrument(instrument_id).owner_id', 'instrument_id',
                                                  'instrument(instrument_id).name');
CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON capacity REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION audit_rows('instrument', 'instrument(instrument_id).owner_id', 'instrument_id',
                                                  'instrument(instrument_id).name');
CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON capacity REFERENCING OLD TABLE AS rows_before
    FOR EACH STATEMENT EXECUTE FUNCTION audit_rows('instrument', 'instrument(instrument_id).owner_id', 'instrument_id',
                                                  'instrument(instrument_id).name');

ALTER TABLE capacity ENABLE ROW LEVEL SECURITY;
ALTER TABLE capacity FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS capacity_seen ON capacity;
CREATE POLICY capacity_seen ON capacity FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT may('places.view')) AND EXISTS (SELECT FROM instrument i WHERE i.id = instrument_id));
DROP POLICY IF EXISTS capacity_written ON capacity;
CREATE POLICY capacity_written ON capacity FOR INSERT TO jba_app
    WITH CHECK ((SELECT may('places.edit'))
                AND ((SELECT owner_id FROM instrument i WHERE i.id = instrument_id) = (SELECT current_agency())
                     OR co_maintains(instrument_id, 'places.edit')));
DROP POLICY IF EXISTS capacity_changed ON capacity;
CREATE POLICY capacity_changed ON capacity FOR UPDATE TO jba_app
    USING ((SELECT may('places.edit'))
           AND ((SELECT owner_id FROM instrument i WHERE i.id = instrument_id) = (SELECT current_agency())
                OR co_maintains(instrument_id, 'places.edit')));

-- An open hand-over says how many places there are.
DROP POLICY IF EXISTS capacity_told ON capacity;
CREATE POLICY capacity_told ON capacity FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON capacity TO jba_app;
GRANT SELECT ON capacity TO jba_auditor;
