"""The room of the lanes below the notes: they scroll where the notes would become too few."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QWidget

from aiva_desktop.pianoroll.lane_choice import LEAST_HEIGHT_PX
from aiva_desktop.ui.pianoroll.lane_header import GRIP_PX

# What the notes keep of the roll's height, whatever is open beside them.
NOTES_SHARE = 0.45
_ONE_LANE_PX = LEAST_HEIGHT_PX + GRIP_PX


class LowerArea(QScrollArea):
    """`grid` takes the lanes. `content_resized`: they need more or less room."""

    content_resized = Signal()
    _moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.grid = QGridLayout(self.inside)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(0)
        self.grid.setColumnStretch(1, 1)
        self.setWidget(self.inside)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)
        # Queued: lanes that have just come are in their places then.
        self._moved.connect(self._show_focused, Qt.ConnectionType.QueuedConnection)

    def take_room(self, height: int, above: int, beside: int) -> None:
        """Be as high as the lanes are, if the notes keep their share of `height` px, of which `above` are taken.

        What stands to the left of the lanes is `beside` px wide.
        """
        self.grid.setColumnMinimumWidth(0, beside)
        wanted = self.inside.minimumSizeHint().height()
        left = round(height * (1 - NOTES_SHARE)) - above
        self.setFixedHeight(min(wanted, max(_ONE_LANE_PX, left)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The lanes ask for another layout, or have one."""
        if watched is self.inside and event.type() is QEvent.Type.LayoutRequest:
            self.content_resized.emit()
        elif watched is self.inside and event.type() is QEvent.Type.Resize:
            self._moved.emit()
        return super().eventFilter(watched, event)

    def _show_focused(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.inside.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, 0)
