-- SPDX-License-Identifier: EUPL-1.2
-- Who stands behind a contact may leave, and a contact may turn out to be one that is there already. The instruments
-- that name it are looked after when that is entered.
ALTER TABLE contact
    ADD COLUMN ends_on date,
    ADD COLUMN mailbox_stays boolean,
    ADD COLUMN merged_into uuid REFERENCES contact,
    ADD CHECK (mailbox_stays IS NULL OR ends_on IS NOT NULL),
    ADD CHECK (merged_into IS NULL OR archived_at IS NOT NULL AND merged_into <> id);
COMMENT ON COLUMN contact.ends_on IS 'The last day of whoever is behind the function; null while nobody leaves';
COMMENT ON COLUMN contact.mailbox_stays IS 'Whether the mailbox is answered after the last day as well';
COMMENT ON COLUMN contact.merged_into IS 'The contact that it turned out to be; archived then';

-- Duplicates are found by how much two functions are alike.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
