"""The chord lane at work: chords change by steps, are heard, suggested, locked and replaced by others that fit."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.harmony import ChordWritten, HarmonyRequest, with_written_chords
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.editing.conductor_edits import set_chords
from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.chord_lane import beat_at, renamed
from aiva_desktop.playback.patches import GRAND_PIANO, patch_of
from aiva_desktop.score.chords import Chord
from aiva_desktop.score.song import Song
from aiva_desktop.score.voicing import close_voicing
from aiva_desktop.ui import chord_actions as specs
from aiva_desktop.ui.alternatives_menu import AlternativesMenu
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.chord_request import chord_request, one_chord_request
from aiva_desktop.ui.wording import chords_in_words, failure_in_words
from aiva_desktop.ui.workplace import Workplace

# Seeds that the app picks are short enough to be read out and typed again.
_SEEDS = 1_000_000
_HEARD_VELOCITY = 80
_MENU = (specs.EDIT_CHORD, specs.OTHER_CHORDS, specs.LOCK_CHORD, specs.SUGGEST_CHORDS, specs.MAKE_PARTS)


class ChordController(QObject):
    """`failed`: a sentence, and details for a bug report. Locks last as long as the song is in the window."""

    failed = Signal(str, str)
    said = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._room = place.room
        self._worker = place.worker
        self._player = place.player
        self._roll = place.roll
        self._lane = place.roll.chord_lane
        self._panel = place.panel
        self._status = place.status
        self._actions = place.actions
        self._window = place.window
        self._locked: frozenset[int] = frozenset()
        self._job: JobHandle | None = None
        self._request: HarmonyRequest | None = None
        self._written: list[ChordWritten] = []
        self._finish: Callable[[], None] = self._keep
        self._tick = 0.0
        self._bridge = JobBridge(self)
        self._connect()
        self._show(place.document.song)

    def _connect(self) -> None:
        self._bridge.item.connect(self._item)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        self._document.subscribe(self._show)
        self._tracks.current_changed.connect(lambda: self._show(self._document.song))
        lane, actions = self._lane, self._actions
        lane.chords_changed.connect(self._change)
        lane.chord_chosen.connect(self._show_choices)
        lane.heard.connect(self._hear)
        lane.silenced.connect(self._player.audition_off)
        lane.said.connect(self.said)
        lane.lock_requested.connect(self.toggle_lock)
        lane.left.connect(self._roll.setFocus)
        lane.menu_requested.connect(self._open_menu)
        actions.on(specs.SUGGEST_CHORDS, self.suggest)
        actions.on(specs.EDIT_CHORD, self._type)
        actions.on(specs.LOCK_CHORD, self.toggle_lock)
        actions.on(specs.OTHER_CHORDS, self.ask_for_others)
        actions.on(specs.REMOVE_ALL_CHORDS, self._remove_all)
        actions.on(specs.TO_CHORD_LANE, lambda: lane.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._status.cancelled.connect(self.stop)

    @property
    def is_writing(self) -> bool:
        """Whether chords are being written."""
        return self._job is not None

    # What is shown

    def _show(self, song: Song) -> None:
        conductor = song.conductor
        end = conductor.meter.next_bar_line(max(1, song.end_tick))
        key = conductor.key_at(0)
        self._locked &= {change.tick for change in conductor.chords}
        self._lane.show_locked(self._locked)
        self._lane.show_chords(conductor.chords, end, conductor.meter, key is not None and key.uses_flats)
        self._show_choices()

    def _show_choices(self) -> None:
        chosen = self._lane.chosen
        self._actions.set_enabled(chosen is not None, specs.LOCK_CHORD, specs.OTHER_CHORDS)
        self._actions[specs.LOCK_CHORD].setChecked(chosen is not None and chosen.start_tick in self._locked)
        self._actions.set_enabled(bool(self._document.song.conductor.chords), specs.REMOVE_ALL_CHORDS)

    def follow(self, tick: float) -> None:
        """The playhead is at `tick`."""
        self._tick = tick

    def leave_song(self) -> None:
        """Another song is in the window."""
        self._drop()
        self._locked = frozenset()
        self._lane.choose(-1)

    # Changing by hand

    def _change(self, changes: tuple[object, ...], name: str) -> None:
        before = self._document.song.conductor
        moved = {new.tick for new in changes} - {old.tick for old in before.chords}  # type: ignore[attr-defined]
        gone = {old.tick for old in before.chords} - {new.tick for new in changes}  # type: ignore[attr-defined]
        if len(moved) == len(gone) == 1 and gone <= self._locked:
            self._locked = self._locked - gone | moved
        self._document.apply(set_chords(before, changes, name))  # type: ignore[arg-type]

    def _type(self) -> None:
        block, meter = self._lane.chosen, self._document.song.conductor.meter
        tick = block.start_tick if block is not None and self._lane.hasFocus() else beat_at(meter, self._tick)
        self._roll.ensure_visible(tick)
        self._lane.type_chord(tick)

    def toggle_lock(self) -> None:
        """Lock the chosen chord, or unlock it."""
        block = self._lane.chosen
        if block is not None:
            self._locked ^= {block.start_tick}
            self._lane.show_locked(self._locked)
            self._show_choices()
            self.said.emit(
                tr("Locked: Suggest chords leaves it.") if block.start_tick in self._locked else tr("Unlocked.")
            )

    def _remove_all(self) -> None:
        self._document.apply(set_chords(self._document.song.conductor, (), tr("Remove all chords")))

    def _hear(self, chord: Chord) -> None:
        """On the current track's instrument; on another track's, where that is drums."""
        among = (self._tracks.current, *self._document.song.tracks)
        track = next((track for track in among if not track.is_drums), None)
        patch, channel = (patch_of(track), self._tracks.heard_channel(track.id)) if track else (GRAND_PIANO, 0)
        self._player.audition_chord(close_voicing(chord), _HEARD_VELOCITY, patch, channel)

    # Asking the engine

    def suggest(self) -> None:
        """Write chords for the selected bars, else for the whole track; without notes, invent some."""
        style, seed = self._panel.settings().style, random.randrange(_SEEDS)
        song = self._document.song
        self._start(
            lambda: chord_request(song, self._tracks.current_id, self._roll.selection, self._locked, style, seed),
            self._keep,
            tr("Writing chords ..."),
        )

    def ask_for_others(self) -> None:
        """Offer what else could stand where the chosen chord is."""
        block, style = self._lane.chosen, self._panel.settings().style
        index = -1 if block is None else block.index
        song = self._document.song
        self._start(
            lambda: one_chord_request(song, self._tracks.current_id, index, style),
            partial(self._offer, index),
            tr("Looking for other chords ..."),
        )

    def _start(self, make: Callable[[], HarmonyRequest], finish: Callable[[], None], says: str) -> None:
        try:
            request = make()
        except RequestError as error:
            self.said.emit(str(error))
            return
        self._drop()
        self._request, self._written, self._finish = request, [], finish
        self._job = self._worker.submit(lambda: self._room.write_chords(request), self._bridge.deliver)
        self._status.show_work(says)

    def _item(self, item: JobItem[object]) -> None:
        if self._job is None or item.job_id != self._job.job_id:
            return
        if isinstance(item.value, ChordWritten):
            self._written.append(item.value)
        elif isinstance(item.value, Progress):
            done, total = item.value.done, item.value.total
            self._status.show_work(
                tr("Chords for bar {done} of {total} ...", done=min(done + 1, total), total=total), done, total
            )

    def _done(self, event: JobDone) -> None:
        if self._job is None or event.job_id != self._job.job_id:
            return
        self._job = None
        self._status.end_work()
        self._finish()

    def _failed(self, event: JobFailed) -> None:
        if self._job is not None and event.job_id == self._job.job_id:
            self._drop()
            self._status.end_work()
            self.failed.emit(failure_in_words(event, tr("The engine")), event.details)

    def stop(self) -> None:
        """Stop writing; nothing is kept."""
        if self.is_writing:
            self._drop()
            self._status.end_work(tr("Stopped; the chords are as they were."))

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _keep(self) -> None:
        """Put the written chords into the song, as one step."""
        request, song = self._request, self._document.song
        assert request is not None
        chords = with_written_chords(song.conductor.chords, request, self._written, song.end_tick)
        self._document.apply(set_chords(song.conductor, chords, tr("Suggest chords, seed {seed}", seed=request.seed)))
        again = self._actions.keys(specs.SUGGEST_CHORDS)
        once_more = tr("; {key} writes others", key=again[0]) if again else ""
        self._status.end_work(
            tr(
                "{chords} written, seed {seed}. Ctrl+Z takes them back{once_more}.",
                chords=chords_in_words(len(self._written)),
                seed=request.seed,
                once_more=once_more,
            )
        )

    def _offer(self, index: int) -> None:
        """Show what else could stand at chord `index`."""
        conductor = self._document.song.conductor
        if not 0 <= index < len(conductor.chords):
            return
        tick, key = conductor.chords[index].tick, conductor.key_at(0)
        found = next((one for one in self._written if one.start_tick <= tick < one.end_tick), None)
        if found is None or not found.alternatives:
            self.said.emit(tr("Nothing else was found for this place."))
            return
        menu = AlternativesMenu(found.alternatives, key is not None and key.uses_flats, self._window)
        menu.heard.connect(self._hear)
        menu.aboutToHide.connect(self._player.audition_off)
        menu.chosen.connect(partial(self._replace, index))
        menu.popup(self._lane.place_of_chosen())

    def _replace(self, index: int, chord: Chord | None) -> None:
        conductor = self._document.song.conductor
        if index < len(conductor.chords):
            self._document.apply(set_chords(conductor, renamed(conductor.chords, index, chord), tr("Other chord")))
            self._lane.choose(index)

    def _open_menu(self, place: QPoint) -> None:
        actions = [self._actions[spec] for spec in _MENU]
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(actions)
        menu.insertSeparator(actions[-2])
        menu.popup(place)
