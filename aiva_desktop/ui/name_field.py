"""A name that can be typed anew where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from aiva_desktop.ui.elided_label import ElidedLabel
from aiva_desktop.ui.theme import TARGET

_LONGEST = 200


class NameField(QStackedWidget):
    """Enter or leaving the field takes the new name, Esc keeps the old one."""

    renamed = Signal(str)

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self.label = ElidedLabel()
        self.addWidget(self.label)
        self.setMinimumHeight(TARGET)
        # Made when it is first needed: a song has many tracks.
        self.editor: QLineEdit | None = None
        # The row, where it had the keyboard.
        self._came_from: QWidget | None = None

    def show_name(self, name: str, tip: str) -> None:
        """Show a name."""
        self.label.setText(name)
        self.label.setToolTip(tip)

    def start_renaming(self) -> None:
        """Let the composer type another one."""
        self.editor = self.editor or self._made()
        row = self.parentWidget()
        self._came_from = row if row is not None and row.hasFocus() else None
        self.editor.setText(self.label.text())
        self.setCurrentWidget(self.editor)
        self.editor.setFocus()
        self.editor.selectAll()

    def _made(self) -> QLineEdit:
        editor = QLineEdit()
        editor.setMaxLength(_LONGEST)
        editor.setAccessibleName(self._role)
        editor.editingFinished.connect(self._end)
        editor.installEventFilter(self)
        self.addWidget(editor)
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc while renaming keeps the old name."""
        types = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in types and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            assert self.editor is not None
            self.editor.setText(self.label.text())
            self._close()
            return True
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        if self.currentWidget() is not self.editor or self.editor is None:
            return
        self._close()
        name = self.editor.text().strip()
        if name and name != self.label.text():
            self.renamed.emit(name)

    def _close(self) -> None:
        had_focus = self.editor is not None and self.editor.hasFocus()
        self.setCurrentWidget(self.label)
        if not had_focus:
            return
        if self._came_from is not None:
            self._came_from.setFocus()
        else:
            # Nobody has a use for it here: whoever keeps the window's focus takes it.
            self.label.clearFocus()
