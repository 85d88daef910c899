"""How a section looks in the form lane: a block in the hue of its letter, with its label and key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from aiva_desktop.compose.form import Section
from aiva_desktop.language import tr
from aiva_desktop.ui.pianoroll.palette import RollColors, mixed


def paint_section(painter: QPainter, colors: RollColors, place: QRectF, section: Section, *, is_chosen: bool) -> None:
    """The block itself, paler for a variant; leaves a pen and a font that its caption is read in."""
    fill = mixed(_hue(colors, section), colors.ground, 0.34 if section.primes else 0.5)
    painter.setPen(QPen(colors.selected_edge if is_chosen else colors.bar_line, 2 if is_chosen else 1))
    painter.setBrush(fill)
    painter.drawRect(place)
    painter.setPen(colors.text_on(fill))
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)


def paint_caption(painter: QPainter, seen: QRectF, section: Section, *, is_written: bool) -> None:
    """Over what of the block is in sight; `is_written`: just now, by an engine."""
    text = painter.fontMetrics().elidedText(
        _caption(section, is_written), Qt.TextElideMode.ElideRight, int(seen.width()) - 10
    )
    painter.drawText(seen.adjusted(6, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, text)


def _hue(colors: RollColors, section: Section) -> QColor:
    return colors.track_hue(ord(section.letter) - ord("A"))


def _caption(section: Section, is_written: bool) -> str:
    key = f"  {section.key.title}" if section.key else ""
    return f"{section.label}{key}" + ("  " + tr("writing ...") if is_written else "")
