"""A duet as it is seen: the strip above the roll, and what is played as it is played."""

from __future__ import annotations

import time

from aiva_desktop.compose.duet import Now, Phase, Turn
from aiva_desktop.language import tr
from aiva_desktop.ui.duet_words import turn_in_words
from aiva_desktop.ui.live_strip import LiveStrip
from aiva_desktop.ui.workplace import Workplace

# Notes that are held grow on the screen this often: drawing all of a full roll is not for every frame.
_GROW_S = 0.1


class DuetView:
    """`show` it every frame; `played` when a key was moved, `forget_phrase` when the phrase is in the song."""

    def __init__(self, strip: LiveStrip, place: Workplace) -> None:
        self._strip = strip
        self._place = place
        self._next_s: float | None = None

    def show(self, turn: Turn, now: Now, track_id: int, *, is_playing: bool) -> None:
        """Whose turn it is; while it is the composer's, the notes."""
        text, full, total = turn_in_words(turn, now, self._strip.settings, is_playing=is_playing)
        is_engine = turn.phase is Phase.ANSWERING
        speaks = tr("The engine answers") if is_engine else tr("You play")
        self._strip.show_turn(text, speaks, full, total, is_engine=is_engine)
        if turn.phase is Phase.YOURS and track_id == self._place.tracks.current_id:
            self._show_phrase(now)

    def _show_phrase(self, now: Now) -> None:
        moment = time.monotonic()
        if now.phrase and self._next_s is not None and moment >= self._next_s:
            self._next_s = moment + _GROW_S if now.is_held else None
            self._place.roll.set_ghosts(now.phrase)

    def played(self) -> None:
        """There is something to be seen at once."""
        self._next_s = 0.0

    def forget_phrase(self) -> None:
        """Nothing is under way."""
        self._next_s = None
        self._place.roll.clear_ghosts()
