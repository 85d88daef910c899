"""Ableton Link sets the pace: bars begin with the session's bars, at its tempo. End and loop stay the song's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aiva_desktop.playback.performance import START_LEAD_S, Performance
from aiva_desktop.playback.sinks.link_session import LinkSession, SessionStatus
from aiva_desktop.score.time import MAX_BPM, MIN_BPM, PPQ

# Where the session has leapt, as when two of them become one, the music goes on with the next bar instead of racing.
_MAX_BEHIND_BEATS = 0.5


@dataclass(frozen=True)
class SessionPacer:
    """A session as the performance asks it. The bar at `bar_tick` begins with one of the session's bars."""

    session: LinkSession
    bar_tick: int
    quantum: float

    def beat_at(self, tick: int) -> float:
        """The session's beat for a tick of the song."""
        return (tick - self.bar_tick) / PPQ

    def seconds_to(self, tick: int) -> float:
        """How long from now until the session is at `tick`."""
        return self.session.seconds_to(self.beat_at(tick), self.quantum)


class LinkLead:
    """In no session at first. All methods are called on the playback thread.

    Any thread may read `status`, and `is_called`: the others have started, and `go_along` does so too.
    """

    def __init__(self, performance: Performance) -> None:
        self._performance = performance
        self._session: LinkSession | None = None
        self._shares_starts = False
        # What the others have been told of us, and we of them.
        self._was_playing = self._were_playing = False
        self.status: SessionStatus | None = None
        self.is_called = False

    @property
    def is_on(self) -> bool:
        """Whether there is a session."""
        return self._session is not None

    def enter(self, session_at: Callable[[float], LinkSession]) -> None:
        """Keep to a session from now on, one with the tempo here where nobody has one; what plays waits for its bar."""
        self.close()
        goes_on = self._performance.is_playing
        session = session_at(self._performance.song.conductor.tempo.bpm_at(self._here))
        session.share_starts(self._shares_starts)
        self._session, self._was_playing, self._were_playing = session, goes_on, session.is_playing
        if goes_on:
            self.play(self._here)
        self.look()

    def leave(self) -> None:
        """Leave the session; what plays goes on by itself."""
        was_on = self.is_on
        self.close()
        if was_on and self._performance.is_playing:
            self._performance.play(self._here)

    def close(self) -> None:
        """As of `leave`, for the end of everything."""
        if self._session is not None:
            self._session.close()
        self._session = self.status = None
        self.is_called = False

    def share_starts(self, wanted: bool) -> None:
        """Whether the others start and stop with us, and we with them."""
        self._shares_starts = wanted
        if self._session is not None:
            self._session.share_starts(wanted)
            self._were_playing = self._session.is_playing

    def set_bpm(self, bpm: float) -> None:
        """The composer has set a tempo: for everybody in the session."""
        if self._session is not None:
            self._session.set_bpm(min(MAX_BPM, max(MIN_BPM, bpm)))

    def play(self, from_tick: int | None = None, count_in_bars: int = 0) -> None:
        """As of `Performance.play`, from the session's next bar on that leaves time to count in."""
        assert self._session is not None
        tick = self._performance.start_tick(from_tick)
        counted = self._performance.counted_in(tick, count_in_bars, self._session.status().bpm)
        pacer = self._pacer(self._session, tick)
        self._session.begin(pacer.beat_at(tick), pacer.quantum, START_LEAD_S + counted.length_s)
        self._was_playing, self._were_playing, self.is_called = True, True, False
        self._performance.play_at_pace(pacer, tick, counted)

    def seek(self, tick: int) -> None:
        """As of `Performance.seek`; what plays goes on there with the session's next bar."""
        if self._performance.is_playing:
            self.play(tick)
        else:
            self._performance.seek(tick)

    def look(self) -> None:
        """Heed what the others have done: some ten times a second while resting, more often while playing."""
        session = self._session
        if session is None:
            return
        self.status = session.status()
        self._agree(session)
        beat_s = 60 / self.status.bpm
        if abs(self._performance.is_behind_s) > _MAX_BEHIND_BEATS * beat_s:
            self.play(self._here)

    def _agree(self, session: LinkSession) -> None:
        """Who has changed between playing and resting tells the other."""
        we_play, they_play = self._performance.is_playing, session.is_playing
        if we_play != self._was_playing:
            if not we_play:
                session.end()
            they_play = we_play
        elif they_play != self._were_playing and self._shares_starts:
            self.is_called = they_play and not we_play
            if we_play and not they_play:
                self._performance.stop()
        self._was_playing, self._were_playing = self._performance.is_playing, they_play

    def go_along(self) -> None:
        """Play as the others do, from where they have started."""
        session, was_called, self.is_called = self._session, self.is_called, False
        if session is None or not was_called or self._performance.is_playing:
            return
        tick = self._performance.start_tick(None)
        pacer = self._pacer(session, tick)
        session.join(pacer.beat_at(tick), pacer.quantum)
        self._performance.play_at_pace(pacer, tick)
        self._was_playing = True

    def _pacer(self, session: LinkSession, tick: int) -> SessionPacer:
        bar = self._performance.song.conductor.meter.bar_at(tick)
        return SessionPacer(session, bar.start_tick, bar.meter.bar_ticks / PPQ)

    @property
    def _here(self) -> int:
        return round(self._performance.position_tick())
