"""Choosing a General MIDI instrument, by family."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from aiva_desktop.language import tr
from aiva_desktop.midi.general_midi import FAMILIES, PROGRAM_NAMES
from aiva_desktop.ui.theme import TARGET

# What the arrow of the menu takes of the width.
_ARROW_PX = 32


class InstrumentButton(QPushButton):
    """Shows the instrument; its menu is made when it is first opened."""

    program_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("instrument")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name = ""
        self._menu = QMenu(self)
        self.setFlat(True)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._choose)
        self.setMenu(self._menu)

    def show_instrument(self, name: str, can_change: bool) -> None:
        """Show the instrument's name; drums cannot be changed."""
        self._name = name
        self._write()
        self.setEnabled(can_change)
        self.setAccessibleName(tr("Instrument: {name}", name=name))
        fixed = tr("The drum channel always plays drums")
        self.setToolTip(tr("{name}; click for another instrument", name=name) if can_change else fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the name as fits."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        room = self.width() - _ARROW_PX
        self.setText(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room))

    def _fill(self) -> None:
        if not self._menu.isEmpty():
            return
        for family in FAMILIES:
            submenu = self._menu.addMenu(tr(family.name))
            for program in family.programs:
                submenu.addAction(f"{program + 1}  {tr(PROGRAM_NAMES[program])}").setData(program)

    def _choose(self, action: QAction) -> None:
        self.program_chosen.emit(action.data())
