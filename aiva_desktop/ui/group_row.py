"""The head of a group of tracks: its name, and what folds, mutes and solos all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton

from aiva_desktop.language import tr
from aiva_desktop.score.song import Track
from aiva_desktop.ui.name_field import NameField
from aiva_desktop.ui.theme import TARGET, UNIT
from aiva_desktop.ui.track_row import letter_button
from aiva_desktop.ui.wording import tracks_in_words


class GroupRow(QFrame):
    """Says what the composer wants of the group called `group`."""

    folded = Signal(str, bool)
    muted = Signal(str, bool)
    soloed = Signal(str, bool)
    renamed = Signal(str, str)

    def __init__(self, group: str) -> None:
        super().__init__()
        self.setObjectName("groupRow")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._group = group
        self._is_folded = False
        self.fold = QToolButton()
        self.fold.setArrowType(Qt.ArrowType.DownArrow)
        self.fold.setFixedSize(TARGET, TARGET)
        self.fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name = NameField(tr("Group name"))
        self.mute = letter_button(tr("M"), tr("Mute all tracks of {group}", group=group))
        self.solo = letter_button(tr("S"), tr("Solo all tracks of {group}", group=group))
        for button in (self.mute, self.solo):
            button.setAccessibleName(button.toolTip())
        self._lay_out()
        self.fold.clicked.connect(lambda: self.folded.emit(group, not self._is_folded))
        self.mute.clicked.connect(lambda on: self.muted.emit(group, on))
        self.solo.clicked.connect(lambda on: self.soloed.emit(group, on))
        self.name.renamed.connect(lambda name: self.renamed.emit(group, name))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, UNIT, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.fold)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.mute)
        layout.addWidget(self.solo)

    def show_members(self, members: Sequence[Track], is_folded: bool) -> None:
        """Show the tracks of the group as they are now."""
        inside = tr("{group}: {tracks}", group=self._group, tracks=tracks_in_words(len(members)))
        self.setAccessibleName(inside)
        shown = f"{self._group} ({len(members)})" if is_folded else self._group
        self.name.show_name(shown, tr("{group} (double-click to rename)", group=inside))
        self.name.label.setAccessibleName(inside)
        self.mute.setChecked(all(track.muted for track in members))
        self.solo.setChecked(all(track.soloed for track in members))
        self._is_folded = is_folded
        self.fold.setArrowType(Qt.ArrowType.RightArrow if is_folded else Qt.ArrowType.DownArrow)
        self.fold.setAccessibleName(
            tr("Unfold {group}", group=self._group) if is_folded else tr("Fold {group}", group=self._group)
        )
        self.fold.setToolTip(self.fold.accessibleName())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename it."""
        self.name.label.setText(self._group)
        self.name.start_renaming()
