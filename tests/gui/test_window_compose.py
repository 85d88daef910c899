"""Continue melody, from the button to undo and redo."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from conftest import BAR, MOTIF
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.candidates import EngineEvent, Progress
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import Song, Track
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


class StoppableEngine(FakeEngine):
    """Writes one note, then waits until it may go on."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.went_on = False

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        events = super().continue_melody(request)
        yield next(events)
        yield next(events)
        self.may_go_on.wait(5)
        for event in events:
            self.went_on = True
            yield event


@pytest.fixture
def slow_engine() -> StoppableEngine:
    return StoppableEngine()


class Slow:
    """Tests of what happens while the engine writes."""

    @pytest.fixture
    def load_engine(self, slow_engine: StoppableEngine) -> Callable[[], Engine]:
        return lambda: slow_engine


def continue_melody(window: MainWindow, qtbot: QtBot, **settings: object) -> None:
    window.panel.set_settings(ComposeSettings(**({"bars": 2} | settings)))  # type: ignore[arg-type]
    qtbot.keyClick(window.roll.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.composing.compose.takes is not None, window.status.message
    qtbot.waitUntil(lambda: not window.composing.compose.is_writing)


def notes(services: Services) -> tuple[Note, ...]:
    return services.document.song.tracks[0].notes


def ghosts(window: MainWindow) -> tuple[Note, ...]:
    return tuple(window.roll._contents.ghosts.notes)


def test_continuing_shows_ghosts_and_leaves_the_song_alone(
    song_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    continue_melody(song_window, qtbot)
    assert len(ghosts(song_window)) == 8
    assert min(note.onset for note in ghosts(song_window)) == BAR
    assert notes(services) == MOTIF
    assert "2 bars written" in song_window.status.message


def test_return_keeps_the_notes_as_one_step(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    continue_melody(song_window, qtbot)
    written = ghosts(song_window)
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Return)
    assert notes(services) == (*MOTIF, *written)
    assert all(note.origin is Origin.ENGINE for note in notes(services)[4:])
    assert ghosts(song_window) == ()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert notes(services) == MOTIF
    qtbot.keyClick(
        song_window.roll.area,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert notes(services) == (*MOTIF, *written)


def test_the_button_does_what_the_key_does(song_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(song_window.panel._continue, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(ghosts(song_window)) and not song_window.composing.compose.is_writing)


def test_escape_drops_the_takes(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    continue_melody(song_window, qtbot)
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Escape)
    assert ghosts(song_window) == ()
    assert notes(services) == MOTIF
    assert song_window.composing.compose.takes is None
    # Return has nothing to keep now.
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Return)
    assert notes(services) == MOTIF


def test_escape_deselects_when_there_is_nothing_to_drop(song_window: MainWindow, qtbot: QtBot) -> None:
    song_window.roll.select_all()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Escape)
    assert song_window.roll.selection == frozenset()


def test_next_take_goes_round(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    continue_melody(song_window, qtbot, takes=2)
    first = ghosts(song_window)
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    second = ghosts(song_window)
    assert [note.pitch for note in second] == [note.pitch + 1 for note in first]
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert ghosts(song_window) == first
    song_window.composing.compose.review.choose(1)
    song_window.composing.compose.accept()
    assert notes(services) == (*MOTIF, *second)


def test_continuing_again_asks_with_another_seed(song_window: MainWindow, qtbot: QtBot) -> None:
    continue_melody(song_window, qtbot)
    assert song_window.composing.compose.takes is not None
    before = song_window.composing.compose.takes.request.seed
    continue_melody(song_window, qtbot)
    assert song_window.composing.compose.takes.request.seed != before


def test_a_fixed_seed_stays(song_window: MainWindow, qtbot: QtBot) -> None:
    continue_melody(song_window, qtbot, seed=7)
    assert song_window.composing.compose.takes is not None
    assert song_window.composing.compose.takes.request.seed == 7


def test_the_panel_says_what_is_asked(song_window: MainWindow, qtbot: QtBot) -> None:
    continue_melody(song_window, qtbot, bars=3, takes=2, temperature=1.2, theme_recall=-0.4, key_lock=False)
    assert song_window.composing.compose.takes is not None
    request = song_window.composing.compose.takes.request
    assert (request.bars, request.candidates, request.temperature) == (3, 2, 1.2)
    assert (request.theme_recall, request.key_lock, request.key) == (-0.4, False, None)


def test_the_selection_s_end_is_where_it_continues(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    later = tuple(Note(note.onset + BAR, note.pitch + 5, note.duration) for note in MOTIF)
    services.document.replace_song(Song((Track(1, notes=(*MOTIF, *later)),)))
    song_window.roll.set_selection(MOTIF)
    continue_melody(song_window, qtbot, bars=2)
    assert song_window.composing.compose.takes is not None
    assert song_window.composing.compose.takes.request.start_tick == BAR
    song_window.composing.compose.accept()
    assert "4 notes that stood there made way" in song_window.status.message
    assert not set(later) & set(notes(services))
    services.document.undo()
    assert notes(services) == (*MOTIF, *later)


def test_an_empty_track_gets_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.roll.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not window.composing.compose.is_writing
    assert window.status.message == "There are no notes to continue: draw or play a motif first."


def test_a_motif_of_one_note_works(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.document.replace_song(Song((Track(1, notes=MOTIF[:1]),)))
    continue_melody(window, qtbot)
    assert ghosts(window)


def test_a_take_is_heard_before_it_is_kept(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    continue_melody(song_window, qtbot)
    assert len(services.player.songs[-1].tracks[0].notes) == 12  # type: ignore[attr-defined]
    song_window.composing.compose.reject()
    assert services.player.songs[-1].tracks[0].notes == MOTIF  # type: ignore[attr-defined]


def test_opening_another_song_drops_the_takes(song_window: MainWindow, qtbot: QtBot) -> None:
    continue_melody(song_window, qtbot)
    song_window.files.new()
    assert ghosts(song_window) == ()
    assert song_window.composing.compose.takes is None


def test_takes_of_a_removed_track_are_dropped_with_a_sentence(
    song_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    song_window.commands[specs.ADD_TRACK].trigger()
    song_window.tracks.choose(1)
    continue_melody(song_window, qtbot)
    song_window.commands[specs.REMOVE_TRACK].trigger()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Return)
    assert "has been removed" in song_window.status.message
    assert len(services.document.song.tracks) == 1


class TestWhileItWrites(Slow):
    def test_ghosts_come_one_by_one_and_the_song_can_be_edited(
        self, song_window: MainWindow, services: Services, slow_engine: StoppableEngine, qtbot: QtBot
    ) -> None:
        song_window.commands[specs.CONTINUE].trigger()
        qtbot.waitUntil(lambda: len(ghosts(song_window)) == 1)
        assert song_window.status.is_working
        assert song_window.status.message == "Writing bar 1 of 8 ..."
        assert not song_window.commands[specs.ACCEPT].isEnabled()
        song_window.roll.set_selection(MOTIF[:1])
        song_window.roll.nudge(0, 1)
        slow_engine.may_go_on.set()
        qtbot.waitUntil(lambda: not song_window.composing.compose.is_writing)
        song_window.composing.compose.accept()
        assert notes(services)[0].pitch == 61
        assert len(notes(services)) == 36

    def test_cancel_stops_the_engine(
        self, song_window: MainWindow, services: Services, slow_engine: StoppableEngine, qtbot: QtBot
    ) -> None:
        song_window.commands[specs.CONTINUE].trigger()
        qtbot.waitUntil(lambda: len(ghosts(song_window)) == 1)
        qtbot.mouseClick(song_window.status._cancel, Qt.MouseButton.LeftButton)
        slow_engine.may_go_on.set()
        assert ghosts(song_window) == ()
        assert not song_window.status.is_working
        services.worker.close()
        qtbot.wait(20)
        assert ghosts(song_window) == ()
        assert notes(services) == MOTIF

    def test_closing_the_window_does_not_wait_for_the_engine(
        self, song_window: MainWindow, services: Services, slow_engine: StoppableEngine, qtbot: QtBot
    ) -> None:
        song_window.commands[specs.CONTINUE].trigger()
        qtbot.waitUntil(lambda: len(ghosts(song_window)) == 1)
        song_window.close()
        slow_engine.may_go_on.set()
        services.close()
        assert not song_window.isVisible()


class FailingEngine(FakeEngine):
    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        yield Progress(0, 8)
        raise RuntimeError("shape mismatch")


class TestFailures:
    @pytest.fixture
    def load_engine(self) -> Callable[[], Engine]:
        return FailingEngine

    def test_an_error_is_said_and_nothing_changes(
        self, song_window: MainWindow, services: Services, qtbot: QtBot
    ) -> None:
        song_window.commands[specs.CONTINUE].trigger()
        qtbot.waitUntil(song_window.banner.isVisible)
        assert "stopped unexpectedly (shape mismatch)" in song_window.banner.sentence
        assert notes(services) == MOTIF
        assert not song_window.status.is_working


class TestEngineThatCannotBeLoaded:
    @pytest.fixture
    def load_engine(self) -> Callable[[], Engine]:
        def fail() -> Engine:
            raise ValueError("The networks are missing; install the app again.")

        return fail

    def test_the_window_says_so_and_goes_on(self, song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
        song_window.composing.compose.warm_up()
        qtbot.waitUntil(song_window.banner.isVisible)
        assert song_window.banner.sentence == "The networks are missing; install the app again."
        song_window.roll.select_all()
        song_window.roll.nudge(0, 1)
        assert notes(services)[0].pitch == 61


def test_warming_up_tells_the_styles(window: MainWindow, qtbot: QtBot) -> None:
    window.composing.compose.warm_up()
    assert "warming up" in window.panel.engine_state
    qtbot.waitUntil(lambda: not window.panel.engine_state)
    assert [window.panel._style.itemData(i) for i in range(window.panel._style.count())] == ["any", "folk"]
