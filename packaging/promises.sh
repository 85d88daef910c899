#!/bin/sh
# Counts the promises that continuations break: one line a control. Arguments: folders of MIDI files.
set -eu
cd "$(dirname "$0")/.."
. packaging/locale.sh
packaging/setup.sh app
exec .venv/bin/python tests/bench/promises.py "$@"
