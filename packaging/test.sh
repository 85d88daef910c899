#!/bin/sh
# Everything that must hold, from a clean clone: lint, format, types, import contracts, then all tests.
set -eu
cd "$(dirname "$0")/.."
. packaging/locale.sh
packaging/setup.sh tests
# The tests bring their own display and settings.
unset DISPLAY WAYLAND_DISPLAY
export QT_QPA_PLATFORM=offscreen
# Libraries behave differently where it is set; here they do so on every machine.
export CI=1
PATH="$(pwd)/.venv/bin:$PATH"

failed=""
check() {
    name=$1
    shift
    echo "== $name"
    "$@" || failed="$failed $name"
}

check lint ruff check .
check format ruff format --check .
check types mypy
check imports lint-imports
# Some tests play in real time, and wait for windows: whatever else the computer does can hold them up. What failed
# runs once more, by itself, and has to pass then.
twice() {
    "$@" && return
    echo "== once more, by itself, what failed"
    python -m pytest -q --last-failed --last-failed-no-failures none
}

# Two at a time; those that play to real ports have the computer to themselves.
check tests twice python -m pytest -q -n 2 --dist loadfile tests/unit tests/gui
check programs twice python -m pytest -q tests/e2e
if [ -n "$failed" ]; then
    echo "Failed:$failed" >&2
    exit 1
fi
