"""A track as pages of piano roll, some bars to a line: for PDF files and printers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.pianoroll.painter import paint_scene
from aiva_desktop.ui.pianoroll.palette import light
from aiva_desktop.ui.pianoroll.scene import scene_of

# All in px of 1/96 inch.
PX_PER_INCH = 96
_MARGIN = 40
_TITLE = 36
_NUMBER = 18
_GAP = 14
_CHORD_INDENT = 26
_FOOT = 20
_BARS_PER_LINE = 4
_LARGEST_ROW, _SMALLEST_ROW = 7, 1
# Of an empty track.
_MIDDLE_OCTAVE = (60, 72)


@dataclass(frozen=True)
class Layout:
    """How a track is laid out on pages of `page` px: lines of some bars, each `row_px` a pitch of `low`..`high`."""

    page: QSizeF
    bars: int
    low: int
    high: int
    row_px: int

    @property
    def line_width(self) -> float:
        """Of the roll in a line."""
        return self.page.width() - 2 * _MARGIN

    @property
    def line_height(self) -> int:
        """Of the roll in a line."""
        return (self.high - self.low + 1) * self.row_px

    @property
    def lines_per_page(self) -> int:
        """At least one."""
        free = self.page.height() - 2 * _MARGIN - _TITLE - _FOOT
        return max(1, int((free + _GAP) // (self.line_height + _NUMBER + _GAP)))

    @property
    def line_count(self) -> int:
        """At least one."""
        return max(1, -(-self.bars // _BARS_PER_LINE))

    @property
    def page_count(self) -> int:
        """At least one."""
        return -(-self.line_count // self.lines_per_page)


def layout_of(contents: RollContents, page: QSizeF) -> Layout:
    """Lay the shown track out; a wide range of pitches gets low rows, so that a line fits on a page."""
    bounds = contents.index.bounds
    low, high = (bounds.low - 1, bounds.high + 1) if bounds else _MIDDLE_OCTAVE
    low, high = max(0, low), min(127, high)
    free = page.height() - 2 * _MARGIN - _TITLE - _FOOT - _NUMBER
    row_px = max(_SMALLEST_ROW, min(_LARGEST_ROW, int(free // (high - low + 1))))
    end = contents.index.bounds.end_tick if contents.index.bounds else 0
    bars = contents.song.conductor.meter.bar_at(max(0, end - 1)).index + 1
    return Layout(page, bars, low, high, row_px)


def paint_pages(
    painter: QPainter, contents: RollContents, title: str, page: QSizeF, new_page: Callable[[], object]
) -> Iterator[float]:
    """Paint the shown track on as many pages as it takes; yields the share (0..1) that is done after each.

    `painter` counts in px of `PX_PER_INCH`; `new_page` turns to the next page.
    """
    layout = layout_of(contents, page)
    for number in range(layout.page_count):
        if number:
            new_page()
        _paint_frame(painter, layout, title, number)
        first = number * layout.lines_per_page
        for place, line in enumerate(range(first, min(layout.line_count, first + layout.lines_per_page))):
            top = _MARGIN + _TITLE + place * (layout.line_height + _NUMBER + _GAP)
            _paint_line(painter, contents, layout, line, top)
        yield (number + 1) / layout.page_count


def _paint_frame(painter: QPainter, layout: Layout, title: str, number: int) -> None:
    width = layout.line_width
    painter.setPen(light().text)
    painter.setFont(_font(17, bold=True))
    painter.drawText(QRectF(_MARGIN, _MARGIN, width, _TITLE), Qt.AlignmentFlag.AlignLeft, title)
    painter.setFont(_font(10))
    foot = QRectF(_MARGIN, layout.page.height() - _MARGIN - _FOOT, width, _FOOT)
    shown = tr("Page {number} of {count}", number=number + 1, count=layout.page_count)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, shown)


def _paint_line(painter: QPainter, contents: RollContents, layout: Layout, line: int, top: float) -> None:
    meter = contents.song.conductor.meter
    bars = range(line * _BARS_PER_LINE, (line + 1) * _BARS_PER_LINE)
    start, end = meter.bar(bars.start).start_tick, meter.bar(bars.stop).start_tick
    view = _view_of(layout, start, end)
    painter.save()
    painter.translate(_MARGIN, top + _NUMBER)
    painter.setClipRect(QRectF(0, 0, view.width, view.height))
    paint_scene(painter, replace(scene_of(contents, view, light()), selection=frozenset(), loop=None))
    painter.setClipping(False)
    painter.setPen(QPen(light().bar_line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0, 0, view.width, view.height))
    _paint_numbers(painter, view, meter, bars)
    _paint_chords(painter, contents, view, start, end)
    painter.restore()


def _view_of(layout: Layout, start: int, end: int) -> Viewport:
    px_per_tick = layout.line_width / (end - start)
    view = Viewport(round(layout.line_width), layout.line_height, px_per_tick, layout.row_px)
    return replace(view, left_px=round(start * px_per_tick), top_px=view.row_of(layout.high) * layout.row_px)


def _paint_numbers(painter: QPainter, view: Viewport, meter: MeterMap, bars: range) -> None:
    painter.setFont(_font(10))
    painter.setPen(light().quiet_text)
    for bar in bars:
        painter.drawText(QPointF(view.x_of(meter.bar(bar).start_tick) + 2, -5), str(bar + 1))


def _paint_chords(painter: QPainter, contents: RollContents, view: Viewport, start: int, end: int) -> None:
    """Above the line, a little to the right of the numbers; where they are too close, some are left out."""
    painter.setFont(_font(11, bold=True))
    painter.setPen(light().text)
    conductor, free = contents.song.conductor, 0.0
    for change in conductor.chords:
        x = view.x_of(change.tick) + _CHORD_INDENT
        if change.chord is None or not start <= change.tick < end or x < free:
            continue
        key = conductor.key_at(change.tick)
        symbol = change.chord.symbol(flats=key is not None and key.uses_flats)
        painter.drawText(QPointF(x, -5), symbol)
        free = x + painter.fontMetrics().horizontalAdvance(symbol) + 6


def _font(px: int, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(px)
    font.setBold(bold)
    return font
