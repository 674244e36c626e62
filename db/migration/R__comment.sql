-- SPDX-License-Identifier: EUPL-1.2
-- Comments are read and written by those who may comment on the record: its owner's people, and others as far as a
-- share lets them at this moment. They are never changed; who wrote one may withdraw it, the log keeps it.

-- Whether the bound scope may comment on the instrument, as long as it belongs to that owner. A share counts from its
-- record's owner alone: of those it granted itself an agency sees the ended ones too.
CREATE OR REPLACE FUNCTION may_comment(instrument uuid, owner text) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT may('instrument.comment') AND EXISTS (
            SELECT FROM instrument i
            WHERE i.id = may_comment.instrument AND i.owner_id = may_comment.owner
              AND (i.owner_id = current_agency() OR EXISTS (
                  SELECT FROM share_grant s
                  WHERE s.instrument_id = i.id AND s.owner_id = i.owner_id AND s.level IN ('COMMENT', 'EDIT')
                    AND s.grantee = ANY (current_audience()))))
    $$;

-- Whom a comment may mention: the other agencies that may comment, as far as the bound scope knows of their shares.
CREATE OR REPLACE FUNCTION mentionable(instrument uuid) RETURNS SETOF text
    LANGUAGE sql STABLE AS $$
        SELECT a.id FROM agency a JOIN instrument i ON i.id = mentionable.instrument
        WHERE a.active AND a.id <> current_agency()
          AND (a.id = i.owner_id OR EXISTS (
              SELECT FROM share_grant s
              WHERE s.instrument_id = i.id AND s.owner_id = i.owner_id AND s.level IN ('COMMENT', 'EDIT')
                AND s.grantee IN (a.id, '*') AND s.revoked_at IS NULL
                AND (s.until IS NULL OR s.until >= business_today())))
    $$;

CREATE OR REPLACE FUNCTION guard_comment() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM audit_action('withdrawComment');
        RETURN OLD;
    END IF;
    IF EXISTS (SELECT FROM unnest(NEW.mentioned) m WHERE m NOT IN (SELECT mentionable(NEW.instrument_id))) THEN
        RAISE EXCEPTION 'mentioned are those who may comment' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM audit_action('comment');
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR DELETE ON comment
    FOR EACH ROW EXECUTE FUNCTION guard_comment();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON comment
    FOR EACH ROW EXECUTE FUNCTION audit_row('instrument', 'owner_id', 'instrument_id',
                                            'instrument(instrument_id).name');

CREATE OR REPLACE TRIGGER announce AFTER INSERT OR DELETE ON comment
    FOR EACH ROW EXECUTE FUNCTION announce_change('comment', 'instrument_id');

ALTER TABLE comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS comment_seen ON comment;
CREATE POLICY comment_seen ON comment FOR SELECT TO jba_app
    USING (may_comment(instrument_id, owner_id));
DROP POLICY IF EXISTS comment_written ON comment;
CREATE POLICY comment_written ON comment FOR INSERT TO jba_app
    WITH CHECK (agency_id = (SELECT current_agency()) AND author = (SELECT current_actor())
                AND may_comment(instrument_id, owner_id));
DROP POLICY IF EXISTS comment_withdrawn ON comment;
CREATE POLICY comment_withdrawn ON comment FOR DELETE TO jba_app
    USING (author = (SELECT current_actor()));

GRANT SELECT, INSERT, DELETE ON comment TO jba_app;

COMMENT ON COLUMN comment.function_name IS 'personal: the function of who wrote';
