"""What a training learns from: folders read once, each lesson keeping what it needs, every file accounted for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.training.corpus import Known, Rejected, Source, UnusableError, midi_files, read_sources
from aiva_desktop.training.fingerprint import fingerprint
from aiva_desktop.training.lessons import Lesson

HELD_OUT_OF_100 = 4


@dataclass(frozen=True)
class Reading:
    """How a file was understood. `track` is the melody's, `found_by` how it was found; both are empty without one."""

    path: Path
    style: str
    track: str
    found_by: str
    notes: int
    key: str
    key_known: Known
    chords: int
    chords_known: Known
    fingerprint: str

    @classmethod
    def of(cls, source: Source) -> Reading:
        """The reading of a source."""
        track = source.melody
        return cls(
            source.path,
            STYLES[source.style],
            track.name if track else "",
            source.found_by.value if source.found_by else "",
            len(track.notes) if track else 0,
            str(source.key or ""),
            source.key_known,
            len(source.song.conductor.chords),
            source.chords_known,
            fingerprint(source.song, track),
        )


def is_held_out(path: Path) -> bool:
    """Whether training without validation folders holds this file out; only its name decides.

    A small folder may have no such file: then training holds out the first by order.
    """
    return _order(path) % 100 < HELD_OUT_OF_100


def _order(path: Path) -> int:
    name = f"held out:{path.stem}"
    return int(hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest(), 16)


@dataclass(frozen=True)
class Taken:
    """A file that is used: what each lesson keeps of it, by kind, and why others keep nothing."""

    reading: Reading
    materials: dict[str, Any]
    unused: dict[str, str]
    for_validation: bool

    @property
    def order(self) -> int:
        """A number that depends on the file's name alone, the same in every run."""
        return _order(self.reading.path)


@dataclass(frozen=True)
class Duplicate:
    """A file with the music of one that was read before it."""

    path: Path
    of: Path


@dataclass
class Gathered:
    """All files of a training, in the order in which they were read."""

    taken: list[Taken] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    _seen: dict[str, Path] = field(default_factory=dict)

    @property
    def hash(self) -> str:
        """Equal for the same music, in the same order and roles, wherever its folders lie."""
        lines = [f"{one.order} {one.reading.fingerprint} {one.for_validation}" for one in self.taken]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    def split(self, kind: str) -> tuple[list[Taken], list[Taken]]:
        """The files that this kind learns from, and those held out to choose its checkpoint.

        Those in the validation folders are held out; without any, those whose names a hash chooses, one at least.
        """
        usable = [one for one in self.taken if kind in one.materials]
        held_out = [one for one in usable if one.for_validation]
        if not held_out:
            chosen = [one for one in usable if is_held_out(one.reading.path)]
            held_out = chosen or sorted(usable, key=lambda one: one.order)[:1]
        kept = {one.reading.path for one in held_out}
        return [one for one in usable if one.reading.path not in kept], held_out

    def sort_in(self, found: Source | Rejected, lessons: Sequence[Lesson[Any]], for_validation: bool) -> None:
        """Take, reject or set aside one more file."""
        if isinstance(found, Rejected):
            self.rejected.append(found)
            return
        reading = Reading.of(found)
        if reading.fingerprint in self._seen:
            self.duplicates.append(Duplicate(found.path, self._seen[reading.fingerprint]))
            return
        materials, unused = _taught(found, lessons)
        if materials:
            self._seen[reading.fingerprint] = found.path
            self.taken.append(Taken(reading, materials, unused, for_validation))
        else:
            self.rejected.append(Rejected(found.path, "; ".join(sorted(set(unused.values())))))


def gather(
    folders: Sequence[Path], validation: Sequence[Path], lessons: Sequence[Lesson[Any]], style: str | None
) -> Iterator[Gathered]:
    """Read all files, yielding the same growing collection after each.

    Validation comes first, so that nobody learns a piece that is held out under another name.
    """
    gathered = Gathered()
    kept_apart = midi_files(validation)
    known = set(kept_apart)
    to_learn = [path for path in midi_files(folders) if path not in known]
    for index, found in enumerate(chain(read_sources(kept_apart, style), read_sources(to_learn, style))):
        gathered.sort_in(found, lessons, for_validation=index < len(kept_apart))
        yield gathered


def _taught(source: Source, lessons: Sequence[Lesson[Any]]) -> tuple[dict[str, Any], dict[str, str]]:
    materials, unused = {}, {}
    for lesson in lessons:
        try:
            materials[lesson.kind] = lesson.read(source)
        except UnusableError as error:
            unused[lesson.kind] = str(error)
    return materials, unused
