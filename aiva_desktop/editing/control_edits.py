"""Controllers, bends and pressure drawn, erased, moved and scaled; what is not drawn stays as it was.

Values hold until the next event. Events of one tick keep their order: parameter numbers depend on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from aiva_desktop.editing.edits import Edit
from aiva_desktop.score.controllers import Controller
from aiva_desktop.score.notes import ControlEvent
from aiva_desktop.score.song import Song, Track

Controls = tuple[ControlEvent, ...]


@dataclass(frozen=True)
class ReplaceControls:
    """In one track, the controls `before`, which stand from place `start` on, make way for `after`.

    `gesture` groups edits of one continuing action: equal, non-empty ones merge.
    """

    track_id: int
    start: int
    before: Controls
    after: Controls
    name: str
    gesture: str = ""

    def apply(self, song: Song) -> Song:
        """Raises ValueError when `before` does not stand there, or `after` would not be in order there."""
        track = song.track(self.track_id)
        end = self.start + len(self.before)
        if track.controls[self.start : end] != self.before:
            raise ValueError("the controls to replace are not in the track")
        around = (*track.controls[: self.start][-1:], *self.after, *track.controls[end : end + 1])
        if any(one.tick > following.tick for one, following in pairwise(around)):
            raise ValueError("the controls would not be in order")
        controls = (*track.controls[: self.start], *self.after, *track.controls[end:])
        return song.with_track(replace(track, controls=controls))

    def inverse(self) -> ReplaceControls:
        """Swap before and after."""
        return replace(self, before=self.after, after=self.before)

    def merge(self, successor: Edit) -> Edit | None:
        """Merges with a successor that goes on exactly where this one ended."""
        if not isinstance(successor, ReplaceControls) or not self.gesture or successor.gesture != self.gesture:
            return None
        goes_on = (successor.track_id, successor.start, successor.before) == (self.track_id, self.start, self.after)
        return replace(self, after=successor.after) if goes_on else None


def change(track: Track, controls: Controls, name: str, gesture: str = "") -> ReplaceControls | None:
    """The edit that gives the track other controls; it holds only what differs. None when nothing does."""
    head = _common(track.controls, controls)
    tail = _common(track.controls[head:][::-1], controls[head:][::-1])
    before, after = track.controls[head : len(track.controls) - tail], controls[head : len(controls) - tail]
    return ReplaceControls(track.id, head, before, after, name, gesture) if before != after else None


def _common(a: Sequence[ControlEvent], b: Sequence[ControlEvent]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(a, b, strict=False)))


def redrawn(
    controls: Controls, controller: Controller, start_tick: int, end_tick: int, events: Iterable[ControlEvent]
) -> Controls:
    """From `start_tick` to before `end_tick` the controller's events are these."""
    kept = [one for one in controls if not (start_tick <= one.tick < end_tick and controller.says(one))]
    return tuple(sorted([*kept, *events], key=_tick_of))


def within(controls: Controls, controller: Controller, start_tick: int, end_tick: int) -> Controls:
    """The controller's events from `start_tick` to before `end_tick`."""
    return tuple(one for one in controls if start_tick <= one.tick < end_tick and controller.says(one))


def moved(
    controls: Controls, controller: Controller, span: tuple[int, int], by_ticks: int, by_value: int = 0
) -> Controls:
    """The controller's events in `span` come later and stand higher; those in their new place make way.

    They do not go in front of the song, and values are held to their range.
    """
    start, end = span
    by_ticks = max(by_ticks, -start)
    events = [
        replace(one, tick=one.tick + by_ticks, value=controller.held(one.value + by_value))
        for one in within(controls, controller, start, end)
    ]
    without = redrawn(controls, controller, start, end, ())
    return redrawn(without, controller, start + by_ticks, end + by_ticks, events)


def scaled(controls: Controls, controller: Controller, span: tuple[int, int], factor: float) -> Controls:
    """The values in `span`, ticks [start, end), times `factor` (0 or more), held to the controller's range."""
    start, end = span
    events = [
        replace(one, value=controller.held(one.value * factor)) for one in within(controls, controller, start, end)
    ]
    return redrawn(controls, controller, start, end, events)


def levelled(controls: Controls, controller: Controller, span: tuple[int, int], value: int) -> Controls:
    """In `span`, ticks [start, end), every event of the controller stands at `value`, held to its range."""
    start, end = span
    events = [replace(one, value=controller.held(value)) for one in within(controls, controller, start, end)]
    return redrawn(controls, controller, start, end, events)


def _tick_of(event: ControlEvent) -> int:
    return event.tick
