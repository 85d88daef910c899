from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.melodies import phrase, untrained_networks

from aiva_desktop.cli import main
from aiva_desktop.compose.candidates import MotifRead, NoteWritten, Progress
from aiva_desktop.compose.controls_text import controls_from
from aiva_desktop.compose.infill import InfillRequest, before_gap, infill_of
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.inference.infill import Filling, best_fillings, fill, known_costs
from aiva_desktop.inference.motif_reading import MotifReading
from aiva_desktop.inference.weights import folded
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import Meter, MeterMap

BAR = 1920
TUNE = phrase(60, 62, 64, 65, 67, 65, 64, 62, 60, 64, 67, 72, 71, 69, 67, 65, 64, 62, 60, 59, 60, 62, 64, 60)


def request(samples: int = 4, **changes: object) -> InfillRequest:
    gap = ContinueRequest(before_gap(TUNE, 2 * BAR), 2 * BAR, 2, seed=5, temperature=1.0)
    return infill_of(TUNE, replace(gap, **changes), samples)  # type: ignore[arg-type]


def fillings(asked: InfillRequest) -> list[Filling]:
    weights = folded(untrained_networks())
    return [one for one in fill(weights, asked, 1, MotifReading(weights)) if isinstance(one, Filling)]


def test_notes_stay_inside_the_gap_and_none_sounds_into_what_follows() -> None:
    events = list(TorchEngine(untrained_networks()).infill(request(candidates=3)))
    notes = [event for event in events if isinstance(event, NoteWritten)]
    assert {event.candidate for event in notes} == {0, 1, 2}
    assert all(event.note.onset >= 2 * BAR and event.note.end <= 4 * BAR for event in notes)
    progress = [event for event in events if not isinstance(event, NoteWritten)]
    assert isinstance(progress[0], Progress)
    assert any(isinstance(event, MotifRead) for event in progress)
    assert progress[-1] == Progress(2, 2)


@pytest.mark.parametrize("controls", [{"range": "C4:C6"}, {"most-notes": "3"}, {"longest": "1/4"}, {"cadence": "last"}])
@pytest.mark.parametrize("rest", [0, 3 * BAR])
def test_controls_bind_the_gap_and_not_what_follows(controls: dict[str, str], rest: int) -> None:
    after = tuple(replace(note, onset=note.onset + rest) for note in TUNE if note.onset >= 4 * BAR)
    gap = replace(request().gap, controls=controls_from(controls), candidates=4)
    asked = InfillRequest(gap, after, 4)
    notes = [e.note for e in TorchEngine(untrained_networks()).infill(asked) if isinstance(e, NoteWritten)]
    assert notes
    assert all(note.onset >= 2 * BAR and note.end <= 4 * BAR for note in notes)
    if "range" in controls:
        assert all(60 <= note.pitch <= 84 for note in notes)


def test_what_follows_decides_which_fillings_are_kept() -> None:
    found = fillings(request(samples=12))
    assert len(found) == 12
    best = best_fillings(found, 2)
    assert best[0].cost == min(one.cost for one in found)
    assert best[0].cost <= best[1].cost
    assert len({one.cost for one in found}) > 1
    assert all(len(one.costs) == 8 for one in found)


def test_equal_seeds_give_equal_notes_and_others_do_not() -> None:
    engine = TorchEngine(untrained_networks())

    def written(seed: int) -> list[Note]:
        return [event.note for event in engine.infill(request(seed=seed)) if isinstance(event, NoteWritten)]

    first = written(5)
    assert written(5) == first
    assert written(6) != first


def test_without_notes_after_the_gap_the_first_filling_is_taken() -> None:
    gap = ContinueRequest(before_gap(TUNE, 5 * BAR), 5 * BAR, 2, seed=5)
    found = fillings(InfillRequest(gap, samples=3))
    assert [one.costs for one in found] == [(), (), ()]
    assert best_fillings(found, 1) == found[:1]


def test_the_cost_of_what_follows_is_that_of_reading_it() -> None:
    """A filling that is written, and the same notes told, foresee what follows equally well."""
    weights = folded(untrained_networks())
    # Without a plan for the gap's bars both read the same; so the last bar of the motif is all that is planned here.
    asked = request(samples=1)
    written = next(one for one in fill(weights, asked, 1, MotifReading(weights)) if isinstance(one, Filling))
    inside = [event.note for event in written.notes]
    told = known_costs(weights, asked, inside, 1, MotifReading(weights))
    assert told == pytest.approx(written.costs, rel=1e-4)


def test_gaps_in_other_meters() -> None:
    meter = MeterMap.constant(Meter(7, 8))
    start = meter.bar(3).start_tick
    tune = tuple(Note(i * 240, 60 + i % 7, 240) for i in range(60))
    gap = ContinueRequest(before_gap(tune, start), start, 2, meter)
    events = TorchEngine(untrained_networks()).infill(infill_of(tune, gap, 2))
    notes = [event.note for event in events if isinstance(event, NoteWritten)]
    assert notes
    assert all(start <= note.onset and note.end <= meter.bar(5).start_tick for note in notes)


def test_what_cannot_be_filled_is_refused() -> None:
    with pytest.raises(RequestError, match="Nothing stands before"):
        before_gap(TUNE, 0)
    with pytest.raises(RequestError, match="samples"):
        request(samples=65)
    with pytest.raises(RequestError, match="inside"):
        InfillRequest(request().gap, TUNE)


def test_the_command_leaves_everything_else_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "in.mid", tmp_path / "out.mid"
    write_midi(Song((Track(1, "Melody", TUNE), Track(2, "Bass", phrase(40, 41), channel=1))), path)
    words = ["infill", str(path), "-o", str(out), "--bars", "3-4", "--samples", "2", "--seed", "1", "--json"]
    assert main(words) == 0
    before, after = read_midi(path), read_midi(out)
    said = json.loads(capsys.readouterr().out)
    inside = [[n.onset, n.pitch, n.duration, n.velocity] for n in after.tracks[0].notes if 2 * BAR <= n.onset < 4 * BAR]
    assert inside == said["candidates"][0]["notes"]

    def outside(song: Song) -> list[Note]:
        return [note for note in song.tracks[0].notes if not 2 * BAR <= note.onset < 4 * BAR]

    assert outside(after) == outside(before)
    assert after.tracks[1] == before.tracks[1]
    assert main([*words[:5], "1-2"]) == 2
    assert "Nothing stands before" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([*words[:5], "4-3"])
