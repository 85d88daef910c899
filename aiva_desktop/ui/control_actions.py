"""The actions of the controls of a continuation, and of their presets."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec
from aiva_desktop.ui.icons import Icon

CONTROLS = ActionSpec(
    "&Show controls",
    ("Shift+C",),
    hint="scale, range, grid, density and what else is laid down",
    checkable=True,
)
SAVE_PRESET = ActionSpec(
    "Save &preset...", ("Ctrl+Alt+P",), Icon.SAVE, "keeps temperature, theme recall and controls under a name"
)
DELETE_PRESET = ActionSpec(
    "&Delete preset", ("Ctrl+Alt+Shift+P",), Icon.REMOVE, "removes the chosen preset, one of your own"
)
CLEAR_CONTROLS = ActionSpec("&Clear controls", ("Ctrl+Alt+C",), hint="lays down nothing but the key")

CONTROLS_MENU = MenuSpec("C&ontrols", (CONTROLS, CLEAR_CONTROLS, None, SAVE_PRESET, DELETE_PRESET))
