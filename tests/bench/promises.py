"""Are promises kept? Many continuations of real motifs under each control; counts what breaks what was promised.

`python tests/bench/promises.py FOLDER [FOLDER ...] [--continuations N]`; FOLDERs hold MIDI files. One line a control:
continuations, notes, broken promises, requests that were refused with a sentence, milliseconds for eight candidates.
The exit status is 1 when a promise was broken.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from helpers.promises import broken_promises, silent_share

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.controls import UNCONTROLLED, Controls, PitchRange
from aiva_desktop.compose.controls_text import FIELDS, with_text
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.presets import BUNDLED
from aiva_desktop.compose.requests import MAX_CANDIDATES, ContinueRequest, RequestError, melody_line
from aiva_desktop.inference.engine import load_engine
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.score.chords import ChordChange, parse_chord
from aiva_desktop.score.notes import Note

BARS = 4
# Where a song has no chords: as many as there are bars, again and again.
_CHORDS = ("C", "Am", "F", "G7", "Em", "Dm", "G", "C")


@dataclass(frozen=True)
class Case:
    """Controls as the command line takes them; `near` semitones around the motif's middle note set the range."""

    name: str
    near: int | None = None
    texts: dict[str, str] = field(default_factory=dict)

    def request(self, motif: ContinueRequest) -> ContinueRequest:
        controls = UNCONTROLLED
        for control in FIELDS:
            if control.name in self.texts:
                controls = with_text(controls, control, self.texts[control.name])
        chords = motif.chords if controls.chord_tones or controls.cadences else ()
        return replace(motif, controls=self._in_range(controls, motif), chords=chords)

    def _in_range(self, controls: Controls, motif: ContinueRequest) -> Controls:
        if self.near is None:
            return controls
        middle = sorted(note.pitch for note in motif.motif)[len(motif.motif) // 2]
        return replace(controls, pitch_range=PitchRange(max(0, middle - self.near), min(127, middle + self.near)))


def case(name: str, near: int | None = None, **texts: str) -> Case:
    return Case(name, near, {control.replace("_", "-"): text for control, text in texts.items()})


CASES = (
    case("key lock alone"),
    case("scale D dorian", scale="D dorian"),
    case("scale F# major pentatonic", scale="F# major pentatonic"),
    case("2 outside notes", outside="2"),
    case("10% outside", outside="10%"),
    case("range of two octaves", near=12),
    case("range of a fifth", near=4),
    case("chord tones on all strong beats", chord_tones="100%"),
    case("chord tones on 70%", chord_tones="70%"),
    case("4 notes in a bar at most", most_notes="4"),
    case("no note over a quarter", longest="1/4"),
    case("grid straight 8", grid="straight 8"),
    case("grid straight 16", grid="straight 16"),
    case("grid triplet 8", grid="triplet 8"),
    case("grid both 16", grid="both 16"),
    case("swing", swing="66%"),
    case("cadences", cadence="2,last"),
    case("rests 10-30%", rests="10%:30%"),
    case("no rests", rests="0%:0%"),
    case("density 6, contour", density="6", contour="20%,80%,30%"),
    case(
        "all at once",
        9,
        chord_tones="100%",
        most_notes="5",
        longest="1/2",
        grid="straight 8",
        cadence="last",
        rests="5%:40%",
        density="5",
        contour="20%,80%,30%",
        outside="1",
    ),
    *(Case(f"preset {preset.name}", None, preset.kept().controls) for preset in BUNDLED),  # type: ignore[arg-type]
)


def motifs(folders: Sequence[Path]) -> Iterator[ContinueRequest]:
    """The first four bars of each melody as a request for four more; the folders in turns."""
    files = [sorted(folder.rglob("*.mid")) for folder in folders]
    for number in range(max(map(len, files), default=0)):
        for listed in files:
            request = motif_in(listed[number]) if number < len(listed) else None
            if request is not None:
                yield request


def motif_in(path: Path) -> ContinueRequest | None:
    try:
        song = read_midi(path)
    except MidiFileError:
        return None
    if song.melody_track is None:
        return None
    line, meter = melody_line(song.melody_track.notes), song.conductor.meter
    first = meter.bar_at(line[0].onset).index
    start = meter.bar(first + BARS).start_tick
    motif = tuple(note for note in line if note.onset < start)
    key = song.conductor.key_at(start)
    chords = song.conductor.chords or tuple(
        ChordChange(meter.bar(bar).start_tick, parse_chord(_CHORDS[bar % len(_CHORDS)]))
        for bar in range(first + 2 * BARS)
    )
    return ContinueRequest(motif, start, BARS, meter, key, chords, candidates=MAX_CANDIDATES, seed=1)


def lines(engine: Engine, request: ContinueRequest) -> list[list[Note]]:
    written: list[list[Note]] = [[] for _ in range(request.candidates)]
    for event in engine.continue_melody(request):
        if isinstance(event, NoteWritten):
            written[event.candidate].append(event.note)
    return written


@dataclass
class Tally:
    continuations: int = 0
    notes: int = 0
    rests_missed: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    refusals: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def line(self, name: str) -> str:
        broken = ", ".join(f"{count} {what}" for what, count in self.broken.items()) or "0 broken"
        rests = f", rests missed in {self.rests_missed}" if self.rests_missed else ""
        refused = f", refused {len(self.refusals)} ({self.refusals[0]})" if self.refusals else ""
        ms = 1000 * MAX_CANDIDATES * self.seconds / max(1, self.continuations)
        return f"{name:32} {self.continuations:5} {self.notes:7} notes  {broken}{rests}{refused}  {ms:.0f} ms"


def measured(engine: Engine, one: Case, requests: Sequence[ContinueRequest]) -> Tally:
    tally = Tally()
    for motif in requests:
        started = time.perf_counter()
        try:
            request = one.request(motif)
            written = lines(engine, request)
        except RequestError as error:
            tally.refusals.append(str(error))
            continue
        tally.seconds += time.perf_counter() - started
        for notes in written:
            tally.continuations += 1
            tally.notes += len(notes)
            tally.broken += broken_promises(request, notes)
            tally.rests_missed += misses_rests(request, notes)
    return tally


def misses_rests(request: ContinueRequest, notes: Sequence[Note]) -> bool:
    """Rests are a wish: kept to a percent, as written, unless a promise stands against it."""
    rests = request.controls.rests
    if rests is None or request.controls.is_swung:
        return False
    return not rests.least - 0.01 <= silent_share(request, notes) <= rests.most + 0.01


def main(words: Sequence[str]) -> int:
    """Measure every case; 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description="Counts promises that continuations break.")
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--continuations", type=int, default=1000)
    parser.add_argument("--only", default="", help="cases whose names contain this")
    arguments = parser.parse_args(words)
    engine = load_engine()
    requests = list(islice(motifs(arguments.folder), -(-arguments.continuations // MAX_CANDIDATES)))
    broken = 0
    for one in CASES:
        if arguments.only in one.name:
            tally = measured(engine, one, requests)
            print(tally.line(one.name), flush=True)
            broken += tally.broken.total()
    print(f"{broken} promises broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
