"""Where this came from: links of written notes to the bars they recall."""

from __future__ import annotations

from conftest import BAR, MOTIF
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.origin_links import OriginLinks
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import origin_actions
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


def links(window: MainWindow) -> OriginLinks | None:
    return window.roll.area.contents.origins


def continued(window: MainWindow, qtbot: QtBot) -> None:
    window.panel.set_settings(ComposeSettings(bars=1))
    window.commands[specs.CONTINUE].trigger()
    qtbot.waitUntil(lambda: not window.composing.compose.is_writing)


def test_an_accepted_note_is_linked_when_it_is_selected(
    song_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    continued(song_window, qtbot)
    song_window.commands[specs.ACCEPT].trigger()
    written = services.document.song.tracks[0].notes[len(MOTIF) + 1]
    song_window.roll.set_selection([written])
    shown = links(song_window)
    assert shown is not None
    assert [(link.bar, link.share, link.source) for link in shown.links] == [(0, 1.0, (480, 62))]
    assert "bar 1 (100%)" in song_window.status.message
    song_window.roll.area.viewport().repaint()
    song_window.roll.set_selection(MOTIF[:1])
    assert links(song_window) is None


def test_louder_and_longer_notes_keep_their_origin_moved_ones_lose_it(song_window: MainWindow, qtbot: QtBot) -> None:
    continued(song_window, qtbot)
    song_window.commands[specs.ACCEPT].trigger()
    song_window.roll.set_selection([note for note in song_window.roll.area.contents.index.notes if note.onset >= BAR])
    song_window.commands[specs.LOUDER].trigger()
    assert links(song_window) is not None
    song_window.commands[specs.SEMITONE_UP].trigger()
    assert links(song_window) is None


def test_proposed_notes_tell_by_key_and_by_pointing(song_window: MainWindow, qtbot: QtBot) -> None:
    continued(song_window, qtbot)
    area = song_window.roll.area
    song_window.commands[origin_actions.NEXT_ORIGIN].trigger()
    first = links(song_window)
    assert first is not None
    assert first.start_tick == BAR
    song_window.commands[origin_actions.PREVIOUS_ORIGIN].trigger()
    assert links(song_window) is not None
    ghost = area.contents.ghosts.notes[2]
    area.set_view(area.view.fitted_time(0, 3 * BAR).centred_on_pitch(ghost.pitch))
    view = area.view
    place = QPoint(round(view.x_of(ghost.onset + 240)), view.y_of(ghost.pitch) + view.row_px // 2)
    qtbot.mouseMove(area.viewport(), QPoint(2, 2))
    qtbot.mouseMove(area.viewport(), place)
    qtbot.waitUntil(lambda: (shown := links(song_window)) is not None and shown.start_tick == ghost.onset)
    song_window.commands[specs.REJECT].trigger()
    assert links(song_window) is None


def test_links_can_be_switched_off(song_window: MainWindow, qtbot: QtBot) -> None:
    continued(song_window, qtbot)
    song_window.commands[origin_actions.NEXT_ORIGIN].trigger()
    song_window.commands[origin_actions.SHOW_ORIGINS].trigger()
    assert links(song_window) is None
    assert not song_window.commands[origin_actions.SHOW_ORIGINS].isChecked()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert links(song_window) is not None
