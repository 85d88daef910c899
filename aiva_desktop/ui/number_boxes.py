"""Boxes for numbers that keep only the keys a number is typed with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from aiva_desktop.language import tr
from aiva_desktop.ui.theme import TARGET

_TYPED = frozenset("0123456789.,+-")


def _is_foreign(event: QEvent) -> bool:
    """A letter or the space bar: no part of a number, so the window's actions keep it."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return plain and event.text().isprintable() and bool(event.text()) and event.text() not in _TYPED


class NumberBox(QSpinBox):
    """A whole number from `low` to `high`."""

    def __init__(self, low: int, high: int, name: str, tip: str) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setMinimumHeight(TARGET)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        return False if _is_foreign(event) else super().event(event)


class TempoBox(QDoubleSpinBox):
    """Quarter notes a minute, to a tenth."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setDecimals(1)
        self.setSuffix(tr(" bpm"))
        self.setKeyboardTracking(False)
        self.setMinimumHeight(TARGET)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        return False if _is_foreign(event) else super().event(event)
