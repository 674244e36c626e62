-- SPDX-License-Identifier: EUPL-1.2
-- Agencies are known to everybody: their names stand in the published programme. Only the operator's migration role
-- writes them, so the application has no right to.
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON agency
    FOR EACH ROW EXECUTE FUNCTION audit_row('agency', 'id', 'id', 'name');

GRANT SELECT ON agency TO jba_app, jba_auditor, jba_public;
