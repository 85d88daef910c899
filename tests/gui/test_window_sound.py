"""The metronome, count-in, the Sound page, SoundFonts chosen and dropped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Answers
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.paths import soundfonts_dir
from aiva_desktop.playback.metronome import Metronome
from aiva_desktop.playback.soundfonts import TINY_NAME
from aiva_desktop.settings import load_settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import sound_actions
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.preferences_window import PreferencesWindow
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.sound_page import SoundPage


@pytest.fixture
def page(song_window: MainWindow) -> Iterator[SoundPage]:
    song_window.commands[specs.PREFERENCES].trigger()
    found = song_window.findChild(PreferencesWindow)
    assert isinstance(found, PreferencesWindow)
    yield found.sound
    found.close()


def metronome(services: Services) -> Metronome:
    return services.player._deck.performance.metronome


def test_ctrl_m_clicks_and_is_kept(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert song_window.commands[sound_actions.METRONOME].isChecked()
    qtbot.waitUntil(lambda: metronome(services).is_on)
    assert load_settings().sound.click
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not metronome(services).is_on)


def test_a_bar_is_counted_in_with_the_metronome(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    song_window.commands[sound_actions.METRONOME].trigger()
    song_window.commands[sound_actions.ONE_BAR].trigger()
    song_window.commands[specs.PLAY].trigger()
    qtbot.waitUntil(lambda: services.player._deck.performance.is_playing)
    leg = services.player._deck.performance.view().legs[0]
    assert leg.start_s - services.player._deck.performance.sink.now_s() > 1.5
    assert services.player.position_tick() == 0


def test_a_sound_card_is_named_for_the_audio_system_that_has_it(page: SoundPage, qtbot: QtBot) -> None:
    def choose(driver: str) -> None:
        page.driver.setCurrentIndex(page.driver.findData(driver))
        page.driver.activated.emit(page.driver.currentIndex())

    assert not page.device.isEnabled()
    choose("pulseaudio")
    assert page.device.isEnabled()
    qtbot.keyClicks(page.device.lineEdit(), "usb.headphones")
    qtbot.keyClick(page.device.lineEdit(), Qt.Key.Key_Return)
    assert (load_settings().sound.driver, load_settings().sound.device) == ("pulseaudio", "usb.headphones")
    choose("jack")
    assert not page.device.isEnabled()
    assert (load_settings().sound.driver, load_settings().sound.device) == ("jack", "")


def test_the_page_changes_the_sound_at_once_and_keeps_it(page: SoundPage, song_window: MainWindow) -> None:
    page.gain.set_value(0.8)
    page.reverb.set_value(0.0)
    page.click.set_value(0.25)
    page.polyphony.setValue(64)
    page.at_ports.click()
    page.chase.click()
    page.latency.setValue(30)
    sound = load_settings().sound
    assert (sound.gain, sound.reverb, sound.click_volume, sound.polyphony) == (0.8, 0.0, 0.25, 64)
    assert (sound.click_at_ports, sound.chase_notes) == (True, False)
    assert song_window.sound.sound == sound
    assert load_settings().record.latency_ms == 30


def test_a_chosen_soundfont_is_used_and_shown(page: SoundPage, song_window: MainWindow, answers: Answers) -> None:
    answers.to_open = soundfonts_dir() / TINY_NAME
    song_window.commands[sound_actions.SOUNDFONT].trigger()
    assert load_settings().sound.soundfont == str(answers.to_open)
    assert page._font.text() == TINY_NAME
    assert TINY_NAME in song_window.status.message


def test_a_damaged_soundfont_is_refused_with_a_sentence(
    song_window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    whole = (soundfonts_dir() / TINY_NAME).read_bytes()
    for content, words in ((b"no font at all", "is not a SoundFont"), (whole[:5000], "is cut short")):
        answers.to_open = tmp_path / "broken.sf2"
        answers.to_open.write_bytes(content)
        song_window.commands[sound_actions.SOUNDFONT].trigger()
        assert words in song_window.banner.sentence
        assert load_settings().sound.soundfont == ""


def test_a_dropped_soundfont_is_used(song_window: MainWindow, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(soundfonts_dir() / TINY_NAME))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place, copy = QPointF(200, 200), Qt.DropAction.CopyAction
    QApplication.sendEvent(song_window, QDragEnterEvent(place.toPoint(), copy, mime, buttons, keys))
    QApplication.sendEvent(song_window, QDropEvent(place, copy, mime, buttons, keys))
    qtbot.waitUntil(lambda: song_window.sound.sound.soundfont.endswith(TINY_NAME))
