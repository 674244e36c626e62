-- SPDX-License-Identifier: EUPL-1.2
-- What is made at the publication itself stands in its row, so that both are there or neither is. Publications from
-- before have neither.

ALTER TABLE publication
    ADD COLUMN sealed_pdf  bytea,
    ADD COLUMN description bytea;
COMMENT ON COLUMN publication.sealed_pdf IS 'The signed PDF with the operator''s seal behind it; nothing without a seal';
COMMENT ON COLUMN publication.description IS 'DCAT-AP.de as JSON-LD';
