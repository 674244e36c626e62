-- SPDX-License-Identifier: EUPL-1.2
-- The content of a programme: chapters, indicators with their series, contributed instruments. It changes in a draft
-- alone, by those the table of permissions names, and each change makes its person an author of the revision.

CREATE OR REPLACE FUNCTION guard_content_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    r       record;
    changed programme;
    part    text;
BEGIN
    IF TG_OP = 'DELETE' THEN r := OLD; ELSE r := NEW; END IF;
    IF TG_TABLE_NAME = 'comparison_value' THEN
        SELECT p.* INTO changed FROM programme p JOIN indicator i ON i.programme_id = p.id WHERE i.id = r.indicator_id;
        part := (SELECT i.chapter_id FROM indicator i WHERE i.id = r.indicator_id);
    ELSE
        part := CASE TG_TABLE_NAME WHEN 'chapter' THEN to_jsonb(r) ->> 'id'
                                   WHEN 'indicator' THEN to_jsonb(r) ->> 'chapter_id'
                                   ELSE 'annex' END;
        SELECT p.* INTO changed FROM programme p WHERE p.id = r.programme_id;
        IF TG_OP = 'UPDATE' AND NEW.programme_id <> OLD.programme_id THEN
            RAISE EXCEPTION 'content stays with its programme' USING ERRCODE = 'insufficient_privilege';
        END IF;
    END IF;
    IF changed.state IS DISTINCT FROM 'DRAFT' THEN
        RAISE EXCEPTION 'content changes in a draft alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- Who accepts an instrument wrote nothing: see docs/decisions on hand-overs.
    IF NOT is_table_owner() THEN
        INSERT INTO revision_author (programme_id, revision, person, part)
        VALUES (changed.id, changed.revision, current_actor(), part) ON CONFLICT DO NOTHING;
    END IF;
    RETURN r;
END
$$;

-- Assigned agencies write text and title; the structure is the editor's.
CREATE OR REPLACE FUNCTION guard_chapter_structure() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.number, NEW.position, NEW.editors, NEW.generated)
           IS DISTINCT FROM (OLD.number, OLD.position, OLD.editors, OLD.generated)
        AND NOT may('programme.structure') THEN
        RAISE EXCEPTION 'the structure is the editor''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_structure BEFORE UPDATE ON chapter
    FOR EACH ROW EXECUTE FUNCTION guard_chapter_structure();

DO $$
DECLARE
    content text;
BEGIN
    FOREACH content IN ARRAY ARRAY ['chapter', 'indicator', 'comparison_value', 'contribution'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', content);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', content);
        EXECUTE format('CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE OR DELETE ON %I '
                       'FOR EACH ROW EXECUTE FUNCTION guard_content_change()', content);
        EXECUTE format('DROP POLICY IF EXISTS seen ON %I', content);
        EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO jba_app, jba_auditor USING '
                       '((SELECT current_scope() IN (''agency'', ''programme'', ''auditor'') '
                       'AND may(''programme.view'')))', content);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO jba_app', content);
        EXECUTE format('GRANT SELECT ON %I TO jba_auditor', content);
    END LOOP;
END
$$;

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON chapter
    FOR EACH ROW EXECUTE FUNCTION audit_row('chapter', '-', 'id', 'title');
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON indicator
    FOR EACH ROW EXECUTE FUNCTION audit_row('indicator', '-', 'id', 'label');
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON comparison_value
    FOR EACH ROW EXECUTE FUNCTION audit_row('indicator', '-', 'indicator_id', 'indicator(indicator_id).label');
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON contribution
    FOR EACH ROW EXECUTE FUNCTION audit_row('contribution', 'owner_id', 'id', 'name');

DROP POLICY IF EXISTS chapter_created ON chapter;
CREATE POLICY chapter_created ON chapter FOR INSERT TO jba_app
    WITH CHECK ((SELECT may('programme.structure')));
DROP POLICY IF EXISTS chapter_changed ON chapter;
CREATE POLICY chapter_changed ON chapter FOR UPDATE TO jba_app
    USING ((SELECT reaches('chapter.edit', 'all'))
           OR ((SELECT reaches('chapter.edit', 'assigned')) AND editors && (SELECT current_audience())));
REVOKE DELETE ON chapter FROM jba_app;

DROP POLICY IF EXISTS indicator_written ON indicator;
CREATE POLICY indicator_written ON indicator FOR ALL TO jba_app
    USING ((SELECT reaches('indicator.edit', 'all'))
           OR ((SELECT reaches('indicator.edit', 'assigned'))
               AND EXISTS (SELECT FROM chapter c WHERE c.id = chapter_id AND c.editors && (SELECT current_audience()))));DROP POLICY IF EXISTS comparison_value_written ON comparison_value;
CREATE POLICY comparison_value_written ON comparison_value FOR ALL TO jba_app
    USING ((SELECT reaches('indicator.edit', 'all'))
           OR ((SELECT reaches('indicator.edit', 'assigned'))
               AND EXISTS (SELECT FROM indicator i JOIN chapter c ON c.id = i.chapter_id
                           WHERE i.id = indicator_id AND c.editors && (SELECT current_audience()))));

