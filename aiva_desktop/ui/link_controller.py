"""Ableton Link: tempo, bars, and on demand starts and stops, shared with other programs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from aiva_desktop.language import tr
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.link_session import SessionStatus
from aiva_desktop.ui.clock_actions import LINK, SHARE_STARTS
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.sync_lamp import Heard
from aiva_desktop.ui.transport_bar import TransportBar
from aiva_desktop.ui.workplace import Workplace

LOOK_MS = 100


class LinkController(QObject):
    """The lamp in the transport bar shows that there is a session, and with how many others; the tempo box its tempo.

    `entered`: it leads from now on.
    """

    said = Signal(str)
    failed = Signal(str, str)
    entered = Signal()

    def __init__(self, place: Workplace, playback: PlaybackController, bar: TransportBar) -> None:
        super().__init__(place.window)
        self._player = place.player
        self._playback = playback
        self._preferences = place.preferences
        self._action = place.actions[LINK]
        self._bar = bar
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)
        place.actions.on(LINK, lambda: self.share(self._action.isChecked()))
        sharing = place.actions[SHARE_STARTS]
        sharing.setChecked(place.preferences.settings.record.shares_starts)
        place.actions.on(SHARE_STARTS, lambda: self._share_starts(sharing.isChecked()))
        bar.tempo_chosen.connect(self._set_tempo)

    def share(self, wanted: bool) -> None:
        """Be in a session, or not."""
        if wanted:
            wanted = self._enter()
        elif self._looks.isActive():
            self._player.leave_link()
        self._action.setChecked(wanted)
        if wanted:
            self._looks.start()
        else:
            self._looks.stop()
        self._show(None)

    def close(self) -> None:
        """No session any more."""
        self._looks.stop()

    def _enter(self) -> bool:
        try:
            self._player.enter_link()
        except SinkError as error:
            self.failed.emit(str(error), "")
            return False
        self._player.share_starts(self._preferences.settings.record.shares_starts)
        self.entered.emit()
        self.said.emit(tr("Ableton Link is on: playback begins with the next bar of the programs that share it."))
        return True

    def _share_starts(self, wanted: bool) -> None:
        """From now on and next time."""
        self._preferences.set_record(replace(self._preferences.settings.record, shares_starts=wanted))
        self._player.share_starts(wanted)

    def _set_tempo(self, bpm: float) -> None:
        if self._looks.isActive():
            self._player.set_link_bpm(bpm)

    def _look(self) -> None:
        self._player.look_at_link()
        self._show(self._player.link_status)
        self._playback.join()

    def _show(self, status: SessionStatus | None) -> None:
        self._bar.show_led_tempo(None if status is None else status.bpm)
        self._bar.sync.show_heard(self._action, Heard() if status is None else _heard(status))


def _heard(status: SessionStatus) -> Heard:
    if status.peers == 0:
        return Heard(sentence=tr("No other program is in the session yet"))
    tempo = f"{status.bpm:.1f}"
    if status.peers == 1:
        sentence = tr("In time with 1 other program at {tempo} bpm", tempo=tempo)
    else:
        sentence = tr("In time with {count} other programs at {tempo} bpm", count=status.peers, tempo=tempo)
    return Heard(tr("Link {count}", count=status.peers), sentence)
