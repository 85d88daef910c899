"""MIDI clock in: where another program is, and how fast it goes, from its pulses. Pure; times are arguments.

The pulses of a port come with the jitter of drivers and buffers. A filter of growing memory (Brookner, Tracking and
Kalman Filtering Made Easy, 1998) estimates phase and period: at first as the straight line of least squares through
all pulses, later with fixed gains, so that it follows a changing tempo.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from aiva_desktop.playback.clock import CONTINUE, PULSE, PULSE_TICKS, START, STOP
from aiva_desktop.score.time import PPQ

SONG_POSITION = 0xF2
# The slowest clock that a program sends is some 20 bpm, a pulse each eighth of a second.
LOST_AFTER_S = 0.5
# Two beats: longer is steadier, shorter follows a new tempo sooner.
_MEMORY = 48
# So many pulses in a row that are this share of a period off are a new tempo, not jitter.
_OFF_SHARE = 0.6
_OFF_PULSES = 3
_MIN_PERIOD_S, _MAX_PERIOD_S = 0.000_25, 2.5
_PULSES_A_SIXTEENTH = 6


class Heard(Enum):
    """What a message of the clock asks of the transport."""

    START = auto()
    STOP = auto()


@dataclass
class PulseFilter:
    """Phase and period of a train of pulses. Before the second pulse there is no period."""

    period_s: float = 0.0
    phase_s: float = 0.0
    _count: int = 0
    _off: int = 0

    @property
    def is_ready(self) -> bool:
        """Whether there is a period."""
        return self._count >= 2

    def pulse(self, time_s: float) -> None:
        """A pulse came at `time_s`."""
        if self._count == 0:
            self.phase_s, self._count = time_s, 1
        elif self._count == 1:
            self._set_period(time_s - self.phase_s)
            self.phase_s, self._count = time_s, 2
        else:
            self._correct(time_s)

    def _correct(self, time_s: float) -> None:
        expected_s = self.phase_s + self.period_s
        error_s = time_s - expected_s
        self._off = self._off + 1 if abs(error_s) > _OFF_SHARE * self.period_s else 0
        if self._off >= _OFF_PULSES:
            self._start_over(time_s)
            return
        n = min(self._count, _MEMORY)
        self.phase_s = expected_s + error_s * 2 * (2 * n + 1) / ((n + 1) * (n + 2))
        self._set_period(self.period_s + error_s * 6 / ((n + 1) * (n + 2)))
        self._count += 1

    def _start_over(self, time_s: float) -> None:
        """Another tempo: forget the old one."""
        self.phase_s, self._count, self._off = time_s, 1, 0

    def _set_period(self, period_s: float) -> None:
        self.period_s = min(_MAX_PERIOD_S, max(_MIN_PERIOD_S, period_s))


class ClockFollower:
    """Follows start, continue, stop, song position and pulses of one port. Messages come whole and in order."""

    def __init__(self) -> None:
        self._filter = PulseFilter()
        self._last_s: float | None = None
        self._pulses = 0
        self._is_armed = False
        self.is_running = False

    @property
    def bpm(self) -> float | None:
        """The tempo, in quarter notes a minute; None before the second pulse."""
        period_s = self._filter.period_s
        return 60 / (period_s * PPQ / PULSE_TICKS) if self._filter.is_ready else None

    @property
    def tick(self) -> int:
        """The tick of the last pulse while running; else where it will go on."""
        return self._pulses * PULSE_TICKS

    def hear(self, time_s: float, data: bytes) -> Heard | None:
        """Take a message that came at `time_s`; what the transport has to do, if anything."""
        if data == PULSE:
            return self._pulse(time_s)
        if data == START:
            self._pulses, self._is_armed = 0, True
        elif data == CONTINUE:
            self._is_armed = True
        elif data[0] == SONG_POSITION and len(data) == 3:
            return self._go_to((data[1] | data[2] << 7) * _PULSES_A_SIXTEENTH)
        elif data == STOP and (self.is_running or self._is_armed):
            self._is_armed = self.is_running = False
            return Heard.STOP
        return None

    def _pulse(self, time_s: float) -> Heard | None:
        self._filter.pulse(time_s)
        self._last_s = time_s
        if self._is_armed:
            self._is_armed, self.is_running = False, True
            return Heard.START
        self._pulses += self.is_running
        return None

    def _go_to(self, pulses: int) -> Heard | None:
        """A position that comes while running, as some send at a loop's turn, holds from the next pulse on."""
        self._pulses = pulses
        self._is_armed = self.is_running
        return None

    def is_lost(self, now_s: float) -> bool:
        """Whether the pulses have stopped coming without a word."""
        return self.is_running and self._last_s is not None and now_s - self._last_s > LOST_AFTER_S

    def lose(self) -> None:
        """Wait for another start."""
        self.is_running = self._is_armed = False
        self._filter = PulseFilter()

    def time_of(self, tick: float, fallback_bpm: float = 120.0) -> float:
        """When the other program is at `tick`; before its tempo is known, as if it were `fallback_bpm`."""
        period_s = self._filter.period_s if self._filter.is_ready else 60 / fallback_bpm * PULSE_TICKS / PPQ
        return self._filter.phase_s + (tick - self.tick) / PULSE_TICKS * period_s


@dataclass(frozen=True)
class FollowedClock:
    """A followed clock as the performance asks it. `now_s` is the clock that its messages are timed by."""

    follower: ClockFollower
    fallback_bpm: float
    now_s: Callable[[], float]

    def seconds_to(self, tick: int) -> float:
        """How long from now until it is at `tick`."""
        return self.follower.time_of(tick, self.fallback_bpm) - self.now_s()
