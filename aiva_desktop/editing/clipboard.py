"""Notes as clipboard bytes. What comes back may have been written by any program, so every value is checked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from aiva_desktop.language import tr
from aiva_desktop.score.notes import DEFAULT_RELEASE, Note, Origin
from aiva_desktop.score.time import PPQ

MIME_TYPE = "application/x-aiva-desktop-notes+json"
VERSION = 1
MAX_BYTES = 64_000_000
MAX_NOTES = 1_000_000
# A quarter of a million whole notes; beyond it pixel arithmetic would overflow.
MAX_TICK = 1_000_000 * PPQ


class ClipboardError(ValueError):
    """The clipboard does not hold notes that can be pasted; the text is a sentence for the composer."""


def to_bytes(notes: Sequence[Note]) -> bytes:
    """JSON: {"notes": [[onset, pitch, duration, velocity, origin], ...], "ppq": 480, "version": 1}.

    A muted note has true as a sixth value; a release velocity other than the usual one is a seventh. Onsets count
    from the first note, so that a paste is free to place them.
    """
    chosen = sorted(notes)
    start = chosen[0].onset if chosen else 0
    rows = [_row(note, start) for note in chosen]
    return json.dumps({"notes": rows, "ppq": PPQ, "version": VERSION}, separators=(",", ":")).encode()


def _row(note: Note, start: int) -> list[int | str]:
    values = [note.onset - start, note.pitch, note.duration, note.velocity, note.origin.value]
    if note.release != DEFAULT_RELEASE:
        return [*values, note.muted, note.release]
    return [*values, True] if note.muted else values


def from_bytes(data: bytes) -> tuple[Note, ...]:
    """The notes that `to_bytes` wrote, sorted, the first at tick 0.

    Raises:
        ClipboardError: for anything that is not such data, or is too large to be.
    """
    rows = _rows(_parsed(data))
    try:
        notes = sorted(_note(row) for row in rows)
    except (ValueError, TypeError) as error:
        raise ClipboardError(tr("The clipboard holds notes that are damaged: nothing was pasted.")) from error
    return placed(notes, 0)


def check_size(size: int) -> None:
    """Raises ClipboardError where so many bytes are more than notes to be pasted can be."""
    if size > MAX_BYTES:
        raise ClipboardError(tr("The clipboard holds more than can be pasted."))


def checked(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes in order, from wherever they come. Raises ClipboardError when they are too many or reach too far."""
    if len(notes) > MAX_NOTES:
        raise ClipboardError(tr("The clipboard holds more notes than can be pasted."))
    if any(note.end > MAX_TICK for note in notes):
        raise ClipboardError(tr("The clipboard holds notes that reach beyond the longest song there can be."))
    return tuple(sorted(notes))


def placed(notes: Sequence[Note], tick: int) -> tuple[Note, ...]:
    """The same notes, sorted, moved together so that the first starts at `tick`."""
    chosen = sorted(notes)
    shift = tick - chosen[0].onset if chosen else 0
    return tuple(note.moved_to(note.onset + shift, note.pitch) for note in chosen) if shift else tuple(chosen)


def _parsed(data: bytes) -> Any:
    check_size(len(data))
    try:
        return json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ClipboardError(tr("The clipboard holds no notes.")) from error


def _rows(content: Any) -> list[Any]:
    if not isinstance(content, dict) or not isinstance(content.get("notes"), list):
        raise ClipboardError(tr("The clipboard holds no notes."))
    if content.get("version") != VERSION or content.get("ppq") != PPQ:
        raise ClipboardError(tr("The clipboard was filled by another version of the app: copy the notes again."))
    rows: list[Any] = content["notes"]
    if len(rows) > MAX_NOTES:
        raise ClipboardError(tr("The clipboard holds more notes than can be pasted."))
    return rows


def _note(row: Any) -> Note:
    onset, pitch, duration, velocity, origin, *rest = row
    muted, release = rest if len(rest) == 2 else (bool(rest), DEFAULT_RELEASE)
    numbers = (onset, pitch, duration, velocity, release)
    if any(type(number) is not int for number in numbers) or max(onset, duration) > MAX_TICK:
        raise ValueError("a note is four whole numbers, and an origin")
    if type(muted) is not bool or (len(rest) != 2 and rest not in ([], [True])):
        raise ValueError("after its origin a note has whether it is muted, and its release velocity, or nothing")
    return Note(onset, pitch, duration, velocity, Origin(origin), muted, release)
