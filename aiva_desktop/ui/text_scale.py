"""Sizes that follow the system's text, so that larger letters have room."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

# The text that the window is laid out for.
_USUAL_TEXT_PX = 12


def in_text(px: int) -> int:
    """What is `px` logical pixels wide or high at the usual size of text, at that of the system; never smaller."""
    return max(px, round(px * QFontInfo(QApplication.font()).pixelSize() / _USUAL_TEXT_PX))
