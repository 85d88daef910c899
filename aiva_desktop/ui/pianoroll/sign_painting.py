"""How signs that hold from their place on look: a bar at the place and the text, as far as the next one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.ui.pianoroll.palette import RollColors, mixed

PADDING_PX = 6


@dataclass(frozen=True, slots=True)
class Sign:
    """What holds from `tick` on, as it is read; `place` is its number among those of the conductor."""

    tick: int
    text: str
    place: int


def paint_signs(painter: QPainter, colors: RollColors, view: Viewport, signs: tuple[Sign, ...], chosen: int) -> None:
    """All signs of a lane that is as large as `view`; `chosen` is the index of the one that keys work on, or -1."""
    for number, sign in enumerate(signs):
        left = view.x_of(sign.tick)
        end = view.x_of(signs[number + 1].tick) if number + 1 < len(signs) else float(view.width)
        if end >= 0 and left <= view.width:
            _paint_sign(painter, colors, sign.text, QRectF(left, 0, end - left, view.height), number == chosen)


def _paint_sign(painter: QPainter, colors: RollColors, text: str, reach: QRectF, is_chosen: bool) -> None:
    left, end, height = reach.left(), reach.right(), reach.height()
    metrics = painter.fontMetrics()
    room = max(0.0, min(end - left, metrics.horizontalAdvance(text) + 2.0 * PADDING_PX))
    # What holds at the left edge is read there.
    shown_left = max(left, min(0.0, end - room))
    if is_chosen:
        painter.fillRect(QRectF(shown_left, 1, room, height - 3), mixed(colors.composer, colors.ground, 0.25))
    painter.fillRect(QRectF(left, 2, 2, height - 5), colors.composer if is_chosen else colors.quiet_text)
    painter.setPen(colors.text if left >= -1 else colors.quiet_text)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room) - PADDING_PX)
    place = QRectF(shown_left + PADDING_PX, 0, max(0.0, room - PADDING_PX), height - 2)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, elided if room > 3 * PADDING_PX else "")
