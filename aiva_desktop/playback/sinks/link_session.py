"""Ableton Link through LinkPython-extern: tempo, beats and start and stop, shared with programs on the network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aiva_desktop.language import tr
from aiva_desktop.playback.sinks.base import SinkError

_MICROS = 1_000_000


def load() -> Any:
    """The library.

    Raises:
        SinkError: when it is not installed.
    """
    try:
        import link
    except ImportError as error:
        raise SinkError(
            tr("Ableton Link is not installed here; install it with: pip install LinkPython-extern")
        ) from error
    return link


@dataclass(frozen=True, slots=True)
class SessionStatus:
    """How many other programs are in the session, and its tempo in quarter notes a minute."""

    peers: int
    bpm: float


class LinkSession:
    """A session that is joined while the object is open. For one thread at a time.

    Beats are quarter notes; a `quantum` is how many of them a bar has. Times are seconds from now. Without others the
    session is ours alone: its beats come when they are asked for.
    """

    def __init__(self, bpm: float) -> None:
        """Join what is there, and take its tempo; else begin a session with `bpm`. Raises SinkError as of `load`."""
        self._link: Any = load().Link(bpm)
        self._clock: Any = self._link.clock()
        self._link.enabled = True

    def status(self) -> SessionStatus:
        """How things stand."""
        return SessionStatus(self._link.numPeers(), self._state().tempo())

    def set_bpm(self, bpm: float) -> None:
        """Another tempo from now on, for everybody."""
        state = self._state()
        state.setTempo(bpm, self._clock.micros())
        self._link.commitAppSessionState(state)

    def share_starts(self, wanted: bool) -> None:
        """Whether starts and stops go to the others, and theirs come to us."""
        self._link.startStopSyncEnabled = wanted

    @property
    def is_playing(self) -> bool:
        """Whether the session plays, as those who share their starts have it."""
        return bool(self._state().isPlaying())

    def begin(self, beat: float, quantum: float, in_s: float) -> None:
        """Let `beat` be as soon after `in_s` as the others' bars allow, and the session play from then on."""
        state = self._state()
        state.requestBeatAtTime(beat, self._clock.micros() + round(in_s * _MICROS), quantum)
        state.setIsPlaying(True, round(state.timeAtBeat(beat, quantum)))
        self._link.commitAppSessionState(state)

    def join(self, beat: float, quantum: float) -> None:
        """Let `beat` be when the session has begun to play, or will."""
        state = self._state()
        state.requestBeatAtStartPlayingTime(beat, quantum)
        self._link.commitAppSessionState(state)

    def end(self) -> None:
        """The session plays no longer."""
        state = self._state()
        state.setIsPlaying(False, self._clock.micros())
        self._link.commitAppSessionState(state)

    def seconds_to(self, beat: float, quantum: float) -> float:
        """How long from now until `beat`."""
        return float((self._state().timeAtBeat(beat, quantum) - self._clock.micros()) / _MICROS)

    def close(self) -> None:
        """Leave it."""
        self._link.enabled = False

    def _state(self) -> Any:
        return self._link.captureAppSessionState()
