"""The tools that work on notes where they stand: erase, mute, split, glue."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace

from aiva_desktop.editing import lengths, transforms
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.pointing import Gesture, Pointer, Preview, grid_for
from aiva_desktop.pianoroll.state import Outcome, RollState, replacement
from aiva_desktop.score.notes import Note


def erase(state: RollState, press: Pointer) -> Gesture:
    """Delete every note that the pointer passes over, as one step."""
    gone = yield from _swept(
        state, press, lambda gone: Preview(hidden=_all_copies(state, gone), selection=state.selection.difference(gone))
    )
    if not gone:
        return Outcome()
    outcome = replacement(state, _all_copies(state, gone), (), tr("Erase notes"))
    return replace(outcome, selection=state.selection.difference(gone))


def mute(state: RollState, press: Pointer, grabbed: Note) -> Gesture:
    """Mute the pressed note and every note that the pointer passes over, or let them sound if it was mute."""

    def changed(notes: Notes) -> Notes:
        return transforms.with_mute(notes, not grabbed.muted)

    def preview(swept: dict[Note, None]) -> Preview:
        notes = _all_copies(state, swept)
        return Preview(hidden=notes, shown=changed(notes), selection=state.selection.difference(swept))

    notes = _all_copies(state, (yield from _swept(state, press, preview)))
    outcome = replacement(state, notes, changed(notes), mute_name(not grabbed.muted))
    was_selected = state.selection & frozenset(notes)
    return replace(outcome, selection=(state.selection - was_selected) | frozenset(changed(tuple(was_selected))))


def mute_name(muted: bool) -> str:
    """What the step is called."""
    return tr("Mute notes") if muted else tr("Unmute notes")


def _swept(
    state: RollState, press: Pointer, preview: Callable[[dict[Note, None]], Preview]
) -> Generator[Preview, Pointer, dict[Note, None]]:
    """Every note that the pointer passes over until the button is released; `preview` shows those there are so far."""
    swept: dict[Note, None] = {}
    pointer = before = press
    while True:
        swept.update(dict.fromkeys(_passed(state, before, pointer)))
        if pointer.released:
            return swept
        before = pointer
        pointer = yield preview(swept)


def _passed(state: RollState, start: Pointer, end: Pointer) -> list[Note]:
    """The notes on the straight way between two pointer positions, row by row."""
    rows = abs(end.pitch - start.pitch) + 1
    direction = 1 if end.pitch >= start.pitch else -1
    per_row = (end.tick - start.tick) / rows
    found: list[Note] = []
    for row in range(rows):
        a, b = sorted((start.tick + row * per_row, start.tick + (row + 1) * per_row))
        pitch = start.pitch + direction * row
        found += state.index.at(state.index.within(a, b + 1e-9, pitch, pitch))
    return found


def _all_copies(state: RollState, notes: dict[Note, None]) -> Notes:
    return tuple(state.index.at(state.index.places_of(frozenset(notes))))


def split(state: RollState, press: Pointer, note: Note) -> Gesture:
    """Cut a note in two where the button is released."""
    pointer = press
    while not pointer.released:
        pointer = yield Preview()
    try:
        parts = transforms.split(note, grid_for(state, pointer).nearest(pointer.tick))
    except CannotEditError as refusal:
        return Outcome(message=str(refusal))
    return replacement(state, (note,), parts, tr("Split note"))


def glue(state: RollState, press: Pointer, note: Note) -> Gesture:
    """Join a note with the next one on its pitch, and whatever pause is between them."""
    pointer = press
    while not pointer.released:
        pointer = yield Preview()
    later = state.index.next_on_pitch(note)
    if later is None:
        return Outcome(message=tr("Nothing to glue: no later note stands on this pitch."))
    return replacement(state, (note, later), (lengths.glued(note, later),), tr("Glue notes"))
