"""How a controller lane looks: steps that hold until the next, blocks for pedals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from aiva_desktop.pianoroll.control_index import ControlIndex
from aiva_desktop.pianoroll.grid import Grid, Level
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.controllers import Controller
from aiva_desktop.ui.pianoroll.palette import RollColors, mixed, with_alpha

MARGIN_PX = 6
_PEDAL_PX = 14
_EDGE_PX = 2
FloatArray = npt.NDArray[np.float64]
Values = TypeVar("Values", float, FloatArray)


@dataclass(frozen=True)
class LanePicture:
    """What a lane shows: `span` is the selected stretch, `cursor` the keyboard's place, both in ticks."""

    view: Viewport
    grid: Grid
    controller: Controller
    index: ControlIndex
    height: int
    span: tuple[int, int] | None = None
    cursor: int | None = None

    def y_of(self, value: Values) -> Values:
        """The height that stands for a value, or for each of an array, in px from the top."""
        low, high = self.controller.low, self.controller.high
        room = self.height - 2 * MARGIN_PX
        return MARGIN_PX + room * (1 - (value - low) / (high - low))

    def value_at(self, y: float) -> int:
        """The inverse of `y_of`, held to the controller's range."""
        low, high = self.controller.low, self.controller.high
        share = 1 - (y - MARGIN_PX) / max(1, self.height - 2 * MARGIN_PX)
        return self.controller.held(low + share * (high - low))


def paint_lane(painter: QPainter, colors: RollColors, picture: LanePicture) -> None:
    """Everything but the frame of the keyboard's focus."""
    width = picture.view.width
    painter.fillRect(QRectF(0, 0, width, picture.height), mixed(colors.text, colors.ground, 0.03))
    _paint_grid(painter, colors, picture)
    if picture.controller.is_switch:
        _paint_pedal(painter, colors, picture)
    else:
        _paint_steps(painter, colors, picture)
    if picture.span is not None:
        left, right = (picture.view.x_of(tick) for tick in picture.span)
        band = QRectF(left, 0, right - left, picture.height) & QRectF(-1, 0, width + 2, picture.height)
        painter.fillRect(band, with_alpha(colors.loop, 0.18))
        painter.setPen(QPen(colors.loop, 1))
        painter.drawRect(band.adjusted(0, 0.5, 0, -0.5))
    painter.fillRect(QRectF(0, 0, width, 1), colors.bar_line)
    if picture.cursor is not None:
        _paint_cursor(painter, colors, picture, picture.cursor)


def _paint_grid(painter: QPainter, colors: RollColors, picture: LanePicture) -> None:
    view = picture.view
    for line in picture.grid.lines(view.tick_at(0), view.tick_at(view.width)):
        if line.level is Level.BAR:
            painter.fillRect(QRectF(view.column_of(line.tick), 0, 1, picture.height), colors.beat_line)
    if not picture.controller.is_switch:
        middle = (picture.controller.low + picture.controller.high + 1) // 2
        painter.fillRect(QRectF(0, round(picture.y_of(middle)), view.width, 1), colors.beat_line)


def _paint_steps(painter: QPainter, colors: RollColors, picture: LanePicture) -> None:
    """Filled from the value at rest in the middle (bends) or from the bottom; in rectangles, the quickest of shapes."""
    columns = picture.index.columns(picture.view)
    lefts, widths = columns.lefts, columns.rights - columns.lefts
    held = (columns.values, columns.highs, columns.lows)
    tops, highest, lowest = (np.rint(picture.y_of(one.astype(np.float64))) for one in held)
    base = round(picture.y_of(max(0, picture.controller.low)))
    # From the value before through all that one column of pixels holds.
    before = np.concatenate((tops[:1], tops[:-1]))
    upper, lower = np.minimum(np.minimum(before, highest), tops), np.maximum(np.maximum(before, lowest), tops)
    up, one = np.flatnonzero(upper < lower), np.ones(len(lefts))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_fill(colors, bool(len(picture.index))))
    painter.drawRects(_rects(lefts, np.minimum(tops, base), widths, np.abs(base - tops)))
    painter.setBrush(colors.composer if len(picture.index) else colors.quiet_text)
    painter.drawRects(_rects(lefts, tops, widths, one * _EDGE_PX))
    painter.drawRects(_rects(lefts[up], upper[up], one[up], lower[up] - upper[up] + _EDGE_PX))


def _rects(*fields: npt.NDArray[Any]) -> list[QRectF]:
    """Rectangles by left, top, width and height."""
    return [QRectF(*each) for each in zip(*(field.tolist() for field in fields), strict=True)]


def _paint_pedal(painter: QPainter, colors: RollColors, picture: LanePicture) -> None:
    top = (picture.height - _PEDAL_PX) / 2
    painter.fillRect(QRectF(0, picture.height / 2, picture.view.width, 1), colors.bar_line)
    painter.setPen(QPen(colors.composer, 1))
    painter.setBrush(_fill(colors, True))
    for left, right in _presses(picture):
        painter.drawRect(QRectF(left + 0.5, top, max(1.0, right - left - 1), _PEDAL_PX))


def _presses(picture: LanePicture) -> list[tuple[float, float]]:
    """From where to where, in px, the pedal is down."""
    presses: list[tuple[float, float]] = []
    for step in picture.index.steps(picture.view):
        if not picture.controller.is_on(step.value):
            continue
        lifted = not picture.controller.is_on(step.low)
        if presses and presses[-1][1] == step.left and not lifted:
            presses[-1] = presses[-1][0], step.right
        else:
            presses.append((step.left, step.right))
    return presses


def _paint_cursor(painter: QPainter, colors: RollColors, picture: LanePicture, tick: int) -> None:
    x = picture.view.column_of(tick)
    painter.fillRect(QRectF(x, 1, 1, picture.height - 1), colors.selected_edge)
    y = picture.y_of(picture.index.value_at(tick))
    painter.setPen(QPen(colors.selected_edge, 2))
    painter.setBrush(colors.ground)
    painter.drawRect(QRectF(x - 3, y - 3, 7, 7))


def _fill(colors: RollColors, is_moved: bool) -> QColor:
    return mixed(colors.composer if is_moved else colors.quiet_text, colors.ground, 0.3 if is_moved else 0.12)