-- Which contributions of a programme print other places than are confirmed by now, and what those are. It tells what
-- taking them over would tell: the editor of all, an agency's people of their own instruments, nobody else.
CREATE OR REPLACE FUNCTION live_deviations(of_programme uuid)
    RETURNS TABLE (contribution_id uuid, kind text, places integer, region text, valid_from date, confirmed_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT c.id, l.kind, l.places, l.region, l.valid_from, l.last_confirmed
        FROM contribution c JOIN instrument i ON i.id = c.instrument_id AND i.archived_at IS NULL
            CROSS JOIN LATERAL (
                SELECT p.* FROM capacity p WHERE p.instrument_id = c.instrument_id AND p.status = 'CONFIRMED'
                ORDER BY p.valid_from DESC LIMIT 1) l
        WHERE c.programme_id = of_programme AND c.withdrawn_by IS NULL
          AND (l.kind, l.places, l.region) IS DISTINCT FROM (c.capacity_kind, c.places, c.region)
          AND may('programme.view')
          AND (current_scope() = 'programme' AND reaches('programme.takeOver', 'all')
               OR current_scope() = 'agency' AND i.owner_id = current_agency())
    $$;

-- Who does not own a contribution takes the confirmed places over, exactly as they are, and changes nothing else.
CREATE OR REPLACE FUNCTION guard_taken_over() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    figures text[] := '{capacity_kind,places,region,valid_from,version}';
BEGIN
    IF NOT is_table_owner() AND OLD.owner_id IS DISTINCT FROM current_agency()
        AND (to_jsonb(NEW) - figures IS DISTINCT FROM to_jsonb(OLD) - figures
             OR NOT EXISTS (SELECT FROM live_deviations(OLD.programme_id) d
                            WHERE d.contribution_id = OLD.id
                              AND (d.kind, d.places, d.region, d.valid_from)
                                  IS NOT DISTINCT FROM
                                  (NEW.capacity_kind, NEW.places, NEW.region, NEW.valid_from))) THEN
        RAISE EXCEPTION 'of another''s contribution only the confirmed places are taken over'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_taken_over BEFORE UPDATE ON contribution
    FOR EACH ROW EXECUTE FUNCTION guard_taken_over();
DROP POLICY IF EXISTS contribution_taken_over ON contribution;
CREATE POLICY contribution_taken_over ON contribution FOR UPDATE TO jba_app
    USING ((SELECT current_scope() = 'programme' AND reaches('programme.takeOver', 'all')));

DROP POLICY IF EXISTS contribution_written ON contribution;
CREATE POLICY contribution_written ON contribution FOR ALL TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('contribution.edit')));

-- A contribution is its instrument's owner's.
CREATE OR REPLACE FUNCTION guard_contribution_owner() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM instrument i WHERE i.id = NEW.instrument_id AND i.owner_id = NEW.owner_id) THEN
        RAISE EXCEPTION 'only the owner contributes an instrument' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_owner BEFORE INSERT ON contribution
    FOR EACH ROW EXECUTE FUNCTION guard_contribution_owner();

-- The contribution of an instrument that is handed over follows it, where the programme is not yet published. That is a
-- change of the content: signatures in progress become void. The copied fields stay as they are.
CREATE OR REPLACE FUNCTION contributions_follow_owner() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN
        -- No join: it may be planned for few rows and kept for many.
        SELECT a.id, a.owner_id FROM rows_after a EXCEPT SELECT b.id, b.owner_id FROM rows_before b
    LOOP
        UPDATE programme p SET state = 'DRAFT', revision = revision + 1, version = version + 1
            WHERE p.state IN ('IN_COORDINATION', 'COSIGNED')
              AND EXISTS (SELECT FROM contribution c WHERE c.programme_id = p.id AND c.instrument_id = changed.id);
        UPDATE contribution c SET owner_id = changed.owner_id,
                                  participating = array_remove(c.participating, changed.owner_id), version = c.version + 1
            FROM programme p WHERE p.id = c.programme_id AND p.state = 'DRAFT' AND c.instrument_id = changed.id;
    END LOOP;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER follow_owner AFTER UPDATE ON instrument
    REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION contributions_follow_owner();
DROP POLICY IF EXISTS contribution_follows ON contribution;
CREATE POLICY contribution_follows ON contribution TO CURRENT_USER USING (true);

ALTER TABLE revision_author ENABLE ROW LEVEL SECURITY;
ALTER TABLE revision_author FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS revision_author_seen ON revision_author;
CREATE POLICY revision_author_seen ON revision_author FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT current_scope() IN ('agency', 'programme', 'auditor') AND may('programme.view')));
DROP POLICY IF EXISTS revision_author_added ON revision_author;
CREATE POLICY revision_author_added ON revision_author FOR INSERT TO jba_app
    WITH CHECK (person = (SELECT current_actor()) AND (SELECT may('programme.view')));
GRANT SELECT, INSERT ON revision_author TO jba_app;
GRANT SELECT ON revision_author TO jba_auditor;
