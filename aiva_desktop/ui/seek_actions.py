"""The actions that move the playhead."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec
from aiva_desktop.ui.icons import Icon

TO_START = ActionSpec("To the &start", ("Home",), Icon.TO_START)
TO_END = ActionSpec("To the &end", ("End",), hint="of the last note")
PREVIOUS_BAR = ActionSpec("P&revious bar", ("PgUp",))
NEXT_BAR = ActionSpec("Ne&xt bar", ("PgDown",))
SEEK_ENTRIES = (TO_START, TO_END, PREVIOUS_BAR, NEXT_BAR)
