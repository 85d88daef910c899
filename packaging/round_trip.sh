#!/bin/sh
# Opens every MIDI file of a folder, saves and opens it again, and counts what came back as it was. Argument: the folder.
set -eu
cd "$(dirname "$0")/.."
. packaging/locale.sh
packaging/setup.sh app
exec .venv/bin/python tests/bench/round_trip.py "$@"
