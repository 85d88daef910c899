"""The actions that develop the selected phrase, and the one that shapes its dynamics."""

from __future__ import annotations

from enum import Enum

from aiva_desktop.language import marked
from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec


class Kind(Enum):
    """The ways to vary a phrase, as the dialog names them."""

    SEQUENCE = marked("Sequence")
    INVERT = marked("Invert")
    RETROGRADE = marked("Retrograde")
    AUGMENT = marked("Augment")
    DIMINISH = marked("Diminish")
    FRAGMENT = marked("Fragment")
    ORNAMENT = marked("Ornament")
    SIMPLIFY = marked("Simplify")
    TRANSPOSE = marked("Transpose")
    DISPLACE = marked("Displace")


VARY_SPECS: dict[Kind, ActionSpec] = {
    Kind.SEQUENCE: ActionSpec("&Sequence...", ("Alt+1",), hint="again on other steps"),
    Kind.INVERT: ActionSpec("&Invert...", ("Alt+2",), hint="what rose falls"),
    Kind.RETROGRADE: ActionSpec("&Retrograde...", ("Alt+3",), hint="pitches, rhythm or both from last to first"),
    Kind.AUGMENT: ActionSpec("&Augment...", ("Alt+4",), hint="in longer notes"),
    Kind.DIMINISH: ActionSpec("&Diminish...", ("Alt+5",), hint="in shorter notes"),
    Kind.FRAGMENT: ActionSpec("&Fragment...", ("Alt+6",), hint="its head or tail, again and again"),
    Kind.ORNAMENT: ActionSpec("&Ornament...", ("Alt+7",), hint="passing notes, turns, trills and more"),
    Kind.SIMPLIFY: ActionSpec("Si&mplify...", ("Alt+8",), hint="what stands on strong beats is left"),
    Kind.TRANSPOSE: ActionSpec("&Transpose...", ("Alt+9",), hint="by steps of the key or semitones"),
    Kind.DISPLACE: ActionSpec("Dis&place...", ("Alt+0",), hint="the same rhythm against the beat"),
}
VARY_MENU = MenuSpec("&Vary", tuple(VARY_SPECS.values()))
DYNAMICS = ActionSpec(
    "D&ynamics...", ("Shift+D",), hint="the network plays the selection; or phrase arch, accents, swells"
)
