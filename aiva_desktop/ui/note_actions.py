"""The actions that change the selected notes beyond moving them, and those that choose notes."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec

STEP_INPUT = ActionSpec(
    "Step &input",
    ("I",),
    hint="letters or a MIDI keyboard write at the cursor; 1 to 6 choose lengths, 0 rests, Backspace goes back",
    checkable=True,
)
SAME_PITCH = ActionSpec("Same &pitch", ("Shift+P",), hint="also by Ctrl+click on a key of the keyboard")
SIMILAR = ActionSpec("&Similar", ("Shift+A",), hint="the same note in any octave, of the same length")
SAME_BAR_POSITION = ActionSpec("Same place in the &bar", ("Shift+B",))
IN_LOOP = ActionSpec("In the marked &range", ("Shift+I",), hint="notes that start in the range marked in the ruler")
INVERT = ActionSpec("&Invert selection", ("Ctrl+I",))
SELECT_MENU = MenuSpec("Select &more", (SAME_PITCH, SIMILAR, SAME_BAR_POSITION, IN_LOOP, None, INVERT))

EARLIER_TICK = ActionSpec("A tick &earlier", (",",))
LATER_TICK = ActionSpec("A tick &later", (".",))
START_EARLIER = ActionSpec("&Start earlier", ("Ctrl+Shift+Left",), hint="by one division; the ends stay")
START_LATER = ActionSpec("Start la&ter", ("Ctrl+Shift+Right",), hint="by one division; the ends stay")
QUANTIZE_WITH = ActionSpec("Qua&ntize with...", ("Shift+Q",), hint="strength, swing, starts and ends")
HUMANISE = ActionSpec("&Humanise...", ("Shift+H",), hint="loosens starts and velocities a little")
VELOCITY_RAMP = ActionSpec("Crescendo or &diminuendo...", ("Shift+V",), hint="from the first note to the last")

SPLIT_AT_PLAYHEAD = ActionSpec("Split at the &playhead", ("K",))
JOIN_NOTES = ActionSpec("&Join", ("J",), hint="notes of one pitch that follow each other become one")
LEGATO = ActionSpec("&Legato", ("Shift+L",), hint="each note sounds until the next")
STACCATO = ActionSpec("&Staccato", ("Shift+S",), hint="each note sounds half as long")
ONE_LENGTH = ActionSpec("&One length", ("Shift+F",), hint="each note as long as one division of the grid")
HALF_TIME = ActionSpec("&Halve time", ("/",), hint="the selection passes twice as fast")
DOUBLE_TIME = ActionSpec("&Double time", ("*",), hint="the selection passes half as fast")
MUTE_NOTES = ActionSpec(
    "&Mute or unmute notes", ("0",), hint="muted notes stay in the song and are not played, exported or continued"
)
REVERSE = ActionSpec("&Reverse", ("Shift+R",), hint="from last to first")

CHANGE_ENTRIES: tuple[ActionSpec | MenuSpec, ...] = (
    QUANTIZE_WITH,
    HUMANISE,
    MUTE_NOTES,
    MenuSpec("&Edges and length", (SPLIT_AT_PLAYHEAD, JOIN_NOTES, None, LEGATO, STACCATO, ONE_LENGTH)),
    MenuSpec("T&ime", (EARLIER_TICK, LATER_TICK, START_EARLIER, START_LATER, None, HALF_TIME, DOUBLE_TIME, REVERSE)),
)
