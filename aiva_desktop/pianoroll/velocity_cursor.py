"""The keyboard's cursor in the velocity lane: on one note, by its place among the track's notes."""

from __future__ import annotations

from aiva_desktop.editing import transforms
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.state import Outcome, RollState, replacement
from aiva_desktop.pianoroll.words import spot_in_words
from aiva_desktop.score.notes import Note


def first_place(state: RollState, start_tick: float, end_tick: float) -> int | None:
    """The first selected note; else the first from the playhead on, in sight (ticks `start_tick` to `end_tick`)."""
    if state.selection:
        return int(state.index.places_of(state.selection)[0])
    begin = state.playhead if start_tick <= state.playhead < end_tick else start_tick
    later = state.index.starting(begin, max(end_tick, state.index.end_tick) + 1)
    if len(later):
        return int(later[0])
    return len(state.index) - 1 if len(state.index) else None


def held(state: RollState, place: int | None) -> int | None:
    """The place, or the last one where notes have gone; None without notes."""
    return None if place is None or not len(state.index) else min(place, len(state.index) - 1)


def raised(state: RollState, place: int, by: int) -> Outcome:
    """The note gets louder by `by` (or softer), within 1..127; a selected one takes the whole selection along."""
    note, name = state.index.notes[place], tr("Change velocity")
    if note in state.selection:
        before = state.chosen()
        return replacement(state, before, transforms.change_velocity(before, by), name, name)
    after = transforms.change_velocity((note,), by)
    if after == (note,):
        return Outcome()
    return Outcome(ReplaceNotes(state.track_id, (note,), after, name, name))


def note_in_words(state: RollState, note: Note) -> str:
    """Such as "C4, bar 3 beat 2, velocity 81, muted"."""
    flats = state.key is not None and state.key.uses_flats
    spot = spot_in_words(state.grid.meter, note.pitch, note.onset, flats)
    words = tr("{spot}, velocity {velocity}", spot=spot, velocity=note.velocity)
    return words + (tr(", muted") if note.muted else "")
