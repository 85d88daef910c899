"""Melodies kept in one small file, to be looked up for runs that a new melody shares with them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from aiva_desktop.compose.melody_runs import Line, RunIndex, SharedRun
from aiva_desktop.compose.requests import melody_line
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import PPQ, MeterMap

# Onsets are compared on this grid.
STEP_TICKS = PPQ // 24
_MOST_GAP = 65535
_SEPARATOR = "\n"


class LibraryError(ValueError):
    """A library file cannot be used; the message is one sentence."""


def line_of(name: str, notes: Sequence[Note], meter: MeterMap) -> Line:
    """The melody of a track, as libraries keep it."""
    line = melody_line(tuple(notes))
    return Line(
        name,
        [round(note.onset / STEP_TICKS) for note in line],
        [note.pitch for note in line],
        [meter.bar_at(note.onset).index + 1 for note in line],
    )


def save_lines(path: Path, lines: Sequence[Line]) -> None:
    """Some 2 bytes a note. Raises OSError."""
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            names=np.frombuffer(_SEPARATOR.join(line.name for line in lines).encode(), np.uint8),
            counts=np.array([len(line.onsets) for line in lines], np.uint32),
            gaps=_joined([_gaps(line.onsets) for line in lines]).astype(np.uint16),
            intervals=_joined([np.diff(line.pitches, prepend=0) for line in lines]).astype(np.int16),
            bars=_joined([_gaps(line.bars) for line in lines]).astype(np.uint16),
        )


def _gaps(values: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.minimum(np.diff(np.array(values, np.int64), prepend=0), _MOST_GAP)


def _joined(parts: Sequence[np.ndarray[tuple[int], np.dtype[np.int64]]]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)


def load_lines(path: Path) -> list[Line]:
    """What `save_lines` wrote.

    Raises:
        LibraryError: with a sentence, when the file is missing, damaged or something else.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            names = arrays["names"].tobytes().decode().split(_SEPARATOR)
            ends = np.cumsum(arrays["counts"].astype(np.int64))
            columns = [arrays[name].astype(np.int64) for name in ("gaps", "intervals", "bars")]
    except (OSError, EOFError, KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise LibraryError(tr("{name} is no library of melodies; make it anew.", name=path.name)) from error
    if len(ends) != len(names) or any(len(column) != (ends[-1] if len(ends) else 0) for column in columns):
        raise LibraryError(tr("{name} is damaged; make it anew.", name=path.name))
    return list(_lines(names, ends.tolist(), columns))


def _lines(
    names: Sequence[str], ends: Sequence[int], columns: Sequence[np.ndarray[tuple[int], np.dtype[np.int64]]]
) -> Iterator[Line]:
    for name, start, end in zip(names, [0, *ends], ends, strict=False):
        onsets, pitches, bars = (np.cumsum(column[start:end]) for column in columns)
        yield Line(name, onsets.tolist(), pitches.tolist(), bars.tolist())


def originality_in_words(training: SharedRun | None, own: SharedRun | None) -> str:
    """One line on the longest runs shared; None: not looked up."""
    parts = []
    if training is not None:
        parts.append(_run_in_words(training, tr("the music that the engine learned from")))
    if own is not None:
        parts.append(_run_in_words(own, tr("your library")))
    return " ".join(parts)


def _run_in_words(run: SharedRun, whose: str) -> str:
    if run.notes == 0:
        return tr("No run is shared with {whose}.", whose=whose)
    return tr(
        "Longest run shared with {whose}: {notes} notes, of {name}, bar {bar}.",
        whose=whose,
        notes=run.notes,
        name=run.name,
        bar=run.bar,
    )


def longest_run(index: RunIndex, line: Line) -> SharedRun:
    """The longest run that a melody shares, intervals and rhythm, in any key."""
    return index.longest(line.onsets, line.pitches)
