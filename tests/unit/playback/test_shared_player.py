"""Players that share one output."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.playing import wait_until

from aiva_desktop.playback.outputs import FLUIDSYNTH, SILENT, Output
from aiva_desktop.playback.patches import GRAND_PIANO
from aiva_desktop.playback.shared_player import SharedPlayer, Stage
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

LONG = Song((Track(1, notes=(Note(0, 60, 96_000),)),))


class Device:
    """Sinks of one device; counts how many are open at once."""

    def __init__(self) -> None:
        self.open = 0
        self.most_open = 0
        self.opened = 0

    def sink(self, output: Output, soundfont: Path | None) -> SilentSink:
        device = self

        class OnDevice(SilentSink):
            def _open(self) -> None:
                super()._open()
                device.open += 1
                device.opened += 1
                device.most_open = max(device.most_open, device.open)

            def _close(self) -> None:
                super()._close()
                device.open -= 1

        return OnDevice()


@pytest.fixture
def device() -> Device:
    return Device()


@pytest.fixture
def players(device: Device) -> Iterator[tuple[SharedPlayer, SharedPlayer]]:
    stage = Stage()
    pair = tuple(SharedPlayer(stage, None, lambda sentence: None, device.sink) for _ in range(2))
    for player in pair:
        player.set_song(LONG)
    yield pair[0], pair[1]
    for player in pair:
        player.close()


def test_playing_one_stops_the_other_and_takes_its_output(
    players: tuple[SharedPlayer, SharedPlayer], device: Device
) -> None:
    first, second = players
    for opened, (player, other) in enumerate(((first, second), (second, first), (first, second)), start=1):
        player.play(0)
        assert wait_until(lambda opened=opened: device.opened == opened)  # type: ignore[misc]
        assert wait_until(lambda player=player: player.position_tick() > 10)  # type: ignore[misc]
        assert not other.is_playing
        assert device.open == 1
    assert (device.most_open, device.opened) == (1, 3)


def test_single_notes_sound_unless_the_other_plays(players: tuple[SharedPlayer, SharedPlayer], device: Device) -> None:
    first, second = players
    first.play()
    assert wait_until(lambda: first.position_tick() > 10)
    second.audition(60, 80)
    second.warm_up()
    second.select_output(FLUIDSYNTH)
    second.thru(bytes((0x90, 60, 80)), GRAND_PIANO, 0)
    assert wait_until(lambda: second.is_settled)
    assert first.is_playing
    assert device.opened == 1
    first.stop()
    second.audition(60, 80)
    assert wait_until(lambda: second._deck.performance.live.auditioned == [(0, 60)])
    assert wait_until(lambda: device.opened == 2 and device.open == 1)


def test_ports_of_single_tracks_go_with_the_output(players: tuple[SharedPlayer, SharedPlayer], device: Device) -> None:
    first, second = players
    racked = Song((*LONG.tracks, Track(2, notes=LONG.tracks[0].notes, channel=1, output="Rack")))
    first.set_song(racked)
    first.play(0)
    assert wait_until(lambda: first._deck.performance.sides == {"Rack"})
    assert device.open == 2
    second.set_song(racked)
    assert wait_until(lambda: second.is_settled)
    assert device.open == 2
    second.play(0)
    assert wait_until(lambda: second._deck.performance.sides == {"Rack"})
    assert first._deck.performance.sides == set()
    assert (device.open, device.most_open) == (2, 2)


def test_a_closed_player_leaves_the_output_to_the_other(
    players: tuple[SharedPlayer, SharedPlayer], device: Device
) -> None:
    first, second = players
    first.play()
    first.close()
    second.select_output(SILENT)
    second.play()
    assert wait_until(lambda: second.position_tick() > 10)
    assert (device.open, device.most_open) == (1, 1)
