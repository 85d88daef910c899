"""A drop-down of values that are kept as text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from aiva_desktop.language import tr
from aiva_desktop.ui.theme import TARGET, UNIT


class ChoiceBox(QComboBox):
    """`choices` are (label, text), the labels marked for translation.

    A text that is none of them is offered as well once it has been set.
    """

    text_changed = Signal()

    def __init__(self, name: str, tip: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(TARGET)
        self.setMinimumContentsLength(2)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for label, text in choices:
            self.addItem(tr(label), text)
        # The list may be wider than the box: no choice is cut off.
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 4 * UNIT)
        self.currentIndexChanged.connect(self.text_changed)

    def text(self) -> str:
        """The text that is chosen."""
        return str(self.currentData())

    def set_text(self, text: str) -> None:
        """Choose a text, without telling."""
        with QSignalBlocker(self):
            if self.findData(text) < 0:
                self.addItem(text, text)
            self.setCurrentIndex(self.findData(text))
