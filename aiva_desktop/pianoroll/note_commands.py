"""What the Notes menu does to the selection beyond moving it. Each says in the status line how much it changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from aiva_desktop.editing import lengths, transforms, variations
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.commands import NOTHING_SELECTED
from aiva_desktop.pianoroll.note_tools import mute_name
from aiva_desktop.pianoroll.state import Outcome, RollState, replacement


def change(state: RollState, how: Callable[[Notes], Notes], name: str, gesture: str = "") -> Outcome:
    """The selected notes changed by `how`, as one step called `name`; a refusal becomes the message."""
    notes = state.chosen()
    if not notes:
        return NOTHING_SELECTED
    try:
        after = how(notes)
    except CannotEditError as refusal:
        return Outcome(message=str(refusal))
    outcome = replacement(state, notes, after, name, gesture)
    return replace(outcome, message=said(name, notes, after))


def said(name: str, before: Notes, after: Notes) -> str:
    """Such as "Legato: 3 of 4 notes changed."."""
    number = count_of_changes(before, after)
    if not number:
        return tr("{name}: nothing to change.", name=name)
    return tr("{name}: {count} of {total} notes changed.", name=name, count=number, total=len(before))


def count_of_changes(before: Notes, after: Notes) -> int:
    """How many of the notes before are other ones after."""
    return len(before) - len(frozenset(before) & frozenset(after)) if before != after else 0


def quantize(state: RollState) -> Outcome:
    """Move the selected notes' onsets to the grid."""
    return change(state, lambda notes: transforms.quantize(notes, state.grid.nearest), tr("Quantize notes"))


def split_at_playhead(state: RollState) -> Outcome:
    """Cut the selected notes at the playhead; without a selection, whatever sounds there."""
    tick = round(state.playhead)
    sounding = frozenset(state.index.at(state.index.within(tick, tick + 1, 0, 127)))
    chosen = state if state.selection else replace(state, selection=sounding)
    if not chosen.selection:
        return Outcome(message=tr("Nothing to split: no note sounds at the playhead."))
    return change(chosen, lambda notes: lengths.split_at(notes, tick), tr("Split notes"))


def join(state: RollState) -> Outcome:
    """Join the selected notes that follow each other on one pitch; gaps of less than a grid division are closed."""
    return change(state, lambda notes: lengths.joined(notes, state.grid.step_at(notes[0].onset) - 1), tr("Join notes"))


def legato(state: RollState) -> Outcome:
    """Let each selected note sound until the next."""
    return change(state, lengths.legato, tr("Legato"))


def staccato(state: RollState) -> Outcome:
    """Let each selected note sound half as long."""
    return change(state, lengths.staccato, tr("Staccato"))


def one_division_long(state: RollState) -> Outcome:
    """Make each selected note as long as one that is drawn with a click."""
    length = state.grid.note_length_at(min((note.onset for note in state.selection), default=0))
    return change(state, lambda notes: lengths.fixed_length(notes, length), tr("One length"))


def half_time(state: RollState) -> Outcome:
    """Let the selected notes pass in half the time."""
    return change(state, lambda notes: variations.stretched(notes, variations.HALF), tr("Halve time"))


def double_time(state: RollState) -> Outcome:
    """Let the selected notes take twice the time."""
    return change(state, lambda notes: variations.stretched(notes, variations.DOUBLE), tr("Double time"))


def toggle_mute(state: RollState) -> Outcome:
    """Mute the selected notes; let them sound where all are mute."""
    muted = not all(note.muted for note in state.selection)
    return change(state, lambda notes: transforms.with_mute(notes, muted), mute_name(muted))


def reverse(state: RollState) -> Outcome:
    """Let the selected notes sound from last to first."""
    return change(state, variations.mirrored, tr("Reverse notes"))


def nudge_ticks(state: RollState, ticks: int) -> Outcome:
    """Move the selected notes by ticks, whatever the grid; runs make one step of undo."""
    outcome = change(state, lambda notes: transforms.move(notes, ticks, 0), tr("Nudge notes"), tr("Nudge notes"))
    return replace(outcome, message="") if outcome.edit else outcome


def move_starts(state: RollState, grid_steps: int) -> Outcome:
    """Let the selected notes start earlier or later by grid divisions and end where they ended."""

    def resized(notes: Notes) -> Notes:
        step = state.grid.step_at(notes[0].onset)
        return transforms.resize_starts(notes, grid_steps * step, shortest=step)

    outcome = change(state, resized, tr("Change starts"), tr("Change starts"))
    return replace(outcome, message="") if outcome.edit else outcome
