-- SPDX-License-Identifier: EUPL-1.2
-- Once a quarter the leads say of each person of their agency whether the access is still right. Each statement is a row
-- of its own and names the roles it is about.

CREATE TABLE access_recertification (
    id            uuid PRIMARY KEY,
    agency_id     text NOT NULL REFERENCES agency,
    person        text NOT NULL CHECK (length(person) BETWEEN 1 AND 100),
    username      text NOT NULL CHECK (length(username) BETWEEN 1 AND 255),
    roles         text[] NOT NULL,
    keep          boolean NOT NULL,
    note          text CHECK (length(note) BETWEEN 1 AND 500),
    decided_by    text NOT NULL,
    function_name text NOT NULL CHECK (length(function_name) BETWEEN 1 AND 200),
    decided_at    timestamptz NOT NULL,
    CHECK (keep OR note IS NOT NULL)
);
COMMENT ON COLUMN access_recertification.person IS 'personal: Keycloak''s identifier of whom it is about';
COMMENT ON COLUMN access_recertification.keep IS 'Whether the access stays; if not, the note says why';
CREATE INDEX access_recertification_of_person ON access_recertification (agency_id, person, decided_at DESC);
COMMENT ON COLUMN access_recertification.username IS 'personal: the name with which they sign in';
COMMENT ON COLUMN access_recertification.decided_by IS 'personal: the lead who said it, by Keycloak''s identifier';
COMMENT ON COLUMN access_recertification.function_name IS 'personal: the function of the lead who said it';
INSERT INTO personal_column (table_name, column_name, reason, retention) VALUES
    ('access_recertification', 'username', 'whose access was checked: accountability of the agencies', 'P3Y'),
    ('access_recertification', 'decided_by', 'who checked it: accountability of the agencies', 'P3Y'),
    ('access_recertification', 'function_name', 'who checked it: accountability of the agencies', 'P3Y');
