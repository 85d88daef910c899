#!/bin/sh
# The benchmarks: one line a figure, and out/bench.json.
set -eu
cd "$(dirname "$0")/.."
. packaging/locale.sh
packaging/setup.sh app
exec .venv/bin/python tests/bench/run.py "$@"
