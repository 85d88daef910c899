"""A few notes one after the other, to hear what an instrument sounds like."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from aiva_desktop.playback.patches import GRAND_PIANO, Patch
from aiva_desktop.playback.player import Player

_NOTE_MS = 180
_VELOCITY = 90


class PhrasePlayer(QObject):
    """`ended`: the last note is over; not when it is stopped."""

    ended = Signal()

    def __init__(self, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._sound = (GRAND_PIANO, 0)
        self._left: tuple[int, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_NOTE_MS)
        self._timer.timeout.connect(self._next_note)

    def play(self, pitches: Sequence[int], patch: Patch, channel: int) -> None:
        """Sound the notes, the first of them now; a phrase under way ends."""
        self._sound, self._left = (patch, channel), tuple(pitches)
        self._timer.start()
        self._next_note()

    def stop(self) -> None:
        """Silence."""
        self._timer.stop()
        self._left = ()
        self._player.audition_off()

    def _next_note(self) -> None:
        if not self._left:
            self.stop()
            self.ended.emit()
            return
        pitch, self._left = self._left[0], self._left[1:]
        self._player.audition(pitch, _VELOCITY, *self._sound)
