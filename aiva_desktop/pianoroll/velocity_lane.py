"""The velocity lane: each note a stem at its onset, as high as it is loud."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace

from aiva_desktop.editing import transforms
from aiva_desktop.editing.dynamics import bent
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.gestures import Preview
from aiva_desktop.pianoroll.state import Outcome, RollState, replacement
from aiva_desktop.score.notes import Note

LOUDEST = 127
# A stem can be taken hold of this far to either side.
REACH_PX = 5
# How far a curve drawn with Alt bends.
CURVE_BEND = 0.5


@dataclass(frozen=True, slots=True)
class LanePointer:
    """Where the pointer is in the lane: `tick`, and the `velocity` (1..127) that its height stands for.

    `shift` and `alt`, held at the press, ask for a straight line and for a curve.
    """

    tick: float
    velocity: int
    released: bool = False
    shift: bool = False
    alt: bool = False


LaneGesture = Generator[Preview, LanePointer, Outcome]


def velocity_at(y: float, height: int) -> int:
    """The velocity that a height in the lane stands for: 1 at the bottom, 127 at the top."""
    return max(1, min(LOUDEST, round(LOUDEST * (1 - y / max(1, height)))))


def y_of(velocity: int, height: int) -> float:
    """The inverse of `velocity_at`, in px from the top."""
    return height * (1 - velocity / LOUDEST)


def begin(state: RollState, press: LanePointer) -> LaneGesture:
    """With Shift a line, with Alt a curve; on a selected note's stem the whole selection; else a free stroke."""
    if press.shift or press.alt:
        return line(state, press, CURVE_BEND if press.alt else 0.0)
    grabbed = [note for note in _stems(state, press.tick, press.tick) if note in state.selection]
    return shift(state, press) if grabbed else draw(state, press)


def shift(state: RollState, press: LanePointer) -> LaneGesture:
    """All selected notes get louder or softer together."""
    before = after = state.chosen()
    pointer = press
    while not pointer.released:
        pointer = yield Preview(before, after)
        after = transforms.change_velocity(before, pointer.velocity - press.velocity)
    return replacement(state, before, after, tr("Change velocity"))


def draw(state: RollState, press: LanePointer) -> LaneGesture:
    """Each stem that the pointer passes takes the pointer's height; with a selection, only selected ones."""
    changed: dict[Note, int] = {}
    pointer = previous = press
    while True:
        changed.update(_drawn(state, previous, pointer))
        before, after = _changes(state, changed)
        if pointer.released:
            break
        previous = pointer
        pointer = yield Preview(before, after)
    outcome = replacement(state, before, after, tr("Change velocity"))
    kept = state.selection.difference(changed)
    return replace(outcome, selection=kept | set(after) if state.selection else frozenset())


def line(state: RollState, press: LanePointer, bend: float) -> LaneGesture:
    """From the press to the pointer a line, or a curve that rises late; with a selection, of selected stems only."""
    before, after = _changes(state, {})
    pointer = press
    while not pointer.released:
        pointer = yield Preview(before, after)
        before, after = _changes(state, _drawn(state, press, pointer, bend))
    outcome = replacement(state, before, after, tr("Velocity line"))
    kept = state.selection - set(before)
    return replace(outcome, selection=kept | set(after) if state.selection else frozenset())


def _drawn(state: RollState, start: LanePointer, end: LanePointer, bend: float = 0.0) -> dict[Note, int]:
    """The velocities of a stroke from `start` to `end`, bent as `bent` has it."""
    ticks = end.tick - start.tick

    def height_at(tick: float) -> int:
        share = min(1.0, max(0.0, (tick - start.tick) / ticks)) if ticks else 1.0
        return round(start.velocity + bent(share, bend) * (end.velocity - start.velocity))

    passed = _stems(state, *sorted((start.tick, end.tick)))
    return {note: height_at(note.onset) for note in passed if not state.selection or note in state.selection}


def _stems(state: RollState, start_tick: float, end_tick: float) -> Iterable[Note]:
    reach = REACH_PX / state.grid.px_per_tick
    return state.index.at(state.index.starting(start_tick - reach, end_tick + reach))


def _changes(state: RollState, changed: dict[Note, int]) -> tuple[Notes, Notes]:
    before = tuple(state.index.at(state.index.places_of(frozenset(changed))))
    return before, tuple(replace(note, velocity=changed[note]) for note in before)
