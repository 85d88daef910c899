"""Develop the selected phrase: one kind of variation, in its place or behind it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QStackedWidget, QWidget

from aiva_desktop.compose.infill import InfillRequest
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.compose.seams import seam_notes, seam_request
from aiva_desktop.editing.developing import (
    Invert,
    Sequencing,
    Setting,
    Transpose,
    Variation,
    developed,
    making_way,
)
from aiva_desktop.editing.figuration import Ornament
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.state import RollState
from aiva_desktop.score.pitch import Key, estimate_key
from aiva_desktop.score.song import Conductor
from aiva_desktop.ui.choice_box import ChoiceBox
from aiva_desktop.ui.note_dialogs.proposal_dialog import ProposalDialog
from aiva_desktop.ui.proposal import Proposal
from aiva_desktop.ui.vary_actions import Kind
from aiva_desktop.ui.vary_pages import Page, page_of
from aiva_desktop.ui.wording import notes_in_words

BEHIND, IN_PLACE = "behind", "in place"
_LABEL = QFormLayout.ItemRole.LabelRole
_PITCHED = (Sequencing, Invert, Transpose, Ornament)


class VaryDialog(ProposalDialog):
    """Opens with one kind; another one may be chosen. The place is remembered.

    `join_wanted` carries an `InfillRequest`; `show_joined` answers.
    """

    step_name = marked("Vary")
    last_place = BEHIND
    join_wanted = Signal(object)

    def __init__(self, state: RollState, conductor: Conductor, is_drums: bool, kind: Kind, parent: QWidget) -> None:
        super().__init__(state, parent)
        self._conductor = conductor
        # The seam that was joined last, and what was written there.
        self._joined: tuple[InfillRequest | None, Notes] = (None, ())
        key = state.key or estimate_key(self.notes) or Key()
        self._setting, self._is_drums = Setting(state.grid.meter, key), is_drums
        self.kind = ChoiceBox(tr("Vary by"), tr("What becomes of the phrase"), [(one.value, one.value) for one in Kind])
        self.pages = {one: page_of(one, self.notes) for one in Kind}
        self._stack = QStackedWidget()
        places = [(marked("Behind the phrase, which stays"), BEHIND), (marked("In place of the phrase"), IN_PLACE)]
        self.place = ChoiceBox(tr("Place"), tr("Where the result goes"), places)
        self.place.set_text(VaryDialog.last_place)
        self.form.addRow(tr("&Vary by"), self.kind)
        self.form.addRow(self._stack)
        self.join = QCheckBox(tr("&Join the seam"))
        self.join.setToolTip(tr("The network writes the beat before the result anew, so that it leads there"))
        self.form.addRow(tr("&Place"), self.place)
        self.form.addRow("", self.join)
        for page in self.pages.values():
            self._stack.addWidget(page)
            page.changed.connect(self.recount)
        self._line_up()
        self.kind.set_text(kind.value)
        self.kind.text_changed.connect(self._turn)
        self.place.text_changed.connect(self.recount)
        self.join.toggled.connect(self.recount)
        self.accepted.connect(self._remember)
        self.kind.setFocus()
        self._turn()

    def _line_up(self) -> None:
        """All pages have their fields below each other, and below those that stay."""
        forms = (self.form, *(page.form for page in self.pages.values()))
        items = (form.itemAt(row, _LABEL) for form in forms for row in range(form.rowCount()))
        labels = [label for item in items if item is not None and (label := item.widget()) is not None]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    @property
    def page(self) -> Page:
        """The settings of the kind that is chosen."""
        return self.pages[Kind(self.kind.text())]

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self.setWindowTitle(tr(self.kind.text()))
        self.recount()

    def recount(self) -> None:
        """Only what is put behind the phrase has a seam."""
        self.join.setEnabled(self.place.text() == BEHIND)
        super().recount()

    def show_joined(self, request: InfillRequest, written: Notes) -> None:
        """The network has written the beat that was asked for."""
        self._joined = (request, written)
        self.recount()

    def proposal(self) -> Proposal | None:
        """The phrase varied; None while its seam is written. Raises CannotEditError."""
        variation, track_id = self.page.variation(), self.state.track_id
        self._check(variation)
        name = tr(self.kind.text())
        if self.place.text() == IN_PLACE:
            return Proposal(track_id, self.notes, variation.applied(self.notes, self._setting), name)
        new = developed(self.notes, variation, self._setting)
        proposal = Proposal(track_id, making_way(self.state.index.notes, self.notes, new), new, name)
        return self._with_seam(proposal) if self.join.isChecked() else proposal

    def _with_seam(self, proposal: Proposal) -> Proposal | None:
        if self._is_drums:
            raise CannotEditError(tr("Drums have no seam to join: leave it unjoined."))
        gone = frozenset(proposal.gone)
        kept = [note for note in self.state.index.notes if note not in gone]
        try:
            request = seam_request([*kept, *proposal.new], proposal.new[0].onset, self._conductor)
        except RequestError as error:
            raise CannotEditError(str(error)) from error
        if request != self._joined[0]:
            self.say(tr("Joining the seam ..."))
            self.join_wanted.emit(request)
            return None
        making_room, written = seam_notes(kept, request, self._joined[1])
        return replace(proposal, gone=(*proposal.gone, *making_room), new=(*written, *proposal.new))

    def _check(self, variation: Variation) -> None:
        if self._is_drums and isinstance(variation, _PITCHED):
            raise CannotEditError(tr("This is a drum track, whose pitches name instruments: vary its rhythm instead."))

    def in_words(self, proposal: Proposal) -> str:
        """How many notes come, in which key, and what makes way."""
        key = self._setting.key
        notes = notes_in_words(len(proposal.new))
        words = tr("{notes} from {count}, in {key}.", notes=notes, count=len(self.notes), key=key.title)
        if self.place.text() != BEHIND or not proposal.gone:
            return words
        return f"{words} {_making_way_in_words(len(proposal.gone))}"

    def _remember(self) -> None:
        VaryDialog.last_place = self.place.text()


def _making_way_in_words(count: int) -> str:
    return tr("1 other note makes way.") if count == 1 else tr("{count} other notes make way.", count=count)
