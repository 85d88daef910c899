# shellcheck shell=sh
# Sourced by setup.sh: the default General MIDI SoundFont (FluidR3 Mono, MIT licence), from Debian's package.

font_name=FluidR3Mono_GM.sf3
font_package=fluidr3mono-gm-soundfont
font_notice=soundfonts/FluidR3Mono_GM.copyright

# copy_font ROOT: from a file tree that has the package's files.
copy_font() {
    [ -e "$1/usr/share/sounds/sf3/$font_name" ] || return 1
    cp "$1/usr/share/sounds/sf3/$font_name" "soundfonts/.$font_name.part" &&
        mv "soundfonts/.$font_name.part" "soundfonts/$font_name" || return 1
    cp "$1/usr/share/doc/$font_package/copyright" "$font_notice" 2>/dev/null || true
}

# Without root: the package is unpacked beside us, not installed.
unpack_font() {
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
    folder=$(mktemp -d) || return 1
    chmod 755 "$folder"
    if (cd "$folder" && apt-get download -qq "$font_package" && dpkg-deb -x ./*.deb tree) >/dev/null 2>&1; then
        copy_font "$folder/tree"
        found=$?
    else
        found=1
    fi
    rm -rf "$folder"
    return $found
}

get_soundfont() {
    [ ! -e "soundfonts/$font_name" ] || return 0
    # Looked for in vain once: setup.sh asks again only when it has other work to do too.
    [ ! -e .venv/soundfont-not-found ] || return 0
    mkdir -p soundfonts
    copy_font "" && return 0
    echo "Getting the SoundFont $font_name"
    unpack_font && return 0
    apt_install "$font_package" && copy_font "" && return 0
    echo "$font_name could not be fetched; the app sounds through the small SoundFont that it brings." >&2
    touch .venv/soundfont-not-found
}
