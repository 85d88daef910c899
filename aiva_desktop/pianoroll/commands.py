"""What the keys and menus do to the selection. Each takes the state and answers with an outcome."""

from __future__ import annotations

from collections.abc import Callable

from aiva_desktop.editing import transforms
from aiva_desktop.editing.clipboard import placed
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.searching import count_before
from aiva_desktop.pianoroll.state import Outcome, RollState, replacement
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, estimate_key

# Translated where it is shown.
NOTHING_SELECTED = Outcome(message=marked("Select some notes first."))


def delete(state: RollState) -> Outcome:
    """Delete the selected notes."""
    return _changed(state, lambda notes: (), tr("Delete notes"))


def select_all(state: RollState) -> Outcome:
    """Select every note of the track."""
    return Outcome(selection=frozenset(state.index.notes))


def nudge(state: RollState, grid_steps: int, semitones: int) -> Outcome:
    """Move the selected notes by grid divisions and semitones; runs of nudges make one step of undo."""
    name = tr("Transpose notes") if semitones else tr("Nudge notes")
    return _changed(
        state, lambda notes: transforms.move(notes, _ticks(state, notes, grid_steps), semitones), name, name
    )


def transpose_in_scale(state: RollState, steps: int) -> Outcome:
    """Move the selected notes by degrees of the key; without a key signature, of the key the track seems to be in."""
    name = tr("Transpose in scale")
    return _changed(state, lambda notes: transforms.transpose_in_scale(notes, steps, _key(state)), name, name)


def resize(state: RollState, grid_steps: int) -> Outcome:
    """Lengthen (or shorten) the selected notes by grid divisions."""

    def resized(notes: Notes) -> Notes:
        step = state.grid.step_at(notes[0].onset)
        return transforms.resize_ends(notes, grid_steps * step, shortest=step)

    return _changed(state, resized, tr("Change lengths"), tr("Change lengths"))


def change_velocity(state: RollState, delta: int) -> Outcome:
    """Make the selected notes louder or softer."""
    name = tr("Change velocity")
    return _changed(state, lambda notes: transforms.change_velocity(notes, delta), name, name)


def duplicate(state: RollState) -> Outcome:
    """Copy the selected notes right behind themselves, rounded up to the grid, and select the copies."""
    notes = state.chosen()
    if not notes:
        return NOTHING_SELECTED
    start = state.grid.floor(notes[0].onset)
    behind = state.grid.ceil(max(note.end for note in notes))
    copies = placed(notes, notes[0].onset + behind - start)
    return replacement(state, (), copies, tr("Duplicate notes"))


def paste(state: RollState, notes: Notes) -> Outcome:
    """Insert notes at the playhead, rounded to the grid, and select them."""
    return replacement(state, (), placed(notes, state.grid.nearest(state.playhead)), tr("Paste notes"))


def select_next(state: RollState, step: int) -> Outcome:
    """Select the note `step` places after the selection's last one (before its first one when negative)."""
    if not len(state.index):
        return Outcome(message=tr("This track has no notes yet."))
    places = state.index.places_of(state.selection)
    place = int(places[-1 if step > 0 else 0]) + step if len(places) else _place_near_playhead(state, step)
    place = max(0, min(len(state.index) - 1, place))
    return Outcome(selection=frozenset({state.index.notes[place]}))


def _place_near_playhead(state: RollState, step: int) -> int:
    place = count_before(state.index.onsets, state.playhead)
    return place if step > 0 else place - 1


def _changed(state: RollState, change: Callable[[Notes], Notes], name: str, gesture: str = "") -> Outcome:
    notes = state.chosen()
    if not notes:
        return NOTHING_SELECTED
    try:
        return replacement(state, notes, change(notes), name, gesture)
    except CannotEditError as refusal:
        return Outcome(message=str(refusal))


def _ticks(state: RollState, notes: tuple[Note, ...], grid_steps: int) -> int:
    """The distance to the grid position `grid_steps` away; an off-grid note first goes to its neighbour."""
    position = notes[0].onset
    for _ in range(abs(grid_steps)):
        position = state.grid.after(position) if grid_steps > 0 else state.grid.before(position)
    return position - notes[0].onset


def _key(state: RollState) -> Key:
    return state.key or estimate_key(state.index.notes) or Key()
