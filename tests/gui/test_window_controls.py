"""The Compose panel's controls and presets, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from conftest import Answers
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.candidates import EngineEvent
from aiva_desktop.compose.controls import Controls, Curve, PitchRange, Rests, TimeGrid
from aiva_desktop.compose.controls_text import FIELDS, controls_from, written
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.presets import BUNDLED
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.score.scales import Scale, ScaleKind
from aiva_desktop.settings import ComposeSettings, load_settings
from aiva_desktop.ui.choice_box import ChoiceBox
from aiva_desktop.ui.control_actions import CLEAR_CONTROLS, CONTROLS, DELETE_PRESET, SAVE_PRESET
from aiva_desktop.ui.controls_box import ControlsBox
from aiva_desktop.ui.curve_box import POINTS, CurveBox
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

EVERYTHING = {
    "scale": "D dorian",
    "outside": "7%",
    "range": "C4:C6",
    "chord-tones": "80%",
    "density": "2,6,3",
    "most-notes": "9",
    "longest": "5/8",
    "rests": "10%:30%",
    "grid": "straight 16",
    "swing": "62%",
    "contour": "20%,80%",
    "cadence": "4,last",
}


@pytest.fixture
def controls(song_window: MainWindow) -> ControlsBox:
    """Unfolded."""
    song_window.commands[CONTROLS].trigger()
    assert song_window.panel.controls.isVisible()
    return song_window.panel.controls


def box(controls: ControlsBox, name: str) -> ChoiceBox:
    return next(one for one in controls.findChildren(ChoiceBox) if one.accessibleName() == name)


def curve(controls: ControlsBox, name: str) -> CurveBox:
    return next(one for one in controls.findChildren(CurveBox) if one.accessibleName() == name)


def request(window: MainWindow) -> ContinueRequest:
    return window.composing.compose._request()


def choose_preset(window: MainWindow, name: str) -> None:
    names = window.panel.presets.names
    names.setCurrentIndex(names.findData(name))
    names.activated.emit(names.currentIndex())


def test_controls_are_folded_away_until_they_are_asked_for(song_window: MainWindow, qtbot: QtBot) -> None:
    assert not song_window.panel.controls.isVisible()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    assert song_window.panel.controls.isVisible()
    assert box(song_window.panel.controls, "Tonic of the scale").hasFocus()
    qtbot.mouseClick(song_window.panel._show_controls, Qt.MouseButton.LeftButton)
    assert not song_window.panel.controls.isVisible()
    assert not song_window.commands[CONTROLS].isChecked()


def test_the_panel_shows_all_controls_and_gives_them_back(controls: ControlsBox) -> None:
    assert set(EVERYTHING) == {field.name for field in FIELDS}
    controls.set_texts(EVERYTHING)
    assert controls.texts() == EVERYTHING
    controls.set_texts({})
    assert controls.texts() == {}


def test_what_each_box_offers_can_be_asked_for(controls: ControlsBox) -> None:
    for name, chooser in controls._boxes.items():
        if isinstance(chooser, ChoiceBox):
            for i in range(1, chooser.count()):
                text = chooser.itemData(i)
                assert written(controls_from({name: text})) == {name: text}


def test_the_request_has_what_the_panel_says(song_window: MainWindow, controls: ControlsBox, qtbot: QtBot) -> None:
    grid = box(controls, "Grid")
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Down, delay=1)
    qtbot.keyClick(grid, Qt.Key.Key_Down, delay=1)
    controls.range.low.setValue(62)
    controls.range.high.stepUp()
    qtbot.keyClicks(controls.range.high.lineEdit(), "")
    controls.range.high.lineEdit().setText("A5")
    controls.range.high.interpretText()
    tonic = box(controls, "Tonic of the scale")
    tonic.setCurrentIndex(tonic.findText("D"))
    kind = box(controls, "Kind of scale")
    kind.setCurrentIndex(kind.findText("dorian"))
    asked = request(song_window).controls
    assert asked == Controls(scale=Scale(2, ScaleKind.DORIAN), pitch_range=PitchRange(62, 81), grid=TimeGrid(finest=8))
    assert "Controls (3)" in song_window.panel._show_controls.text()


def test_a_pitch_that_is_none_leaves_the_range(controls: ControlsBox) -> None:
    controls.range.low.setValue(62)
    controls.range.low.lineEdit().setText("H9")
    controls.range.low.interpretText()
    assert controls.range.text() == "D4:G9"


def test_a_contour_is_drawn_with_the_mouse(song_window: MainWindow, controls: ControlsBox, qtbot: QtBot) -> None:
    drawn = curve(controls, "Contour")
    left, right = QPoint(1, drawn.height() - 1), QPoint(drawn.width() - 1, 1)
    qtbot.mousePress(drawn, Qt.MouseButton.LeftButton, pos=left)
    qtbot.mouseMove(drawn, right)
    qtbot.mouseRelease(drawn, Qt.MouseButton.LeftButton, pos=right)
    contour = request(song_window).controls.contour
    assert contour is not None
    assert (contour.values[0], contour.values[-1]) == (0.0, 1.0)
    assert sorted(contour.values) == list(contour.values)
    assert len(contour.values) == POINTS
    qtbot.mouseDClick(drawn, Qt.MouseButton.LeftButton)
    assert request(song_window).controls.contour is None


def test_a_density_is_drawn_with_the_keyboard(song_window: MainWindow, controls: ControlsBox, qtbot: QtBot) -> None:
    drawn = curve(controls, "Density")
    drawn.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(drawn.hasFocus)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(drawn, key)
    density = request(song_window).controls.density
    assert density == Curve((4.5, 6.0, *[5.0] * (POINTS - 2)))
    assert drawn.accessibleDescription() == "4.5 to 6; point 1 of 9 is 4.5"
    qtbot.keyClick(drawn, Qt.Key.Key_Delete)
    assert request(song_window).controls.density is None
    assert song_window.composing.compose.takes is None


def test_what_contradicts_itself_is_said_at_once_and_when_asking(
    song_window: MainWindow, controls: ControlsBox, qtbot: QtBot
) -> None:
    controls.set_texts({"grid": "triplet 8"})
    assert not controls._trouble.isVisible()
    swing = box(controls, "Swing")
    swing.setCurrentIndex(2)
    assert controls._trouble.isVisible()
    assert "straight grid" in controls._trouble.text()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "straight grid" in song_window.status.message
    assert song_window.composing.compose.takes is None


class RefusingEngine(FakeEngine):
    """Finds out after it was asked that a promise cannot be kept."""

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        raise RequestError("There is no note of C blues between C#4 and D4: widen the range.")
        yield


class Refused:
    @pytest.fixture
    def load_engine(self) -> Callable[[], Engine]:
        return RefusingEngine


class TestRefused(Refused):
    def test_the_sentence_is_shown(self, song_window: MainWindow, qtbot: QtBot) -> None:
        song_window.composing.compose.continue_melody()
        qtbot.waitUntil(lambda: song_window.banner.isVisible())
        assert "widen the range" in song_window.banner.sentence


def test_a_preset_sets_the_panel_and_leaves_what_belongs_to_the_song(song_window: MainWindow) -> None:
    song_window.panel.set_settings(ComposeSettings(controls={"range": "C4:C6", "rests": "30%:60%"}))
    choose_preset(song_window, "lively")
    preset = next(preset for preset in BUNDLED if preset.name == "lively")
    settings = song_window.panel.settings()
    assert settings.controls == {"range": "C4:C6"} | written(preset.controls)
    assert (settings.temperature, settings.preset) == (preset.temperature, "lively")
    song_window.panel.controls.findChildren(QComboBox)[0].setCurrentIndex(1)
    assert song_window.panel.settings().preset == ""


def test_a_preset_of_ones_own_is_saved_chosen_and_deleted(
    song_window: MainWindow, answers: Answers, services: Services
) -> None:
    asked = ComposeSettings(temperature=0.5, controls={"rests": "10%:30%"})
    song_window.panel.set_settings(asked)
    assert not song_window.commands[DELETE_PRESET].isEnabled()
    answers.to_name = "Mine"
    song_window.commands[SAVE_PRESET].trigger()
    assert list(load_settings().presets) == ["Mine"]
    assert song_window.panel.presets.name() == "Mine"
    song_window.commands[CLEAR_CONTROLS].trigger()
    assert song_window.panel.settings().controls == {}
    choose_preset(song_window, "Mine")
    assert request(song_window).controls == Controls(rests=Rests(0.1, 0.3))
    assert request(song_window).temperature == 0.5
    song_window.commands[DELETE_PRESET].trigger()
    assert load_settings().presets == {}
    assert song_window.panel.presets.names.findData("Mine") < 0
    assert services.preferences.settings.presets == {}


@pytest.mark.parametrize(("name", "says"), [("calm", "comes with the app"), ("", "needs a name"), (None, "")])
def test_names_that_will_not_do(song_window: MainWindow, answers: Answers, name: str | None, says: str) -> None:
    answers.to_name = name
    song_window.commands[SAVE_PRESET].trigger()
    assert says in song_window.status.message
    assert load_settings().presets == {}


def test_controls_are_kept_when_the_window_closes(song_window: MainWindow, answers: Answers) -> None:
    song_window.panel.set_settings(ComposeSettings(controls=EVERYTHING, preset="march"))
    answers.about_unsaved = answers.about_unsaved.DISCARD
    song_window.close()
    assert load_settings().compose.controls == EVERYTHING
    assert load_settings().compose.preset == "march"
