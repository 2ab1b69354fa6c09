# Sourced by the scripts: sets JAVA_HOME to a JDK from 21 on, or says in words what to install.
# Looks at JAVA_HOME, then the java on the PATH, then the usual folders of Linux, macOS and SDKMAN.

jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_fitting() {
    version=$(jdk_version "$1") || return 1
    [ -n "$version" ] && [ "$version" -ge 21 ]
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && is_fitting "$JAVA_HOME"; then
        return 0
    fi
    if on_path=$(command -v javac 2>/dev/null); then
        candidate=$(cd "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")/.." && pwd)
        if is_fitting "$candidate"; then
            JAVA_HOME=$candidate
            return 0
        fi
    fi
    best=0
    for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if is_fitting "$candidate" && [ "$version" -gt "$best" ]; then
            best=$version
            JAVA_HOME=$candidate
        fi
    done
    [ "$best" -gt 0 ]
}

if ! find_jdk; then
    echo "No JDK from version 21 on was found in JAVA_HOME, on the PATH or in the usual folders." >&2
    echo "Install one, for example Eclipse Temurin 25 from https://adoptium.net, or set JAVA_HOME to it." >&2
    exit 1
fi
export JAVA_HOME
