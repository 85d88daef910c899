"""Which lanes are open below the notes, from top to bottom, and how high they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from aiva_desktop.language import tr
from aiva_desktop.score.controllers import EXPRESSION, USUAL, Controller

LEAST_HEIGHT_PX, USUAL_HEIGHT_PX, MOST_HEIGHT_PX = 56, 72, 240
MOST_LANES = 8
_VELOCITY = "velocity"


class UpperLane(Enum):
    """A lane above the notes; the value is what settings call it."""

    MINIMAP = "minimap"
    MARKERS = "markers"
    TEMPO = "tempo"
    METER = "meter"
    KEY = "key"
    FORM = "form"
    CHORDS = "chords"


USUAL_UPPER_LANES = frozenset({UpperLane.FORM, UpperLane.CHORDS})


@dataclass(frozen=True, slots=True)
class OpenLane:
    """A lane of `controller`, None for velocity; its height in px is held to what is useful."""

    controller: Controller | None = None
    height: int = USUAL_HEIGHT_PX

    @property
    def title(self) -> str:
        """What the window calls it."""
        return self.controller.title if self.controller else tr("Velocity")

    def of_height(self, height: float) -> OpenLane:
        """The lane, higher or lower."""
        return replace(self, height=max(LEAST_HEIGHT_PX, min(MOST_HEIGHT_PX, round(height))))


Lanes = tuple[OpenLane, ...]
USUAL_LANES: Lanes = (OpenLane(),)


def with_another(lanes: Lanes, place: int) -> Lanes:
    """One more lane below the one at `place`, of a controller that has none yet; there are eight at most."""
    shown = {lane.controller for lane in lanes}
    new = next((one for one in (EXPRESSION, *USUAL) if one not in shown), EXPRESSION)
    return (*lanes[: place + 1], OpenLane(new), *lanes[place + 1 :])[: max(MOST_LANES, len(lanes))]


def without(lanes: Lanes, place: int) -> Lanes:
    """Without the lane at `place`."""
    return (*lanes[:place], *lanes[place + 1 :])


def with_lane(lanes: Lanes, place: int, lane: OpenLane) -> Lanes:
    """With another lane at `place`. There is one velocity lane at most: it moves."""
    others = [
        None if lane.controller is None and other.controller is None and number != place else other
        for number, other in enumerate(lanes)
    ]
    others[place] = lane
    return tuple(other for other in others if other is not None)


def with_velocity(lanes: Lanes, shown: bool) -> Lanes:
    """With the velocity lane on top, or without it."""
    others = tuple(lane for lane in lanes if lane.controller is not None)
    here = tuple(lane for lane in lanes if lane.controller is None) or (OpenLane(),)
    return (*here, *others) if shown else others


def to_texts(lanes: Lanes) -> tuple[str, ...]:
    """As settings keep them: "velocity 72", "cc11 96"."""
    return tuple(f"{lane.controller.code if lane.controller else _VELOCITY} {lane.height}" for lane in lanes)


def from_texts(texts: Sequence[str]) -> Lanes:
    """The inverse of `to_texts`; what is none is passed over."""
    return tuple(_lanes_in(texts))[:MOST_LANES]


def _lanes_in(texts: Iterable[str]) -> Iterable[OpenLane]:
    has_velocity = False
    for text in texts:
        code, _, height = text.partition(" ")
        is_velocity = code == _VELOCITY
        if not (height.isascii() and height.isdecimal()) or len(height) > 4 or (is_velocity and has_velocity):
            continue
        has_velocity = has_velocity or is_velocity
        try:
            yield OpenLane(None if is_velocity else Controller.of_code(code)).of_height(int(height))
        except ValueError:
            continue
