#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# serve    starts the application (the default)
# migrate  brings the database to this version's shape and ends; needs the owner's credentials, the application refuses them
# A variable NAME_FILE names a file with the value of NAME: that is how secrets are mounted.
set -euo pipefail

home=${JBA_HOME:-/opt/jba}
while IFS='=' read -r name file; do
    case $name in
        JBA_*_FILE)
            [ "$name" = JBA_AGENCIES_FILE ] && continue # a file that is meant as one
            [ -r "$file" ] || { echo "$name: $file cannot be read" >&2; exit 1; }
            export "${name%_FILE}=$(cat "$file")"
            unset "$name"
            ;;
    esac
done < <(env)

case ${1:-serve} in
    migrate)
        exec java -Duser.timezone=UTC -cp "$home/backoffice/WEB-INF/classes:$home/backoffice/WEB-INF/lib/*" \
            de.jba.backoffice.migration.Migrate
        ;;
    serve)
        # JAVA_OPTS comes last, so that it wins; by default the heap takes what the container may have.
        # shellcheck disable=SC2086
        exec java -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC -Djava.io.tmpdir=/tmp \
            --add-opens=java.base/java.lang=ALL-UNNAMED \
            --add-opens=java.base/java.util=ALL-UNNAMED \
            --add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED \
            --add-opens=java.base/sun.net.www.protocol.jrt=ALL-UNNAMED \
            --add-opens=java.logging/java.util.logging=ALL-UNNAMED \
            --add-opens=java.management/sun.management=ALL-UNNAMED \
            --add-opens=java.naming/javax.naming.spi=ALL-UNNAMED \
            --add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED \
            --add-exports=java.base/jdk.internal.ref=ALL-UNNAMED \
            ${JAVA_OPTS:-} \
            -jar "$home/payara-micro.jar" --nohazelcast --disablephonehome --prebootcommandfile "$home/preboot.txt" \
            --port "${JBA_PORT:-8080}" --contextroot / --deploy "$home/backoffice"
        ;;
    *)
        echo "unknown command: $1 (serve or migrate)" >&2
        exit 2
        ;;
esac
