-- SPDX-License-Identifier: EUPL-1.2
-- Why warnings may stand: written in the draft by those who answer for the chapter, and never changed.

CREATE OR REPLACE FUNCTION guard_finding_justification() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM programme p WHERE p.id = NEW.programme_id AND p.state = 'DRAFT'
                   AND (NEW.chapter_id IS NULL
                        OR EXISTS (SELECT FROM chapter c WHERE c.id = NEW.chapter_id AND c.programme_id = p.id))) THEN
        RAISE EXCEPTION 'warnings are justified in the draft' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT ON finding_justification
    FOR EACH ROW EXECUTE FUNCTION guard_finding_justification();
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON finding_justification
    FOR EACH ROW EXECUTE FUNCTION audit_row('programme', '-', 'programme_id', 'programme(programme_id).title');

ALTER TABLE finding_justification ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding_justification FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS finding_justification_seen ON finding_justification;
CREATE POLICY finding_justification_seen ON finding_justification FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT current_scope() IN ('agency', 'programme', 'auditor') AND may('programme.view')));
DROP POLICY IF EXISTS finding_justification_given ON finding_justification;
CREATE POLICY finding_justification_given ON finding_justification FOR INSERT TO jba_app
    WITH CHECK ((SELECT reaches('finding.justify', 'all'))
                OR ((SELECT reaches('finding.justify', 'assigned'))
                    AND EXISTS (SELECT FROM chapter c
                                WHERE c.id = chapter_id AND c.editors && (SELECT current_audience()))));

GRANT SELECT, INSERT ON finding_justification TO jba_app;
GRANT SELECT ON finding_justification TO jba_auditor;
