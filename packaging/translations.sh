#!/bin/sh
# Brings the translations up to the source: new texts into the .ts files, and those compiled for the app.
set -eu
cd "$(dirname "$0")/.."
. packaging/locale.sh
packaging/setup.sh app
exec .venv/bin/python packaging/update_translations.py
