"""Which instruments a SoundFont has: its preset headers, read without its samples."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

DRUM_BANK = 128
_CHUNK = struct.Struct("<4sI")
# Name, program, bank, and what only the synthesiser needs (SoundFont 2.04, 7.2).
_HEADER = struct.Struct("<20sHH14x")
# The counts are 16 bits wide.
_MOST_HEADERS = 65_536
# A SoundFont has three lists, the longest one nine chunks: more would only be there to keep us.
_MOST_CHUNKS = 100


@dataclass(frozen=True, order=True)
class Preset:
    """An instrument of a SoundFont. `program` 0..127; `bank` 0..127, or DRUM_BANK where it is a kit of drums."""

    bank: int
    program: int
    name: str


def read_presets(soundfont: Path) -> tuple[Preset, ...]:
    """The presets by bank and program; none where the file cannot be read (`soundfont_problem` says why)."""
    try:
        with soundfont.open("rb") as file:
            return _presets(file)
    except (OSError, ValueError):
        return ()


def _presets(file: BinaryIO) -> tuple[Preset, ...]:
    kind, _ = _head(file)
    if kind != b"RIFF" or file.read(4) != b"sfbk":
        raise ValueError("not a SoundFont")
    size = _find(file, b"LIST", b"pdta")
    content = file.read(min(_found_size(file, b"phdr", size), _MOST_HEADERS * _HEADER.size))
    # The last header only says where the one before it ends.
    whole = content[: max(0, len(content) // _HEADER.size - 1) * _HEADER.size]
    found = {(bank, program): name for name, program, bank in _HEADER.iter_unpack(whole) if _is_playable(program, bank)}
    return tuple(sorted(Preset(bank, program, _text(name)) for (bank, program), name in found.items()))


def _find(file: BinaryIO, wanted: bytes, form: bytes) -> int:
    """Go to the inside of the list of this form; how many bytes it has."""
    for kind, size in _chunks(file):
        if kind == wanted and file.read(4) == form:
            return size - 4
        if kind == wanted:
            file.seek(-4, 1)
    raise ValueError(f"no {form!r} list")


def _found_size(file: BinaryIO, wanted: bytes, room: int) -> int:
    for kind, size in _chunks(file):
        room -= _CHUNK.size + size
        if kind == wanted:
            return size
        if room <= 0:
            break
    raise ValueError(f"no {wanted!r} chunk")


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Each chunk from here on; whoever takes one finds the file at its content."""
    for _ in range(_MOST_CHUNKS):
        kind, size = _head(file)
        start = file.tell()
        yield kind, size
        file.seek(start + size)
        # By the rules a zero follows what has an odd size; compressed SoundFonts (.sf3) often go without.
        if size % 2 and file.read(1) != b"\0":
            file.seek(start + size)


def _head(file: BinaryIO) -> tuple[bytes, int]:
    head = file.read(_CHUNK.size)
    if len(head) < _CHUNK.size:
        raise ValueError("cut short")
    kind, size = _CHUNK.unpack(head)
    return kind, size


def _is_playable(program: int, bank: int) -> bool:
    return program < 128 and bank <= DRUM_BANK


def _text(name: bytes) -> str:
    """Printable characters only: the name comes from a stranger's file."""
    text = name.split(b"\0")[0].decode("latin-1")
    return "".join(character for character in text if character.isprintable()).strip()
