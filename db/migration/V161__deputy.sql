-- SPDX-License-Identifier: EUPL-1.2
-- Deputies: whom a lead appoints to co-sign a year's programme in the lead's place, for a limited time.

ALTER TABLE programme ADD CONSTRAINT programme_of_year UNIQUE (id, year);

CREATE TABLE deputy (
    id                uuid PRIMARY KEY,
    programme_id      uuid NOT NULL,
    year              integer NOT NULL,
    agency_id         text NOT NULL REFERENCES agency,
    person            text NOT NULL CHECK (length(person) BETWEEN 1 AND 100),
    function_name     text NOT NULL CHECK (length(function_name) BETWEEN 1 AND 200),
    appointed_by      text NOT NULL CHECK (length(appointed_by) BETWEEN 1 AND 100),
    appointed_by_name text NOT NULL CHECK (length(appointed_by_name) BETWEEN 1 AND 200),
    from_day          date NOT NULL,
    until_day         date NOT NULL,
    ended_at          timestamptz,
    version           integer NOT NULL,
    FOREIGN KEY (programme_id, year) REFERENCES programme (id, year),
    CONSTRAINT deputy_limited CHECK (until_day BETWEEN from_day AND from_day + interval '1 year'),
    CONSTRAINT deputy_once EXCLUDE USING gist (
        programme_id WITH =, agency_id WITH =, person WITH =, daterange(from_day, until_day, '[]') WITH &&)
        WHERE (ended_at IS NULL)
);
COMMENT ON COLUMN deputy.person IS 'personal: Keycloak''s identifier of who signs in the lead''s place';
COMMENT ON COLUMN deputy.function_name IS 'personal: the function of who signs in the lead''s place';
COMMENT ON COLUMN deputy.appointed_by IS 'personal: Keycloak''s identifier of the lead';
COMMENT ON COLUMN deputy.appointed_by_name IS 'personal: the function of the lead';
COMMENT ON COLUMN deputy.from_day IS 'The first business day on which it counts';
COMMENT ON COLUMN deputy.until_day IS 'The last one';
COMMENT ON COLUMN deputy.ended_at IS 'When a lead ended it before its time; it counts no longer from then on';
CREATE INDEX deputy_of_person ON deputy (person, agency_id) WHERE ended_at IS NULL;

ALTER TABLE co_signature ADD COLUMN deputy_for text CHECK (length(deputy_for) BETWEEN 1 AND 200);
COMMENT ON COLUMN co_signature.deputy_for IS
    'personal: the function in whose place it was given, null for a lead''s own; public with the evidence';

-- A notice for one person of its audience alone.
ALTER TABLE notice ADD COLUMN person text CHECK (length(person) BETWEEN 1 AND 100);
COMMENT ON COLUMN notice.person IS 'personal: Keycloak''s identifier of whom alone it tells; null for the whole audience';

INSERT INTO personal_column (table_name, column_name, reason, retention) VALUES
    ('deputy', 'person', 'who may sign in the lead''s place', 'P10Y'),
    ('deputy', 'appointed_by', 'who let them: the log names both', 'P10Y');
