"""The field over a lane in which a value is typed at its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aiva_desktop.ui.entry_field import EntryField


class LaneField(EntryField):
    """Hidden while nothing is typed. Esc gives the keyboard back to the lane."""

    def __init__(self, lane: QWidget, name: str, tip: str, width_px: int) -> None:
        super().__init__(name, tip, width_px)
        self._lane = lane
        self._refused = ""
        self.setParent(lane)
        self.hide()
        self.left.connect(self._give_back)
        self.editingFinished.connect(self._close)

    def open_at(self, x: float, text: str, y: int = 0) -> None:
        """Type at `x`, in px of the lane, as far as there is room; `text` is what stands there now."""
        self.show_value(text)
        self.move(min(max(0, round(x)), max(0, self._lane.width() - self.width())), y)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, text: str) -> None:
        """What was just typed cannot be: unless the composer has gone elsewhere, it stays to be mended."""
        self._refused = text

    def _close(self) -> None:
        refused, self._refused = self._refused, ""
        if self.hasFocus() and refused:
            self.setText(refused)
            self.setModified(True)
            self.selectAll()
        elif self.hasFocus():
            self._give_back()
        else:
            self.hide()

    def _give_back(self) -> None:
        self.hide()
        self._lane.setFocus(Qt.FocusReason.OtherFocusReason)
