"""The window is up before torch has loaded, and ends cleanly."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import Answers
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from aiva_desktop.settings import ComposeSettings, ThemeChoice, load_settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.theme import DARK, LIGHT, Scheme

_START = """
import sys
import aiva_desktop.app as app
from PySide6.QtWidgets import QApplication

def after_first_paint(window, started_s):
    print("torch" in sys.modules, "aiva_desktop.inference" in sys.modules, window.isVisible(), window.roll.isEnabled())
    window.close()

app._after_first_paint = after_first_paint
sys.exit(app.run(None))
"""


def test_the_first_paint_needs_no_torch() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _START], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split() == ["False", "False", "True", "True"], done.stderr
    assert done.returncode == 0, done.stderr


def test_settings_are_kept_when_the_window_closes(window: MainWindow) -> None:
    window.panel.set_settings(ComposeSettings(bars=16, temperature=0.5))
    window.commands[specs.DARK_THEME].trigger()
    assert window.close()
    kept = load_settings()
    assert (kept.compose.bars, kept.compose.temperature, kept.theme) == (16, 0.5, ThemeChoice.DARK)
    assert kept.layout


def test_the_theme_changes_at_once(window: MainWindow, qapp: QApplication) -> None:
    window.commands[specs.DARK_THEME].trigger()
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    window.commands[specs.LIGHT_THEME].trigger()
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def _luminance(color: str) -> float:
    channels = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_text_is_readable(scheme: Scheme) -> None:
    for ground in (scheme.window, scheme.surface, scheme.raised, scheme.hover):
        assert contrast(scheme.text, ground) >= 4.5
        assert contrast(scheme.quiet_text, ground) >= 4.5
    assert contrast(scheme.accent_text, scheme.accent) >= 4.5
    assert contrast(scheme.engine_text, scheme.engine) >= 4.5
    assert contrast(scheme.text, scheme.warning) >= 4.5


def test_closing_twice_is_fine(window: MainWindow, services: Services, answers: Answers) -> None:
    assert window.close()
    services.close()
    services.close()
    assert answers.asked == []
