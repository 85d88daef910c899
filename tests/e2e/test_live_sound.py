"""FluidSynth's live sound, heard through a JACK server without a sound card."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from helpers.jack_server import CAPTURE_AUDIO, Capture, capturing, connect, jack_server, sources
from helpers.playing import wait_until

from aiva_desktop import paths
from aiva_desktop.playback.patches import Patch
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.soundfonts import TINY_NAME
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

__all__ = ["jack_server"]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it"),
    pytest.mark.usefixtures("jack_server"),
]

ORGAN = 16
LONG_NOTE = Song(tracks=(Track(id=1, program=ORGAN, notes=(Note(480, 69, 48_000),)),))
LOUD, QUIET = 0.01, 0.001


@pytest.fixture
def capture(jack_server: str) -> Iterator[Capture]:
    with capturing() as capture:
        yield capture


@pytest.fixture
def player(capture: Capture, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    monkeypatch.setenv("AIVA_AUDIO_DRIVER", "jack")
    problems: list[str] = []
    player = Player(paths.soundfonts_dir() / TINY_NAME, problems.append)
    player.warm_up()
    assert wait_until(lambda: "AIVA Desktop:left" in sources())
    connect("AIVA Desktop:left", CAPTURE_AUDIO)
    yield player
    player.close()
    assert problems == []


def level(capture: Capture) -> float:
    """The loudest sample of the last few periods."""
    return max(peak for _, peak in list(capture.peaks)[-30:])


def test_a_note_sounds_at_its_time_and_stops_with_stop(player: Player, capture: Capture) -> None:
    player.set_song(LONG_NOTE)
    assert level(capture) < QUIET
    player.play(0)
    assert wait_until(lambda: level(capture) > LOUD)
    assert player.position_tick() > 450
    position = player.position_tick()
    assert wait_until(lambda: player.position_tick() > position + 100)
    player.stop()
    assert wait_until(lambda: level(capture) < QUIET)


def test_seek_away_from_a_note_silences_it(player: Player, capture: Capture) -> None:
    player.set_song(LONG_NOTE)
    player.play(480)
    assert wait_until(lambda: level(capture) > LOUD)
    player.seek(60_000)
    assert wait_until(lambda: level(capture) < QUIET)


def test_audition(player: Player, capture: Capture) -> None:
    player.audition(60, 100, Patch(ORGAN))
    assert wait_until(lambda: level(capture) > LOUD)
    player.audition_off()
    assert wait_until(lambda: level(capture) < QUIET)


def test_very_many_messages_at_one_moment_keep_their_order(player: Player, capture: Capture) -> None:
    """A note on and off over and over within a millisecond ends as it should: off."""
    notes = tuple(Note(480 + i, 69, 1) for i in range(400))
    player.set_song(Song(tracks=(Track(id=1, program=ORGAN, notes=notes),)))
    player.play(0)
    assert wait_until(lambda: player.position_tick() > 1200)
    assert wait_until(lambda: level(capture) < QUIET, within_s=2)


def test_notes_that_were_sent_a_second_ahead_are_taken_back_by_an_edit(player: Player, capture: Capture) -> None:
    later = Song(tracks=(Track(id=1, program=ORGAN, notes=(Note(720, 69, 9600),)),))
    player.set_song(later)
    player.play(0)
    assert wait_until(lambda: player.position_tick() > 100)
    # The note was handed to FluidSynth at the start; now it begins a good second after that.
    player.set_song(Song(tracks=(Track(id=1, program=ORGAN, notes=(Note(2400, 69, 9600),)),)))
    assert wait_until(lambda: player.position_tick() > 1200)
    assert level(capture) < QUIET
    assert wait_until(lambda: player.position_tick() > 2600)
    assert wait_until(lambda: level(capture) > LOUD)
    player.set_song(later.with_track(Track(id=1, program=ORGAN, muted=True)))
    assert wait_until(lambda: level(capture) < QUIET, within_s=2)
