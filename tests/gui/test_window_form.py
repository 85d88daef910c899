"""The form lane, from painting sections to a piece that is kept, undone and re-rolled."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from conftest import BAR, MOTIF
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.candidates import EngineEvent
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.form import parse_form
from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.compose.harmony import ChordWritten, HarmonyEvent, HarmonyRequest
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.score.chords import Chord
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import form_actions
from aiva_desktop.ui.form_dialogs import FormDialog, SectionPopover
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

K = Qt.Key
HELD = Qt.KeyboardModifier


def labels(window: MainWindow) -> str:
    shown = window.roll.form_lane.shown
    return shown.form.labels if shown else ""


def set_form(window: MainWindow, text: str, bars: int = 2) -> None:
    window.composing.form_editor.set_form(PlacedForm(parse_form(text, bars)), "Set the form")


def write(window: MainWindow, qtbot: QtBot) -> None:
    window.commands[form_actions.WRITE_FORM].trigger()
    assert window.composing.form.draft is not None, window.status.message
    qtbot.waitUntil(lambda: not window.composing.form.is_writing)


def notes(services: Services) -> tuple[Note, ...]:
    return services.document.song.tracks[0].notes


def drag(window: MainWindow, qtbot: QtBot, first_tick: float, last_tick: float) -> None:
    lane, view = window.roll.form_lane, window.roll.area.view
    places = [QPoint(round(view.x_of(tick)), lane.height() // 2) for tick in (first_tick, last_tick)]
    qtbot.mousePress(lane, Qt.MouseButton.LeftButton, pos=places[0])
    qtbot.mouseMove(lane, places[1])
    qtbot.mouseRelease(lane, Qt.MouseButton.LeftButton, pos=places[1])


def test_sections_are_painted_pulled_and_undone(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    song_window.roll.area.set_view(song_window.roll.area.view.fitted_time(0, 12 * BAR))
    drag(song_window, qtbot, 0.2 * BAR, 1.5 * BAR)
    drag(song_window, qtbot, 2.2 * BAR, 3.5 * BAR)
    assert labels(song_window) == "A A'"
    assert [m.text for m in services.document.song.conductor.markers] == ["Section A", "Section A'", "Section end"]
    drag(song_window, qtbot, 2 * BAR, 3.1 * BAR)
    assert [section.bars for section in song_window.roll.form_lane.shown.form.sections] == [3, 2]  # type: ignore[union-attr]
    for left in ("A A'", "A", ""):
        song_window.commands[specs.UNDO].trigger()
        assert labels(song_window) == left


def test_the_lane_by_keyboard(song_window: MainWindow, qtbot: QtBot) -> None:
    song_window.commands[form_actions.TO_FORM_LANE].trigger()
    lane = song_window.roll.form_lane
    assert lane.hasFocus()
    for _ in range(3):
        qtbot.keyClick(lane, K.Key_Insert)
    assert labels(song_window) == "A A' B"
    qtbot.keyClick(lane, "c")
    qtbot.keyClick(lane, "'")
    assert labels(song_window) == "A A' C'"
    qtbot.keyClick(lane, K.Key_Right)
    qtbot.keyClick(lane, K.Key_Right, HELD.ShiftModifier)
    assert lane.chosen == 0
    assert lane.shown is not None
    assert lane.shown.form.sections[0].bars == 9
    qtbot.keyClick(lane, K.Key_Delete)
    assert labels(song_window) == "A' C'"
    assert "A' C'" in lane.accessibleDescription()


def test_a_section_is_edited_in_its_popover(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    set_form(song_window, "A B")
    song_window.roll.form_lane.choose(1)
    song_window.commands[form_actions.EDIT_SECTION].trigger()
    popover = song_window.findChild(SectionPopover)
    assert popover is not None
    popover.label.setText("A'")
    popover.bars.setValue(3)
    popover.key.setCurrentIndex(popover.key.findText("D major"))
    qtbot.keyClick(popover.label, K.Key_Return)
    qtbot.waitUntil(lambda: labels(song_window) == "A A'")
    section = song_window.roll.form_lane.shown.form.sections[1]  # type: ignore[union-attr]
    assert (section.bars, str(section.key), section.closeness) == (3, "D major", 0.7)
    assert services.document.song.conductor.markers[1].text == "Section A', D major"


def test_esc_leaves_a_section_as_it_was(song_window: MainWindow, qtbot: QtBot) -> None:
    set_form(song_window, "A B")
    song_window.roll.form_lane.choose(1)
    song_window.roll.form_lane.edit_chosen()
    popover = song_window.findChild(SectionPopover)
    assert popover is not None
    popover.label.setText("Q")
    qtbot.keyClick(popover, K.Key_Escape)
    assert labels(song_window) == "A B"


def test_a_form_is_typed(song_window: MainWindow, qtbot: QtBot) -> None:
    song_window.commands[form_actions.FORM].trigger()
    dialog = song_window.findChild(FormDialog)
    assert dialog is not None
    dialog.text.setText("A 1")
    assert dialog.form is None
    dialog.text.setText("abac")
    dialog.bars.setValue(4)
    dialog.accept()
    assert labels(song_window) == "A B A C"


def test_the_form_is_written_kept_as_one_step_and_taken_back(
    song_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    set_form(song_window, "A B A'")
    before = services.document.song
    write(song_window, qtbot)
    assert notes(services) == MOTIF
    ghosts = song_window.roll._contents.ghosts.notes
    assert min(note.onset for note in ghosts) == BAR
    assert max(note.onset for note in ghosts) >= 5 * BAR
    qtbot.keyClick(song_window.roll.area, K.Key_Return)
    assert notes(services)[: len(MOTIF)] == MOTIF
    assert {note.origin for note in notes(services)[len(MOTIF) :]} == {Origin.ENGINE}
    assert not song_window.roll._contents.ghosts.notes
    song_window.commands[specs.UNDO].trigger()
    assert services.document.song == before


def test_what_makes_way_for_a_form_or_a_section_is_shown(
    song_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    set_form(song_window, "A B C")
    write(song_window, qtbot)
    assert song_window.roll._contents.replaced == frozenset()
    song_window.commands[specs.ACCEPT].trigger()
    kept = notes(services)
    write(song_window, qtbot)
    assert song_window.roll._contents.replaced == {note for note in kept if note.onset >= BAR}
    song_window.commands[specs.REJECT].trigger()
    assert song_window.roll._contents.replaced == frozenset()
    song_window.roll.form_lane.choose(1)
    song_window.commands[form_actions.REROLL_SECTION].trigger()
    qtbot.waitUntil(lambda: not song_window.composing.form.is_writing)
    assert song_window.roll._contents.replaced == {note for note in kept if 2 * BAR <= note.onset < 4 * BAR}
    song_window.commands[specs.ACCEPT].trigger()
    assert song_window.roll._contents.replaced == frozenset()


def test_without_a_form_the_usual_one_is_written(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    write(song_window, qtbot)
    song_window.composing.form.accept()
    assert labels(song_window) == "A A' B A''"
    assert services.document.song.end_tick > 31 * BAR


def test_one_section_is_rerolled_the_others_stay(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    set_form(song_window, "A B A'")
    write(song_window, qtbot)
    song_window.composing.form.accept()
    before = notes(services)
    song_window.roll.form_lane.choose(1)
    song_window.commands[form_actions.REROLL_SECTION].trigger()
    qtbot.waitUntil(lambda: not song_window.composing.form.is_writing)
    ghosts = song_window.roll._contents.ghosts.notes
    assert all(2 * BAR <= note.onset < 4 * BAR for note in ghosts)
    song_window.composing.form.accept()
    outside = [note for note in notes(services) if not 2 * BAR <= note.onset < 4 * BAR]
    assert outside == [note for note in before if not 2 * BAR <= note.onset < 4 * BAR]
    told = [marker.text for marker in services.document.song.conductor.markers]
    assert any(text.startswith("Section B, seed ") for text in told)
    assert sum(text.startswith("Form written") for text in told) == 1


def test_what_is_proposed_is_dropped_by_esc_and_by_another_proposal(
    song_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    set_form(song_window, "A B")
    write(song_window, qtbot)
    qtbot.keyClick(song_window.roll.area, K.Key_Escape)
    assert song_window.composing.form.draft is None
    write(song_window, qtbot)
    song_window.commands[specs.CONTINUE].trigger()
    assert song_window.composing.form.draft is None
    qtbot.waitUntil(lambda: not song_window.composing.compose.is_writing)
    assert song_window.commands[specs.ACCEPT].isEnabled()
    song_window.commands[form_actions.WRITE_FORM].trigger()
    assert song_window.composing.compose.takes is None
    qtbot.waitUntil(lambda: not song_window.composing.form.is_writing)
    song_window.composing.form.reject()
    assert notes(services) == MOTIF


def test_without_a_motif_it_is_said(window: MainWindow) -> None:
    window.commands[form_actions.WRITE_FORM].trigger()
    assert window.composing.form.draft is None
    assert "no motif" in window.status.message


class Waiting(FakeEngine):
    """Writes the first note of a section, then waits."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        events = super().continue_melody(request)
        yield next(events)
        yield next(events)
        self.may_go_on.wait(5)
        yield from events


