"""A long song for benchmarks, and the plain way to show it: a rectangle item of a graphics scene for each note."""

from __future__ import annotations

import random

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsScene, QGraphicsView

from aiva_desktop.score.notes import MAX_PITCH, Note
from aiva_desktop.score.song import Song, Track

COUNT = 100_000
WIDTH, HEIGHT = 1600, 900
PX_PER_TICK, ROW_PX = 0.1, 14
_STEP = 60


def many_notes(count: int = COUNT) -> tuple[Note, ...]:
    """Sixteenths and longer, four at a time, over some five octaves; the same ones each time."""
    chance = random.Random(1)
    return tuple(
        sorted(
            Note(place // 4 * _STEP * 2, chance.randrange(36, 97), chance.choice((60, 120, 240, 480)), 80)
            for place in range(count)
        )
    )


def many_song(count: int = COUNT) -> Song:
    """One track of them."""
    return Song((Track(1, notes=many_notes(count)),))


class PlainRoll(QGraphicsView):
    """As it is done where nobody has measured."""

    def __init__(self, notes: tuple[Note, ...]) -> None:
        scene = QGraphicsScene()
        super().__init__(scene)
        self.own_scene = scene
        brush, pen = QBrush(QColor("#0072b2")), Qt.PenStyle.NoPen
        self.items_made: list[QGraphicsRectItem] = []
        for note in notes:
            item = QGraphicsRectItem(rect_of(note))
            item.setBrush(brush)
            item.setPen(pen)
            item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
            scene.addItem(item)
            self.items_made.append(item)
        self.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.resize(WIDTH, HEIGHT)


def rect_of(note: Note) -> QRectF:
    """Where a note is at the usual zoom."""
    top = (MAX_PITCH - note.pitch) * ROW_PX
    return QRectF(note.onset * PX_PER_TICK, top, note.duration * PX_PER_TICK, ROW_PX)
