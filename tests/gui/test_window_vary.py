"""Vary and Dynamics: dialogs by keys, proposals seen and heard, one step each."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from conftest import BAR, MOTIF
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.performing import Performed, PerformRequest
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.note_dialogs.dynamics_dialog import ARCH, DynamicsDialog
from aiva_desktop.ui.note_dialogs.vary_dialog import BEHIND, IN_PLACE, VaryDialog
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.vary_actions import DYNAMICS, VARY_SPECS, Kind


class Loud:
    """Plays every chosen note louder than the one before."""

    def perform(self, request: PerformRequest) -> Iterator[Progress | Performed]:
        yield Progress(0, len(request.notes))
        yield Performed(tuple(60 + 10 * i for i in range(len(request.notes))))


class Endless:
    """Never comes to an end by itself."""

    def __init__(self) -> None:
        self.stopped = threading.Event()

    def perform(self, request: PerformRequest) -> Iterator[Progress | Performed]:
        try:
            while True:
                yield Progress(1, 2)
                time.sleep(0.001)
        finally:
            self.stopped.set()


@pytest.fixture
def chosen(song_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(VaryDialog, "last_place", BEHIND)
    song_window.roll.select_all()
    return song_window


def press(window: MainWindow, key: str) -> None:
    QTest.keySequence(window.roll.area, QKeySequence(key))


def notes(services: Services) -> tuple[Note, ...]:
    return services.document.song.tracks[0].notes


def vary_dialog(window: MainWindow) -> VaryDialog:
    found = window.findChild(VaryDialog)
    assert isinstance(found, VaryDialog)
    return found


def dynamics_dialog(window: MainWindow) -> DynamicsDialog:
    found = window.findChild(DynamicsDialog)
    assert isinstance(found, DynamicsDialog)
    return found


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.SIMPLIFY,)])
def test_each_key_develops_the_phrase_behind_it_in_one_step(chosen: MainWindow, services: Services, kind: Kind) -> None:
    press(chosen, VARY_SPECS[kind].keys[0])
    dialog = vary_dialog(chosen)
    assert dialog.windowTitle() == kind.value
    ghosts = chosen.roll.area.contents.ghosts.notes
    assert ghosts
    assert notes(services) == MOTIF  # nothing but shown
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert services.document.undo_name == kind.value
    assert notes(services) == tuple(sorted((*MOTIF, *ghosts)))
    assert chosen.roll.selection == frozenset(ghosts)
    assert not len(chosen.roll.area.contents.ghosts)
    services.document.undo()
    assert notes(services) == MOTIF
    assert services.document.undo_name is None


def test_in_place_the_phrase_makes_way(chosen: MainWindow, services: Services) -> None:
    press(chosen, "Alt+2")
    dialog = vary_dialog(chosen)
    dialog.place.setCurrentIndex(dialog.place.findData(IN_PLACE))
    assert chosen.roll.area.contents.replaced == frozenset(MOTIF)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert [note.pitch for note in notes(services)] == [60, 59, 57, 53]


def test_escape_leaves_everything(chosen: MainWindow, services: Services) -> None:
    press(chosen, "Alt+1")
    QTest.keyClick(vary_dialog(chosen), Qt.Key.Key_Escape)
    assert notes(services) == MOTIF
    assert services.document.undo_name is None
    assert not len(chosen.roll.area.contents.ghosts)


def test_another_kind_and_another_value_are_shown_at_once(chosen: MainWindow) -> None:
    press(chosen, "Alt+3")
    dialog = vary_dialog(chosen)
    assert [n.pitch for n in chosen.roll.area.contents.ghosts.notes] == [67, 64, 62, 60]
    dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.TRANSPOSE.value))
    assert [n.pitch for n in chosen.roll.area.contents.ghosts.notes] == [64, 65, 67, 71]
    assert "4 notes from 4, in C major" in dialog.count_text


def test_what_is_refused_is_said_and_cannot_be_accepted(chosen: MainWindow, services: Services) -> None:
    press(chosen, "Alt+8")
    dialog = vary_dialog(chosen)
    dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.SEQUENCE.value))
    page = dialog.page
    page.steps.setValue(24)  # type: ignore[attr-defined]
    assert "leave the range of pitches" in dialog.count_text
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert notes(services) == MOTIF


def test_what_is_proposed_is_heard(chosen: MainWindow, services: Services) -> None:
    heard: list[object] = []
    chosen.composing.varying.proposed.connect(heard.append)
    press(chosen, "Alt+9")
    proposal = heard[-1]
    assert proposal is not None
    assert len(proposal.heard_in(services.document.song).tracks[0].notes) == 8  # type: ignore[attr-defined]
    QTest.keyClick(vary_dialog(chosen), Qt.Key.Key_Escape)
    assert heard[-1] is None


def test_listening_plays_from_the_phrase_and_stops(chosen: MainWindow, services: Services) -> None:
    press(chosen, "Alt+1")
    services.player.seek(3 * BAR)
    dialog = vary_dialog(chosen)
    dialog.listen.click()
    assert services.player.is_playing
    assert services.player.position_tick() < BAR
    dialog.listen.click()
    assert not services.player.is_playing


@pytest.mark.parametrize("key", ["Alt+1", "Shift+D"])
def test_without_a_selection_it_says_what_is_missing(song_window: MainWindow, key: str) -> None:
    song_window.roll.clear_selection()
    press(song_window, key)
    assert song_window.findChild(VaryDialog) is None
    assert song_window.findChild(DynamicsDialog) is None
    assert "select" in song_window.status.message.lower()


def test_the_seam_is_joined_by_the_engine(qtbot: QtBot, chosen: MainWindow, services: Services) -> None:
    press(chosen, "Alt+9")
    dialog = vary_dialog(chosen)
    dialog.join.click()
    qtbot.waitUntil(lambda: dialog.shown is not None and dialog.shown.gone != ())
    assert dialog.shown is not None
    assert dialog.shown.gone == MOTIF[-1:]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert notes(services)[:3] == MOTIF[:3]
    seam = [note for note in notes(services)[3:] if note.onset < BAR]
    assert seam
    assert all(note.origin is Origin.ENGINE and note.onset >= 3 * 480 for note in seam)
    services.document.undo()
    assert notes(services) == MOTIF


def test_in_place_there_is_no_seam(chosen: MainWindow) -> None:
    press(chosen, "Alt+9")
    dialog = vary_dialog(chosen)
    dialog.place.setCurrentIndex(dialog.place.findData(IN_PLACE))
    assert not dialog.join.isEnabled()


# Dynamics


def test_the_network_plays_as_much_as_the_slider_says(
    qtbot: QtBot, chosen: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services.room, "_load_performer", Loud)
    press(chosen, DYNAMICS.keys[0])
    dialog = dynamics_dialog(chosen)
    dialog.amount.set_value(1.0)
    qtbot.waitUntil(lambda: dialog.shown is not None)
    # Its own level is 75, the notes' is 80.
    assert [n.velocity for n in chosen.roll.area.contents.ghosts.notes] == [65, 75, 85, 95]
    dialog.amount.set_value(0.0)
    assert dialog.shown is not None
    assert dialog.shown.new == MOTIF
    dialog.amount.set_value(0.5)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert [n.velocity for n in notes(services)] == [72, 78, 82, 88]
    assert services.document.undo_name == "Dynamics"
    services.document.undo()
    assert notes(services) == MOTIF


def test_closing_the_dialog_stops_the_network(
    qtbot: QtBot, chosen: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    performer = Endless()
    monkeypatch.setattr(services.room, "_load_performer", lambda: performer)
    press(chosen, "Shift+D")
    dialog = dynamics_dialog(chosen)
    qtbot.waitUntil(lambda: "1 of 2" in dialog.count_text)
    QTest.keyClick(dialog, Qt.Key.Key_Return)  # nothing to accept yet
    assert notes(services) == MOTIF
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(performer.stopped.is_set)
    assert notes(services) == MOTIF


def test_a_shape_needs_no_network(chosen: MainWindow, services: Services) -> None:
    press(chosen, "Shift+D")
    dialog = dynamics_dialog(chosen)
    dialog.shape.setCurrentIndex(dialog.shape.findData(ARCH))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert len({n.velocity for n in notes(services)}) > 1
    assert [(n.onset, n.pitch, n.duration) for n in notes(services)] == [(n.onset, n.pitch, n.duration) for n in MOTIF]


def test_without_the_network_it_says_so_and_the_rest_works(qtbot: QtBot, chosen: MainWindow) -> None:
    assert isinstance(chosen.composing.varying._room, EngineRoom)
    press(chosen, "Shift+D")
    dialog = dynamics_dialog(chosen)
    qtbot.waitUntil(lambda: "reinstall" in dialog.count_text)
    assert dialog.shown is None
