"""Knobs and pads that do something in the window."""

from __future__ import annotations

import time

import pytest
from pytestqt.qtbot import QtBot

from aiva_desktop.playback.messages import control_change, note_off, note_on
from aiva_desktop.ui.actions import PLAY
from aiva_desktop.ui.control_page import ControlPage
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ControlPage:
    monkeypatch.setattr(window.keyboard, "find", lambda: True)
    page = ControlPage(window.devices.learning)
    qtbot.addWidget(page)
    page.show()
    return page


def send(window: MainWindow, *messages: bytes) -> None:
    for data in messages:
        window.keyboard.hear(time.perf_counter(), data)


def learn(page: ControlPage, window: MainWindow, qtbot: QtBot, name: str, data: bytes) -> None:
    page.table.selectRow(list(window.devices.learning.targets).index(name))
    page.learn_button.click()
    assert page.learn_button.isChecked()
    assert name in page.notice.text()
    send(window, data)
    qtbot.waitUntil(lambda: name in window.devices.learning.learned)


def test_a_pad_is_learned_plays_and_is_not_heard(
    page: ControlPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    learn(page, window, qtbot, PLAY.name, note_on(9, 36, 90))
    assert page.table.item(0, 1).text() == "Key C2, channel 10"
    assert page.notice.text() == f"Key C2, channel 10: {PLAY.title}."
    assert services.preferences.settings.learned == {PLAY.name: "note 9 36"}
    send(window, note_off(9, 36), note_on(9, 36, 90), note_off(9, 36))
    qtbot.waitUntil(lambda: services.player.is_playing)
    assert 36 not in services.player._deck.performance.live.held_keys
    page.forget_button.click()
    assert services.preferences.settings.learned == {}
    send(window, note_on(9, 36, 90))
    qtbot.waitUntil(lambda: 36 in services.player._deck.performance.live.held_keys)
    send(window, note_off(9, 36))


def test_a_flood_of_a_knob_costs_one_change(page: ControlPage, window: MainWindow, qtbot: QtBot) -> None:
    learn(page, window, qtbot, "Temperature", control_change(0, 20, 1))
    changes = []
    window.panel.settings_changed.connect(lambda: changes.append(window.panel.settings().temperature))
    send(window, *(control_change(0, 20, value % 128) for value in range(20_000)), control_change(0, 20, 0))
    qtbot.waitUntil(lambda: window.panel.settings().temperature == 0.0)
    assert len(changes) <= 2
    send(window, control_change(0, 20, 127))
    qtbot.waitUntil(lambda: window.panel.settings().temperature == 2.0)


def test_a_trigger_moves_to_what_it_was_learned_for_last(page: ControlPage, window: MainWindow, qtbot: QtBot) -> None:
    learn(page, window, qtbot, "Volume", control_change(0, 7, 1))
    learn(page, window, qtbot, "Theme recall", control_change(0, 7, 1))
    assert list(window.devices.learning.learned) == ["Theme recall"]
    send(window, control_change(0, 7, 127))
    qtbot.waitUntil(lambda: window.panel.settings().theme_recall == 1.0)


def test_learning_is_given_up_with_the_page_and_by_the_button(page: ControlPage, window: MainWindow) -> None:
    page.learn_button.click()
    page.learn_button.click()
    assert window.devices.learning.awaited == ""
    page.learn_button.click()
    page.deleteLater()


def test_without_an_input_there_is_a_sentence(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.keyboard, "find", lambda: False)
    page = ControlPage(window.devices.learning)
    qtbot.addWidget(page)
    page.learn_button.click()
    assert not page.learn_button.isChecked()
    assert "no MIDI input to learn from" in page.notice.text()
