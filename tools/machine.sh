# Sourced by ./run and ./test: what must be on the machine, and how it gets there. Debian's packages, by name.

missing=()

# need PACKAGES TEST...: the packages are missing where the test fails
need() {
    local packages=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=($packages)
}

has_postgres() { command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb; }
has_node() { command -v node && command -v npm; }
has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

# Vite, which builds the dashboard, runs on Node 20.19 and later.
has_new_node() { node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || a === 20 && b >= 19 ? 0 : 1)' 2>/dev/null; }

install_missing() {
    [ ${#missing[@]} -eq 0 ] && return 0
    local command="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}" as=
    if [ "$(id -u)" != 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "Missing on this machine: ${missing[*]}. Install with:" >&2
            echo "    sudo sh -c '$command'" >&2
            return 1
        fi
        as=sudo
    fi
    echo "Installing ${missing[*]} ..." >&2
    quietly $as apt-get update -qq && quietly $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# quietly COMMAND...: its output is shown only where it fails
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    [ $status -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return $status
}

need_dotnet() {
    command -v dotnet >/dev/null && return 0
    echo "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download" >&2
    return 1
}
