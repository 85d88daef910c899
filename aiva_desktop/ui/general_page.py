"""The page of the Preferences for how the window looks, and in which language it speaks."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from aiva_desktop.language import tr
from aiva_desktop.ui.actions import DARK_THEME, LIGHT_THEME, SYSTEM_THEME, Actions
from aiva_desktop.ui.languages import LANGUAGES
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.theme import TARGET

_THEMES = (SYSTEM_THEME, LIGHT_THEME, DARK_THEME)


class GeneralPage(QWidget):
    """The theme goes through the same actions as the View menu; the language is there at the next start."""

    def __init__(self, actions: Actions, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.theme = _box(tr("Theme"), tr("Light, dark, or as the system has it"))
        for spec in _THEMES:
            self.theme.addItem(spec.title)
        self.theme.setCurrentIndex(next(i for i, spec in enumerate(_THEMES) if actions[spec].isChecked()))
        self.theme.activated.connect(lambda place: actions[_THEMES[place]].trigger())
        self.language = _box(tr("Language"), tr("In which language the window speaks"))
        self.language.addItem(tr("As the system"), "")
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.settings.language)))
        self.language.activated.connect(self._set_language)
        self.notice = QLabel()
        self.notice.setObjectName("quiet")
        self.notice.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow(tr("&Theme"), self.theme)
        form.addRow(tr("&Language"), self.language)
        form.addRow(self.notice)

    def _set_language(self) -> None:
        self._preferences.set_language(str(self.language.currentData()))
        self.notice.setText(tr("The language changes when AIVA Desktop is started again."))


def _box(name: str, tip: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(tip)
    box.setMinimumHeight(TARGET)
    return box
