"""Choosing an instrument from the list: search, preview, Esc."""

from __future__ import annotations

import pytest
from conftest import MOTIF, QuietPlayer
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track
from aiva_desktop.ui.instrument_picker import InstrumentPicker
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


def opened(window: MainWindow, qtbot: QtBot) -> InstrumentPicker:
    qtbot.keyClick(
        window.roll.area, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    picker = window.track_desk.instruments.picker
    assert picker is not None
    qtbot.waitExposed(picker)
    return picker


class Heard:
    """What was sounded, in order; None for silence."""

    def __init__(self, player: QuietPlayer, patch: pytest.MonkeyPatch) -> None:
        self.notes: list[tuple[int, int, int] | None] = []
        patch.setattr(
            player, "audition", lambda pitch, _, patch, channel: self.notes.append((pitch, patch.program, channel))
        )
        patch.setattr(player, "audition_off", lambda: self.notes.append(None))


@pytest.fixture
def heard(services: Services, monkeypatch: pytest.MonkeyPatch) -> Heard:
    assert isinstance(services.player, QuietPlayer)
    return Heard(services.player, monkeypatch)


def test_typing_finds_and_enter_chooses(
    song_window: MainWindow, services: Services, heard: Heard, qtbot: QtBot
) -> None:
    picker = opened(song_window, qtbot)
    qtbot.keyClicks(picker.search, "flu")
    assert picker.instrument is not None
    assert picker.instrument.name == "Flute"
    assert (60, 73, 0) in heard.notes
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert services.document.song.tracks[0].program == 73
    assert services.document.undo_name == "Change instrument"
    assert song_window.tracks_view.row(1)._instrument.accessibleName() == "Instrument: Flute"
    assert heard.notes[-1] is None
    assert song_window.track_desk.instruments.picker is None


def test_esc_leaves_the_old_one_and_silence(
    song_window: MainWindow, services: Services, heard: Heard, qtbot: QtBot
) -> None:
    player = services.player
    assert isinstance(player, QuietPlayer)
    picker = opened(song_window, qtbot)
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert player.songs[-1].tracks[0].program == 2
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert services.document.undo_name is None
    assert player.songs[-1] is services.document.song
    assert heard.notes[-1] is None


def test_a_phrase_is_heard_and_ends(song_window: MainWindow, heard: Heard, qtbot: QtBot) -> None:
    picker = opened(song_window, qtbot)
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: heard.notes[-1] is None, timeout=3000)
    assert heard.notes == [(60, 1, 0), (64, 1, 0), (67, 1, 0), (72, 1, 0), None]
    picker.listening.setChecked(False)
    before = len(heard.notes)
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert heard.notes[before:] == [None]
    picker.reject()


def test_nothing_found_chooses_nothing(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    picker = opened(song_window, qtbot)
    qtbot.keyClicks(picker.search, "zither")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()
    picker.reject()
    assert services.document.undo_name is None


def test_a_kit_of_drums_moves_the_track_to_their_channel_and_back(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.document.replace_song(Song((Track(1, notes=MOTIF), Track(2, notes=MOTIF, channel=1))))
    picker = opened(window, qtbot)
    qtbot.keyClicks(picker.search, "jazz kit")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    track = services.document.song.tracks[0]
    assert (track.channel, track.program) == (DRUM_CHANNEL, 32)
    assert window.tracks_view.row(1)._instrument.accessibleName() == "Instrument: Drums: Jazz kit"
    picker = opened(window, qtbot)
    qtbot.keyClicks(picker.search, "strings tremolo")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    track = services.document.song.tracks[0]
    assert (track.channel, track.program) == (0, 44)


def test_a_click_on_the_button_opens_the_list_where_the_track_is(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.document.replace_song(Song((Track(1), Track(2, program=40, channel=1))))
    qtbot.mouseClick(window.tracks_view.row(2)._instrument, Qt.MouseButton.LeftButton)
    picker = window.track_desk.instruments.picker
    assert picker is not None
    assert picker.instrument is not None
    assert picker.instrument.name == "Violin"
    picker.reject()
