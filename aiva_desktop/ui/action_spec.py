"""What an action and a menu are, as values."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QAction

from aiva_desktop.language import tr
from aiva_desktop.ui.icons import Icon

# Languages without letters of their own for it put the underlined letter behind the text: "文件(&F)".
_LETTER_BEHIND = re.compile(r"\(&\w\)")


def plain(text: str) -> str:
    """The text of an action or a menu without its underlined letter and its dots."""
    return _LETTER_BEHIND.sub("", text).replace("&", "").removesuffix("...")


@dataclass(frozen=True)
class ActionSpec:
    """`text` as the menu shows it, the first of `keys` too; `hint` says more in the tooltip.

    Texts are English; they are translated where the action is made.
    """

    text: str
    keys: tuple[str, ...] = ()
    icon: Icon | None = None
    hint: str = ""
    checkable: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole

    @property
    def name(self) -> str:
        """What it is called in settings, in every language: the English text without its underlined letter."""
        return plain(self.text)

    @property
    def title(self) -> str:
        """What it is called in lists and sentences of the window."""
        return plain(tr(self.text))


@dataclass(frozen=True)
class MenuSpec:
    """A menu; None is a separator."""

    title: str
    entries: tuple[ActionSpec | MenuSpec | None, ...]
