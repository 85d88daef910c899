"""The lowest line of the window: what happens, how far it is, the zoom, and the handle to drag MIDI out."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSlider, QWidget

from aiva_desktop.language import tr
from aiva_desktop.ui.announcing import announce
from aiva_desktop.ui.drag_handle import DragHandle
from aiva_desktop.ui.elided_label import ElidedLabel
from aiva_desktop.ui.icons import Icon, icon
from aiva_desktop.ui.theme import TARGET, UNIT

# A message that says what was done; what goes on stays until it is over.
MESSAGE_MS = 8000
_ZOOM_STEPS_PER_DOUBLING = 10


class StatusLine(QFrame):
    """`cancelled`: the composer wants what goes on to stop. `zoomed` carries px per quarter note."""

    cancelled = Signal()
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._message = ElidedLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._progress.setAccessibleName(tr("Progress"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setToolTip(tr("Stop what is being written (Esc)"))
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.clicked.connect(self.cancelled)
        # The line keeps its height, and the roll above it its place, when the button goes.
        policy = self._cancel.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._cancel.setSizePolicy(policy)
        self._zoom_sign = QLabel()
        self._zoom = _zoom_slider()
        self._zoom.valueChanged.connect(self._tell_zoom)
        self.drag_handle = DragHandle(tr("Drag MIDI out"))
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self._message.clear)
        self._lay_out()
        self.redraw_icons()
        self.end_work()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, UNIT, 2 * UNIT, UNIT)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(self._progress)
        layout.addWidget(self._message, 1)
        for widget in (self._cancel, self._zoom_sign, self._zoom, self.drag_handle):
            layout.addWidget(widget)

    @property
    def message(self) -> str:
        """What it says now."""
        return self._message.text()

    @property
    def is_working(self) -> bool:
        """Whether it shows something that goes on."""
        return self._cancel.isVisibleTo(self)

    def say(self, text: str) -> None:
        """Say something for some seconds."""
        self._write(text)
        self._forget.start(MESSAGE_MS)

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Say what goes on and how far it is; `total` 0: nobody knows."""
        self._forget.stop()
        self._write(text)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()
        self._cancel.show()

    def end_work(self, text: str = "") -> None:
        """Nothing goes on any more."""
        self._progress.hide()
        self._cancel.hide()
        if text:
            self.say(text)
        else:
            self._forget.stop()
            self._write("")

    def set_zoom(self, px_per_quarter: float) -> None:
        """Show the zoom that the roll has."""
        self._zoom.blockSignals(True)
        self._zoom.setValue(round(math.log2(max(1.0, px_per_quarter)) * _ZOOM_STEPS_PER_DOUBLING))
        self._zoom.blockSignals(False)

    def redraw_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self._zoom_sign.setPixmap(icon(Icon.ZOOM).pixmap(16, 16))
        self.drag_handle.redraw_icons()

    def _write(self, text: str) -> None:
        self._message.setText(text)
        self._message.setToolTip(text)
        announce(self._message, text)

    def _tell_zoom(self, value: int) -> None:
        self.zoomed.emit(2 ** (value / _ZOOM_STEPS_PER_DOUBLING))


def _zoom_slider() -> QSlider:
    """From 1 to 1024 px a quarter note, in tenths of a doubling."""
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 10 * _ZOOM_STEPS_PER_DOUBLING)
    slider.setFixedWidth(128)
    slider.setMinimumHeight(TARGET)
    slider.setAccessibleName(tr("Zoom"))
    slider.setToolTip(tr("Zoom in time (Ctrl++ and Ctrl+-, or Ctrl+wheel on the roll)"))
    slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return slider
