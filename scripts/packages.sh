# SPDX-License-Identifier: BSL-1.0
# Sourced by scripts/demo and scripts/test: finds out what is missing and installs it from Debian's packages.
missing=()
wanted=()

# need <package> <command…>: the package is missing if the command fails.
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

# want: the same for what is useful, but nothing fails without it.
want() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || wanted+=("$package")
}

has_header() {
    echo "#include <$1>" | g++ -x c++ -E -
}

has_library() {
    echo 'int main() {}' | g++ -x c++ - -o /dev/null "-l$1"
}

has_cmake() {
    local version
    version=$(cmake --version | sed -n 's/^cmake version //p')
    [ "$(printf '3.25\n%s\n' "$version" | sort -V | head -n 1)" = 3.25 ]
}

install_missing() {
    [ $((${#missing[@]} + ${#wanted[@]})) -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        [ ${#missing[@]} -gt 0 ] || return 0
        echo "Please install, under the names that your system uses (these are Debian's; CMake from 3.25):" >&2
        echo "    ${missing[*]}" >&2
        exit 1
    fi
    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            [ ${#missing[@]} -gt 0 ] || return 0
            echo "Please run as root:    apt-get install ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo "${as_root[@]}")
    fi
    missing+=("${wanted[@]}")
    echo "Installing ${missing[*]}"
    local log
    log=$(mktemp)
    "${as_root[@]}" apt-get update >"$log" 2>&1 || true
    local package packages=()
    for package in "${missing[@]}"; do
        # Later releases carry a later Boost under the plain name.
        if ! apt-cache show "$package" >/dev/null 2>&1; then package=${package/1.81/}; fi
        packages+=("$package")
    done
    if ! "${as_root[@]}" apt-get install --yes --no-install-recommends "${packages[@]}" >>"$log" 2>&1; then
        cat "$log" >&2
        echo "apt-get could not install: ${packages[*]}" >&2
        exit 1
    fi
    rm -f "$log"
}

need_to_build() {
    need g++ command -v g++
    need cmake has_cmake
    need ninja-build command -v ninja
    need libboost1.81-dev has_header boost/hana/tuple.hpp
    want ccache command -v ccache
}
