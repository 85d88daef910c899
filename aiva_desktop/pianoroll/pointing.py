"""What gestures are made of: where the pointer is, what is shown meanwhile, and what runs them.

A gesture starts with the press that it is called with. It yields a `Preview` for every pointer event sent to it
and returns an `Outcome` when it receives the release. Nothing is edited on the way: closing the generator
cancels the gesture. Positions are ticks and pitches, so the view may scroll under the pointer meanwhile.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from aiva_desktop.editing.transforms import Notes
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.state import Outcome, RollState
from aiva_desktop.score.notes import Note

# A pointer that moved less than this meant a click.
SLOP_PX = 3


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is (`tick` may be negative, `pitch` is 0..127), and what is held down."""

    tick: float
    pitch: int
    shift: bool = False
    control: bool = False
    alt: bool = False
    released: bool = False


@dataclass(frozen=True, slots=True)
class Marquee:
    """A rectangle between two ticks and two pitches, all included."""

    start_tick: float
    end_tick: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What to show meanwhile: `shown`, as selected notes, in place of `hidden`.

    `selection` holds of the track's other notes (None: as it was).
    `audition` is the (pitch, velocity) to sound, None for silence.
    """

    hidden: Notes = ()
    shown: Notes = ()
    selection: frozenset[Note] | None = None
    marquee: Marquee | None = None
    audition: tuple[int, int] | None = None


Gesture = Generator[Preview, Pointer, Outcome]


AnyPointer = TypeVar("AnyPointer")


class GestureRun(Generic[AnyPointer]):
    """A gesture under way: `preview` is what to show now."""

    def __init__(self, gesture: Generator[Preview, AnyPointer, Outcome]) -> None:
        self._gesture = gesture
        self.preview = next(gesture)

    def send(self, pointer: AnyPointer) -> Outcome | None:
        """Tell the gesture where the pointer is; an outcome when that ended it."""
        try:
            self.preview = self._gesture.send(pointer)
        except StopIteration as end:
            outcome: Outcome = end.value
            return outcome
        return None

    def cancel(self) -> None:
        """End the gesture without an outcome."""
        self._gesture.close()


def grid_for(state: RollState, pointer: Pointer) -> Grid:
    """The grid that positions snap to; none while Alt is held."""
    return replace(state.grid, snap=Snap.OFF) if pointer.alt else state.grid


def has_left(state: RollState, press: Pointer, pointer: Pointer) -> bool:
    """Whether the pointer has gone far enough from the press to mean a drag."""
    return pointer.pitch != press.pitch or abs(pointer.tick - press.tick) >= slop_ticks(state)


def slop_ticks(state: RollState) -> float:
    """How far a pointer may stray and still mean a click."""
    return SLOP_PX / state.grid.px_per_tick
