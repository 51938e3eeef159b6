#!/usr/bin/env bash
# Makes the archive for a server that has no SDK, no Node.js and no .NET: the program with its runtime, the dialogs, the files of deploy/, the
# documents and the licences. Prints its path.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/scripts/require.sh"
require_tools
cd "$root"

commit=$(git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
if [ -n "$(git status --porcelain 2>/dev/null)" ]; then commit=$commit-changed; fi
name=protect-respect-$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)-$commit
mkdir -p .build
work=$(mktemp -d "$root/.build/package.XXXXXX")
trap 'rm -rf "$work"' EXIT

echo "Building $name..." >&2
dotnet publish src/Host -c Release --nologo -v quiet --disable-build-servers -p:PublishFor=linux-x64 -p:WithRuntime=true -p:DebugType=none \
  -o "$work/$name" >&2
cp -r deploy docs LICENSE THIRD-PARTY-NOTICES CHANGELOG.md "$work/$name/"

# The runtime comes with notices of its own.
for pack in microsoft.netcore.app.runtime.linux-x64 microsoft.aspnetcore.app.runtime.linux-x64; do
  from=$(find "$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')$pack" -maxdepth 1 -mindepth 1 | sort -V | tail -n 1)
  mkdir -p "$work/$name/licences/$pack"
  find "$from" -maxdepth 1 -iname '*licen*' -o -maxdepth 1 -iname '*notices*' | xargs -r cp -t "$work/$name/licences/$pack"
done

chmod -R u=rwX,go=rX "$work/$name"
tar -C "$work" --owner=0 --group=0 --sort=name -czf "$work/$name.tar.gz" "$name"
mv "$work/$name.tar.gz" .build/
echo "$root/.build/$name.tar.gz"
