"""The presets: choose one, keep one's own, delete it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.ui.actions import Actions, ActionSpec
from aiva_desktop.ui.control_actions import DELETE_PRESET, SAVE_PRESET
from aiva_desktop.ui.theme import TARGET, UNIT

_NO_PRESET = marked("none")


class PresetBox(QWidget):
    """`chosen` carries the name of a preset."""

    chosen = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.names = QComboBox()
        self.names.setAccessibleName(tr("Preset"))
        self.names.setToolTip(tr("Temperature, theme recall and controls for a mood or a style, or those you saved"))
        self.names.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.names.setMinimumHeight(TARGET)
        self.names.setMinimumContentsLength(2)
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.names.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.names, 1)
        for spec in (SAVE_PRESET, DELETE_PRESET):
            layout.addWidget(_button(actions, spec))
        self.names.activated.connect(self._choose)

    def offer(self, bundled: Sequence[str], own: Sequence[str]) -> None:
        """The names to choose from; the one that is shown stays, if it is still there."""
        name = self.name()
        with QSignalBlocker(self.names):
            self.names.clear()
            self.names.addItem(tr(_NO_PRESET), "")
            for group in ([(tr(name), name) for name in bundled], [(name, name) for name in own]):
                if group:
                    self.names.insertSeparator(self.names.count())
                for shown, name_of_it in group:
                    self.names.addItem(shown, name_of_it)
        self.show_name(name)

    def name(self) -> str:
        """The preset that is shown; empty for none."""
        return str(self.names.currentData() or "")

    def show_name(self, name: str) -> None:
        """Show a preset, or none where there is none of this name."""
        with QSignalBlocker(self.names):
            self.names.setCurrentIndex(max(0, self.names.findData(name)))

    def _choose(self, index: int) -> None:
        self.chosen.emit(str(self.names.itemData(index) or ""))


def _button(actions: Actions, spec: ActionSpec) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[spec])
    button.setFixedSize(TARGET, TARGET)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
