"""Write the form: asks the engine section by section, shows its notes as they come, and keeps or drops them."""

from __future__ import annotations

import random
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.form import parse_form, rerolled
from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.compose.form_request import SectionBegun, SectionDone
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem
from aiva_desktop.language import tr
from aiva_desktop.score.song import Song
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import form_actions
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.compose_controller import ComposeController
from aiva_desktop.ui.form_draft import FormDraft, form_request, placed_form_of, usual_form, written_sections
from aiva_desktop.ui.form_editor import FormEditor
from aiva_desktop.ui.wording import bars_in_words, failure_in_words
from aiva_desktop.ui.workplace import Workplace

# Seeds that the app picks are short enough to be read out and typed again.
_SEEDS = 1_000_000
# Fixed, so that everyone hears the same.
EXAMPLE_FORM, EXAMPLE_SEED = "A A' B A'' C A' B A''", 11


class FormController(QObject):
    """`draft_changed` carries the piece to be heard, or None. `failed`: a sentence, and details for a bug report."""

    draft_changed = Signal(object)
    failed = Signal(str, str)
    note_written = Signal(object)

    def __init__(self, place: Workplace, compose: ComposeController, editor: FormEditor) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._room = place.room
        self._worker = place.worker
        self._roll = place.roll
        self._panel = place.panel
        self._status = place.status
        self._actions = place.actions
        self._compose = compose
        self._editor = editor
        self._draft: FormDraft | None = None
        self._job: JobHandle | None = None
        self._writes_all = False
        self._writing = JobBridge(self)
        self._connect()
        self._show_form(place.document.song)

    def _connect(self) -> None:
        self._writing.item.connect(self._item)
        self._writing.done.connect(self._done)
        self._writing.failed.connect(self._failed)
        self._document.subscribe(self._show_form)
        self._tracks.current_changed.connect(self._show_ghosts)
        self._compose.takes_changed.connect(self._make_way)
        self._editor.form_set.connect(self.reject)
        self._editor.reroll_requested.connect(self.reroll)
        actions = self._actions
        actions.on(form_actions.WRITE_FORM, self.write)
        actions.on(form_actions.REROLL_SECTION, self.reroll)
        actions.on(specs.ACCEPT, self.accept)
        actions.on(specs.REJECT, self.reject)
        self._status.cancelled.connect(self.reject)

    @property
    def draft(self) -> FormDraft | None:
        """What is being written or looked at."""
        return self._draft

    @property
    def is_writing(self) -> bool:
        """Whether the engine writes, or will as soon as it is loaded."""
        return self._job is not None

    def _show_form(self, song: Song) -> None:
        """The form that is being written, else the song's."""
        draft = self._draft
        placed = PlacedForm(draft.request.form, draft.request.first_bar) if draft else placed_form_of(song)
        self._roll.show_form(placed, song.conductor.meter)

    # Writing

    def write(self) -> None:
        """Compose the piece from the motif; without a form in the song, in the usual one."""
        song = self._document.song
        self._start(song, placed_form_of(song) or usual_form(song, self._tracks.current_id), None)

    def write_example(self) -> None:
        """From the four bars in the window to a whole piece with parts and dynamics, kept at once as one step."""
        first = usual_form(self._document.song, self._tracks.current_id).first_bar
        placed = PlacedForm(parse_form(EXAMPLE_FORM), first)
        self._start(self._document.song, placed, None, EXAMPLE_SEED)

    def reroll(self) -> None:
        """Write the chosen section anew, with another seed; the others stay."""
        song, index = self._document.song, self._roll.form_lane.chosen
        placed = placed_form_of(song)
        if placed is None or not 0 <= index < len(placed.form.sections):
            self._status.say(tr("Choose a section in the form lane first."))
            return
        form = rerolled(placed.form, index, random.randrange(_SEEDS))
        self._start(song, replace(placed, form=form), index)

    def _start(self, song: Song, placed: PlacedForm, only: int | None, example_seed: int | None = None) -> None:
        track_id, settings = self._tracks.current_id, self._panel.settings()
        seed = settings.seed if example_seed is None else example_seed
        seed = random.randrange(_SEEDS) if seed is None else seed
        try:
            request = form_request(song, track_id, placed, settings, seed)
        except RequestError as error:
            self._status.say(str(error))
            return
        if only == 0 and request.given_bars == placed.form.sections[0].bars:
            self._status.say(tr("The motif fills this section: there is nothing to write anew."))
            return
        self._drop()
        self._compose.leave_song()
        self._compose.priming.stop()
        earlier = () if only is None else written_sections(song, track_id, request, only)
        name = tr("Write the form")
        if only is not None:
            name = tr("Re-roll section {label}", label=placed.form.sections[only].label)
        self._draft = FormDraft(track_id, request, name, earlier, is_arranged=example_seed is not None)
        self._job = self._worker.submit(
            lambda: self._room.write_form(request, earlier, only is not None), self._writing.deliver
        )
        self._writes_all = only is None
        self._status.show_work(tr("{name}: reading the motif ...", name=name))
        self._show_form(song)
        self._roll_to(placed, only or 0)
        self._show_choices()

    def _roll_to(self, placed: PlacedForm, first: int) -> None:
        """Make room in sight for all that will be written."""
        meter, view = self._document.song.conductor.meter, self._roll.area.view
        start = meter.bar(placed.first_bar_of(first)).start_tick
        end = meter.bar(placed.first_bar_of(len(placed.form.sections))).start_tick
        if view.x_of(start) < 0 or view.x_of(end) > view.width:
            self._roll.area.set_view(view.fitted_time(start, end))

    def _item(self, item: JobItem[object]) -> None:
        if self._job is None or item.job_id != self._job.job_id or self._draft is None:
            return
        match item.value:
            case NoteWritten(note=note):
                self._draft.add_note(note)
                self.note_written.emit(item.value)
                self._show_ghosts()
            case SectionBegun(index=index):
                self._roll.form_lane.mark_writing(index)
            case SectionDone(section=section):
                self._draft.add_section(section)
            case Progress(done=done, total=total):
                self._status.show_work(
                    tr("Writing bar {done} of {total} ...", done=min(done + 1, total), total=total), done, total
                )

    def _done(self, event: JobDone) -> None:
        if self._job is None or event.job_id != self._job.job_id or self._draft is None:
            return
        self._job = None
        self._draft.is_complete = True
        if self._writes_all:
            self._draft.engine = self._room.model_hash
        self._roll.form_lane.mark_writing(-1)
        if self._draft.is_arranged:
            self.accept()
            return
        bars = bars_in_words(self._draft.bars)
        self._status.end_work(tr("{bars} written: Return keeps them, Esc drops them.", bars=bars))
        self._show_choices()
        self.draft_changed.emit(self._draft)

    def _failed(self, event: JobFailed) -> None:
        if self._job is not None and event.job_id == self._job.job_id:
            self._drop()
            self._status.end_work()
            self.failed.emit(failure_in_words(event, tr("The engine")), event.details)

    # Keeping or dropping

    def accept(self) -> None:
        """Keep what is written, as one step."""
        draft = self._draft
        if draft is None or not draft.is_complete:
            return
        try:
            edit = draft.edit(self._document.song)
        except KeyError:
            self._drop()
            self._status.say(tr("The track of these notes has been removed; they were dropped."))
            return
        self._drop()
        self._tracks.choose(draft.track_id)
        self._roll.clear_selection()
        self._document.apply(edit)
        self._status.end_work(tr("Kept {bars}. Ctrl+Z takes them back.", bars=bars_in_words(draft.bars)))

    def reject(self) -> None:
        """Stop writing; drop what is written."""
        if self._draft is not None:
            self._status.end_work(tr("Stopped; nothing was kept.") if self.is_writing else tr("Dropped."))
            self._drop()

    def leave_song(self) -> None:
        """Another song is in the window."""
        if self._draft is not None:
            self._status.end_work()
            self._drop()

    def _make_way(self, takes: object) -> None:
        """Something else is proposed."""
        if self._draft is not None:
            self._drop()

    def _drop(self) -> None:
        if self._draft is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._job = self._draft = None
        self._roll.form_lane.mark_writing(-1)
        self._show_form(self._document.song)
        self._roll.clear_ghosts()
        self._show_choices()
        self.draft_changed.emit(None)

    def _show_ghosts(self) -> None:
        """What is written, and what makes way for it, while the roll shows its track."""
        draft = self._draft
        if draft is None:
            return
        if draft.track_id != self._tracks.current_id:
            self._roll.set_ghosts(())
            return
        sections = len(draft.request.form.sections) if self._writes_all else len(draft.earlier) + 1
        self._roll.set_ghosts(draft.notes, draft.making_way(self._tracks.current.notes, sections))

    def _show_choices(self) -> None:
        """Esc has another meaning while nothing is proposed: one key, one enabled action."""
        draft = self._draft
        if draft is not None or self._compose.takes is None:
            self._actions.set_enabled(draft is not None and draft.is_complete, specs.ACCEPT)
            self._actions.set_enabled(draft is not None, specs.REJECT)
            self._actions.set_enabled(draft is None, specs.DESELECT)
