"""The clock of another program leads the performance: it starts it, stops it and sets its pace."""

from __future__ import annotations

import time
from collections.abc import Callable

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.clock_follower import ClockFollower, FollowedClock, Heard
from aiva_desktop.playback.performance import Performance

_CLOCK_LOST = marked(
    "The MIDI clock that playback follows has stopped coming, so it rests; start the program that sends it again."
)


class ClockLead:
    """Lets nobody lead at first. All methods are called on the playback thread; any thread may read `bpm`."""

    def __init__(
        self, performance: Performance, need_output: Callable[[], None], on_problem: Callable[[str], None]
    ) -> None:
        self._performance = performance
        self._need_output = need_output
        self._on_problem = on_problem
        self._follower: ClockFollower | None = None

    @property
    def bpm(self) -> float | None:
        """How fast the clock goes, in quarter notes a minute; None while none is heard."""
        follower = self._follower
        return follower.bpm if follower is not None else None

    def follow(self, wanted: bool) -> None:
        """Whether the messages of `hear` lead from now on."""
        if self._follower is not None and self._follower.is_running:
            self._performance.stop()
        self._follower = ClockFollower() if wanted else None

    def hear(self, time_s: float, data: bytes) -> None:
        """Obey a message that came at `time_s` on `time.perf_counter`. Raises SinkError."""
        follower = self._follower
        heard = follower.hear(time_s, data) if follower is not None else None
        if follower is None or heard is None:
            return
        if heard is Heard.STOP:
            self._performance.stop()
        else:
            self._start(follower)

    def _start(self, follower: ClockFollower) -> None:
        self._need_output()
        bpm = self._performance.song.conductor.tempo.bpm_at(follower.tick)
        self._performance.follow(FollowedClock(follower, bpm, time.perf_counter), follower.tick)

    def check(self) -> None:
        """Rest where the clock has stopped coming without a word. Call it while playing."""
        follower = self._follower
        if follower is None or not follower.is_lost(time.perf_counter()):
            return
        follower.lose()
        self._performance.stop()
        self._on_problem(tr(_CLOCK_LOST))
