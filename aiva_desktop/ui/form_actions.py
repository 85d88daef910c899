"""The actions of the form lane."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

FORM = ActionSpec("&Form...", ("Ctrl+F",), hint="type the sections, such as A A' B A''")
WRITE_FORM = ActionSpec(
    "&Write the form",
    ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    hint="composes the piece from the motif in its first section, section by section",
)
REROLL_SECTION = ActionSpec(
    "&Re-roll the section", ("Ctrl+Shift+F",), hint="writes the section that is chosen in the form lane anew"
)
EDIT_SECTION = ActionSpec("&Edit the section...", ("Shift+F2",), hint="label, length, key, density and closeness")
TO_FORM_LANE = ActionSpec("To the form &lane", ("F4",), hint="puts the keyboard into the lane under the ruler")
EXAMPLE = ActionSpec(
    "&Example: a piece from four bars",
    ("Ctrl+Alt+E",),
    hint="opens a motif and writes 64 bars from it: melody, chords, parts and dynamics",
)

FORM_MENU = MenuSpec("&Form", (FORM, WRITE_FORM, None, REROLL_SECTION, EDIT_SECTION, None, TO_FORM_LANE))
