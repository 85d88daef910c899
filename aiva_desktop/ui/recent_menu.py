"""The menu of files last used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.questions import Questions

_FOLDER_PX = 320
# So many have a digit to be chosen by.
_DIGITS = 9


class RecentMenu(QObject):
    """The name of each file, and its folder as far as there is room. `chosen`: one that is still there."""

    chosen = Signal(Path)

    def __init__(self, menu: QMenu, preferences: Preferences, questions: Questions) -> None:
        super().__init__(menu)
        self._menu = menu
        self._preferences = preferences
        self._questions = questions
        menu.triggered.connect(self._choose)
        preferences.recent_changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        for number, name in enumerate(self._preferences.settings.recent, start=1):
            action = self._menu.addAction(self._text(number, Path(name)))
            action.setToolTip(name)
            action.setData(name)
        self._menu.setToolTipsVisible(True)
        self._menu.setEnabled(not self._menu.isEmpty())

    def _text(self, number: int, path: Path) -> str:
        folder = self._menu.fontMetrics().elidedText(_shortened(path.parent), Qt.TextElideMode.ElideMiddle, _FOLDER_PX)
        digit = f"&{number}  " if number <= _DIGITS else ""
        # Behind a tab stands what belongs to the right edge.
        return f"{digit}{_as_text(path.name)}\t{_as_text(folder)}"

    def _choose(self, action: QAction) -> None:
        path = Path(action.data())
        if path.exists():
            self.chosen.emit(path)
        elif self._questions.forget_missing(path):
            self._preferences.forget(str(path))


def _shortened(folder: Path) -> str:
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) and folder != home else str(folder)


def _as_text(name: str) -> str:
    """A file name may hold an ampersand, which a menu would take for a mnemonic, or a tab."""
    return name.replace("&", "&&").replace("\t", " ")
