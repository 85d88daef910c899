"""What the engine is asked to write, as the window sees it: where, in place of what, and how the step is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from aiva_desktop.compose.candidates import EngineEvent
from aiva_desktop.compose.infill import InfillRequest
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.compose.rerolls import Aspect, RerollRequest
from aiva_desktop.language import marked
from aiva_desktop.score.notes import Note
from aiva_desktop.ui import rewrite_actions
from aiva_desktop.ui.actions import CONTINUE, ActionSpec
from aiva_desktop.ui.engine_room import EngineRoom

# Kept in songs as they are, and translated where they are shown.
CONTINUE_NAME, INFILL_NAME = marked("Continue melody"), marked("Infill")
_ASPECT_NAMES = {
    Aspect.PITCH: marked("Re-roll pitches"),
    Aspect.RHYTHM: marked("Re-roll rhythm"),
    Aspect.DYNAMICS: marked("Re-roll dynamics"),
}
ASPECTS_BY_NAME = {name: aspect for aspect, name in _ASPECT_NAMES.items()}
_ACTIONS = {
    Aspect.PITCH: rewrite_actions.REROLL_PITCHES,
    Aspect.RHYTHM: rewrite_actions.REROLL_RHYTHM,
    Aspect.DYNAMICS: rewrite_actions.REROLL_DYNAMICS,
}


class WritingTask(Protocol):
    """One request to the engine. `span` tells bars, seed and how many takes."""

    @property
    def name(self) -> str:
        """What the step is called in the history, in English."""
        ...

    @property
    def span(self) -> ContinueRequest:
        """The bars that are written."""
        ...

    @property
    def end_tick(self) -> int:
        """Before this, all notes start that are written."""
        ...

    @property
    def action(self) -> ActionSpec:
        """What asks for it, and for others instead."""
        ...

    @property
    def kept(self) -> tuple[Note, ...]:
        """The notes of which one aspect is written anew."""
        ...

    @property
    def is_by_bars(self) -> bool:
        """Whether bars of several takes make sense together."""
        ...

    def replaced(self, notes: Iterable[Note]) -> tuple[Note, ...]:
        """Which of the track's notes make way."""
        ...

    def events(self, room: EngineRoom) -> Iterator[EngineEvent]:
        """Ask the engine; on the worker's thread."""
        ...


@dataclass(frozen=True)
class Continuing:
    """Continue a melody."""

    span: ContinueRequest
    name: str = CONTINUE_NAME
    action: ActionSpec = CONTINUE
    is_by_bars: bool = True
    kept: tuple[Note, ...] = ()

    @property
    def end_tick(self) -> int:
        """The last bar line."""
        return self.span.end_tick

    def replaced(self, notes: Iterable[Note]) -> tuple[Note, ...]:
        """Those that start where the continuation is."""
        return _starting_in(self.span, notes)

    def events(self, room: EngineRoom) -> Iterator[EngineEvent]:
        """As the engine streams them."""
        return room.continue_melody(self.span)


@dataclass(frozen=True)
class Filling:
    """Write bars anew between what stands before and after them."""

    request: InfillRequest
    name: str = INFILL_NAME
    action: ActionSpec = rewrite_actions.INFILL
    is_by_bars: bool = True
    kept: tuple[Note, ...] = ()

    @property
    def span(self) -> ContinueRequest:
        """The gap."""
        return self.request.gap

    @property
    def end_tick(self) -> int:
        """The last bar line."""
        return self.span.end_tick

    def replaced(self, notes: Iterable[Note]) -> tuple[Note, ...]:
        """Those that start in the gap."""
        return _starting_in(self.span, notes)

    def events(self, room: EngineRoom) -> Iterator[EngineEvent]:
        """As the engine streams them."""
        return room.infill(self.request)


@dataclass(frozen=True)
class Rerolling:
    """Write one aspect of some notes anew. `standing` are the notes that make way, by default those of the request."""

    request: RerollRequest
    standing: tuple[Note, ...] | None = None

    @property
    def name(self) -> str:
        """With the aspect."""
        return _ASPECT_NAMES[self.request.aspect]

    @property
    def action(self) -> ActionSpec:
        """That of the aspect."""
        return _ACTIONS[self.request.aspect]

    @property
    def end_tick(self) -> int:
        """Where the last of the notes ends."""
        return self.request.end_tick

    @property
    def span(self) -> ContinueRequest:
        """The bars of the notes."""
        return self.request.span

    def replaced(self, notes: Iterable[Note]) -> tuple[Note, ...]:
        """The very notes, whether they are still there or not."""
        return self.request.kept if self.standing is None else self.standing

    @property
    def kept(self) -> tuple[Note, ...]:
        """Those of the request."""
        return self.request.kept

    @property
    def is_by_bars(self) -> bool:
        """A new rhythm moves notes over bar lines: its pitches would come twice, or not at all."""
        return self.request.aspect is not Aspect.RHYTHM

    def events(self, room: EngineRoom) -> Iterator[EngineEvent]:
        """As the engine streams them."""
        return room.reroll(self.request)


def _starting_in(span: ContinueRequest, notes: Iterable[Note]) -> tuple[Note, ...]:
    ticks = range(span.start_tick, span.end_tick)
    return tuple(note for note in notes if note.onset in ticks)
