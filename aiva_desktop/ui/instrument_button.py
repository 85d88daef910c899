"""A button with the name of an instrument, as much of it as fits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from aiva_desktop.language import tr
from aiva_desktop.ui.theme import TARGET, UNIT


class InstrumentButton(QPushButton):
    """Asks for another instrument when it is clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("instrument")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFlat(True)
        self._name = ""

    def show_instrument(self, name: str) -> None:
        """Show the instrument's name."""
        self._name = name
        self._write()
        self.setAccessibleName(tr("Instrument: {name}", name=name))
        self.setToolTip(tr("{name}; click for another instrument", name=name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the name as fits."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        room = self.width() - UNIT
        self.setText(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room))
