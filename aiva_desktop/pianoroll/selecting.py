"""Commands that choose notes by what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Hashable

import numpy as np

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.commands import NOTHING_SELECTED
from aiva_desktop.pianoroll.state import Outcome, RollState
from aiva_desktop.score.notes import Note


def same_pitch(state: RollState) -> Outcome:
    """Every note on a pitch of the selection."""
    return _alike(state, lambda note: note.pitch)


def similar(state: RollState) -> Outcome:
    """Every note of the same name (in any octave) and the same length as one of the selection."""
    return _alike(state, lambda note: (note.pitch % 12, note.duration))


def same_bar_position(state: RollState) -> Outcome:
    """Every note that starts at the same place in its bar as one of the selection."""
    meter = state.grid.meter
    return _alike(state, lambda note: note.onset - meter.bar_at(note.onset).start_tick)


def on_pitch(state: RollState, pitch: int) -> Outcome:
    """Every note on one pitch, 0..127."""
    return _chosen(state, frozenset(state.index.at(np.flatnonzero(state.index.pitches == pitch))))


def in_loop(state: RollState) -> Outcome:
    """Every note that starts in the marked range."""
    if state.loop is None:
        return Outcome(message=tr("Mark a range in the ruler first: drag there with the right button."))
    return _chosen(state, frozenset(state.index.at(state.index.starting(*state.loop))))


def inverted(state: RollState) -> Outcome:
    """Every note that is not selected now."""
    return _chosen(state, frozenset(state.index.notes) - state.selection)


def _alike(state: RollState, trait: Callable[[Note], Hashable]) -> Outcome:
    if not state.selection:
        return NOTHING_SELECTED
    wanted = {trait(note) for note in state.selection}
    return _chosen(state, frozenset(note for note in state.index.notes if trait(note) in wanted))


def _chosen(state: RollState, notes: frozenset[Note]) -> Outcome:
    return Outcome(
        selection=notes, message=tr("{count} of {total} notes selected.", count=len(notes), total=len(state.index))
    )
