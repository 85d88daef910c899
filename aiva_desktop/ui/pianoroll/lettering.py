"""The small letters of the roll, which follow the size of the system's text."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo

# Against the text of the panels.
_SMALL = 11 / 12
_LEAST_PX = 8


def small_font(base: QFont, room_px: float | None = None, least_px: int = _LEAST_PX) -> QFont:
    """`base` a little smaller, and small enough for `room_px` (logical pixels), but never below `least_px`."""
    font = QFont(base)
    wanted = round(QFontInfo(base).pixelSize() * _SMALL)
    font.setPixelSize(max(least_px, wanted if room_px is None else min(wanted, int(room_px))))
    return font
