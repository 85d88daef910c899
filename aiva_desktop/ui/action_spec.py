"""What an action and a menu are, as values."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction

from aiva_desktop.ui.icons import Icon


@dataclass(frozen=True)
class ActionSpec:
    """`text` as the menu shows it, the first of `keys` too; `hint` says more in the tooltip."""

    text: str
    keys: tuple[str, ...] = ()
    icon: Icon | None = None
    hint: str = ""
    checkable: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole

    @property
    def name(self) -> str:
        """What it is called in lists and settings: the text without its underlined letter."""
        return self.text.replace("&", "").removesuffix("...")


@dataclass(frozen=True)
class MenuSpec:
    """A menu; None is a separator."""

    title: str
    entries: tuple[ActionSpec | MenuSpec | None, ...]
