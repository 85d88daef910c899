"""What a duet and playing on have in common: the transport without a loop and without end, and who has the engine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from aiva_desktop.compose.duet_request import refusal
from aiva_desktop.language import tr
from aiva_desktop.score.song import Track
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.compose_controller import ComposeController
from aiva_desktop.ui.note_actions import STEP_INPUT
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.record_controller import RecordController
from aiva_desktop.ui.sound_actions import RECORD
from aiva_desktop.ui.workplace import Workplace

# Often enough for what is heard at once.
FRAME_MS = 15


def frame_timer(parent: QObject, on_frame: Callable[[], None]) -> QTimer:
    """What calls `on_frame` every FRAME_MS, to be started."""
    timer = QTimer(parent)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(FRAME_MS)
    timer.timeout.connect(on_frame)
    return timer


class LiveSession:
    """`begin` when somebody plays with the engine, `end` when that is over; calling either twice is fine.

    `playback` and `compose` are for those who play.
    """

    def __init__(
        self, place: Workplace, playback: PlaybackController, recording: RecordController, compose: ComposeController
    ) -> None:
        self._place = place
        self.playback = playback
        self._recording = recording
        self.compose = compose
        self._loop: tuple[int, int] | None = None
        self.is_under_way = False

    def refusal(self, tick: float, track: Track) -> str | None:
        """Why it cannot begin at `tick` of a track, in a sentence; None where it can."""
        if self._recording.is_recording:
            return tr("A take is being recorded: end it first, with Ctrl+R.")
        return refusal(self._place.document.song.conductor, int(tick), track.is_drums)

    def begin(self) -> None:
        """Drop what is proposed, leave the loop, play without end; Esc ends it."""
        if self.is_under_way:
            return
        self.is_under_way = True
        self._place.actions[STEP_INPUT].setChecked(False)
        self.compose.leave_song()
        self.compose.priming.rest(True)
        self._loop = self.playback.loop
        self.playback.set_loop(None)
        self._place.player.set_endless(True)
        self._show()

    def end(self) -> None:
        """As it was before."""
        if not self.is_under_way:
            return
        self.is_under_way = False
        self.compose.priming.rest(False)
        self.playback.set_loop(self._loop)
        self._place.player.set_endless(False)
        self._show()

    def loading_in_words(self) -> str:
        """That the engine is still loading, and for how long; empty when it is ready."""
        room = self._place.room
        if room.is_ready:
            return ""
        seconds = round(room.loading_s)
        return tr("The engine is still loading ({seconds} s so far); it joins in when it is ready.", seconds=seconds)

    def _show(self) -> None:
        actions, free = self._place.actions, self.compose.takes is None
        actions.set_enabled(not self.is_under_way, RECORD)
        # One key, one enabled action: Esc ends the session.
        actions.set_enabled(self.is_under_way or not free, specs.REJECT)
        actions.set_enabled(not self.is_under_way and free, specs.DESELECT)
