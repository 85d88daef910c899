"""Every action, on songs in which there is little or nothing to work on: what cannot be done is said, never a fault."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import MOTIF, Answers
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import DRUM_CHANNEL, Conductor, Song, Track
from aiva_desktop.ui.actions import CLOSE_WINDOW, QUIT, all_specs
from aiva_desktop.ui.clock_actions import LINK
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

SONGS = {
    "no notes": Song((Track(1),)),
    "no chords": Song((Track(1, notes=MOTIF),)),
    "one note, one chord": Song((Track(1, notes=MOTIF[:1]),), Conductor(chords=(ChordChange(0, Chord(0)),))),
    "drums, muted": Song((Track(1, notes=(Note(0, 36, 240, muted=True),), channel=DRUM_CHANNEL),)),
}
# They end the window; Link would meet the sessions of other tests, and test_window_link.py has it.
NOT_TRIGGERED = {QUIT, CLOSE_WINDOW, LINK}


@pytest.fixture(autouse=True)
def _dialogs_close_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in (QDialog, QMessageBox, QFileDialog, QInputDialog, QPrintDialog):
        monkeypatch.setattr(kind, "exec", lambda dialog: 0)
    monkeypatch.setattr(QInputDialog, "getText", lambda *arguments: ("", False))
    monkeypatch.setattr(QMessageBox, "about", lambda *arguments: None)


@pytest.fixture
def answers() -> Answers:
    """What the composer is asked beyond what the answers know goes to the dialogs above."""
    made = Answers()
    made._parent = None
    return made


def _open_dialogs() -> Iterator[QDialog | QMenu]:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) and widget.isVisible():
            yield widget


@pytest.mark.parametrize("song", SONGS.values(), ids=SONGS.keys())
def test_no_action_is_at_a_loss(window: MainWindow, services: Services, song: Song) -> None:
    for spec in all_specs():
        action = window.commands[spec]
        if spec in NOT_TRIGGERED or not action.isEnabled():
            continue
        services.document.replace_song(song)
        # Of the second song nothing is selected: commands are for all of it.
        if song is not SONGS["no chords"]:
            window.roll.select_all()
        # An exception in a slot fails the test.
        action.trigger()
        QApplication.processEvents()
        for dialog in _open_dialogs():
            dialog.close()
    assert "went wrong" not in window.banner.sentence
