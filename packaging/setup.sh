#!/bin/sh
# Makes ready what the app needs: system libraries, .venv with the pinned packages, the SoundFont.
#   packaging/setup.sh          for running the app
#   packaging/setup.sh tests    for running the tests too
# Does nothing, quickly, where everything is there.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-app}

. packaging/system.sh
. packaging/python.sh
. packaging/soundfont.sh

stamp=$venv/setup-for-$purpose

# Contents, not times: a fresh clone or a changed branch sets all times anew.
fingerprint=$(cat pyproject.toml packaging/constraints.txt packaging/*.sh | cksum)
if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$fingerprint $(pwd)" ] && "$venv/bin/python" -c '' 2>/dev/null; then
    get_soundfont
    exit 0
fi

echo "Setting up AIVA Desktop (once; a few minutes, most of it downloads)."
install_system_packages "$purpose"
make_venv
rm -f .venv/soundfont-not-found
install_python_packages "$purpose"
get_soundfont
echo "$fingerprint $(pwd)" > "$stamp"
# What is ready for tests is ready for the app.
[ "$purpose" = app ] || cp "$stamp" "$venv/setup-for-app"
