# shellcheck shell=sh
# Sourced by setup.sh: system libraries and programs, through apt where there is one.

# What each library or program is looked for by, and the package of Debian and Ubuntu that has it.
app_packages() {
    cat <<'LIST'
libfluidsynth.so.3 libfluidsynth3
libGL.so.1 libgl1
libEGL.so.1 libegl1
libfontconfig.so.1 libfontconfig1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf fonts-dejavu-core
LIST
    chinese_packages
}

# A window in Chinese needs letters that few systems bring along.
chinese_packages() {
    case ${LANGUAGE:-}:${LC_ALL:-}:${LC_MESSAGES:-}:${LANG:-} in
        *zh*) echo "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc fonts-noto-cjk" ;;
    esac
}

test_packages() {
    app_packages
    cat <<'LIST'
jackd jackd2
Xvfb xvfb
xdotool xdotool
openbox openbox
LIST
}

# ldconfig lives in /sbin, which is not on everyone's PATH.
known_libraries() {
    PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true
}

missing_packages() {
    libraries=$(known_libraries)
    "$1_packages" | while read -r sign package; do
        case $sign in
            lib*) case $libraries in *"$sign"*) continue ;; esac ;;
            /*) [ ! -e "$sign" ] || continue ;;
            *) ! command -v "$sign" >/dev/null || continue ;;
        esac
        echo "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Neither root nor sudo: cannot run $*" >&2
        return 1
    fi
}

can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }
}

# The package lists are fetched once a run, and only when something is to be installed.
apt_install() {
    can_install || return 1
    echo "Installing: $*"
    if [ -z "${apt_updated:-}" ]; then
        as_root apt-get update -qq || echo "The package lists could not be renewed; trying with the old ones." >&2
        apt_updated=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_system_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    case $1 in tests) packages=$(missing_packages test) ;; *) packages=$(missing_packages app) ;; esac
    [ -n "$packages" ] || return 0
    packages=$(printf "%s\n" "$packages" | tr "\n" " ")
    # shellcheck disable=SC2086
    apt_install $packages && return 0
    echo "These system packages are missing (their names on Debian and Ubuntu): $packages" >&2
    echo "Install them, or the app may not start or not sound; going on." >&2
}
