"""How loud the selected notes are: played by the network, or shaped; as much of it as the slider says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aiva_desktop.editing.shaping import RAMP_DEPTH, accented, blended, levelled, phrase_arch, swelled
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.note_commands import count_of_changes
from aiva_desktop.pianoroll.state import RollState
from aiva_desktop.ui.choice_box import ChoiceBox
from aiva_desktop.ui.note_dialogs.proposal_dialog import ProposalDialog
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.proposal import Proposal
from aiva_desktop.ui.value_slider import SliderSpec, ValueSlider
from aiva_desktop.ui.wording import selected_notes_in_words

NETWORK, ARCH, ACCENTS, CRESCENDO, DIMINUENDO = "network", "arch", "accents", "crescendo", "diminuendo"
_SHAPES = [
    (marked("Played by the network"), NETWORK),
    (marked("Phrase arch"), ARCH),
    (marked("Accents by the meter"), ACCENTS),
    (marked("Crescendo"), CRESCENDO),
    (marked("Diminuendo"), DIMINUENDO),
]
_AMOUNT = SliderSpec(
    marked("Amount"),
    0.0,
    1.0,
    0.05,
    0.7,
    (marked("as it is"), marked("all of it")),
    lambda v: f"{v:.0%}",
    marked("How much of it comes to the notes"),
)
_VARIETY = SliderSpec(
    marked("Variety"),
    *(0.0, 1.5, 0.1, 0.0),
    (marked("even"), marked("bold")),
    lambda v: f"{v:.1f}",
    marked("0 plays what the network expects, 1 varies as players do"),
)


class DynamicsDialog(ProposalDialog):
    """`performance_wanted`: the network is to play, with this temperature and seed; `show_played` answers."""

    step_name = marked("Dynamics")
    performance_wanted = Signal(float, int)

    def __init__(self, state: RollState, parent: QWidget) -> None:
        super().__init__(state, parent)
        self._played: list[int] | None = None
        self.shape = ChoiceBox(tr("Shape"), tr("Where the dynamics come from"), _SHAPES)
        self.amount, self.variety = ValueSlider(_AMOUNT), ValueSlider(_VARIETY)
        self.seed = NumberBox(1, 9999, tr("Seed"), tr("With some variety, another number plays it another way"))
        self.bars = NumberBox(1, 64, tr("Phrase"), tr("How many bars a phrase has"))
        self.bars.setValue(4)
        self.bars.setSuffix(tr(" bars"))
        self.form.addRow(tr("&Shape"), self.shape)
        self.form.addRow(self.amount)
        self.form.addRow(self.variety)
        self.form.addRow(tr("S&eed"), self.seed)
        self.form.addRow(tr("&Phrase"), self.bars)
        self.shape.setFocus()
        self.shape.text_changed.connect(self.start)
        self.variety.value_changed.connect(self.start)
        self.seed.valueChanged.connect(self.start)
        self.amount.value_changed.connect(self.recount)
        self.bars.valueChanged.connect(self.recount)

    def start(self) -> None:
        """Show the fields of the shape; ask for what the network plays."""
        is_network = self.shape.text() == NETWORK
        self.form.setRowVisible(self.variety, is_network)
        self.form.setRowVisible(self.seed, is_network)
        self.form.setRowVisible(self.bars, self.shape.text() == ARCH)
        if is_network:
            self._played = None
            self.show_progress(0, 0)
            self.performance_wanted.emit(self.variety.value(), self.seed.value())
        self.recount()

    def show_progress(self, done: int, total: int) -> None:
        """The network plays."""
        self.say(tr("Playing note {done} of {total} ...", done=done, total=total) if total else tr("Playing ..."))

    def show_played(self, velocities: Sequence[int]) -> None:
        """The network has played the selected notes, in order."""
        level = sum(note.velocity for note in self.notes) / len(self.notes)
        self._played = levelled(velocities, level)
        self.recount()

    def proposal(self) -> Proposal | None:
        """The notes with other velocities; None while the network plays."""
        given = self._given()
        if given is None:
            return None
        new = blended(self.notes, given, self.amount.value())
        return Proposal(self.state.track_id, self.notes, new, tr(self.step_name))

    def _given(self) -> list[int] | None:
        return self._played if self.shape.text() == NETWORK else [note.velocity for note in self._shaped()]

    def _shaped(self) -> Notes:
        meter, shape = self.state.grid.meter, self.shape.text()
        if shape == ARCH:
            return phrase_arch(self.notes, meter, self.bars.value())
        if shape == ACCENTS:
            return accented(self.notes, meter)
        return swelled(self.notes, RAMP_DEPTH if shape == CRESCENDO else -RAMP_DEPTH)

    def in_words(self, proposal: Proposal) -> str:
        """How many change, and from how soft to how loud they go."""
        velocities = [note.velocity for note in proposal.new]
        changes = count_of_changes(self.notes, proposal.new)
        total = selected_notes_in_words(len(self.notes))
        low, high = min(velocities), max(velocities)
        return tr(
            "Changes {changes} of {total}: velocities from {low} to {high}.",
            changes=changes,
            total=total,
            low=low,
            high=high,
        )
