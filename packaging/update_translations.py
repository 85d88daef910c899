"""Brings resources/translations up to the source: new texts into each .ts file, each .ts file into its .qm."""

from __future__ import annotations

import sys
from pathlib import Path

from translations.collecting import collect
from translations.linguist import compile_to, update

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Prints what is left to translate; 1 where something is."""
    texts = collect(ROOT / "aiva_desktop")
    unfinished = 0
    for ts in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        update(ts, texts)
        compile_to(ts.with_suffix(".qm"), ts)
        left = ts.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{ts.name}: {len(texts)} texts, {left} to translate")
        unfinished += left
    return int(unfinished > 0)


if __name__ == "__main__":
    sys.exit(main())
