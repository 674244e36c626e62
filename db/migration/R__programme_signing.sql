-- SPDX-License-Identifier: EUPL-1.2
-- Snapshots, co-signatures, publications. Snapshots and publications are only ever added; a signature can be withdrawn
-- by its own agency and not otherwise be touched.

CREATE OR REPLACE FUNCTION guard_co_signature() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    p programme;
    s snapshot;
BEGIN
    SELECT * INTO p FROM programme WHERE id = NEW.programme_id;
    SELECT * INTO s FROM snapshot WHERE programme_id = NEW.programme_id AND revision = NEW.revision;
    IF p.revision IS DISTINCT FROM NEW.revision OR p.state NOT IN ('IN_COORDINATION', 'COSIGNED') THEN
        RAISE EXCEPTION 'only the revision in coordination is signed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.signer IS DISTINCT FROM current_actor() OR NEW.withdrawn_at IS NOT NULL THEN
            RAISE EXCEPTION 'everybody signs for themselves' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF (NEW.content_hash, NEW.pdf_hash) IS DISTINCT FROM (s.content_hash, s.pdf_hash) THEN
            RAISE EXCEPTION 'the signature names other bytes' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF EXISTS (SELECT FROM revision_author a WHERE a.programme_id = NEW.programme_id
                   AND a.revision = NEW.revision AND a.person = NEW.signer) THEN
            RAISE EXCEPTION 'an author does not sign' USING ERRCODE = 'insufficient_privilege';
        END IF;
    ELSIF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL
        OR (NEW.id, NEW.programme_id, NEW.revision, NEW.agency_id, NEW.signer, NEW.function_name, NEW.deputy_for,
            NEW.signed_at, NEW.content_hash, NEW.pdf_hash)
           IS DISTINCT FROM
           (OLD.id, OLD.programme_id, OLD.revision, OLD.agency_id, OLD.signer, OLD.function_name, OLD.deputy_for,
            OLD.signed_at, OLD.content_hash, OLD.pdf_hash) THEN
        RAISE EXCEPTION 'a signature is withdrawn once and not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON co_signature
    FOR EACH ROW EXECUTE FUNCTION guard_co_signature();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON co_signature
    FOR EACH ROW EXECUTE FUNCTION audit_row('programme', 'agency_id', 'programme_id', 'programme(programme_id).title');
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON snapshot
    FOR EACH ROW EXECUTE FUNCTION audit_row('programme', '-', 'programme_id', 'programme(programme_id).title');
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON snapshot_document
    FOR EACH ROW EXECUTE FUNCTION audit_row('programme', '-', 'programme_id', 'programme(programme_id).title');

-- A snapshot and a publication belong to what the programme says at that moment, and to nothing else.
CREATE OR REPLACE FUNCTION guard_snapshot() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM programme p WHERE p.id = NEW.programme_id AND p.revision = NEW.revision
                   AND p.state = 'DRAFT') THEN
        RAISE EXCEPTION 'only a draft is frozen' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION guard_snapshot();
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT ON snapshot_document
    FOR EACH ROW EXECUTE FUNCTION guard_snapshot();

CREATE OR REPLACE FUNCTION guard_publication() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM programme p JOIN snapshot s ON s.programme_id = p.id AND s.revision = p.revision
                   WHERE p.id = NEW.programme_id AND p.revision = NEW.revision
                     AND (p.year, p.amendment) = (NEW.year, NEW.amendment)
                     AND p.redaction IS NOT DISTINCT FROM NEW.redaction AND p.state = 'PUBLISHED'
                     AND (s.content_hash, s.pdf_hash) = (NEW.content_hash, NEW.pdf_hash)) THEN
        RAISE EXCEPTION 'only what was signed by all is published' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.sealed_pdf IS NOT NULL AND NOT EXISTS (
        SELECT FROM snapshot_document d
        WHERE d.programme_id = NEW.programme_id AND d.revision = NEW.revision AND d.kind = 'PDF'
          AND octet_length(NEW.sealed_pdf) > octet_length(d.bytes)
          AND encode(sha256(substring(NEW.sealed_pdf FOR octet_length(d.bytes))), 'hex') = NEW.pdf_hash) THEN
        RAISE EXCEPTION 'the sealed PDF does not begin with the signed one' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT ON publication
    FOR EACH ROW EXECUTE FUNCTION guard_publication();

ALTER TABLE co_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE co_signature FORCE ROW LEVEL SECURITY;
ALTER TABLE snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE snapshot FORCE ROW LEVEL SECURITY;
ALTER TABLE snapshot_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE snapshot_document FORCE ROW LEVEL SECURITY;
ALTER TABLE publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE publication FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS co_signature_seen ON co_signature;
CREATE POLICY co_signature_seen ON co_signature FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT current_scope() IN ('agency', 'programme', 'auditor') AND may('programme.view')));
DROP POLICY IF EXISTS co_signature_given ON co_signature;
CREATE POLICY co_signature_given ON co_signature FOR INSERT TO jba_app
    WITH CHECK (agency_id = (SELECT current_agency()) AND may_sign_as(programme_id, deputy_for));
