"""Scrubbing on the ruler, and following the playhead."""

from __future__ import annotations

import pytest
from helpers.mouse import Mouse
from PySide6.QtCore import QPointF

from aiva_desktop.playback.patches import Patch
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.lane_actions import FOLLOW
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

CHORD = tuple(Note(0, pitch, 480) for pitch in (60, 64, 67))


@pytest.fixture
def heard(song_window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    services.document.replace_song(Song((Track(1, notes=(*CHORD, Note(960, 72, 480))),)))
    sounds: list[tuple[int, ...]] = []
    monkeypatch.setattr(
        services.player, "audition_chord", lambda pitches, velocity, program=0, channel=0: sounds.append(pitches)
    )
    monkeypatch.setattr(services.player, "audition_off", lambda: sounds.append(()))
    return sounds


def test_a_drag_along_the_ruler_sounds_what_is_there_and_ends_it(
    song_window: MainWindow, heard: list[tuple[int, ...]]
) -> None:
    mouse, view = Mouse(song_window.roll.ruler), song_window.roll.area.view
    mouse.press(QPointF(view.x_of(10), 20))
    assert heard == []
    for tick in (50, 100, 700, 1000):
        mouse.move(QPointF(view.x_of(tick), 20))
    assert heard == [(60, 64, 67), (), (72,)]
    mouse.release(QPointF(view.x_of(1000), 20))
    assert heard[-1] == ()


def test_a_track_that_shares_a_channel_is_heard_on_its_own(
    song_window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracks = (Track(1, program=5), Track(2, notes=CHORD, program=40))
    services.document.replace_song(Song(tracks))
    song_window.tracks.choose(2)
    sounds: list[tuple[object, ...]] = []
    monkeypatch.setattr(services.player, "audition_chord", lambda *said: sounds.append(said))
    mouse, view = Mouse(song_window.roll.ruler), song_window.roll.area.view
    mouse.press(QPointF(view.x_of(10), 20))
    mouse.move(QPointF(view.x_of(50), 20))
    assert [said[2:] for said in sounds] == [(Patch(40), 1)], "not the program on the first track's channel"


def test_hiding_the_ruler_ends_what_sounds(song_window: MainWindow, heard: list[tuple[int, ...]]) -> None:
    mouse, view = Mouse(song_window.roll.ruler), song_window.roll.area.view
    mouse.press(QPointF(view.x_of(10), 20))
    mouse.move(QPointF(view.x_of(50), 20))
    song_window.roll.ruler.hide()
    assert heard[-1] == ()


def test_following_can_be_switched_off_and_a_loop_is_followed_back(song_window: MainWindow) -> None:
    area, playback = song_window.roll.area, song_window.playback
    beyond = area.view.tick_at(area.view.width) + 100
    song_window.commands[FOLLOW].setChecked(False)
    playback._follow(beyond)
    assert area.view.left_px == 0
    song_window.commands[FOLLOW].setChecked(True)
    playback._show_position(beyond - 200)
    playback._follow(beyond)
    assert area.view.left_px > 0
    playback._follow(0)
    assert area.view.x_of(0) >= 0


def test_who_has_scrolled_away_is_left_alone(song_window: MainWindow) -> None:
    area, playback = song_window.roll.area, song_window.playback
    area.set_view(area.view.scrolled_to(300, area.view.top_px))
    away = area.view.left_px
    assert away == 300
    playback._show_position(0)
    for tick in (100, 200, 300):
        playback._follow(tick)
    assert area.view.left_px == away