class TestSlow:
    @pytest.fixture
    def waiting(self) -> Waiting:
        return Waiting()

    @pytest.fixture
    def load_engine(self, waiting: Waiting) -> Callable[[], Engine]:
        return lambda: waiting

    def test_writing_streams_and_stops(
        self, song_window: MainWindow, services: Services, waiting: Waiting, qtbot: QtBot
    ) -> None:
        set_form(song_window, "A B")
        song_window.commands[form_actions.WRITE_FORM].trigger()
        qtbot.waitUntil(lambda: len(song_window.roll._contents.ghosts.notes) == 1)
        assert song_window.composing.form.is_writing
        song_window.composing.form.reject()
        waiting.may_go_on.set()
        assert not song_window.composing.form.is_writing
        QApplication.processEvents()
        assert not song_window.roll._contents.ghosts.notes
        assert notes(services) == MOTIF


class TonicChords:
    """The tonic in every bar."""

    styles = ("any",)

    def write_chords(self, request: HarmonyRequest) -> Iterator[HarmonyEvent]:
        first = request.meter.bar_at(request.start_tick).index
        for bar in range(first, first + request.bars):
            span = request.meter.bar(bar)
            yield ChordWritten(0, span.start_tick, span.end_tick, Chord(7))


def test_the_example_is_a_whole_piece_by_one_click_and_one_step(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.room._load_harmony = TonicChords
    window.commands[form_actions.EXAMPLE].trigger()
    qtbot.waitUntil(lambda: len(services.document.song.tracks) > 1)
    song = services.document.song
    assert labels(window) == "A A' B A'' C A' B A''"
    assert {track.name for track in song.tracks} >= {"Melody", "Bass", "Broken chords", "Strings"}
    assert len(song.conductor.chords) == 64
    assert 63 * BAR < song.end_tick <= 64 * BAR
    assert len({note.velocity for note in song.tracks[0].notes}) > 5
    window.commands[specs.UNDO].trigger()
    assert [track.name for track in services.document.song.tracks] == ["Melody"]
    assert services.document.song.end_tick <= 4 * BAR


def test_seed_and_engine_are_kept_with_the_song_and_write_it_again(
    song_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    set_form(song_window, "A B")
    song_window.panel.set_settings(ComposeSettings(seed=42))
    write(song_window, qtbot)
    song_window.composing.form.accept()
    told = [marker.text for marker in services.document.song.conductor.markers]
    assert any(text.startswith("Form written with seed 42, engine fake, style any") for text in told)


def test_the_roll_reaches_as_far_as_the_form(song_window: MainWindow) -> None:
    set_form(song_window, "A A' B A''", 16)
    assert song_window.roll.area.contents.end_tick == 64 * BAR
    song_window.commands[specs.UNDO].trigger()
    assert song_window.roll.area.contents.end_tick == 16 * BAR
