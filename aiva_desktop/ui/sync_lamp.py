"""The lamp in the transport bar that says who else leads, with the menu of those who may."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from aiva_desktop.language import tr
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET


@dataclass(frozen=True)
class Heard:
    """What is heard of the one who leads, in short and in a sentence; nothing yet: empty."""

    short: str = ""
    sentence: str = ""


class SyncLamp(QToolButton):
    """Checked while one of `leads`, which are checkable, is; it shows its word, or what is heard of it."""

    def __init__(self, leads: Mapping[QAction, str], more: Sequence[QAction]) -> None:
        """`leads`: the word for each, while nothing is heard of it. `more` stands in the menu too."""
        super().__init__()
        self._words = dict(leads)
        self._heard: dict[QAction, Heard] = {}
        self.setObjectName("sync")
        self._name = tr("Keep time with other programs")
        self.setCheckable(True)
        self.setMinimumSize(in_text(52), TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addActions([*leads, *more])
        self.setMenu(menu)
        menu.aboutToHide.connect(self._show)
        for action in leads:
            action.toggled.connect(self._show)
        self._show()

    def show_heard(self, action: QAction, heard: Heard) -> None:
        """What is heard of the one whose action this is."""
        self._heard[action] = heard
        self._show()

    def _show(self) -> None:
        lead = next((action for action in self._words if action.isChecked()), None)
        heard = Heard() if lead is None else self._heard.get(lead, Heard())
        text = heard.short or (tr("Sync") if lead is None else self._words[lead])
        if text != self.text() or heard.sentence != self.accessibleDescription():
            self.setText(text)
            self.setAccessibleName(self._name)
            self.setAccessibleDescription(heard.sentence)
            self.setToolTip(heard.sentence or self._name)
        self.setChecked(lead is not None)
