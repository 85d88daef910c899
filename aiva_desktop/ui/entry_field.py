"""A field for a value that is typed, shown as mixed where notes differ."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from aiva_desktop.language import marked, tr
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET

MIXED = marked("mixed")


class EntryField(QLineEdit):
    """`entered` carries what was typed, at Enter or when the keyboard goes elsewhere. `left`: Esc was pressed."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, name: str, tip: str, width_px: int) -> None:
        super().__init__()
        self._shown = ""
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFixedWidth(in_text(width_px))
        self.setMinimumHeight(TARGET)
        self.editingFinished.connect(self._enter)

    def show_value(self, text: str | None) -> None:
        """Show a value; None: the notes differ. What is being typed stays."""
        self.setPlaceholderText(tr(MIXED) if text is None else "")
        self._shown = text or ""
        self.setAccessibleDescription(tr(MIXED) if text is None else self._shown)
        if not self.isModified():
            self.setText(self._shown)

    def revert(self) -> None:
        """Show the value again instead of what was typed."""
        self.setText(self._shown)

    def _enter(self) -> None:
        if not self.isModified():
            return
        text = self.text().strip()
        self.setModified(False)
        if text and text != self._shown:
            self.entered.emit(text)
        self.revert()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed takes the place of the value."""
        super().focusInEvent(event)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Esc leaves the field as it was; the window's use of the key has to wait. Enter is for the field alone."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self.revert()
                self.left.emit()
            event.accept()
            return True
        handled = super().event(event)
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return True
        return handled
