"""Infill and re-roll: asks for bars or for one aspect of notes anew. The takes are reviewed as those of Continue."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.requests import RequestError
from aiva_desktop.compose.rerolls import Aspect
from aiva_desktop.language import tr
from aiva_desktop.ui import rewrite_actions as specs
from aiva_desktop.ui.compose_controller import ComposeController
from aiva_desktop.ui.rewrite_request import filling_of, rerolling_of
from aiva_desktop.ui.same_again import record_at, task_again
from aiva_desktop.ui.workplace import Workplace
from aiva_desktop.ui.writing_task import WritingTask


class RewriteController(QObject):
    """`said` carries a sentence for the composer."""

    said = Signal(str)

    def __init__(self, place: Workplace, compose: ComposeController) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._roll = place.roll
        self._compose = compose
        place.actions.on(specs.INFILL, self.infill)
        place.actions.on(specs.AGAIN, self.again)
        for spec, aspect in (
            (specs.REROLL_PITCHES, Aspect.PITCH),
            (specs.REROLL_RHYTHM, Aspect.RHYTHM),
            (specs.REROLL_DYNAMICS, Aspect.DYNAMICS),
        ):
            place.actions.on(spec, partial(self.reroll, aspect))

    def infill(self) -> None:
        """Write the selected bars, else those of the marked range, anew."""
        song, track_id = self._document.song, self._tracks.current_id
        selection, marked = self._roll.selection, self._roll.area.contents.loop
        self._ask(lambda: filling_of(song, track_id, selection, marked, self._compose.settings()))

    def reroll(self, aspect: Aspect) -> None:
        """Write this aspect of the selected notes anew."""
        song, track_id = self._document.song, self._tracks.current_id
        self._ask(lambda: rerolling_of(song, track_id, self._roll.selection, aspect, self._compose.settings()))

    def again(self) -> None:
        """Write what is noted at the selection, else at the playhead, with the same seed and settings."""
        song, track_id = self._document.song, self._tracks.current_id
        contents = self._roll.area.contents
        tick = min((note.onset for note in self._roll.selection), default=int(contents.playhead))
        record = record_at(song, track_id, tick)
        if record is None:
            self.said.emit(tr("No seed is noted here: select notes that the engine wrote, or put the playhead there."))
            return
        try:
            task = task_again(song, record)
        except RequestError as error:
            self.said.emit(str(error))
            return
        self._compose.write(task, record.take, record.takes_of_bars)
        if record.engine not in ("", self._compose.model_hash):
            self.said.emit(tr("Another version of the engine wrote this; the notes may differ."))

    def _ask(self, task: Callable[[], WritingTask]) -> None:
        try:
            asked = task()
        except RequestError as error:
            self.said.emit(str(error))
            return
        self._compose.write(asked)
