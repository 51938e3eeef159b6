#!/usr/bin/env bash
# Publishes the program once per change of the source (Release, ReadyToRun where it can be) and prints the folder that holds it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/scripts/require.sh"

# The name of a build is the hash of all that goes into it; dialogs/ is content, read when the program starts.
source_hash() {
  cd "$root"
  find src web docs/tour.md *.props global.json \
    \( -name bin -o -name obj -o -name node_modules -o -name dist \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

publish() {
  local target=() log="$root/.build/build.log" new
  require_tools
  mkdir -p "$root/.build"
  exec 9>"$root/.build/lock"
  if command -v flock >/dev/null; then flock 9; fi
  if [ -d "$1" ]; then return; fi

  echo "Building. This happens only after a change of the source and takes a few minutes the first time..." >&2
  if [ "$(uname -sm)" = "Linux x86_64" ]; then target=(-p:PublishFor=linux-x64); fi
  new=$(mktemp -d "$root/.build/new.XXXXXX")
  if ! dotnet publish "$root/src/Host" -c Release --nologo -v quiet --disable-build-servers "${target[@]}" \
      -p:DebugType=none -o "$new" >"$log" 2>&1; then
    rm -rf "$new"
    cat "$log" >&2
    echo "The build failed; the reasons are above." >&2
    exit 1
  fi
  chmod 755 "$new"
  mv -T "$new" "$1" 2>/dev/null || mv "$new" "$1"

  # The newest three builds stay: an older one may still be running.
  (cd "$root/.build" && ls -dt [0-9a-f]*/ | tail -n +4 | xargs -r rm -rf)
}

build="$root/.build/$(source_hash)"
if [ ! -d "$build" ]; then publish "$build"; fi
echo "$build"
