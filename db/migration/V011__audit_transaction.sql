-- SPDX-License-Identifier: EUPL-1.2
-- The end of a transaction in the log: whether a later entry of it exists is asked once for each entry.
CREATE INDEX audit_entry_tx_id ON audit_entry (tx, id);
DROP INDEX audit_entry_tx;
