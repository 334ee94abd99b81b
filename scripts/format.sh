#!/usr/bin/env bash
# Formats the code; with --check it changes nothing and fails when something would change.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = "--check" ]; then
  exec dotnet format Pacto.Bot.sln --verify-no-changes
fi
exec dotnet format Pacto.Bot.sln
