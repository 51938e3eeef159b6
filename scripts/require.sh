# Sourced by ./run and ./test: says in plain words what the machine still needs.
require_tools() {
  local missing=()
  if ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    missing+=("the .NET 10 SDK (https://dotnet.microsoft.com/download/dotnet/10.0)")
  fi
  if ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null || ! command -v npm >/dev/null; then
    missing+=("Node.js 20 or newer with npm (https://nodejs.org)")
  fi
  if [ ${#missing[@]} -gt 0 ]; then
    printf 'Protect and Respect chat cannot be built here yet. This machine still needs:\n' >&2
    printf '  - %s\n' "${missing[@]}" >&2
    exit 1
  fi
}
