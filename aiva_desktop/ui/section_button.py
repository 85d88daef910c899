"""The heading of a part of a panel that folds away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolButton

from aiva_desktop.ui.theme import TARGET


class SectionButton(QToolButton):
    """Checked while the part is shown, as is `action`; `toggled` tells when that changes."""

    def __init__(self, name: str, action: QAction) -> None:
        super().__init__()
        self._name = name
        self.setObjectName("section")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCheckable(True)
        self.setToolTip(action.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(action.setChecked)
        action.toggled.connect(self.setChecked)
        self.toggled.connect(self._point)
        self._point(False)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how much is set in the part, even while it is folded away."""
        self.setText(f"{self._name} ({count})" if count else self._name)

    def _point(self, is_shown: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if is_shown else Qt.ArrowType.RightArrow)
