# Sourced by ./build: sets COPPICE_CHROMIUM to a Chromium for the tests of the admin app, or says in words what to install.
# Looks at COPPICE_CHROMIUM, then the PATH, then the usual folders of macOS. On CI, as root, it installs Debian's package.

find_chromium() {
    if [ -n "${COPPICE_CHROMIUM:-}" ]; then
        [ -x "$COPPICE_CHROMIUM" ]
        return
    fi
    for candidate in chromium chromium-browser google-chrome chrome \
        /Applications/Chromium.app/Contents/MacOS/Chromium "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if COPPICE_CHROMIUM=$(command -v "$candidate" 2>/dev/null); then
            return 0
        fi
    done
    COPPICE_CHROMIUM=
    return 1
}

may_install() {
    [ -n "${CI:-}" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1
}

if ! find_chromium && [ -z "${COPPICE_CHROMIUM:-}" ] && may_install; then
    echo "Installing chromium for the tests of the admin app" >&2
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >&2
fi
if ! find_chromium; then
    echo "No Chromium was found in COPPICE_CHROMIUM, on the PATH or in the usual folders; the tests of the admin app need one." >&2
    echo "Install one, for example by: apt-get install chromium, or set COPPICE_CHROMIUM to its executable." >&2
    exit 1
fi
export COPPICE_CHROMIUM
