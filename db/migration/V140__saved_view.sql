-- SPDX-License-Identifier: EUPL-1.2
-- How people arrange their lists: views with a name, own or shared within the agency, and which one was used last.

CREATE TABLE saved_view (
    id          uuid PRIMARY KEY,
    person      text NOT NULL CHECK (length(person) BETWEEN 1 AND 100),
    owner_id    text REFERENCES agency,
    list        text NOT NULL CHECK (list IN ('instrument', 'contact', 'partner')),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    shared      boolean NOT NULL CHECK (NOT shared OR owner_id IS NOT NULL),
    query       text NOT NULL CHECK (length(query) <= 4000),
    columns     text NOT NULL CHECK (length(columns) <= 2000),
    archived_at timestamptz,
    version     integer NOT NULL
);
COMMENT ON COLUMN saved_view.person IS 'personal: Keycloak''s identifier of whose view it is';
COMMENT ON COLUMN saved_view.owner_id IS 'The agency of the person; null for the editors of the programme';
COMMENT ON COLUMN saved_view.query IS 'What the address line says of the list: search, filter, order';
COMMENT ON COLUMN saved_view.columns IS 'The columns in their order with their widths; with a hyphen what is not shown';
CREATE INDEX saved_view_of_person ON saved_view (person, list);
CREATE INDEX saved_view_of_agency ON saved_view (owner_id, list) WHERE shared;

-- One row for each person and list: which view was used last, and the columns of the list without one.
CREATE TABLE list_use (
    person  text NOT NULL CHECK (length(person) BETWEEN 1 AND 100),
    list    text NOT NULL CHECK (list IN ('instrument', 'contact', 'partner')),
    view_id uuid REFERENCES saved_view,
    columns text NOT NULL CHECK (length(columns) <= 2000),
    PRIMARY KEY (person, list)
);
COMMENT ON COLUMN list_use.person IS 'personal: Keycloak''s identifier of whose list it is';

INSERT INTO personal_column (table_name, column_name, reason, retention) VALUES
    ('saved_view', 'person', 'whose arrangement of a list it is', 'P3Y');
