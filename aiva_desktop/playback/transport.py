"""Where playback is and which ticks come next: stopped or playing, with a loop. Pure; the time is an argument.

All times are seconds on one clock, the sink's. docs/transport.md has the state table.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from aiva_desktop.score.time import MAX_BPM, MIN_BPM, PPQ, TempoMap

# A loop shorter than this is ignored: it is a slip of the mouse, and thousands of turns a second help nobody.
MIN_LOOP_S = 0.02
# Playback that finds itself later than this goes on from where it was instead of rushing through what it missed.
MAX_LAG_S = 0.05


class TransportState(StrEnum):
    """The two states."""

    STOPPED = "stopped"
    PLAYING = "playing"


@dataclass(frozen=True, slots=True)
class Loop:
    """The ticks [start_tick, end_tick) over and over.

    Raises:
        ValueError: when it is empty or starts before the song.
    """

    start_tick: int
    end_tick: int

    def __post_init__(self) -> None:
        if not 0 <= self.start_tick < self.end_tick:
            raise ValueError(f"a loop ends after it starts, at 0 or later: {self.start_tick}, {self.end_tick}")


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of unbroken playing: `start_tick` sounds at `start_s`."""

    start_s: float
    start_tick: int
    tempo: TempoMap

    def time_at(self, tick: float) -> float:
        """When `tick` sounds."""
        return self.start_s + self.tempo.seconds_at(tick) - self.tempo.seconds_at(self.start_tick)

    def tick_at(self, time_s: float) -> float:
        """What sounds at `time_s`; `start_tick` before the leg begins."""
        return self.tempo.tick_at(self.tempo.seconds_at(self.start_tick) + max(0.0, time_s - self.start_s))


