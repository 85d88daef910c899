"""Very many notes as one image, counted with numpy: a song of 100,000 notes paints in milliseconds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.searching import IntArray
from aiva_desktop.pianoroll.viewport import Viewport

# Notes of some indices, by their places there.
Parts = Sequence[tuple[NoteIndex, IntArray]]


def paint_density(painter: QPainter, viewport: Viewport, parts: Parts, color: QColor) -> None:
    """All these notes in one colour, one image row a pitch and one column a device pixel."""
    if not any(len(places) for _, places in parts):
        return
    low, high = viewport.pitches_seen
    scale = painter.device().devicePixelRatio()
    covered = coverage(viewport, parts, low, high, scale)
    image = _image(covered, color)
    top, height = viewport.y_of(high), covered.shape[0] * viewport.row_px
    painter.drawImage(QRectF(0, top, covered.shape[1] / scale, height), image)


def coverage(viewport: Viewport, parts: Parts, low: int, high: int, scale: float) -> npt.NDArray[np.bool_]:
    """(rows from `high` down to `low`, columns of 1/`scale` px): whether a note sounds there.

    A note keeps its last column clear when it has three or more, so that repeated notes stay apart.
    """
    columns = max(1, round(viewport.width * scale))
    row_of = np.array([viewport.row_of(pitch) for pitch in range(128)]) - viewport.row_of(high)
    rows, row_count = row_of[_joined(index.pitches[places] for index, places in parts)], int(row_of[low]) + 1
    starts = _columns(viewport, _joined(index.onsets[places] for index, places in parts), columns, scale)
    ends = _columns(viewport, _joined(index.ends[places] for index, places in parts), columns, scale)
    ends = np.maximum(starts + 1, np.where(ends - starts >= 3, ends - 1, ends))
    width = columns + 2  # a note that starts in the last column ends one further
    begins = np.bincount(rows * width + starts, minlength=row_count * width)
    finishes = np.bincount(rows * width + ends, minlength=row_count * width)
    sounding = np.cumsum((begins - finishes).reshape(-1, width), axis=1)
    result: npt.NDArray[np.bool_] = sounding[:, :columns] > 0
    return result


def _joined(arrays: Iterable[IntArray]) -> IntArray:
    return np.concatenate(list(arrays))


def _columns(viewport: Viewport, ticks: IntArray, columns: int, scale: float) -> IntArray:
    pixels = (ticks * viewport.px_per_tick - viewport.left_px) * scale
    result: IntArray = np.clip(np.rint(pixels), 0, columns).astype(np.int64)
    return result


def _image(covered: npt.NDArray[np.bool_], color: QColor) -> QImage:
    """The covered places in `color`, the others transparent."""
    rgba = np.zeros((*covered.shape, 4), dtype=np.uint8)
    rgba[covered] = color.getRgb()
    rows, columns = covered.shape
    return QImage(rgba.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()
