"""Finding the SoundFont to play with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from aiva_desktop import paths
from aiva_desktop.language import tr
from aiva_desktop.settings import SoundSettings

SOUNDFONT_VARIABLE = "AIVA_SOUNDFONT"
DEFAULT_NAME = "FluidR3Mono_GM.sf3"
TINY_NAME = "tiny.sf2"
SOUNDFONT_SUFFIXES = (".sf2", ".sf3")
# Where Linux distributions put them, the better ones first.
_SYSTEM_CANDIDATES = (
    "/usr/share/sounds/sf3/FluidR3Mono_GM.sf3",
    "/usr/share/sounds/sf3/MuseScore_General_Lite.sf3",
    "/usr/share/sounds/sf2/FluidR3_GM.sf2",
    "/usr/share/soundfonts/FluidR3_GM.sf2",
    "/usr/share/sounds/sf3/default-GM.sf3",
    "/usr/share/sounds/sf2/default-GM.sf2",
    "/usr/share/soundfonts/default.sf2",
    "/usr/share/sounds/sf2/TimGM6mb.sf2",
)


def find_soundfont() -> Path | None:
    """The composer's own SoundFont, else the one that came with the app, the system's, or the tiny one.

    AIVA_SOUNDFONT names one outright, even when it is not there: then opening it says so.
    """
    if wished := os.environ.get(SOUNDFONT_VARIABLE):
        return Path(wished)
    return next((path for path in _candidates() if path.is_file()), None)


def soundfont_in_use(sound: SoundSettings) -> Path | None:
    """What FluidSynth plays with: the composer's choice, else what there is."""
    return Path(sound.soundfont) if sound.soundfont else find_soundfont()


def known_soundfonts(added: Iterable[str]) -> list[Path]:
    """Those that are found, then those that the composer has added, there or not; each file once."""
    by_file: dict[Path, Path] = {}
    for path in (*(path for path in _candidates() if path.is_file()), *map(Path, added)):
        by_file.setdefault(file_behind(path), path)
    return list(by_file.values())


def file_behind(path: Path) -> Path:
    """The file behind links, by which distributions give one SoundFont several names."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path


def soundfont_problem(path: Path) -> str | None:
    """One sentence on why `path` cannot be a SoundFont; None when its head looks like one."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
    except OSError as error:
        return tr("{name} cannot be read: {error}; choose another one.", name=path.name, error=error.strerror or error)
    if head[:4] != b"RIFF" or head[8:] != b"sfbk":
        return tr("{name} is not a SoundFont or is damaged; choose a .sf2 or .sf3 file.", name=path.name)
    if path.stat().st_size < int.from_bytes(head[4:8], "little"):
        return tr("{name} is cut short; download or copy it again.", name=path.name)
    return None


def _candidates() -> Iterator[Path]:
    yield from _in_folder(paths.data_dir() / "soundfonts")
    yield paths.soundfonts_dir() / DEFAULT_NAME
    yield from map(Path, _SYSTEM_CANDIDATES)
    yield paths.soundfonts_dir() / TINY_NAME


def _in_folder(folder: Path) -> list[Path]:
    """The SoundFonts of a folder by name; none where it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in SOUNDFONT_SUFFIXES)
    except OSError:
        return []
