"""What became of every file: sentences for the screen, corpus.json for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from aiva_desktop.files import write_atomically
from aiva_desktop.training.gathering import Gathered, Reading, Taken

REPORT_NAME = "corpus.json"
# Longer lists are in the report alone.
_MOST_LINES = 20


def shown(path: Path) -> str:
    """A path as it can be printed anywhere: what is no text in its name becomes question marks."""
    text = str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def summary(gathered: Gathered, kinds: Sequence[str]) -> Iterator[str]:
    """A line a file where there are few, and the sums."""
    yield from _listed([_line(one) for one in gathered.taken], "used")
    yield from _listed([f"{shown(r.path)}: {r.reason}" for r in gathered.rejected], "not used")
    again = [f"{shown(d.path)}: the same melody as {shown(d.of)}" for d in gathered.duplicates]
    yield from _listed(again, "used once only")
    readings = [one.reading for one in gathered.taken]
    keys = Counter(reading.key_known.value for reading in readings)
    chords = Counter(reading.chords_known.value for reading in readings)
    yield f"{len(readings)} files used, {len(gathered.rejected)} not, {len(gathered.duplicates)} duplicates"
    yield f"keys: {_counted(keys)}; chords: {_counted(chords)}"
    for kind in kinds:
        learn, held_out = gathered.split(kind)
        yield f"{kind}: {len(learn)} pieces to learn from, {len(held_out)} held out"


def _listed(lines: Sequence[str], what: str) -> Iterator[str]:
    yield from (f"{what}: {line}" for line in lines[:_MOST_LINES])
    if len(lines) > _MOST_LINES:
        yield f"{what}: and {len(lines) - _MOST_LINES} more, all in {REPORT_NAME}"


def _line(one: Taken) -> str:
    reading = one.reading
    return (
        f"{shown(reading.path)}: {_melody(reading)}, "
        f"{reading.key or 'no key'} ({reading.key_known}), {reading.chords} chords ({reading.chords_known}), "
        f"style {reading.style}"
    )


def _melody(reading: Reading) -> str:
    if not reading.found_by:
        return "no melody"
    return f"melody {reading.track!r} (by its {reading.found_by}, {reading.notes} notes)"


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {word}" for word, number in counts.most_common())


def write_report(folder: Path, gathered: Gathered, kinds: Sequence[str]) -> None:
    """Write corpus.json: `hash`, and each file under `used`, `rejected` or `duplicates`."""
    held_out = {kind: {one.reading.path for one in gathered.split(kind)[1]} for kind in kinds}
    report = {
        "hash": gathered.hash,
        "used": [_entry(one, held_out) for one in gathered.taken],
        "rejected": {shown(one.path): one.reason for one in gathered.rejected},
        "duplicates": {shown(one.path): shown(one.of) for one in gathered.duplicates},
    }
    write_atomically(folder / REPORT_NAME, json.dumps(report, indent=1).encode())


def _entry(one: Taken, held_out: dict[str, set[Path]]) -> dict[str, Any]:
    roles = {kind: "held out" if one.reading.path in held_out[kind] else "learned" for kind in one.materials}
    return {**asdict(one.reading), "path": shown(one.reading.path), "networks": roles | one.unused}
