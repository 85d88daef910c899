"""What the dialogs that change notes have in common: fields, and a line that says what they would do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.note_commands import count_of_changes
from aiva_desktop.pianoroll.state import RollState
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import UNIT
from aiva_desktop.ui.wording import selected_notes_in_words

# Counting what would change in more notes than this would hold up typing.
COUNTED_LIVE = 20_000
_WIDTH = 340


class ChangeDialog(QDialog):
    """A kind of change and its settings. A subclass adds fields, calls `recount` when they change, and says `changed`.

    `step_name` is what the Edit menu calls the step, `accept_text` what the button says; both marked for translation.
    """

    step_name = ""
    accept_text = marked("Apply")

    def __init__(self, state: RollState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(self.step_name))
        self.setMinimumWidth(in_text(_WIDTH))
        self.state = state
        self.notes = state.chosen()
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(4 * UNIT)
        self.form.setVerticalSpacing(2 * UNIT)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._count = QLabel()
        self._count.setObjectName("quiet")
        self._count.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        apply = buttons.addButton(tr(self.accept_text), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(tr("Cancel"))
        cancel.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 3 * UNIT)
        layout.setSpacing(3 * UNIT)
        layout.addLayout(self.form)
        layout.addWidget(self._count)
        layout.addWidget(buttons)
        # Only now: before, the button does not know its dialog, which would choose Cancel.
        apply.setDefault(True)

    def changed(self, notes: Notes) -> Notes:
        """The notes as the settings have them. May raise CannotEditError."""
        raise NotImplementedError

    @property
    def count_text(self) -> str:
        """What it says that it would do."""
        return self._count.text()

    def recount(self) -> None:
        """Say how many notes the settings change."""
        self.say(self._in_words())

    def say(self, text: str) -> None:
        """Write the line under the settings."""
        self._count.setText(text)
        self._count.setAccessibleName(text)

    def _in_words(self) -> str:
        total = selected_notes_in_words(len(self.notes))
        if len(self.notes) > COUNTED_LIVE:
            return tr("Works on {total}.", total=total)
        try:
            changes = count_of_changes(self.notes, self.changed(self.notes))
        except CannotEditError as refusal:
            return str(refusal)
        return tr("Changes {changes} of {total}.", changes=changes, total=total)
