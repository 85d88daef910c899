"""Paints notes: in batches of one colour each, or as a density image when very many are in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from aiva_desktop.pianoroll.appearance import ColorBy
from aiva_desktop.pianoroll.hit_test import LEAST_NOTE_PX
from aiva_desktop.pianoroll.note_index import BoolArray, NoteIndex, mask_of
from aiva_desktop.pianoroll.searching import IntArray
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.ui.pianoroll.density import paint_density
from aiva_desktop.ui.pianoroll.lettering import small_font
from aiva_desktop.ui.pianoroll.note_style import NoteStyle
from aiva_desktop.ui.pianoroll.palette import RollColors, mixed
from aiva_desktop.ui.pianoroll.scene import Scene

# More notes than this in sight become a density image.
MANY_NOTES = 2500
BEYOND_PX = 100
NAMED_ROW_PX = 13
NAMED_NOTE_PX = 28


def paint_notes(painter: QPainter, scene: Scene) -> None:
    """The track's notes, selected ones with a strong edge."""
    places = _in_sight(scene.index, scene)
    places = places[~_are_among(scene.index, places, scene.hidden)]
    places = _without_replaced(painter, scene, places)
    selected = _are_among(scene.index, places, scene.selection)
    if len(places) > MANY_NOTES:
        silent = scene.index.muted[places]
        paint_density(painter, scene.viewport, [(scene.index, places[silent])], scene.colors.others)
        for layer, color in scene.style.layers(scene.index, places[~silent]):
            paint_density(painter, scene.viewport, [(scene.index, layer)], color)
        paint_density(painter, scene.viewport, [(scene.index, places[selected])], scene.colors.selected_edge)
        return
    paint_note_list(painter, scene.viewport, scene.style, list(scene.index.at(places[~selected])))
    paint_note_list(painter, scene.viewport, scene.style, list(scene.index.at(places[selected])), selected=True)


def _without_replaced(painter: QPainter, scene: Scene, places: IntArray) -> IntArray:
    """The places of all notes but those that would make way, which are painted faint."""
    replaced = _are_among(scene.index, places, scene.replaced)
    notes = scene.index.at(places[replaced])
    _fill(painter, note_rects(scene.viewport, list(notes)), scene.colors.others)
    return places[~replaced]


def paint_others(painter: QPainter, scene: Scene) -> None:
    """Other tracks' notes, faint; where they are many together, one density image for each colour."""
    seen = [(index, _on_rows(index, _in_sight(index, scene), scene.viewport), color) for index, color in scene.others]
    if sum(len(places) for _, places, _ in seen) <= MANY_NOTES:
        for index, places, color in seen:
            _fill(painter, note_rects(scene.viewport, list(index.at(places))), color)
        return
    for rgba in dict.fromkeys(color.rgba() for _, _, color in seen):
        parts = [(index, places) for index, places, color in seen if color.rgba() == rgba]
        paint_density(painter, scene.viewport, parts, QColor.fromRgba(rgba))


def _on_rows(index: NoteIndex, places: IntArray, viewport: Viewport) -> IntArray:
    """Without the places of notes on pitches that have no row."""
    return places[np.isin(index.pitches[places], viewport.folded)] if viewport.folded else places


def paint_ghosts(painter: QPainter, scene: Scene) -> None:
    """Proposed notes: the engine's hue at 45 % with a dashed edge."""
    places = _in_sight(scene.ghosts, scene)
    if len(places) > MANY_NOTES:
        paint_density(painter, scene.viewport, [(scene.ghosts, places)], scene.colors.ghost_fill())
        return
    rects = note_rects(scene.viewport, list(scene.ghosts.at(places)))
    _fill(painter, rects, scene.colors.ghost_fill())
    pen = QPen(mixed(scene.colors.engine, scene.colors.text, 0.6), 1)
    pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects([rect.adjusted(0.5, 0.5, -0.5, -0.5) for rect in rects])


def paint_note_list(
    painter: QPainter,
    viewport: Viewport,
    style: NoteStyle,
    notes: Sequence[Note],
    selected: bool = False,
) -> None:
    """These notes, all of them selected or none: one batch for the edges, one for each fill."""
    colors = style.colors
    rects = note_rects(viewport, notes)
    _fill(painter, rects, colors.selected_edge if selected else colors.note_edge)
    edge = 2 if selected else 1
    batches: dict[tuple[Origin, int, bool], list[tuple[Note, QRectF]]] = {}
    buckets, by_pitch = style.buckets, style.color_by is ColorBy.PITCH_CLASS
    for note, rect in zip(notes, rects, strict=True):
        key = note.origin, buckets[note.pitch if by_pitch else note.velocity], note.muted
        batches.setdefault(key, []).append((note, rect))
    has_names = style.names and viewport.row_px >= NAMED_ROW_PX
    if has_names:
        _set_name_font(painter, viewport)
    # In an order of their own, not that in which they came into sight: notes that overlap keep it while one scrolls.
    for (origin, bucket, muted), batch in sorted(batches.items()):
        fill = style.fill(origin, bucket)
        insides = _insides([rect for _, rect in batch], viewport.row_px - 1, edge)
        if muted:
            _hatch(painter, insides, fill, colors.ground)
            fill = colors.ground
        else:
            _fill(painter, insides, fill)
        if origin is Origin.ENGINE:
            _paint_engine_marks(painter, [rect for _, rect in batch], colors.text_on(fill))
        if has_names:
            _paint_names(painter, batch, colors.text_on(fill), style)


