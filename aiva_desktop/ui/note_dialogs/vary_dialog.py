"""Develop the selected phrase: one kind of variation, in its place or behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QStackedWidget, QWidget

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
from aiva_desktop.editing.transforms import CannotEditError
from aiva_desktop.pianoroll.state import RollState
from aiva_desktop.score.pitch import Key, estimate_key
from aiva_desktop.ui.choice_box import ChoiceBox
from aiva_desktop.ui.note_dialogs.proposal_dialog import ProposalDialog
from aiva_desktop.ui.proposal import Proposal
from aiva_desktop.ui.vary_actions import Kind
from aiva_desktop.ui.vary_pages import Page, page_of
from aiva_desktop.ui.wording import counted

BEHIND, IN_PLACE = "behind", "in place"
_LABEL = QFormLayout.ItemRole.LabelRole
_PITCHED = (Sequencing, Invert, Transpose, Ornament)


class VaryDialog(ProposalDialog):
    """Opens with one kind; another one may be chosen. The place is remembered."""

    step_name = "Vary"
    last_place = BEHIND

    def __init__(self, state: RollState, is_drums: bool, kind: Kind, parent: QWidget) -> None:
        super().__init__(state, parent)
        key = state.key or estimate_key(self.notes) or Key()
        self._setting, self._is_drums = Setting(state.grid.meter, key), is_drums
        self.kind = ChoiceBox("Vary by", "What becomes of the phrase", [(one.value, one.value) for one in Kind])
        self.pages = {one: page_of(one, self.notes) for one in Kind}
        self._stack = QStackedWidget()
        places = [("Behind the phrase, which stays", BEHIND), ("In place of the phrase", IN_PLACE)]
        self.place = ChoiceBox("Place", "Where the result goes", places)
        self.place.set_text(VaryDialog.last_place)
        self.form.addRow("&Vary by", self.kind)
        self.form.addRow(self._stack)
        self.form.addRow("&Place", self.place)
        for page in self.pages.values():
            self._stack.addWidget(page)
            page.changed.connect(self.recount)
        self._line_up()
        self.kind.set_text(kind.value)
        self.kind.text_changed.connect(self._turn)
        self.place.text_changed.connect(self.recount)
        self.accepted.connect(self._remember)
        self.kind.setFocus()
        self._turn()

    def _line_up(self) -> None:
        """All pages have their fields below each other, and below those that stay."""
        forms = (self.form, *(page.form for page in self.pages.values()))
        items = (form.itemAt(row, _LABEL) for form in forms for row in range(form.rowCount()))
        labels = [item.widget() for item in items if item is not None]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    @property
    def page(self) -> Page:
        """The settings of the kind that is chosen."""
        return self.pages[Kind(self.kind.text())]

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self.setWindowTitle(self.kind.text())
        self.recount()

    def proposal(self) -> Proposal:
        """The phrase varied. Raises CannotEditError."""
        variation, track_id = self.page.variation(), self.state.track_id
        self._check(variation)
        name = self.kind.text()
        if self.place.text() == IN_PLACE:
            return Proposal(track_id, self.notes, variation.applied(self.notes, self._setting), name)
        new = developed(self.notes, variation, self._setting)
        return Proposal(track_id, making_way(self.state.index.notes, self.notes, new), new, name)

    def _check(self, variation: Variation) -> None:
        if self._is_drums and isinstance(variation, _PITCHED):
            raise CannotEditError("This is a drum track, whose pitches name instruments: vary its rhythm instead.")

    def in_words(self, proposal: Proposal) -> str:
        """How many notes come, in which key, and what makes way."""
        key = self._setting.key
        words = f"{counted(len(proposal.new), 'note')} from {len(self.notes)}, in {key}."
        behind = self.place.text() == BEHIND and proposal.gone
        return f"{words} {counted(len(proposal.gone), 'note')} there make way." if behind else words

    def _remember(self) -> None:
        VaryDialog.last_place = self.place.text()
