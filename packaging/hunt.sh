#!/bin/sh
# The hunt for stuck notes at length; needs jackd. Arguments: how many deeds (10000), the seed (1).
set -eu
cd "$(dirname "$0")/.."
. packaging/locale.sh
packaging/setup.sh app
PYTHONPATH=tests:. exec .venv/bin/python tests/bench/hunt_notes.py "$@"
