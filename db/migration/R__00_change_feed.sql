-- SPDX-License-Identifier: EUPL-1.2
-- What changed is announced after the commit: to the application, which looks again with the sight of whoever has the
-- record open. A table of records takes part with one line in its own R__ file:
--
--   CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE ON instrument
--       FOR EACH ROW EXECUTE FUNCTION announce_change('instrument');
--
-- What hangs on a record is announced with the record's identifier: announce_change('comment', 'instrument_id').
CREATE OR REPLACE FUNCTION announce_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_NARGS = 1 AND TG_OP <> 'DELETE' THEN
        PERFORM pg_notify('record_changed', TG_ARGV[0] || ' ' || NEW.id);
        RETURN NULL;
    END IF;
    PERFORM pg_notify('record_changed', TG_ARGV[0] || ' ' || (coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> coalesce(TG_ARGV[1], 'id')));
    RETURN NULL;
END
$$;
