-- SPDX-License-Identifier: EUPL-1.2
-- Amendments: a further Fassung of a published programme, with content, co-signatures and publication of its own.

-- 0 is the programme itself. A redaction withdraws earlier Fassungen from the public and says why.
ALTER TABLE programme
    ADD COLUMN amendment integer NOT NULL DEFAULT 0 CHECK (amendment BETWEEN 0 AND 99),
    ADD COLUMN redaction text CHECK (length(redaction) BETWEEN 1 AND 1000),
    DROP CONSTRAINT programme_year_key,
    ADD CONSTRAINT programme_of_amendment UNIQUE (year, amendment),
    ADD CONSTRAINT redaction_is_an_amendment CHECK (redaction IS NULL OR amendment > 0);
CREATE UNIQUE INDEX amendment_open ON programme (year)
    WHERE amendment > 0 AND state IN ('DRAFT', 'IN_COORDINATION', 'COSIGNED');

-- The amendment by which an entry is withdrawn: it stays and says so.
ALTER TABLE contribution ADD COLUMN withdrawn_by integer CHECK (withdrawn_by BETWEEN 1 AND 99);

ALTER TABLE publication
    ADD COLUMN amendment integer NOT NULL DEFAULT 0 CHECK (amendment BETWEEN 0 AND 99),
    ADD COLUMN redaction text CHECK (length(redaction) BETWEEN 1 AND 1000),
    ADD CONSTRAINT publication_of_amendment UNIQUE (year, amendment);

ALTER TABLE amendment_proposal
    DROP CONSTRAINT amendment_proposal_outcome_check,
    ADD CONSTRAINT amendment_proposal_outcome_check CHECK (outcome IN ('DISMISSED', 'SUPERSEDED', 'AMENDED'));
