"""The actions that write a song, or a part of it, to files of other kinds."""

from __future__ import annotations

from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec
from aiva_desktop.ui.sound_actions import EXPORT_AUDIO, EXPORT_STEMS

EXPORT = ActionSpec("&Export MIDI...", ("Ctrl+E",))
EXPORT_SINGLE = ActionSpec(
    "Export as one trac&k...", ("Ctrl+Alt+N",), hint="a MIDI file of format 0, for instruments that read no other"
)
EXPORT_TRACK = ActionSpec("Export this &track...", ("Ctrl+Alt+T",), hint="as a MIDI file")
EXPORT_SELECTION = ActionSpec("Export the &selection...", ("Ctrl+Alt+S",), hint="as a MIDI file")
EXPORT_TRACKS = ActionSpec("Export eac&h track...", hint="as a MIDI file of its own")
EXPORT_SECTIONS = ActionSpec("Export each se&ction...", hint="as a MIDI file of its own, by the form")
EXPORT_SCORE = ActionSpec("Export a sc&ore...", ("Ctrl+Alt+M",), hint="as MusicXML, for notation programs")
EXPORT_PICTURE = ActionSpec("Export a &picture...", ("Ctrl+Alt+I",), hint="of what the roll shows, .png or .svg")
EXPORT_PAGES = ActionSpec("Export as P&DF...", hint="the whole track as pages of piano roll")
PRINT = ActionSpec("P&rint...", ("Ctrl+Shift+P",), hint="the whole track as pages of piano roll")

EXPORT_MENU = MenuSpec(
    "&Export",
    (
        *(
            EXPORT,
            EXPORT_SINGLE,
            None,
            EXPORT_TRACK,
            EXPORT_SELECTION,
            EXPORT_TRACKS,
            EXPORT_SECTIONS,
            None,
            EXPORT_SCORE,
            None,
        ),
        *(EXPORT_AUDIO, EXPORT_STEMS, None, EXPORT_PICTURE, EXPORT_PAGES),
    ),
)
