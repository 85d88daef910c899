"""Rolls to try gestures and commands on."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import TypeVar

from aiva_desktop.pianoroll.gestures import GestureRun, Pointer, Preview
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.state import Outcome, RollState
from aiva_desktop.pianoroll.velocity_lane import LanePointer
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import MeterMap

SIXTEENTHS = Grid(MeterMap(), Snap.SIXTEENTH, 0.1)


def roll(*notes: Note, selected: tuple[Note, ...] = (), grid: Grid = SIXTEENTHS) -> RollState:
    """A track of these notes."""
    return RollState(1, NoteIndex.of(sorted(notes)), frozenset(selected), grid)


AnyPointer = TypeVar("AnyPointer", Pointer, LanePointer)


def drag(gesture: Generator[Preview, AnyPointer, Outcome], *pointers: AnyPointer) -> tuple[list[Preview], Outcome]:
    """All previews, the one after the press first, and the outcome; the last pointer is the release."""
    run = GestureRun(gesture)
    previews = [run.preview]
    for pointer in pointers[:-1]:
        assert run.send(pointer) is None, "the gesture ended before the release"
        previews.append(run.preview)
    outcome = run.send(replace(pointers[-1], released=True))
    assert outcome is not None, "the gesture goes on after the release"
    return previews, outcome
