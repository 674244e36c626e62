-- SPDX-License-Identifier: EUPL-1.2
-- A network partner is private to its agency until it is shared.
CREATE OR REPLACE TRIGGER keep_visible_to BEFORE INSERT OR UPDATE ON network_partner
    FOR EACH ROW EXECUTE FUNCTION keep_shared_visible_to();
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON network_partner
    FOR EACH ROW EXECUTE FUNCTION guard_shared_change('partner');

CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE ON network_partner
    FOR EACH ROW EXECUTE FUNCTION announce_change('partner');

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON network_partner
    FOR EACH ROW EXECUTE FUNCTION audit_row('partner', 'owner_id', 'id', 'name');

ALTER TABLE network_partner ENABLE ROW LEVEL SECURITY;
ALTER TABLE network_partner FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS network_partner_seen ON network_partner;
CREATE POLICY network_partner_seen ON network_partner FOR SELECT TO jba_app
    USING (visible_to && current_audience() AND (SELECT may('partner.view'))
           AND (owner_id = (SELECT current_agency())
                OR EXISTS (SELECT FROM share_grant s
                           WHERE s.partner_id = network_partner.id
                             AND s.grantee IN ((SELECT current_agency()), '*'))));
DROP POLICY IF EXISTS network_partner_seen_by_auditor ON network_partner;
CREATE POLICY network_partner_seen_by_auditor ON network_partner FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('partner.view'))
           AND owner_id = ANY ((SELECT auditor_reach())::text[]));
DROP POLICY IF EXISTS network_partner_created ON network_partner;
CREATE POLICY network_partner_created ON network_partner FOR INSERT TO jba_app
    WITH CHECK (owner_id = (SELECT current_agency()) AND (SELECT may('partner.create')));
DROP POLICY IF EXISTS network_partner_changed ON network_partner;
CREATE POLICY network_partner_changed ON network_partner FOR UPDATE TO jba_app
    USING ((SELECT may('partner.edit'))
           AND (owner_id = (SELECT current_agency()) OR edits_by_share(id, 'partner.edit')));
-- A share advances the version of its record.
DROP POLICY IF EXISTS network_partner_advanced ON network_partner;
CREATE POLICY network_partner_advanced ON network_partner TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON network_partner TO jba_app;
GRANT SELECT ON network_partner TO jba_auditor;
