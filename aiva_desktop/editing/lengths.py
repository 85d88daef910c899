"""How long notes sound: legato, staccato, one length for all, notes joined and cut."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from aiva_desktop.editing import transforms
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note


def legato(notes: Sequence[Note]) -> Notes:
    """Each note sounds until the next onset among them; the last chord keeps its length."""
    onsets = sorted({note.onset for note in notes})

    def until_next(note: Note) -> Note:
        place = bisect_right(onsets, note.onset)
        return replace(note, duration=onsets[place] - note.onset) if place < len(onsets) else note

    return tuple(until_next(note) for note in notes)


def staccato(notes: Sequence[Note], share: float = 0.5) -> Notes:
    """Each note sounds for `share` (0..1) of its length, a tick at least."""
    return tuple(replace(note, duration=max(1, round(note.duration * share))) for note in notes)


def fixed_length(notes: Sequence[Note], ticks: int) -> Notes:
    """All notes `ticks` (1 or more) long."""
    return tuple(replace(note, duration=ticks) for note in notes)


def joined(notes: Sequence[Note], reach: int) -> Notes:
    """Of one pitch, notes that stand at most `reach` ticks apart become one; it keeps the first one's velocity.

    Raises:
        CannotEditError: when no two notes of one pitch stand so close.
    """
    # What is muted and what sounds stay apart: neither would be heard as before.
    last: dict[tuple[int, bool], Note] = {}
    whole: list[Note] = []
    for note in sorted(notes):
        line = note.pitch, note.muted
        before = last.get(line)
        if before is not None and note.onset <= before.end + reach:
            last[line] = glued(before, note)
            continue
        if before is not None:
            whole.append(before)
        last[line] = note
    result = tuple(sorted([*whole, *last.values()]))
    if len(result) == len(notes):
        raise CannotEditError(tr("Nothing to join: no two of these notes follow each other on one pitch."))
    return result


def glued(note: Note, later: Note) -> Note:
    """`note` until `later`, which starts with it or after it on the same pitch, has ended."""
    last = max(note, later, key=lambda one: one.end)
    return replace(note, duration=last.end - note.onset, release=last.release)


def split_at(notes: Sequence[Note], tick: int) -> Notes:
    """Every note that sounds across `tick` cut in two there; the others as they are.

    Raises:
        CannotEditError: when no note does.
    """
    parts = [
        part for note in notes for part in (transforms.split(note, tick) if note.onset < tick < note.end else (note,))
    ]
    if len(parts) == len(notes):
        raise CannotEditError(tr("Nothing to split: none of these notes sounds across the playhead."))
    return tuple(sorted(parts))
