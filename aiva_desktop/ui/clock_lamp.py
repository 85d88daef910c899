"""The lamp in the transport bar that says whether another program's clock leads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from aiva_desktop.language import tr
from aiva_desktop.ui.theme import TARGET


class ClockLamp(QToolButton):
    """Checked while a clock is followed; with its tempo once that is known."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setCheckable(True)
        self.setMinimumSize(TARGET, TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Follow MIDI clock"))
        self.setToolTip(action.toolTip())
        self.clicked.connect(lambda _checked: action.trigger())
        action.toggled.connect(self.setChecked)
        self.show_tempo(None)

    def show_tempo(self, bpm: float | None) -> None:
        """How fast the clock goes that is followed; None while none is heard."""
        text = tr("Ext") if bpm is None else f"{bpm:.1f}"
        if text != self.text():
            self.setText(text)
            heard = "" if bpm is None else tr("Following a MIDI clock at {tempo} bpm", tempo=text)
            self.setAccessibleDescription(heard)
            self.setToolTip(heard or self._action.toolTip())
        self.setChecked(self._action.isChecked())
