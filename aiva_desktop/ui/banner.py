"""A strip above the roll that says what went wrong and what to do; it never stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from aiva_desktop.language import tr
from aiva_desktop.ui.icons import Icon, icon
from aiva_desktop.ui.theme import TARGET, UNIT


@dataclass(frozen=True)
class Choice:
    """A button of an offer."""

    name: str
    action: Callable[[], None]


class Banner(QFrame):
    """Hidden until `show_problem`; a new sentence takes the old one's place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._details = ""
        self._sign = QLabel()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._copy = QPushButton(tr("Copy details"))
        self._copy.setToolTip(tr("Puts the technical details on the clipboard, for a bug report"))
        self._copy.clicked.connect(self._copy_details)
        self._choices: list[QPushButton] = []
        self._close = QToolButton()
        self._close.setToolTip(tr("Close this message"))
        self._close.setAccessibleName(tr("Close message"))
        self._close.setMinimumSize(TARGET, TARGET)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, UNIT, 2 * UNIT, UNIT)
        self._room_for_choices = QHBoxLayout()
        layout.addWidget(self._sign)
        layout.addWidget(self._sentence)
        layout.addLayout(self._room_for_choices)
        layout.addWidget(self._copy)
        layout.addWidget(self._close)
        self.redraw_icons()
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says, or last said."""
        return self._sentence.text()

    def show_problem(self, sentence: str, details: str = "") -> None:
        """Say what happened; `details` can be copied."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._details = details
        self._copy.setVisible(bool(details))
        self._set_choices(())
        self.show()

    def show_offer(self, sentence: str, *choices: Choice) -> None:
        """Say something that one can act upon, by a button for each choice."""
        self.show_problem(sentence)
        self._set_choices(choices)

    def redraw_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self._sign.setPixmap(icon(Icon.WARNING).pixmap(20, 20))
        self._close.setIcon(icon(Icon.REJECT))

    def _set_choices(self, choices: tuple[Choice, ...]) -> None:
        for button in self._choices:
            self._room_for_choices.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._choices = [QPushButton(choice.name, self) for choice in choices]
        for button, choice in zip(self._choices, choices, strict=True):
            button.clicked.connect(choice.action)
            self._room_for_choices.addWidget(button)

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.sentence}\n\n{self._details}")
