-- SPDX-License-Identifier: EUPL-1.2
-- What contacts and network partners have in common: an owner that stays, shares, and archiving by the owner alone.

-- Whether a share that holds today lets the bound scope change the record; the policies of share_grant show no other.
CREATE OR REPLACE FUNCTION edits_by_share(record uuid, action text) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT reaches(action, 'own+edit') AND EXISTS (
            SELECT FROM share_grant s
            WHERE s.record_id = record AND s.level = 'EDIT' AND s.grantee = ANY (current_audience()))
    $$;

-- Whom to ask at all: the index reads visible_to, the policies decide. Runs as the owner of the tables, because whoever
-- changes a record need not see all its shares.
CREATE OR REPLACE FUNCTION keep_shared_visible_to() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    NEW.visible_to := ARRAY [NEW.owner_id] || ARRAY(
        SELECT DISTINCT s.grantee FROM share_grant s WHERE s.record_id = NEW.id AND s.revoked_at IS NULL
        ORDER BY s.grantee);
    RETURN NEW;
END
$$;

-- An owner stays the owner, and only the owner's people archive: who co-maintains a record changes what it says.
-- The argument is the record's word in the table of permissions.
CREATE OR REPLACE FUNCTION guard_shared_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.owner_id <> OLD.owner_id THEN
        RAISE EXCEPTION 'the owner of a record does not change' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.archived_at IS DISTINCT FROM OLD.archived_at
        AND (OLD.owner_id IS DISTINCT FROM current_agency() OR NOT may(TG_ARGV[0] || '.archive')) THEN
        RAISE EXCEPTION 'archiving is the owner''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
