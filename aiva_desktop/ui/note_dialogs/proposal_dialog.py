"""What the dialogs that show a proposal have in common: it is seen and heard while the settings change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from aiva_desktop.editing.transforms import CannotEditError
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.state import RollState
from aiva_desktop.ui.note_dialogs.change_dialog import ChangeDialog
from aiva_desktop.ui.proposal import Proposal


class ProposalDialog(ChangeDialog):
    """A subclass says `proposal`. `proposed` carries it, or None while there is none."""

    proposed = Signal(object)
    listen_requested = Signal()

    def __init__(self, state: RollState, parent: QWidget) -> None:
        super().__init__(state, parent)
        self._proposal: Proposal | None = None
        buttons = self.findChild(QDialogButtonBox)
        assert buttons is not None
        self.listen = QPushButton(tr("&Listen"))
        self.listen.setToolTip(tr("Play the song from the selection, with the changes; once more stops"))
        self.listen.setAutoDefault(False)
        self.listen.clicked.connect(self.listen_requested)
        buttons.addButton(self.listen, QDialogButtonBox.ButtonRole.ActionRole)
        self._apply = next(b for b in self.findChildren(QPushButton) if buttons.buttonRole(b) is _ACCEPT)

    @property
    def shown(self) -> Proposal | None:
        """What accepting would keep."""
        return self._proposal

    def proposal(self) -> Proposal | None:
        """What the settings come to; None: not known yet. May raise CannotEditError."""
        raise NotImplementedError

    def show_progress(self, done: int, total: int) -> None:
        """The network is at work for this dialog."""
        self.say(tr("{done} of {total} ...", done=done, total=total) if total else tr("Working ..."))

    def in_words(self, proposal: Proposal) -> str:
        """What the line under the settings says of it."""
        raise NotImplementedError

    def recount(self) -> None:
        """Show what the settings come to."""
        try:
            self._proposal = self.proposal()
            words = self.in_words(self._proposal) if self._proposal else self.count_text
        except CannotEditError as refusal:
            self._proposal, words = None, str(refusal)
        self.say(words)
        self._apply.setEnabled(self._proposal is not None)
        self._apply.setDefault(True)
        self.proposed.emit(self._proposal)


_ACCEPT = QDialogButtonBox.ButtonRole.AcceptRole
