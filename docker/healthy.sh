#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Whether the application can serve; needs no program beyond the shell.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${JBA_PORT:-8080}"
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
