"""Paints a scene: rows, grid, other tracks, notes, ghosts. The work depends on what is in sight, not on the song."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QPainter, QPen

from aiva_desktop.pianoroll.grid import Level
from aiva_desktop.ui.pianoroll.note_painter import paint_ghosts, paint_notes, paint_others
from aiva_desktop.ui.pianoroll.palette import with_alpha
from aiva_desktop.ui.pianoroll.scene import Scene

BLACK_KEYS = frozenset({1, 3, 6, 8, 10})


def paint_scene(painter: QPainter, scene: Scene) -> None:
    """Paint everything, over the viewport's whole size, or what meets the scene's region."""
    # Patterns move with the notes; they are made of device pixels, and so is where they begin.
    scale = painter.device().devicePixelRatio()
    painter.setBrushOrigin(QPointF(-scene.viewport.left_px * scale, -scene.viewport.top_px * scale))
    _paint_rows(painter, scene)
    _paint_loop(painter, scene)
    _paint_grid(painter, scene)
    paint_others(painter, scene)
    paint_notes(painter, scene)
    paint_ghosts(painter, scene)
    _paint_hint(painter, scene)


def _paint_rows(painter: QPainter, scene: Scene) -> None:
    view, colors = scene.viewport, scene.colors
    painter.fillRect(QRectF(0, 0, view.width, view.height), colors.ground)
    rows = {pitch: QRectF(0, view.y_of(pitch), view.width, view.row_px) for pitch in _rows_to_paint(scene)}
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.black_row)
    outside = BLACK_KEYS if scene.scale is None else frozenset(range(12)) - scene.scale.scale
    painter.drawRects([row for pitch, row in rows.items() if pitch % 12 in outside])
    if scene.scale is not None:
        painter.setBrush(colors.scale_tint)
        painter.drawRects([row for pitch, row in rows.items() if pitch % 12 == scene.scale.tonic])
    painter.setPen(QPen(colors.octave_line, 0))
    painter.drawLines([QLineF(row.bottomLeft(), row.bottomRight()) for pitch, row in rows.items() if pitch % 12 == 0])


def _rows_to_paint(scene: Scene) -> tuple[int, ...]:
    """The pitches of the rows, with the one above, whose line is on the next one."""
    view, region = scene.viewport, scene.region
    top, bottom = (0, view.height) if region is None else (region.top(), region.bottom() + 1)
    return view.rows_between(top - 1, bottom)


def _paint_loop(painter: QPainter, scene: Scene) -> None:
    if scene.loop is None:
        return
    left, right = (scene.viewport.x_of(tick) for tick in scene.loop)
    area = QRectF(left, 0, right - left, scene.viewport.height)
    painter.fillRect(
        area & QRectF(0, 0, scene.viewport.width, scene.viewport.height), with_alpha(scene.colors.loop, 0.08)
    )


def _paint_grid(painter: QPainter, scene: Scene) -> None:
    view, colors = scene.viewport, scene.colors
    pens = {Level.DIVISION: colors.division_line, Level.BEAT: colors.beat_line, Level.BAR: colors.bar_line}
    lines: dict[Level, list[QLineF]] = {level: [] for level in Level}
    left, right = (0, view.width) if scene.region is None else (scene.region.left(), scene.region.right() + 1)
    for line in scene.grid.lines(view.tick_at(left - 1), view.tick_at(right + 1)):
        x = view.column_of(line.tick)
        lines[line.level].append(QLineF(x, 0, x, view.height))
    for level, batch in lines.items():
        painter.setPen(QPen(pens[level], 0))
        painter.drawLines(batch)


def _paint_hint(painter: QPainter, scene: Scene) -> None:
    if not scene.hint:
        return
    font = QFont(painter.font())
    font.setPixelSize(round(QFontInfo(font).pixelSize() * 1.3))
    painter.setFont(font)
    painter.setPen(scene.colors.quiet_text)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    area = QRectF(0, 0, scene.viewport.width, scene.viewport.height)
    text = painter.boundingRect(area, flags, scene.hint)
    painter.fillRect(text.adjusted(-12, -8, 12, 8), scene.colors.ground)
    painter.drawText(area, flags, scene.hint)
