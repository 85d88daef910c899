"""Edit > Preferences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout

from aiva_desktop.language import tr
from aiva_desktop.ui.control_page import ControlPage
from aiva_desktop.ui.general_page import GeneralPage
from aiva_desktop.ui.keymap import Keymap
from aiva_desktop.ui.learn_controller import LearnController
from aiva_desktop.ui.shortcuts_page import ShortcutsPage
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.sound_page import SoundPage
from aiva_desktop.ui.soundfont_page import SoundFontPage
from aiva_desktop.ui.theme import UNIT
from aiva_desktop.ui.workplace import Workplace

_SIZE = (720, 600)


class PreferencesWindow(QDialog):
    """Every change holds at once; there is nothing to confirm."""

    def __init__(self, place: Workplace, keymap: Keymap, sound: SoundController, learning: LearnController) -> None:
        super().__init__(place.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self.resize(*_SIZE)
        self.general = GeneralPage(place.actions, place.preferences)
        self.shortcuts = ShortcutsPage(keymap)
        self.sound = SoundPage(sound)
        self.soundfonts = SoundFontPage(sound)
        self.control = ControlPage(learning)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        layout.addWidget(self._tabs())
        layout.addWidget(self._buttons())

    def _tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setAccessibleName(tr("Pages"))
        tabs.addTab(self.general, tr("&General"))
        tabs.addTab(self.sound, tr("&Sound"))
        tabs.addTab(self.soundfonts, tr("Sound&Fonts"))
        tabs.addTab(self.shortcuts, tr("&Keys"))
        tabs.addTab(self.control, tr("&MIDI control"))
        return tabs

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(tr("Close"))
        close.setIcon(QIcon())
        # Enter means the row that is chosen, or nothing.
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons
