"""A tonic and a kind of scale."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.score.pitch import FLAT_NAMES, SHARP_NAMES
from aiva_desktop.score.scales import Scale, ScaleKind
from aiva_desktop.ui.choice_box import ChoiceBox
from aiva_desktop.ui.theme import UNIT

_TONICS = [f"{sharp}/{flat}" if sharp != flat else sharp for sharp, flat in zip(SHARP_NAMES, FLAT_NAMES, strict=True)]


class ScaleBox(QWidget):
    """The scale as text, "D dorian"; empty for the key's own."""

    text_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        tonics = [(marked("key"), ""), *((name, str(tonic)) for tonic, name in enumerate(_TONICS))]
        self.tonic = ChoiceBox(
            tr("Tonic of the scale"), tr("The scale that every note keeps to; key: the song's own"), tonics
        )
        kinds = [(kind.value, kind.value) for kind in ScaleKind]
        self.kind = ChoiceBox(tr("Kind of scale"), tr("Minor keeps both its sixths and sevenths"), kinds)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.tonic, 2)
        layout.addWidget(self.kind, 3)
        for box in (self.tonic, self.kind):
            box.text_changed.connect(self._tell)
        self._show()

    def text(self) -> str:
        """What the boxes say."""
        return str(Scale(int(self.tonic.text()), ScaleKind(self.kind.text()))) if self.tonic.text() else ""

    def set_text(self, text: str) -> None:
        """Show a scale, without telling."""
        scale = Scale.parse(text) if text else None
        self.tonic.set_text(str(scale.tonic) if scale else "")
        if scale is not None:
            self.kind.set_text(scale.kind.value)
        self._show()

    def _show(self) -> None:
        self.kind.setEnabled(bool(self.tonic.text()))

    def _tell(self) -> None:
        self._show()
        self.text_changed.emit()
