-- SPDX-License-Identifier: EUPL-1.2
-- Network partners stand in tables too.
ALTER TABLE import
    DROP CONSTRAINT import_kind_check,
    ADD CONSTRAINT import_kind_check CHECK (kind IN ('INSTRUMENTS', 'PLACES', 'CONTACTS', 'PARTNERS'));
