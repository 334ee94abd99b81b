#!/usr/bin/env bash
# Runs every test. Installs what they need where it is missing, and says so:
# Debian's chromium (browser tests), poppler-utils (PDF), postgresql (the tests start servers of their own from it), and the
# npm packages of tests/Pacto.Browser.Tests (accessibility rules).
set -euo pipefail
cd "$(dirname "$0")/.."

need() { # need COMMAND PACKAGE...: installs Debian packages unless the command is there
  local command=$1
  shift
  command -v "$command" >/dev/null 2>&1 && return 0
  echo "== installing $* (for $command)"
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need chromium chromium fonts-dejavu-core
need npm npm
need pdftotext poppler-utils
# Debian keeps the server's programs off the path.
command -v pg_ctl >/dev/null 2>&1 || compgen -G '/usr/lib/postgresql/*/bin/pg_ctl' >/dev/null || need pg_ctl postgresql
if [ -f tests/Pacto.Browser.Tests/package-lock.json ] && [ ! -d tests/Pacto.Browser.Tests/node_modules ]; then
  echo "== installing the npm packages of the browser tests"
  npm ci --prefix tests/Pacto.Browser.Tests --ignore-scripts --no-audit --no-fund --silent
fi

results=artifacts/test-results
rm -rf "$results"
status=0
dotnet test Pacto.Bot.sln --nologo --logger trx --results-directory "$results" "$@" || status=$?

# The counters of every result file, added up.
count() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
total=$(count total) passed=$(count passed) failed=$(count failed)
skipped=$((total - passed - failed))
[ "$total" -gt 0 ] || { echo "no test was run"; status=1; }
[ "$failed" = 0 ] || status=1
if [ "$skipped" -gt 0 ]; then
  echo "$skipped tests were skipped: a skipped test counts as failed"
  failed=$((failed + skipped))
  status=1
fi
echo "$passed passed, $failed failed"
exit "$status"
