"""Where notes came from, drawn over the roll: the bars they recall, and an arc to each with its share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.origin_links import Link, OriginLinks
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.ui.pianoroll.palette import RollColors, with_alpha

# How far an arc rises over its ends, and how thick the strongest is.
_RISE_PX, _THICKEST_PX = 36.0, 4.0
_LABEL_PX = QRectF(0, 0, 92, 19)
_LEAST_BAND = 0.08


def paint_origins(painter: QPainter, view: Viewport, colors: RollColors, origins: OriginLinks) -> None:
    """The links of the chosen notes, the weakest below the others."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for link in reversed(origins.links):
        _paint_band(painter, view, colors.loop, link)
    middles = [_paint_arc(painter, view, colors, origins, link) for link in reversed(origins.links)]
    for row, (link, middle) in enumerate(zip(origins.links, reversed(middles), strict=True)):
        # Arcs to neighbouring bars nearly meet: their labels stand below each other.
        _paint_label(painter, view, colors, middle + QPointF(0, row * (_LABEL_PX.height() + 2)), link)
    painter.restore()


def _paint_band(painter: QPainter, view: Viewport, hue: QColor, link: Link) -> None:
    left, right = view.x_of(link.start_tick), view.x_of(link.end_tick)
    band = QRectF(left, 0, right - left, view.height) & QRectF(0, 0, view.width, view.height)
    painter.fillRect(band, with_alpha(hue, _LEAST_BAND + 0.12 * link.share))


def _paint_arc(painter: QPainter, view: Viewport, colors: RollColors, origins: OriginLinks, link: Link) -> QPointF:
    """Returns the middle of the arc."""
    end = QPointF(view.x_of((origins.start_tick + origins.end_tick) / 2), float(view.y_of(origins.pitch)))
    tick, pitch = link.source or ((link.start_tick + link.end_tick) / 2, origins.pitch)
    start = QPointF(view.x_of(tick), float(view.y_of(pitch)))
    top = max(14.0, min(start.y(), end.y()) - _RISE_PX)
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), top), QPointF(end.x(), top), end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colors.loop, max(1.5, _THICKEST_PX * link.share)))
    painter.drawPath(path)
    painter.setBrush(colors.loop)
    painter.drawEllipse(start, 4, 4)
    return path.pointAtPercent(0.5)


def _paint_label(painter: QPainter, view: Viewport, colors: RollColors, middle: QPointF, link: Link) -> None:
    """Kept in sight, so that it says where an arc leads to that leaves the window."""
    place = QRectF(_LABEL_PX)
    place.moveCenter(middle)
    place.moveLeft(max(4.0, min(place.left(), view.width - place.width() - 4)))
    place.moveTop(max(2.0, place.top()))
    painter.setPen(QPen(colors.loop, 1))
    painter.setBrush(colors.ground)
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(colors.text)
    painter.drawText(
        place, Qt.AlignmentFlag.AlignCenter, tr("bar {bar}: {share:.0%}", bar=link.bar + 1, share=link.share)
    )
