"""The menu that a right click on the roll opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

Entry = tuple[str, Callable[[], None]] | None


def roll_menu(parent: QWidget, entries: list[Entry]) -> QMenu:
    """A menu of (text, what it does); None stands for a line between groups. It deletes itself when it closes."""
    menu = QMenu(parent)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            text, action = entry
            menu.addAction(text).triggered.connect(_without_argument(action))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _without_argument(action: Callable[[], None]) -> Callable[[], None]:
    return lambda: action()
