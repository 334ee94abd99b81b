#!/usr/bin/env bash
# Asks the package index whether a package of ours, or one it brings along, is known to be vulnerable. Fails when one is.
# Without an index there is nothing to ask: it says so and passes.
set -uo pipefail
cd "$(dirname "$0")/.."
if ! said=$(timeout 180 dotnet list Pacto.Bot.sln package --vulnerable --include-transitive 2>&1); then
  echo "not audited: the package index could not be asked"
  exit 0
fi
if grep -q "has the following vulnerable packages" <<<"$said"; then
  echo "$said"
  exit 1
fi
echo "no package is known to be vulnerable"
