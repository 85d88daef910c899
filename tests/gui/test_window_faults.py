"""Errors that nobody foresaw are said in the window."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.ui.banner import Banner
from aiva_desktop.ui.faults import Faults


def test_an_error_is_shown_with_details_to_copy(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    banner = Banner()
    qtbot.addWidget(banner)
    faults = Faults()
    faults.found.connect(banner.show_problem)
    faults.install()
    try:
        raise ZeroDivisionError("a bar without beats")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    faults.remove()
    assert sys.excepthook is sys.__excepthook__
    qtbot.waitUntil(banner.isVisible)
    assert banner.sentence.startswith("Something went wrong")
    banner._copy.click()
    assert "a bar without beats" in QGuiApplication.clipboard().text()
    assert "a bar without beats" in capsys.readouterr().err
