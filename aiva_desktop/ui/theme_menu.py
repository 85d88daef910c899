"""View > Theme."""

from __future__ import annotations

from functools import partial

from aiva_desktop.settings import ThemeChoice
from aiva_desktop.ui.actions import DARK_THEME, LIGHT_THEME, SYSTEM_THEME, Actions
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.theme import Theme

_SPECS = {
    ThemeChoice.SYSTEM: SYSTEM_THEME,
    ThemeChoice.LIGHT: LIGHT_THEME,
    ThemeChoice.DARK: DARK_THEME,
}


def bind_theme(actions: Actions, theme: Theme, preferences: Preferences) -> None:
    """The three choices, and keeping them."""

    def choose(choice: ThemeChoice) -> None:
        theme.choose(choice)
        preferences.set_theme(choice)

    for choice, spec in _SPECS.items():
        actions.on(spec, partial(choose, choice))
    show_theme(actions, theme)


def show_theme(actions: Actions, theme: Theme) -> None:
    """Check the choice: it may have been made in another window."""
    actions[_SPECS[theme.choice]].setChecked(True)
