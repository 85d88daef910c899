"""The page of the Preferences for how the window looks."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from aiva_desktop.ui.actions import DARK_THEME, LIGHT_THEME, SYSTEM_THEME, Actions
from aiva_desktop.ui.theme import TARGET

_THEMES = (SYSTEM_THEME, LIGHT_THEME, DARK_THEME)


class GeneralPage(QWidget):
    """What it changes goes through the same actions as the View menu."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.theme = QComboBox()
        self.theme.setAccessibleName("Theme")
        self.theme.setToolTip("Light, dark, or as the system has it")
        self.theme.setMinimumHeight(TARGET)
        for spec in _THEMES:
            self.theme.addItem(spec.name)
        self.theme.setCurrentIndex(next(i for i, spec in enumerate(_THEMES) if actions[spec].isChecked()))
        self.theme.activated.connect(lambda place: actions[_THEMES[place]].trigger())
        form = QFormLayout(self)
        form.addRow("&Theme", self.theme)
