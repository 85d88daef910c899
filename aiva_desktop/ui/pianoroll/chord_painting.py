"""How a chord looks in its lane: a border where it begins, and its symbol where that is in sight."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from aiva_desktop.ui.pianoroll.palette import RollColors, mixed

LEAST_ELIDED_PX = 28


@dataclass(frozen=True)
class ChordPicture:
    """`place` is the chord's in px of the lane, `seen` what of it is in sight; `is_quiet`: no chord sounds here."""

    place: QRectF
    seen: QRectF
    caption: str
    is_chosen: bool
    is_quiet: bool


def paint_chord(painter: QPainter, colors: RollColors, chord: ChordPicture) -> None:
    """The chord, in the painter's font; bold while it is chosen."""
    if chord.is_chosen:
        painter.fillRect(chord.place, mixed(colors.composer, colors.ground, 0.25))
    painter.fillRect(QRectF(chord.place.left(), 3, 1, chord.place.height() - 6), colors.bar_line)
    font = QFont(painter.font())
    font.setBold(chord.is_chosen)
    painter.setFont(font)
    painter.setPen(colors.quiet_text if chord.is_quiet else colors.text)
    text, metrics, room = chord.caption, painter.fontMetrics(), int(chord.seen.width()) - 6
    if metrics.horizontalAdvance(text) > room:
        # Half a letter would be read as another chord.
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) if room >= LEAST_ELIDED_PX else ""
    painter.drawText(chord.seen.adjusted(5, 0, -1, 0), Qt.AlignmentFlag.AlignVCenter, text)
