from __future__ import annotations

from pathlib import Path

import pytest

from aiva_desktop.compose.melody_library import (
    LibraryError,
    line_of,
    load_lines,
    longest_run,
    originality_in_words,
    save_lines,
)
from aiva_desktop.compose.melody_runs import RunIndex, SharedRun
from aiva_desktop.paths import resources_dir
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import MeterMap

PITCHES = (60, 62, 64, 65, 67, 64, 60, 55, 57, 59, 60, 72)


def melody(shift: int = 0, start: int = 0) -> tuple[Note, ...]:
    return tuple(Note(start + 480 * place, pitch + shift, 400) for place, pitch in enumerate(PITCHES))


def test_lines_come_back_as_they_were(tmp_path: Path) -> None:
    lines = [line_of("one", melody(), MeterMap()), line_of("zwölf, ä", melody(7, 3 * 1920)[:5], MeterMap())]
    save_lines(tmp_path / "library.npz", lines)
    assert load_lines(tmp_path / "library.npz") == lines


def test_a_melody_is_found_in_another_key() -> None:
    index = RunIndex([line_of("tune", melody(start=2 * 1920), MeterMap())])
    found = longest_run(index, line_of("mine", melody(5)[3:], MeterMap()))
    assert found == SharedRun(9, "tune", 3)
    assert originality_in_words(found, SharedRun()) == (
        "Longest run shared with the music that the engine learned from: 9 notes, of tune, bar 3. "
        "No run is shared with your library."
    )
    assert originality_in_words(None, None) == ""


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 broken"])
def test_what_is_no_library_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.npz"
    path.write_bytes(content)
    with pytest.raises(LibraryError, match=r"library\.npz is no library of melodies; make it anew\."):
        load_lines(path)
    with pytest.raises(LibraryError):
        load_lines(tmp_path / "missing.npz")


def test_the_bundled_library_holds_what_the_engine_learned_from() -> None:
    lines = load_lines(resources_dir() / "originality" / "training_melodies.npz")
    assert len(lines) > 2000
    line = lines[100]
    assert RunIndex(lines[:200]).longest(line.onsets[4:40], line.pitches[4:40]).notes == len(line.onsets[4:40])
