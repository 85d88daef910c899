"""Promises hold whatever the networks say: these have random weights, so that nothing else holds them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache

import pytest
from helpers.melodies import phrase, untrained_networks
from helpers.promises import CHECKS, broken_promises, silent_share
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.controls import (
    LAST_BAR,
    Budget,
    Controls,
    Curve,
    Division,
    PitchRange,
    Rests,
    TimeGrid,
)
from aiva_desktop.compose.presets import BUNDLED
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.inference.engine import TorchEngine, load_engine
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.scales import Scale, ScaleKind
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

BAR = 1920
MOTIF = phrase(60, 62, 64, 65, 67, 67, 69, 67)
CHORDS = tuple(ChordChange(BAR * bar, Chord((0, 9, 5, 7)[bar % 4], "m" if bar % 4 == 1 else "")) for bar in range(16))
STRICT = Controls(
    scale=Scale(6, ScaleKind.MAJOR_PENTATONIC),
    pitch_range=PitchRange(73, 78),
    most_notes=2,
    longest=120,
    grid=TimeGrid(Division.STRAIGHT, 16),
    cadences=(2, LAST_BAR),
)


@cache
def engine() -> TorchEngine:
    return TorchEngine(untrained_networks())


def request(controls: Controls = STRICT, **changes: object) -> ContinueRequest:
    asked = {"motif": MOTIF, "start_tick": 2 * BAR, "bars": 4, "seed": 5, "candidates": 3} | changes
    return ContinueRequest(**asked, controls=controls)  # type: ignore[arg-type]


def lines(one: ContinueRequest, writer: TorchEngine | None = None) -> list[list[Note]]:
    written: list[list[Note]] = [[] for _ in range(one.candidates)]
    for item in (writer or engine()).continue_melody(one):
        if isinstance(item, NoteWritten):
            written[item.candidate].append(item.note)
    return written


def broken(one: ContinueRequest) -> dict[str, int]:
    return {what: count for notes in lines(one) for what, count in broken_promises(one, notes).items()}


def test_without_controls_each_check_finds_what_breaks_it() -> None:
    asked = replace(request(chords=CHORDS), controls=replace(STRICT, chord_tones=1.0))
    found = broken_promises(asked, [note for notes in lines(request(Controls())) for note in notes])
    assert set(found) == set(CHECKS)


pitch_ranges = st.tuples(st.integers(0, 110), st.integers(5, 17)).map(lambda low: PitchRange(low[0], sum(low)))
curves = st.lists(st.floats(0, 1), min_size=1, max_size=5).map(lambda values: Curve(tuple(values)))
any_controls = st.builds(
    Controls,
    scale=st.none() | st.builds(Scale, st.integers(0, 11), st.sampled_from(ScaleKind)),
    outside=st.builds(Budget, st.none() | st.integers(0, 4), st.floats(0, 0.5)),
    pitch_range=st.none() | pitch_ranges,
    chord_tones=st.sampled_from((0.0, 0.0, 0.6, 1.0)),
    most_notes=st.none() | st.integers(1, 6),
    longest=st.none() | st.sampled_from((480, 960, 1200)),
    grid=st.none() | st.builds(TimeGrid, st.sampled_from(Division), st.sampled_from((4, 8, 16, 32))),
    cadences=st.sampled_from(((), (LAST_BAR,), (1,), (1, 2, 3), (2, LAST_BAR))),
    density=st.none() | curves.map(lambda curve: Curve(tuple(0.25 + 12 * value for value in curve.values))),
    contour=st.none() | curves,
    rests=st.none() | st.sampled_from((Rests(0, 0), Rests(0.1, 0.3), Rests(0.5, 1))),
)
meters = st.sampled_from(("4/4", "3/4", "7/8", "6/8", "5/4", "1/4", "12/8", "3/16")).map(Meter.parse)


@settings(
    max_examples=40,
    deadline=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(any_controls, meters, st.integers(0, 99), st.sampled_from((0.0, 0.95, 2.0)), st.booleans())
def test_no_promise_is_broken_or_a_sentence_says_why(
    controls: Controls, meter: Meter, seed: int, temperature: float, key_lock: bool
) -> None:
    meters = MeterMap.constant(meter)
    one = request(
        controls,
        meter=meters,
        start_tick=meters.next_bar_line(MOTIF[-1].end),
        seed=seed,
        temperature=temperature,
        key_lock=key_lock,
        chords=CHORDS,
        candidates=2,
    )
    with suppress(RequestError):
        for notes in lines(one):
            event("written")
            assert notes
            assert broken_promises(one, notes) == {}


@pytest.mark.parametrize("swing", [0.55, 2 / 3, 0.75])
def test_swing_is_kept_on_its_own_grid(swing: float) -> None:
    one = request(Controls(swing=swing, cadences=(LAST_BAR,)))
    assert broken(one) == {}
    straight = replace(one, controls=replace(one.controls, grid=TimeGrid(), swing=0.5))
    assert [len(notes) for notes in lines(straight)] == [len(notes) for notes in lines(one)]
    assert lines(straight) != lines(one)


@pytest.mark.parametrize(
    ("motif", "start"),
    [
        (phrase(60), BAR),
        (phrase(0, 1, 2, 0), BAR),
        (phrase(127, 126, 120), BAR),
        (phrase(60, start=479, each=3), BAR),
        (phrase(*(60 + i % 12 for i in range(8000))), 2000 * BAR),
        (phrase(60, 62, 64), 40 * BAR),
    ],
    ids=["one note", "lowest", "highest", "hardly a note", "2000 bars", "long ago"],
)
def test_odd_motifs(motif: Sequence[Note], start: int) -> None:
    assert broken(request(motif=tuple(motif), start_tick=start)) == {}
    assert broken(request(BUNDLED[0].controls, motif=tuple(motif), start_tick=start)) == {}


def test_a_change_of_meter_in_motif_and_continuation() -> None:
    meter = MeterMap(
        tuple(
            MeterChange(tick, Meter.parse(text))
            for tick, text in ((0, "3/4"), (1440, "7/8"), (7000, "4/4"), (9000, "2/2"))
        )
    )
    one = request(replace(STRICT, most_notes=3), meter=meter, start_tick=meter.next_bar_line(MOTIF[-1].end), bars=8)
    assert broken(one) == {}


def test_a_note_of_the_outside_budget_is_used_where_the_scale_is_narrow() -> None:
    scale = Scale(0, ScaleKind.MINOR_PENTATONIC)
    one = request(Controls(scale=scale, outside=Budget(notes=2)), bars=8)
    assert [sum(not scale.contains(n.pitch) for n in notes) for notes in lines(one)] == [2, 2, 2]


def test_the_last_note_is_the_cadence_and_a_rest_follows() -> None:
    one = request(Controls(cadences=(LAST_BAR,)), key=Key(2))
    for notes in lines(one):
        assert notes[-1].pitch % 12 == 2
        assert notes[-1].onset == 5 * BAR
        assert BAR // 2 <= notes[-1].duration <= 3 * BAR // 4


def test_a_cadence_takes_the_root_of_its_chord() -> None:
    one = request(Controls(cadences=(LAST_BAR,)), key=Key(0), chords=(ChordChange(0, Chord(5)),))
    assert {notes[-1].pitch % 12 for notes in lines(one)} == {5}


@pytest.mark.parametrize(
    ("controls", "says"),
    [
        (Controls(scale=Scale(0, ScaleKind.BLUES), pitch_range=PitchRange(61, 62)), "widen the range"),
        (Controls(pitch_range=PitchRange(62, 65), cadences=(1,)), "cannot end on C"),
        (Controls(scale=Scale(6, ScaleKind.MAJOR_PENTATONIC), chord_tones=1.0), "No note of F in bar 3"),
    ],
)
def test_a_promise_that_cannot_be_kept_gets_a_sentence(controls: Controls, says: str) -> None:
    chords = CHORDS if controls.chord_tones else ()
    with pytest.raises(RequestError, match=says):
        lines(request(controls, key=Key(0), chords=chords))


@pytest.mark.parametrize("rests", [Rests(0, 0), Rests(0.1, 0.2), Rests(0.4, 0.5), Rests(0.8, 1)])
def test_rests_take_the_share_that_is_asked_for(rests: Rests) -> None:
    one = request(Controls(rests=rests), bars=8)
    for notes in lines(one):
        assert rests.least - 0.01 <= silent_share(one, notes) <= rests.most + 0.01


def test_density_and_contour_lead_the_line() -> None:
    sparse, dense = (request(Controls(density=Curve((value,))), bars=8) for value in (2.0, 10.0))
    counts = [[len(notes) / 8 for notes in lines(one)] for one in (sparse, dense)]
    assert max(counts[0]) < 4
    assert min(counts[1]) > 7
    bundled = load_engine()
    low, high = (lines(request(Controls(contour=Curve((0.5, height))), bars=8), bundled) for height in (0.0, 1.0))
    for down, up in zip(low, high, strict=True):
        assert down[-1].pitch + 7 < up[-1].pitch


def test_controls_do_not_depend_on_the_number_of_candidates() -> None:
    assert lines(request(candidates=1))[0] == lines(request())[0]


def test_nothing_laid_down_changes_nothing() -> None:
    assert lines(request(Controls())) == lines(request(Controls(outside=Budget(notes=0))))
