"""The playhead goes by bars, to the song's ends, and behind what was pasted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aiva_desktop.pianoroll.words import place_in_words
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.seek_actions import NEXT_BAR, PREVIOUS_BAR, TO_END, TO_START
from aiva_desktop.ui.workplace import Workplace


class SeekController(QObject):
    """`said`: where the playhead is, for the status line and screen readers."""

    said = Signal(str)

    def __init__(self, place: Workplace, playback: PlaybackController) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._player = place.player
        self._playback = playback
        place.actions.on(TO_START, lambda: self._go(0))
        place.actions.on(TO_END, lambda: self._go(self._document.song.end_tick))
        place.actions.on(PREVIOUS_BAR, self._go_back)
        place.actions.on(NEXT_BAR, lambda: self._go(self._meter.bar_at(self._here).end_tick))
        place.roll.pasted.connect(self._go_behind)

    @property
    def _meter(self) -> MeterMap:
        return self._document.song.conductor.meter

    @property
    def _here(self) -> int:
        return int(self._player.position_tick())

    def _go(self, tick: int) -> None:
        self._playback.seek(tick)
        self.said.emit(place_in_words(self._meter, tick))

    def _go_back(self) -> None:
        """To the bar line before; while playing, one that was only just passed does not hold the playhead up."""
        bar = self._meter.bar_at(self._here)
        passed = self._here - bar.start_tick
        is_near = 2 * passed < bar.end_tick - bar.start_tick if self._player.is_playing else not passed
        self._go(self._meter.bar(bar.index - 1).start_tick if is_near and bar.index else bar.start_tick)

    def _go_behind(self, tick: int) -> None:
        """What is pasted next follows what was pasted, rather than lying on it unseen."""
        if not self._player.is_playing:
            self._playback.show_from(tick)
