"""Notes in, changed notes out. A transform changes all the notes it is given, or refuses with a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from aiva_desktop.language import tr
from aiva_desktop.score.key_steps import stepped
from aiva_desktop.score.notes import DEFAULT_RELEASE, MAX_PITCH, MIN_PITCH, Note
from aiva_desktop.score.pitch import Key

Notes = tuple[Note, ...]


class CannotEditError(ValueError):
    """The edit would not leave every note intact; the text is a sentence for the composer."""


def move(notes: Sequence[Note], ticks: int, semitones: int) -> Notes:
    """All notes `ticks` later and `semitones` higher (either may be negative).

    Raises:
        CannotEditError: when any note would leave the pitch range or start before the song; none moves then.
    """
    if any(note.onset + ticks < 0 for note in notes):
        raise CannotEditError(tr("Cannot move: a note would start before the song does."))
    return _placed(notes, ticks, [note.pitch + semitones for note in notes])


def transpose(notes: Sequence[Note], semitones: int) -> Notes:
    """All notes `semitones` higher. Raises CannotEditError as `move` does."""
    return move(notes, 0, semitones)


def transpose_in_scale(notes: Sequence[Note], steps: int, key: Key) -> Notes:
    """All notes `steps` degrees of `key` higher; a note outside the key keeps its distance to the degree below.

    Raises:
        CannotEditError: when any note would leave the pitch range.
    """
    return _placed(notes, 0, [stepped(note.pitch, steps, key) for note in notes])


def _placed(notes: Sequence[Note], ticks: int, pitches: Sequence[int]) -> Notes:
    if any(not MIN_PITCH <= pitch <= MAX_PITCH for pitch in pitches):
        raise CannotEditError(tr("Cannot move: a note would leave the range of pitches."))
    return tuple(note.moved_to(note.onset + ticks, pitch) for note, pitch in zip(notes, pitches, strict=True))


def resize_ends(notes: Sequence[Note], ticks: int, shortest: int = 1) -> Notes:
    """All notes `ticks` longer; a note that shrinks stops at `shortest` ticks, or stays if it is shorter already."""
    return tuple(replace(note, duration=_resized(note, ticks, shortest)) for note in notes)


def resize_starts(notes: Sequence[Note], ticks: int, shortest: int = 1) -> Notes:
    """All notes start `ticks` later and end where they ended; limits as in `resize_ends`, and the song's start."""
    durations = (_resized(note, -max(ticks, -note.onset), shortest) for note in notes)
    return tuple(
        replace(note, onset=note.end - duration, duration=duration)
        for note, duration in zip(notes, durations, strict=True)
    )


def _resized(note: Note, ticks: int, shortest: int) -> int:
    return max(min(max(1, shortest), note.duration), note.duration + ticks)


def quantize(notes: Sequence[Note], snap: Callable[[int], int]) -> Notes:
    """All onsets moved to `snap(onset)` (ticks to ticks, never negative); durations stay."""
    snapped = {onset: snap(onset) for onset in {note.onset for note in notes}}
    return tuple(note.moved_to(snapped[note.onset], note.pitch) for note in notes)


def change_velocity(notes: Sequence[Note], delta: int) -> Notes:
    """All notes louder by `delta` (or softer), each within 1..127."""
    changed = [min(127, max(1, velocity + delta)) for velocity in range(128)]
    return tuple(note.with_velocity(changed[note.velocity]) for note in notes)


def with_mute(notes: Sequence[Note], muted: bool) -> Notes:
    """All notes muted, or heard."""
    return tuple(replace(note, muted=muted) for note in notes)


def split(note: Note, tick: int) -> Notes:
    """The note cut in two at `tick`; the key that goes up does so at the end of the second part.

    Raises:
        CannotEditError: when `tick` is not inside the note.
    """
    if not note.onset < tick < note.end:
        raise CannotEditError(tr("Cannot split there: click inside a note, on a grid line."))
    first = replace(note, duration=tick - note.onset, release=DEFAULT_RELEASE)
    return first, replace(note, onset=tick, duration=note.end - tick)
