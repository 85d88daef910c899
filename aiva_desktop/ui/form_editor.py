"""The form itself: painted, typed or set section by section, each change a step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from aiva_desktop.compose.form import DEFAULT_SECTION_BARS, Form, Section, default_closeness
from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.compose.form_song import with_form_markers
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.editing.edits import ReplaceConductor
from aiva_desktop.language import tr
from aiva_desktop.pianoroll import form_lane as lane
from aiva_desktop.ui import form_actions
from aiva_desktop.ui.form_dialogs import FormDialog, SectionPopover
from aiva_desktop.ui.form_draft import USUAL_FORM, placed_form_of, usual_form
from aiva_desktop.ui.workplace import Workplace


class FormEditor(QObject):
    """Listens to the form lane and its dialogs.

    `form_set`: the song is about to have another form. `reroll_requested`: the chosen section is to be written anew.
    """

    said = Signal(str)
    form_set = Signal()
    reroll_requested = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._lane = place.roll.form_lane
        self._actions = place.actions
        self._window = place.window
        self._lane.form_changed.connect(self.set_form)
        self._lane.edit_requested.connect(self._edit_section)
        self._lane.section_chosen.connect(self._show_choices)
        place.actions.on(form_actions.FORM, self.type_form)
        place.actions.on(form_actions.EDIT_SECTION, self._lane.edit_chosen)
        place.actions.on(form_actions.TO_FORM_LANE, lambda: self._lane.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._show_choices(-1)

    def set_form(self, placed: PlacedForm | None, name: str) -> None:
        """Make this the song's form, as one step."""
        self.form_set.emit()
        conductor = self._document.song.conductor
        markers = with_form_markers(conductor.markers, placed, conductor.meter)
        if markers != conductor.markers:
            self._document.apply(ReplaceConductor(conductor, replace(conductor, markers=markers), name))

    def type_form(self) -> None:
        """Ask for the form as text."""
        placed = placed_form_of(self._document.song)
        labels = placed.form.labels if placed else USUAL_FORM
        dialog = FormDialog(labels, placed.form.sections[0].bars if placed else DEFAULT_SECTION_BARS, self._window)
        dialog.accepted.connect(lambda: self._typed(dialog.form))
        dialog.open()

    def _typed(self, form: Form | None) -> None:
        if form is None:
            return
        song = self._document.song
        first = (placed_form_of(song) or usual_form(song, self._tracks.current_id)).first_bar
        self.set_form(PlacedForm(form, first), tr("Set the form"))
        keys = self._actions.keys(form_actions.WRITE_FORM)
        self.said.emit(
            tr(
                "{labels}: {command} writes it.",
                labels=form.labels,
                command=keys[0] if keys else form_actions.WRITE_FORM.title,
            )
        )

    def _edit_section(self, index: int, place: QPoint) -> None:
        placed = placed_form_of(self._document.song)
        if placed is None:
            return
        section, is_first = placed.form.sections[index], placed.form.model_of(index) is None
        usual = default_closeness(section.primes, is_first, index == 0)
        popover = SectionPopover(section, usual, index == 0, self._window)
        popover.changed.connect(lambda changed: self._section_changed(placed, index, changed))
        popover.reroll_requested.connect(self.reroll_requested)
        popover.remove_requested.connect(self._lane.remove_chosen)
        popover.show_at(place)

    def _section_changed(self, placed: PlacedForm, index: int, section: Section) -> None:
        try:
            self.set_form(lane.with_section(placed, index, section), tr("Change section {label}", label=section.label))
        except RequestError as error:
            self.said.emit(str(error))

    def _show_choices(self, chosen: int) -> None:
        self._actions.set_enabled(chosen >= 0, form_actions.REROLL_SECTION, form_actions.EDIT_SECTION)
