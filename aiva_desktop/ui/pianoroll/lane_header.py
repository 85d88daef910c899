"""What stands to the left of a lane below the notes: its name, which opens the chooser, and buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QMouseEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.lane_choice import OpenLane
from aiva_desktop.score.controllers import MAX_CONTROLLER, USUAL, Controller
from aiva_desktop.score.notes import ControlKind
from aiva_desktop.ui.pianoroll.lettering import small_font
from aiva_desktop.ui.theme import TARGET

GRIP_PX = 6
_BLOCK = 32
_TALLER_PX = 24
_SPARE_PX = 1


class LaneHeader(QWidget):
    """`chosen` carries another lane to show here; `added` and `closed` ask for one more, or one less."""

    chosen = Signal(object)
    added = Signal()
    closed = Signal()

    def __init__(self, contents: RollContents, lane: OpenLane, parent: QWidget) -> None:
        super().__init__(parent)
        self._contents = contents
        self._lane = lane
        self.chooser = _NameButton(self)
        self.chooser.setText(lane.title)
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.chooser)
        self.chooser.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self.chooser.setAccessibleName(tr("Lane: {name}", name=lane.title))
        self.chooser.setToolTip(tr("{name}: click to show another controller here", name=lane.title))
        self.adder = _button("+", tr("Add a lane"), tr("One more lane below the notes"), self)
        self.closer = _button("\N{MULTIPLICATION SIGN}", tr("Close this lane"), tr("Close this lane"), self)
        self.adder.clicked.connect(self.added)
        self.closer.clicked.connect(self.closed)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chooser.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.chooser.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chooser.setFixedHeight(TARGET)
        self.chooser.setFont(small_font(self.font()))
        self.chooser.setStyleSheet("QToolButton { padding: 0; } QToolButton::menu-indicator { image: none; }")
        layout, buttons = QVBoxLayout(self), QHBoxLayout()
        for one in (layout, buttons):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)
        layout.addWidget(self.chooser)
        buttons.addWidget(self.adder)
        buttons.addWidget(self.closer)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def sizeHint(self) -> QSize:
        """As wide as the keyboard lets it be."""
        return QSize(0, self._lane.height)

    def _fill(self) -> None:
        """What the track has comes first, then the usual ones, then all by number."""
        menu = self._menu
        menu.clear()
        group = QActionGroup(menu)
        self._entry(menu, group, None)
        used = {(one.kind, one.number) for one in self._contents.track.controls}
        moved = [one for one in (_controller_of(*key) for key in sorted(used)) if one is not None]
        for controller in (*USUAL, *(one for one in moved if one not in USUAL)):
            self._entry(menu, group, controller, is_used=controller in moved)
        numbers = menu.addMenu(tr("By &number"))
        for first in range(0, MAX_CONTROLLER + 1, _BLOCK):
            last = min(MAX_CONTROLLER, first + _BLOCK - 1)
            block = numbers.addMenu(f"{first} \N{EN DASH} {last}")
            for number in range(first, last + 1):
                self._entry(block, group, Controller(ControlKind.CONTROL_CHANGE, number), by_number=True)
        menu.addSeparator()
        menu.addAction(tr("&Taller"), lambda: self._resize(_TALLER_PX))
        menu.addAction(tr("&Lower"), lambda: self._resize(-_TALLER_PX))
        menu.addAction(tr("&Add a lane"), self.added.emit)
        menu.addAction(tr("&Close this lane"), self.closed.emit)

    def _entry(
        self,
        menu: QMenu,
        group: QActionGroup,
        controller: Controller | None,
        is_used: bool = False,
        by_number: bool = False,
    ) -> None:
        lane = OpenLane(controller, self._lane.height)
        text = f"{controller.number}  {lane.title}" if by_number and controller else lane.title
        action = QAction(tr("{name} (in this track)", name=text) if is_used else text, group)
        action.setCheckable(True)
        action.setChecked(controller == self._lane.controller)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(lane))
        menu.addAction(action)

    def _resize(self, by_px: int) -> None:
        self.chosen.emit(self._lane.of_height(self._lane.height + by_px))


class _NameButton(QToolButton):
    """Opens a menu and says so in its tip: styles would keep a fifth of the width for the sign of it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name from edge to edge; cut where it does not fit."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        room = self.rect().adjusted(_SPARE_PX, 0, -_SPARE_PX, 0)
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)


class Grip(QWidget):
    """The upper edge of a lane. `dragged` carries how many px up it has been pulled since the press."""

    pressed = Signal()
    dragged = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._from: float | None = None
        self.setFixedHeight(GRIP_PX)
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.setAccessibleName(tr("Lane height"))
        self.setToolTip(tr("Drag to make the lane taller or lower"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().y()
            self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull."""
        if self._from is not None:
            self.dragged.emit(round(self._from - event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._from = None


def _controller_of(kind: ControlKind, number: int) -> Controller | None:
    is_known = kind is ControlKind.CONTROL_CHANGE and number <= MAX_CONTROLLER
    if is_known or kind in (ControlKind.PITCH_BEND, ControlKind.CHANNEL_PRESSURE):
        return Controller(kind, number)
    return None


def _button(text: str, name: str, tip: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setFixedSize(TARGET, TARGET)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
