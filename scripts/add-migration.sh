#!/usr/bin/env bash
# Adds a migration for every provider: scripts/add-migration.sh Name
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet tool restore >/dev/null
dotnet ef migrations add "${1:?usage: scripts/add-migration.sh Name}" --project src/Core --startup-project src/Host \
  --context SqliteDb --output-dir Storage/Sqlite/Migrations
