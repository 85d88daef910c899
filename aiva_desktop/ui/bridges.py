"""Where events of other threads become Qt signals. Nothing else in the window may be called from another thread.

A lambda connected to a signal runs on the thread that emits it; a slot of a QObject runs on the QObject's own. So the
way across is a slot of these objects, and what they emit from there may be connected to anything.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from aiva_desktop.jobs.worker import JobDone, JobEvent, JobFailed, JobItem


class JobBridge(QObject):
    """Hand `deliver` to `Worker.submit`; the other signals are emitted on the main thread."""

    item = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    _crossing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crossing.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def deliver(self, event: JobEvent[Any]) -> None:
        """Called on the worker's thread."""
        self._crossing.emit(event)

    @Slot(object)
    def _arrive(self, event: object) -> None:
        match event:
            case JobItem():
                self.item.emit(event)
            case JobDone():
                self.done.emit(event)
            case JobFailed():
                self.failed.emit(event)


class TextBridge(QObject):
    """Hand `send` to whoever reports sentences from another thread; `arrived` is emitted on the main thread."""

    arrived = Signal(str)
    _crossing = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crossing.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def send(self, text: str) -> None:
        """Called on any thread."""
        self._crossing.emit(text)

    @Slot(str)
    def _arrive(self, text: str) -> None:
        self.arrived.emit(text)


class ValueBridge(QObject):
    """Hand `send` to whoever reports frozen values from another thread; `arrived` is emitted on the main thread."""

    arrived = Signal(object)
    _crossing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crossing.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def send(self, value: object) -> None:
        """Called on any thread."""
        self._crossing.emit(value)

    @Slot(object)
    def _arrive(self, value: object) -> None:
        self.arrived.emit(value)
