#!/usr/bin/env python3
"""Make soundfonts/tiny.sf2: `python packaging/make_tiny_soundfont.py [OUT]`.

A General MIDI SoundFont of our own: 128 programs and a drum kit from 24 synthesised waveforms, so that the app
sounds with nothing else installed.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from tiny_soundfont.drums import drum_kit  # noqa: E402
from tiny_soundfont.programs import instruments  # noqa: E402
from tiny_soundfont.sf2 import Preset, write_soundfont  # noqa: E402

DRUM_BANK = 128
INFO = {
    "INAM": "AIVA Desktop Tiny GM",
    "IENG": "The AIVA Desktop authors",
    "ICOP": "The AIVA Desktop authors; GPL-3.0-or-later",
    "ICMT": (
        "Synthesised by packaging/make_tiny_soundfont.py of AIVA Desktop; contains no recordings and nothing from "
        "other SoundFonts. Free under the GNU General Public License, version 3 or later. Music made with it is "
        "yours."
    ),
    "ISFT": "make_tiny_soundfont.py",
}


def tiny_soundfont() -> bytes:
    """The file's content; the same on every run."""
    melodic = [Preset(0, program, instrument) for program, instrument in enumerate(instruments())]
    return write_soundfont([*melodic, Preset(DRUM_BANK, 0, drum_kit())], INFO)


def main(arguments: list[str]) -> int:
    """Write the file to the path given, else to where the app finds it."""
    path = Path(arguments[0]) if arguments else ROOT / "soundfonts" / "tiny.sf2"
    path.write_bytes(tiny_soundfont())
    print(f"{path}: {path.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
