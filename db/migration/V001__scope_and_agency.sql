-- SPDX-License-Identifier: EUPL-1.2
-- The ground everything stands on: who may what (a copy of permissions.csv that the migration step keeps) and the
-- partner agencies. An agency's key is the alias of its Keycloak organisation.

CREATE TABLE permission (
    action text NOT NULL,
    role   text NOT NULL,
    reach  text NOT NULL,
    PRIMARY KEY (action, role)
);

CREATE TABLE agency (
    id           text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{1,39}$'),
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    marker       text NOT NULL UNIQUE CHECK (length(marker) BETWEEN 1 AND 4),
    legal_circle text NOT NULL CHECK (legal_circle IN ('SGB_II', 'SGB_III', 'SGB_VIII')),
    active       boolean NOT NULL DEFAULT true,
    version      integer NOT NULL DEFAULT 1
);
