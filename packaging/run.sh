#!/bin/sh
# Sets the app up where needed, then starts it: packaging/run.sh [FILE or command]
# Without a display and without arguments it continues the example motif into out/ instead.
set -eu
cd "$(dirname "$0")/.."
. packaging/locale.sh
packaging/setup.sh app
if [ $# -eq 0 ] && [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so no window opens. Continuing the example motif into out/ instead."
    set -- demo --out out
fi
exec .venv/bin/python -m aiva_desktop "$@"
