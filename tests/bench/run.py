"""Runs the benchmarks: `python tests/bench/run.py [NAME ...]`, one line a figure, all of them in out/bench.json.

A benchmark is a file bench_NAME.py here with a function `figures() -> list[Figure]`.
"""

from __future__ import annotations

import importlib
import json
import sys
import traceback
from pathlib import Path

from figures import Figure

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent.parent / "out" / "bench.json"


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; the exit status is 1 when one of them broke."""
    chosen = names or sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    results = [measured(name) for name in chosen]
    done = [figure for result in results if result is not None for figure in result]
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_text(json.dumps([figure.as_json() for figure in done], indent=1) + "\n", encoding="utf-8")
    print(f"{len(done)} figures in {OUTPUT}")
    return 1 if None in results else 0


def measured(name: str) -> list[Figure] | None:
    """The figures of one benchmark, printed; None when it broke, with its traceback printed instead."""
    try:
        found: list[Figure] = importlib.import_module(f"bench_{name}").figures()
    except Exception:
        print(f"The benchmark {name} broke:\n{traceback.format_exc()}", file=sys.stderr)
        return None
    for figure in found:
        print(figure.line(), flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
