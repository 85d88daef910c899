"""The roll's cursor: a place that the arrow keys move, where Enter writes and removes notes."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.state import Outcome, RollState, replacement
from aiva_desktop.pianoroll.words import length_in_words, spot_in_words
from aiva_desktop.score.notes import MAX_PITCH, MIN_PITCH, Note
from aiva_desktop.score.time import PPQ

GESTURE = "Lengthen at the cursor"


@dataclass(frozen=True)
class Cursor:
    """`tick` >= 0, `pitch` 0..127, and the `length` in ticks of the note that would be written."""

    tick: int = 0
    pitch: int = 60
    length: int = PPQ


def stepped(state: RollState, cursor: Cursor, direction: int) -> Cursor:
    """On the next position of the grid (the one before when `direction` is negative), never before the song."""
    tick = state.grid.after(cursor.tick) if direction > 0 else state.grid.before(cursor.tick)
    return replace(cursor, tick=max(0, tick))


def by_bar(state: RollState, cursor: Cursor, direction: int) -> Cursor:
    """On the next bar line (the one before when `direction` is negative), never before the song."""
    bar = state.grid.meter.bar_at(cursor.tick)
    if direction > 0:
        return replace(cursor, tick=bar.end_tick)
    earlier = bar.start_tick == cursor.tick and bar.index > 0
    return replace(cursor, tick=state.grid.meter.bar(bar.index - 1).start_tick if earlier else bar.start_tick)


def raised(cursor: Cursor, steps: int, rows: tuple[int, ...] = ()) -> Cursor:
    """So many rows higher (or lower), as far as there are any; `rows` are the pitches that have one, () for all."""
    if not rows:
        return replace(cursor, pitch=max(MIN_PITCH, min(MAX_PITCH, cursor.pitch + steps)))
    row = bisect_left(rows, cursor.pitch) + steps
    return replace(cursor, pitch=rows[max(0, min(len(rows) - 1, row))])


def note_at(state: RollState, cursor: Cursor) -> Note | None:
    """The note that sounds at the cursor, the later one of two."""
    places = state.index.within(cursor.tick, cursor.tick + 1, cursor.pitch, cursor.pitch)
    return state.index.notes[places[-1]] if len(places) else None


def toggled(state: RollState, cursor: Cursor) -> Outcome:
    """The note at the cursor removed; where there is none, one written."""
    present = note_at(state, cursor)
    if present is not None:
        return replacement(state, (present,), (), tr("Delete note"))
    return replacement(state, (), (Note(cursor.tick, cursor.pitch, cursor.length),), tr("Write note"))


def lengthened(state: RollState, cursor: Cursor, direction: int) -> tuple[Cursor, Outcome]:
    """The note at the cursor, or the next one to be written, a division longer or shorter; a division at least."""
    present = note_at(state, cursor)
    step = state.grid.note_length_at(cursor.tick)
    length = max(step, (cursor.length if present is None else present.duration) + direction * step)
    outcome = Outcome()
    if present is not None:
        outcome = replacement(state, (present,), (replace(present, duration=length),), tr("Change length"), GESTURE)
    return replace(cursor, length=length), outcome


def in_words(state: RollState, cursor: Cursor) -> str:
    """Such as "C4, bar 3 beat 2, quarter", or "..., empty" where no note sounds."""
    flats = state.key is not None and state.key.uses_flats
    spot = spot_in_words(state.grid.meter, cursor.pitch, cursor.tick, flats)
    present = note_at(state, cursor)
    if present is None:
        return tr("{spot}, empty", spot=spot)
    length = length_in_words(present.duration)
    if present.muted:
        length = tr("{length}, muted", length=length)
    if present.onset == cursor.tick:
        return tr("{spot}, {length}", spot=spot, length=length)
    return tr("{spot}, {length}, held", spot=spot, length=length)
