-- SPDX-License-Identifier: EUPL-1.2
-- Agencies are known to everybody: their names stand in the published programme. Only the operator's migration role
-- writes them, so the application has no right to.
GRANT SELECT ON agency TO jba_app, jba_auditor, jba_public;
