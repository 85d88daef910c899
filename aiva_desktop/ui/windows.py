"""The windows that are open, each on a song of its own, and what they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtWidgets import QApplication

from aiva_desktop.editing.document import Document
from aiva_desktop.playback.player import Player
from aiva_desktop.score.song import empty_song
from aiva_desktop.storage.autosave import Autosave
from aiva_desktop.ui.bridges import JobBridge, TextBridge
from aiva_desktop.ui.first_paint import FirstPaint
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.questions import Questions
from aiva_desktop.ui.services import Services

# Where a new window stands, from the one before.
_STEP = QPoint(32, 32)
# What a window manager puts around a window, at most.
_FRAME = QSize(8, 40)


class Windows(QObject):
    """Engines, workers, settings and theme are shared; document, player and autosave are a window's own."""

    def __init__(
        self,
        services: Services,
        make_player: Callable[[Callable[[str], None]], Player],
        questions: Callable[[], Questions] | None = None,
    ) -> None:
        """`services` are those of the first window. `make_player` takes who hears of its problems."""
        super().__init__()
        self._services = services
        self._make_player = make_player
        self._questions = questions
        self._open: list[MainWindow] = []
        self._leaving: list[_Leaving] = []

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """The open ones, in the order in which they were opened."""
        return tuple(self._open)

    def open_first(self, problems: TextBridge) -> MainWindow:
        """The window on the services that everything began with; it is not shown yet."""
        return self._made(self._services, problems)

    def open(self, path: Path | None = None) -> MainWindow:
        """One more window, with a file in it if one is named."""
        problems = TextBridge(self)
        services = replace(
            self._services,
            document=Document(empty_song()),
            player=self._make_player(problems.send),
            autosave=Autosave(self._services.autosave.folder),
        )
        window = self._made(services, problems)
        if len(self._open) > 1 and not window.isMaximized():
            window.move(self._open[-2].pos() + _STEP)
        FirstPaint(window).seen.connect(partial(self._start, window))
        window.show()
        if path is not None:
            window.files.open_path(path)
        return window

    def _start(self, window: MainWindow) -> None:
        """It may have been closed at once."""
        if window in self._open:
            window.start_services()

    def show_problem(self, sentence: str, details: str = "") -> None:
        """Something went wrong that belongs to no window: said in the one that the composer is in."""
        active = QApplication.activeWindow()
        window = next((window for window in self._open if window is active), None)
        if window is None and self._open:
            window = self._open[-1]
        if window is not None:
            window.banner.show_problem(sentence, details)

    def close(self) -> None:
        """Before the shared services: whatever belongs to windows alone ends."""
        for leaving in self._leaving:
            leaving.end()
        for window in self._open:
            _end_services(window)

    def _made(self, services: Services, problems: TextBridge) -> MainWindow:
        window = MainWindow(services, self._questions() if self._questions else None)
        problems.arrived.connect(window.playback.report_problem)
        window.new_window_requested.connect(self.open)
        window.closed.connect(lambda: self._closed(window))
        window.installEventFilter(self)
        # Where the screen is small, the size that a window comes with is too much.
        window.resize(window.size().boundedTo(window.screen().availableSize() - _FRAME))
        self._open.append(window)
        return window

    def _closed(self, window: MainWindow) -> None:
        if window in self._open:
            self._open.remove(window)
            self._leaving.append(_Leaving(window, self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window that the composer comes to sounds as was set in another, and gets the MIDI keyboard."""
        if event.type() is QEvent.Type.WindowActivate and len(self._open) > 1:
            window = next((one for one in self._open if one is watched), None)
            if window is not None:
                window.sound.catch_up()
                self._hand_input_to(window)
        return False

    def _hand_input_to(self, window: MainWindow) -> None:
        others = [other for other in self._open if other is not window]
        if any(other.recording.is_recording for other in others):
            return
        for other in others:
            other.keyboard.rest()
        window.keyboard.take_up()


class _Leaving(QObject):
    """A closed window, until no worker has anything to tell it any more."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window: MainWindow | None = window
        self._waiting = [window.services.files, window.services.worker]
        self._bridge = JobBridge(self)
        self._bridge.done.connect(self._go_on)
        self._go_on()

    def _go_on(self) -> None:
        """Jobs are done in their order: behind this one there is none of the window's."""
        if self._waiting:
            self._waiting.pop().submit(lambda: iter(()), self._bridge.deliver)
        else:
            self.end()

    def end(self) -> None:
        """Calling it twice is fine."""
        if self._window is not None:
            _end_services(self._window)
            self._window.deleteLater()
        self._window = None


def _end_services(window: MainWindow) -> None:
    window.services.player.close()
    window.services.autosave.clear()
