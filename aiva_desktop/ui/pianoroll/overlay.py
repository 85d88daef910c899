"""What lies over the cached picture: the playhead, and the preview of a gesture."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from aiva_desktop.pianoroll.cursor import Cursor
from aiva_desktop.pianoroll.gestures import Marquee, Preview
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.ui.pianoroll.note_painter import MANY_NOTES, paint_note_list
from aiva_desktop.ui.pianoroll.note_style import NoteStyle
from aiva_desktop.ui.pianoroll.palette import RollColors, with_alpha

PLAYHEAD_PEN_PX = 2
_LEAST_CURSOR_PX = 8


def paint_playhead(painter: QPainter, viewport: Viewport, colors: RollColors, tick: float) -> None:
    """A line at `tick`, when it is in sight."""
    x = viewport.x_of(tick)
    if -PLAYHEAD_PEN_PX <= x <= viewport.width + PLAYHEAD_PEN_PX:
        painter.setPen(QPen(colors.playhead, PLAYHEAD_PEN_PX))
        painter.drawLine(QLineF(x, 0, x, viewport.height))


def paint_cursor(painter: QPainter, viewport: Viewport, colors: RollColors, cursor: Cursor) -> None:
    """A frame, as long as the note that would be written."""
    width = max(_LEAST_CURSOR_PX, cursor.length * viewport.px_per_tick)
    place = QRectF(viewport.x_of(cursor.tick), viewport.y_of(cursor.pitch), width, viewport.row_px)
    painter.setBrush(with_alpha(colors.playhead, 0.25))
    painter.setPen(QPen(colors.playhead, PLAYHEAD_PEN_PX))
    painter.drawRect(place)


def paint_preview(painter: QPainter, viewport: Viewport, style: NoteStyle, preview: Preview) -> None:
    """The notes of a drag where they would land, and the marquee."""
    if preview.shown:
        start, end = viewport.ticks_seen
        notes = [note for note in preview.shown if note.end >= start and note.onset <= end]
        paint_note_list(painter, viewport, style, notes[:MANY_NOTES], selected=True)
    if preview.marquee is not None:
        _paint_marquee(painter, viewport, style.colors, preview.marquee)


def _paint_marquee(painter: QPainter, viewport: Viewport, colors: RollColors, marquee: Marquee) -> None:
    left, right = viewport.x_of(marquee.start_tick), viewport.x_of(marquee.end_tick)
    top, bottom = viewport.y_of(marquee.high), viewport.y_of(marquee.low) + viewport.row_px
    painter.setPen(QPen(colors.text, 1, Qt.PenStyle.DashLine))
    painter.setBrush(with_alpha(colors.composer, 0.15))
    painter.drawRect(QRectF(left, top, right - left, bottom - top))
