"""A stretch of a controller lane on the clipboard; it can be pasted into the lane of any controller."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from aiva_desktop.pianoroll.control_lane import Drawing
from aiva_desktop.score.controllers import Controller
from aiva_desktop.score.notes import ControlEvent

MIME_TYPE = "application/x-aiva-desktop-controller+json"
MOST_EVENTS = 100_000
_MOST_TICKS = 2**31


def copy_controls(events: Sequence[ControlEvent], span: tuple[int, int]) -> None:
    """Keep the events of a stretch, by their distance from its start."""
    rows = [[one.tick - span[0], one.value] for one in events[:MOST_EVENTS]]
    data = QMimeData()
    data.setData(MIME_TYPE, json.dumps({"length": span[1] - span[0], "events": rows}).encode())
    QGuiApplication.clipboard().setMimeData(data)


def pasted_controls(controller: Controller, tick: int) -> Drawing | None:
    """What was copied, from `tick` on, for `controller`; None where the clipboard holds nothing of the kind."""
    # The bindings do not say so, but a clipboard that nobody has filled yet has no data at all.
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None or not data.hasFormat(MIME_TYPE):
        return None
    try:
        tree = json.loads(bytes(data.data(MIME_TYPE).data()))
        length, rows = _whole(tree["length"]), tree["events"][:MOST_EVENTS]
        events = sorted((_whole(offset), _value(value)) for offset, value in rows)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    inside = (controller.at(tick + offset, controller.held(value)) for offset, value in events if offset < length)
    return Drawing(tick, tick + length, tuple(inside))


def _whole(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value < _MOST_TICKS:
        raise ValueError
    return value


def _value(value: object) -> int:
    if not isinstance(value, int):
        raise ValueError
    return value
