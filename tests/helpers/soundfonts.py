"""SoundFonts for tests: the tiny one, with presets in other places."""

from __future__ import annotations

import struct
from pathlib import Path

from aiva_desktop import paths
from aiva_desktop.playback.soundfonts import TINY_NAME

TINY = paths.soundfonts_dir() / TINY_NAME
_HEADER_BYTES = 38


def moved_preset(path: Path, program: int, bank: int, to_program: int) -> Path:
    """The tiny SoundFont at `path`, with one of its programs in another bank, and nothing in its old place."""
    content = bytearray(TINY.read_bytes())
    start = content.index(b"phdr") + 8
    for at in range(start, start + 128 * _HEADER_BYTES, _HEADER_BYTES):
        if struct.unpack_from("<HH", content, at + 20) == (program, 0):
            struct.pack_into("<HH", content, at + 20, to_program, bank)
    path.write_bytes(content)
    return path
