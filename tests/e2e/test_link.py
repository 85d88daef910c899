"""Ableton Link with a real other program's session: what it is told, and what it tells."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from helpers.jack_server import capturing, patient_jack_server
from helpers.playing import wait_until
from helpers.sharing import OTHER_BPM, other, session_errors_ms

from aiva_desktop.playback.outputs import SILENT
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import PPQ, TempoMap

__all__ = ["other", "patient_jack_server"]

QUANTUM = 4
# Of a beat at 150 bpm: 20 ms, the playback thread's own step.
NEAR = 0.05


@pytest.fixture
def player(problems: list[str]) -> Iterator[Player]:
    player = Player(None, problems.append)
    player.select_output(SILENT)
    notes = tuple(Note(480 * i, 60, 240) for i in range(200))
    player.set_song(Song((Track(1, notes=notes),), Conductor(tempo=TempoMap.constant(77))))
    yield player
    player.close()


@pytest.fixture
def problems() -> list[str]:
    return []


def joined(player: Player, other: Any) -> bool:
    """Each in the other's session, which takes a moment after they have seen each other."""
    status = player.link_status
    return status is not None and status.bpm == pytest.approx(OTHER_BPM, abs=0.01) and other.numPeers() == 1


def looking(player: Player, condition: Callable[[], bool]) -> bool:
    """Whether it came true while the player looked at the session, as the window has it do."""

    def is_so() -> bool:
        player.look_at_link()
        return condition()

    return wait_until(is_so, within_s=6)


def phase(other: Any) -> float:
    return float(other.captureAppSessionState().phaseAtTime(other.clock().micros(), QUANTUM))


def apart(a: float, b: float) -> float:
    """How far two phases are apart, in beats."""
    return abs((a - b + QUANTUM / 2) % QUANTUM - QUANTUM / 2)


def test_tempo_and_bars_are_the_sessions(other: Any, player: Player, problems: list[str]) -> None:
    player.enter_link()
    assert looking(player, lambda: joined(player, other))
    player.play(0)
    assert wait_until(lambda: player.position_tick() > 2 * PPQ)
    assert apart(player.position_tick() / PPQ, phase(other)) < NEAR
    player.set_link_bpm(90)
    assert looking(player, lambda: abs(other.captureAppSessionState().tempo() - 90) < 0.01)
    here = player.position_tick()
    assert wait_until(lambda: player.position_tick() > here + PPQ)
    assert apart(player.position_tick() / PPQ, phase(other)) < NEAR
    player.leave_link()
    assert wait_until(lambda: other.numPeers() == 0)
    assert player.is_playing
    assert problems == []


def test_starting_and_stopping_together(other: Any, player: Player) -> None:
    other.startStopSyncEnabled = True
    player.share_starts(True)
    player.enter_link()
    assert looking(player, lambda: joined(player, other))
    state = other.captureAppSessionState()
    state.setIsPlaying(True, other.clock().micros())
    other.commitAppSessionState(state)
    assert looking(player, lambda: player.is_playing)
    player.stop()
    assert looking(player, lambda: not other.captureAppSessionState().isPlaying())
    player.play(0)
    assert wait_until(lambda: bool(other.captureAppSessionState().isPlaying()))
    state = other.captureAppSessionState()
    state.setIsPlaying(False, other.clock().micros())
    other.commitAppSessionState(state)
    assert wait_until(lambda: not player.is_playing), "heard while playing without being asked to look"


def test_alone_it_plays_at_once_in_the_songs_tempo(player: Player) -> None:
    player.enter_link()
    player.play(0)
    assert wait_until(lambda: player.position_tick() > 10, within_s=1)
    status = player.link_status
    assert status is not None
    assert status.bpm == pytest.approx(77, abs=0.01)


def test_without_the_library_there_is_a_sentence(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "link", None)
    with pytest.raises(SinkError, match="Ableton Link is not installed here"):
        player.enter_link()
    assert player.link_status is None


@pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it")
def test_notes_are_heard_on_the_others_sixteenths(patient_jack_server: str) -> None:
    with capturing() as capture:
        errors = session_errors_ms(capture, bpm=133, seconds=4)
    assert len(errors) >= 15
    assert abs(np.median(errors)) < 60, "two cycles of 21 ms on the way, there and back"
    assert np.median(np.abs(np.diff(errors))) < 15
