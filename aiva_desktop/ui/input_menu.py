"""Transport > MIDI input: what is there now, looked up each time the menu opens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.inputs import list_inputs

_NONE = marked("No input")


class InputMenu(QObject):
    """`chosen`: the name of an input, empty for none."""

    chosen = Signal(str)

    def __init__(self, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = menu
        self.current = ""
        # Something to open: an empty menu does not.
        menu.addAction(tr(_NONE))
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the inputs; the current one even when it has gone."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for name in dict.fromkeys(("", *list_inputs(), self.current)):
            action = self._menu.addAction(name or tr(_NONE))
            action.setCheckable(True)
            action.setChecked(name == self.current)
            action.triggered.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            group.addAction(action)
