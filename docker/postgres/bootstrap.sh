#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Runs once, when the data folder is empty: roles and databases from db/bootstrap.sql, passwords from the mounted secrets.
set -eu
secret() {
    value=$(cat "/run/secrets/$1")
    case $value in
        '' | *[!A-Za-z0-9_.-]*) echo "secret $1: only letters, digits and _ . - , and not empty" >&2; exit 1 ;;
    esac
    printf '%s' "$value"
}
owner=$(secret db_owner_password)
app=$(secret db_app_password)
keycloak=$(secret db_keycloak_password)
PGOPTIONS="-c jba.owner_password=$owner -c jba.app_password=$app -c jba.keycloak_password=$keycloak" \
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --file /bootstrap/bootstrap.sql
