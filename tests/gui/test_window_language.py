"""Which language the window speaks, and that it does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from aiva_desktop.language import set_translator, tr
from aiva_desktop.settings import Settings, load_settings, save_settings
from aiva_desktop.ui.general_page import GeneralPage
from aiva_desktop.ui.languages import NO_CHINESE_FONT, install_language, language_for
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


@pytest.fixture
def application(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    """With a font for Chinese, whatever this computer has; as it was before, afterwards."""
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: ["Noto Sans CJK SC"])
    font = QFont(qapp.font())
    yield qapp
    qapp.setFont(font)
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
    set_translator(None)


@pytest.mark.parametrize(
    ("chosen", "system", "language"),
    [
        ("", ["zh-Hans-CN", "zh-CN", "zh-Hans", "zh"], "zh_CN"),
        ("", ["zh-Hans-SG"], "zh_CN"),
        ("", ["zh_CN"], "zh_CN"),
        ("", ["zh-Hant-TW", "zh-TW", "zh-Hant"], "en"),
        ("", ["en-GB", "zh-CN"], "en"),
        ("", ["de-DE", "zh-CN"], "zh_CN"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("en", ["zh-CN"], "en"),
        ("zh_CN", ["en-GB"], "zh_CN"),
        ("../../etc", ["zh-CN"], "zh_CN"),
    ],
)
def test_the_chosen_language_or_the_first_known_one_of_the_system(
    chosen: str, system: list[str], language: str
) -> None:
    assert language_for(chosen, system) == language


def test_chinese_comes_with_qts_own_texts(application: QApplication, qtbot: QtBot) -> None:
    assert install_language(application, "zh_CN") is None
    assert tr("&File") == "文件(&F)"
    assert tr("not a text of the app") == "not a text of the app"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_english_is_as_it_is_written(application: QApplication) -> None:
    assert install_language(application, "en") is None
    assert tr("&File") == "&File"


def test_without_a_font_the_window_stays_english(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: [])
    assert install_language(application, "zh_CN") == NO_CHINESE_FONT
    assert tr("&File") == "&File"


def test_the_language_is_kept_for_the_next_start(song_window: MainWindow, services: Services) -> None:
    page = GeneralPage(song_window.commands, services.preferences)
    page.language.setCurrentIndex(page.language.findText("简体中文"))
    page.language.activated.emit(page.language.currentIndex())
    assert load_settings().language == "zh_CN"
    assert page.notice.text() == "The language changes when AIVA Desktop is started again."


def test_a_language_that_is_none_is_the_systems() -> None:
    save_settings(Settings(language="klingon"))
    assert language_for(load_settings().language, ["zh-CN"]) == "zh_CN"