DROP POLICY IF EXISTS co_signature_withdrawn ON co_signature;
CREATE POLICY co_signature_withdrawn ON co_signature FOR UPDATE TO jba_app
    USING (agency_id = (SELECT current_agency()) AND (SELECT may('programme.withdraw')));
GRANT SELECT, INSERT ON co_signature TO jba_app;
GRANT UPDATE (withdrawn_at, justification, version) ON co_signature TO jba_app;
GRANT SELECT ON co_signature TO jba_auditor;

DROP POLICY IF EXISTS snapshot_seen ON snapshot;
CREATE POLICY snapshot_seen ON snapshot FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT current_scope() IN ('agency', 'programme', 'auditor') AND may('programme.view')));
DROP POLICY IF EXISTS snapshot_taken ON snapshot;
CREATE POLICY snapshot_taken ON snapshot FOR INSERT TO jba_app
    WITH CHECK ((SELECT may('programme.coordinate')));
GRANT SELECT, INSERT ON snapshot TO jba_app;
GRANT SELECT ON snapshot TO jba_auditor;

-- Readers without login and readers of an agency see the bytes of what is published, unless a later Fassung withdrew
-- them by a redaction; those who may view the programme see the frozen revisions as well.
DROP POLICY IF EXISTS snapshot_document_seen ON snapshot_document;
CREATE POLICY snapshot_document_seen ON snapshot_document FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT current_scope() IN ('agency', 'programme', 'auditor') AND may('programme.view')));
DROP POLICY IF EXISTS snapshot_document_published ON snapshot_document;
CREATE POLICY snapshot_document_published ON snapshot_document FOR SELECT TO jba_app, jba_auditor, jba_public
    USING ((SELECT may('publication.view'))
           AND EXISTS (SELECT FROM publication p WHERE p.programme_id = snapshot_document.programme_id
                       AND p.revision = snapshot_document.revision
                       AND NOT EXISTS (SELECT FROM publication r WHERE r.year = p.year AND r.fassung > p.fassung
                                       AND r.redaction IS NOT NULL)));
DROP POLICY IF EXISTS snapshot_document_made ON snapshot_document;
CREATE POLICY snapshot_document_made ON snapshot_document FOR INSERT TO jba_app
    WITH CHECK ((SELECT may('programme.coordinate')));
GRANT SELECT, INSERT ON snapshot_document TO jba_app;
GRANT SELECT ON snapshot_document TO jba_auditor, jba_public;

DROP POLICY IF EXISTS publication_seen ON publication;
CREATE POLICY publication_seen ON publication FOR SELECT TO jba_app, jba_auditor, jba_public
    USING ((SELECT may('publication.view')));
DROP POLICY IF EXISTS publication_made ON publication;
CREATE POLICY publication_made ON publication FOR INSERT TO jba_app
    WITH CHECK ((SELECT may(CASE WHEN amendment > 0 THEN 'amendment.publish' ELSE 'programme.publish' END)));
GRANT INSERT ON publication TO jba_app;
REVOKE SELECT ON publication FROM jba_app, jba_auditor, jba_public;
GRANT SELECT (year, fassung, programme_id, revision, title, content_hash, pdf_hash, published_at, published_by, evidence,
              description, amendment, redaction) ON publication TO jba_app, jba_auditor, jba_public;

-- The sealed bytes of a Fassung, unless a later one withdrew it by a redaction.
CREATE OR REPLACE FUNCTION sealed_pdf_of(of_year integer, of_fassung integer) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT p.sealed_pdf FROM publication p
        WHERE p.year = of_year AND p.fassung = of_fassung AND may('publication.view')
          AND NOT EXISTS (SELECT FROM publication r
                          WHERE r.year = p.year AND r.fassung > p.fassung AND r.redaction IS NOT NULL)
    $$;
REVOKE ALL ON FUNCTION sealed_pdf_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed_pdf_of TO jba_app, jba_auditor, jba_public;
DROP POLICY IF EXISTS publication_sealed ON publication;
CREATE POLICY publication_sealed ON publication FOR SELECT TO CURRENT_USER USING (true);

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON publication
    FOR EACH ROW EXECUTE FUNCTION audit_row('programme', '-', 'programme_id', 'title');

-- The years whose programme says that it is public, for whoever compares them with the publications.
CREATE OR REPLACE FUNCTION years_of_public_programmes() RETURNS SETOF integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT year FROM programme WHERE state IN ('PUBLISHED', 'ARCHIVED')
    $$;
