#!/usr/bin/env bash
# Runs the assistant at http://127.0.0.1:3978 (options of `serve` may follow). Needs the .NET SDK, nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet run --project src/Pacto.Bot -- "$@"
