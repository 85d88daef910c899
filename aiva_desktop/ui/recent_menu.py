"""The menu of files last used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from aiva_desktop.ui.preferences import Preferences


class RecentMenu(QObject):
    """Looks when it opens which of the files are still there."""

    chosen = Signal(Path)

    def __init__(self, menu: QMenu, preferences: Preferences) -> None:
        super().__init__(menu)
        self._menu = menu
        self._preferences = preferences
        menu.triggered.connect(self._choose)
        preferences.recent_changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        for name in self._preferences.settings.recent:
            path = Path(name)
            # A file name may hold an ampersand; a menu would take it for a mnemonic.
            action = self._menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(name)
            action.setData(name)
        self._menu.setToolTipsVisible(True)
        self._menu.setEnabled(not self._menu.isEmpty())

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(Path(action.data()))