class After(Enum):
    """What follows a stretch."""

    MORE = auto()
    LOOP_START = auto()
    SONG_END = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Ticks to send now: [from_tick, until_tick) of `leg`. `after` says what comes at its end."""

    leg: Leg
    from_tick: int
    until_tick: int
    after: After

    @property
    def end_s(self) -> float:
        """When the stretch ends."""
        return self.leg.time_at(self.until_tick)


@dataclass(frozen=True, slots=True)
class TransportView:
    """What another thread may see of a transport, frozen."""

    state: TransportState = TransportState.STOPPED
    rest_tick: float = 0.0
    legs: tuple[Leg, ...] = ()
    end_tick: float = math.inf

    def tick_at(self, now_s: float) -> float:
        """The position in ticks, with a fraction while playing."""
        if not self.legs:
            return self.rest_tick
        begun = [leg for leg in self.legs if leg.start_s <= now_s]
        leg = begun[-1] if begun else self.legs[0]
        return min(leg.tick_at(now_s), max(self.end_tick, leg.start_tick))


@dataclass(frozen=True, slots=True)
class TransportMark:
    """Where the head of a playing transport was."""

    legs: tuple[Leg, ...]
    head_tick: int
    turned_ticks: int = 0

    @property
    def head_s(self) -> float:
        """When the head sounds."""
        return self.legs[-1].time_at(self.head_tick)


@dataclass
class Transport:
    """The state machine. `end_tick` is where a song that does not loop stops by itself.

    `turned_ticks`: how far the turns of the loop have led back since playing began.
    """

    tempo: TempoMap = field(default_factory=TempoMap)
    end_tick: int = 0
    loop: Loop | None = None
    _rest_tick: float = 0.0
    _legs: list[Leg] = field(default_factory=list)
    _head_tick: int = 0
    # The tempo of a clock that the transport is steered by.
    _pace: TempoMap | None = None
    turned_ticks: int = 0

    @property
    def state(self) -> TransportState:
        """Stopped or playing."""
        return TransportState.PLAYING if self._legs else TransportState.STOPPED

    @property
    def is_playing(self) -> bool:
        """Whether time goes on."""
        return bool(self._legs)

    @property
    def head_tick(self) -> int:
        """The first tick that `advance` has not handed out yet."""
        return self._head_tick

    @property
    def head_s(self) -> float:
        """When the head sounds; only while playing."""
        return self._legs[-1].time_at(self._head_tick)

    def view(self) -> TransportView:
        """The state as a frozen value."""
        end_tick = math.inf if self._turning_point() is not None else self.end_tick
        return TransportView(self.state, self._rest_tick, tuple(self._legs), end_tick)

    def steer(self, tick: int, time_s: float) -> None:
        """Whatever the song's tempo is, be at `tick`, which lies ahead of the head, at `time_s`, without a jump."""
        seconds = max(time_s - self.head_s, MIN_LOOP_S)
        bpm = min(MAX_BPM, max(MIN_BPM, 60 * (tick - self._head_tick) / (seconds * PPQ)))
        self._pace = TempoMap.constant(bpm)
        self._legs.append(Leg(self.head_s, self._head_tick, self._pace))

    def play(self, tick: int, start_s: float, turned_ticks: int = 0) -> None:
        """Let `tick` sound at `start_s`, whatever was before; `turned_ticks` counts on where that was no new start."""
        self._pace = None
        self._legs = [Leg(start_s, tick, self.tempo)]
        self._head_tick, self.turned_ticks = tick, turned_ticks

    def stop(self, now_s: float) -> None:
        """Rest where playback is."""
        self._rest_tick = self.view().tick_at(now_s)
        self._legs = []

    def rest_at(self, tick: int) -> None:
        """Stop, and rest at `tick`."""
        self._legs = []
        self._rest_tick = tick

    def mark(self) -> TransportMark:
        """Where the head is, for `go_back`."""
        return TransportMark(tuple(self._legs), self._head_tick, self.turned_ticks)

    def go_back(self, mark: TransportMark) -> None:
        """Take the head back to where it was: what it has handed out since then will be handed out anew."""
        self._legs, self._head_tick = list(mark.legs), mark.head_tick
        self.turned_ticks = mark.turned_ticks

    def start_tick(self, wanted: int | None) -> int:
        """Where `play` should begin: at `wanted`, else where the transport rests, but not at the very end."""
        tick = round(self._rest_tick) if wanted is None else max(0, wanted)
        over = tick >= self.end_tick and not (self.loop and tick < self.loop.end_tick)
        if not over:
            return tick
        return self.loop.start_tick if self.loop else 0

    def follow_song(self, tempo: TempoMap, end_tick: int) -> None:
        """Go on with another version of the song. A new tempo holds from the head on."""
        if self._legs and tempo != self.tempo and self._pace is None:
            self._legs.append(Leg(self.head_s, self._head_tick, tempo))
        self.tempo = tempo
        self.end_tick = end_tick

    def advance(self, now_s: float, until_s: float) -> Iterator[Stretch]:
        """The stretches from the head on that begin before `until_s`; the head moves past each as it is taken."""
        if not self._legs:
            return
        self._drop_past_legs(now_s)
        self._catch_up(now_s)
        while (stretch := self._next_stretch(until_s)) is not None:
            self._head_tick = stretch.until_tick
            if stretch.after is After.LOOP_START:
                self._wrap(stretch)
            yield stretch

    def is_over(self, now_s: float) -> bool:
        """Whether a playing song has reached its end, with nothing left to hand out."""
        at_end = self.is_playing and self._turning_point() is None and self._head_tick >= self.end_tick
        return at_end and now_s >= self.head_s

    def _next_stretch(self, until_s: float) -> Stretch | None:
        leg, turn = self._legs[-1], self._turning_point()
        limit = max(self.end_tick, self._head_tick) if turn is None else turn
        until_tick = min(limit, math.ceil(leg.tick_at(until_s)))
        if until_tick <= self._head_tick:
            return None
        return Stretch(leg, self._head_tick, until_tick, self._after(until_tick, turn))

    def _after(self, tick: int, turn: int | None) -> After:
        if tick == turn:
            return After.LOOP_START
        return After.SONG_END if turn is None and tick >= self.end_tick else After.MORE

    def _wrap(self, stretch: Stretch) -> None:
        assert self.loop is not None
        self._legs.append(Leg(stretch.end_s, self.loop.start_tick, self._pace or self.tempo))
        self.turned_ticks += self.loop.end_tick - self.loop.start_tick
        self._head_tick = self.loop.start_tick

    def _turning_point(self) -> int | None:
        """The loop's end, where the head runs into it."""
        if self.loop is None or self._head_tick >= self.loop.end_tick:
            return None
        seconds = self.tempo.seconds_at(self.loop.end_tick) - self.tempo.seconds_at(self.loop.start_tick)
        return self.loop.end_tick if seconds >= MIN_LOOP_S else None

    def _drop_past_legs(self, now_s: float) -> None:
        while len(self._legs) > 1 and self._legs[1].start_s <= now_s:
            del self._legs[0]

    def _catch_up(self, now_s: float) -> None:
        if now_s > self.head_s + MAX_LAG_S:
            self._legs = [Leg(now_s, self._head_tick, self._pace or self.tempo)]