def note_rect(viewport: Viewport, note: Note) -> QRectF:
    """Where a note is drawn, see `note_rects`."""
    return note_rects(viewport, (note,))[0]


def note_rects(viewport: Viewport, notes: Sequence[Note]) -> list[QRectF]:
    """Where notes are drawn, on whole pixels; a pixel of ground stays between rows.

    What is far out of sight is cut off, for Qt's painter counts in 32 bits.
    """
    scale, scrolled, furthest = viewport.px_per_tick, viewport.left_px, viewport.width + BEYOND_PX
    height = viewport.row_px - 1
    tops = {pitch: viewport.y_of(pitch) for pitch in {note.pitch for note in notes}}
    rects = []
    # Plain arithmetic, not one call a note: this is most of what painting costs.
    for note in notes:
        begin = note.onset * scale
        # Rounded before it is scrolled: notes keep their widths and distances wherever they stand in the window.
        left = int(begin + 0.5) - scrolled
        right = int(begin + max(note.duration * scale, LEAST_NOTE_PX) + 0.5) - scrolled
        first = -BEYOND_PX if left < -BEYOND_PX else left if left < furthest else furthest
        last = -BEYOND_PX if right < -BEYOND_PX else right if right < furthest else furthest
        width = last - first
        rects.append(QRectF(first, tops[note.pitch], width if width > LEAST_NOTE_PX else LEAST_NOTE_PX, height))
    return rects


def hue_of(colors: RollColors, origin: Origin) -> QColor:
    """The hue that says who wrote a note."""
    return colors.engine if origin is Origin.ENGINE else colors.composer


def are_many_in_sight(scene: Scene) -> bool:
    """Whether any of the scene's notes become a density image."""
    whole = replace(scene, region=None)
    counts = (len(_in_sight(index, whole)) for index in (scene.index, scene.ghosts))
    return max(*counts, sum(len(_in_sight(index, whole)) for index, _ in scene.others)) > MANY_NOTES


def _in_sight(index: NoteIndex, scene: Scene) -> IntArray:
    view, region = scene.viewport, scene.region or QRect(0, 0, scene.viewport.width, scene.viewport.height)
    start, end = view.tick_at(region.left()), view.tick_at(region.left() + region.width())
    low, high = view.pitch_at(region.top() + region.height() - 1), view.pitch_at(region.top())
    # A pixel more on both sides: notes are painted on whole ones.
    return index.within(start - (LEAST_NOTE_PX + 1) / view.px_per_tick, end + 1 / view.px_per_tick, low, high)


def _are_among(index: NoteIndex, places: IntArray, notes: frozenset[Note]) -> BoolArray:
    """(places,) whether each note is one of `notes`."""
    if not notes or not len(places):
        return np.zeros(len(places), dtype=np.bool_)
    if len(places) > MANY_NOTES:
        return mask_of(index, notes)[places]
    return np.fromiter((note in notes for note in index.at(places)), dtype=np.bool_, count=len(places))


def _insides(rects: list[QRectF], height: int, edge: int) -> list[QRectF]:
    """The rectangles, all of one height, within an edge; the edge of narrow ones is above and below alone."""
    if height <= 2 * edge:
        return rects
    narrow, shrunk = 2 * edge + 1, (edge, edge, -edge, -edge)
    return [rect.adjusted(*shrunk) if rect.width() > narrow else rect.adjusted(0, edge, 0, -edge) for rect in rects]


def _fill(painter: QPainter, rects: list[QRectF], color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRects(rects)


def _hatch(painter: QPainter, rects: list[QRectF], color: QColor, ground: QColor) -> None:
    """Hollow and hatched: what is not heard."""
    _fill(painter, rects, color)
    insides = [rect.adjusted(1, 1, -1, -1) for rect in rects if rect.width() > 2 < rect.height()]
    _fill(painter, insides, ground)
    painter.setBrush(QBrush(color, Qt.BrushStyle.BDiagPattern))
    painter.drawRects(insides)


def _paint_engine_marks(painter: QPainter, rects: list[QRectF], color: QColor) -> None:
    """A bar at the head of each note that the engine wrote: its origin shows without colour too."""
    roomy = (rect for rect in rects if rect.width() >= 10 and rect.height() >= 9)
    _fill(painter, [QRectF(rect.left() + 3, rect.top() + 3, 2, rect.height() - 6) for rect in roomy], color)


def _set_name_font(painter: QPainter, viewport: Viewport) -> None:
    painter.setFont(small_font(painter.font(), viewport.row_px - 4, least_px=1))


def _paint_names(painter: QPainter, batch: list[tuple[Note, QRectF]], color: QColor, style: NoteStyle) -> None:
    painter.setPen(color)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    for note, rect in batch:
        if rect.width() >= NAMED_NOTE_PX:
            left = max(0.0, rect.left())  # the name of a note that began before the window stays in sight
            place = QRectF(left + 8, rect.top(), max(NAMED_NOTE_PX, rect.right() - left - 8), rect.height())
            painter.drawText(place, flags, style.label(note.pitch))
