"""`python -m aiva_desktop`, and the entry of installed and frozen apps."""

from __future__ import annotations

import sys

from aiva_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
