from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
import torch
from helpers.melodies import phrase, untrained_networks
from hypothesis import given, settings
from hypothesis import strategies as st

from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.inference.engine import TorchEngine, load_engine
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

ENGINE = TorchEngine(untrained_networks())
MOTIF = phrase(60, 62, 64, 65, 67, 67, 69, 67)


def request(**changes: object) -> ContinueRequest:
    return replace(ContinueRequest(motif=MOTIF, start_tick=3840, bars=4, seed=5), **changes)  # type: ignore[arg-type]


def notes(one: ContinueRequest, candidate: int = 0) -> list[Note]:
    events = ENGINE.continue_melody(one)
    return [e.note for e in events if isinstance(e, NoteWritten) and e.candidate == candidate]


def test_notes_fill_the_bars_in_order_and_do_not_overlap() -> None:
    one = request()
    written = notes(one)
    assert written
    assert all(one.start_tick <= n.onset and n.end <= one.end_tick for n in written)
    assert all(a.end <= b.onset for a, b in pairwise(written))
    assert {n.origin for n in written} == {Origin.ENGINE}


def test_the_same_seed_gives_the_same_notes() -> None:
    assert notes(request()) == notes(request())
    assert notes(request()) != notes(request(seed=6))


def test_a_candidate_does_not_depend_on_how_many_there_are() -> None:
    assert notes(request(candidates=3), 0) == notes(request())


def test_temperature_zero_has_no_chance_in_it() -> None:
    assert notes(request(temperature=0.0, seed=1)) == notes(request(temperature=0.0, seed=2))


def test_candidates_differ() -> None:
    one = request(candidates=4)
    assert len({tuple(notes(one, k)) for k in range(4)}) > 1


def test_progress_ends_at_the_last_bar() -> None:
    progress = [e for e in ENGINE.continue_melody(request(candidates=2)) if isinstance(e, Progress)]
    assert progress[0] == Progress(0, 4)
    assert progress[-1] == Progress(4, 4)


@settings(max_examples=25, deadline=None)
@given(tonic=st.integers(0, 11), mode=st.sampled_from(Mode), seed=st.integers(0, 99), low=st.integers(0, 120))
def test_a_locked_key_holds(tonic: int, mode: Mode, seed: int, low: int) -> None:
    key = Key(tonic, mode)
    written = notes(request(motif=phrase(low, low + 7), start_tick=1920, key=key, seed=seed, bars=2))
    assert all(key.contains(n.pitch) for n in written)


@pytest.mark.parametrize("meter", [Meter(7, 8), Meter(6, 8), Meter(5, 4), Meter(2, 2), Meter(1, 64)])
def test_any_meter(meter: Meter) -> None:
    one = request(meter=MeterMap.constant(meter), start_tick=meter.bar_ticks * -(-3840 // meter.bar_ticks))
    assert one.end_tick - one.start_tick == 4 * meter.bar_ticks
    assert all(n.end <= one.end_tick for n in notes(one))


def test_a_change_of_meter_on_the_way() -> None:
    meter = MeterMap((MeterChange(0, Meter()), MeterChange(1920, Meter(3, 4)), MeterChange(5760, Meter(6, 8))))
    one = request(meter=meter, start_tick=meter.next_bar_line(3840))
    assert notes(one)


@pytest.mark.parametrize("pitch", [0, 60, 127])
def test_a_motif_of_one_note(pitch: int) -> None:
    assert notes(request(motif=phrase(pitch), start_tick=1920))


def test_a_continuation_far_behind_its_motif() -> None:
    one = request(start_tick=1920 * 200)
    assert notes(one)[0].onset >= one.start_tick


def test_notes_off_the_grid_and_in_chords() -> None:
    motif = tuple(Note(7 + 331 * i, 60 + i % 5, 113) for i in range(12)) + phrase(48, 52, 55)
    assert notes(request(motif=tuple(sorted(motif)), start_tick=1920 * 3))


def test_a_long_song_is_read_from_its_newest_notes() -> None:
    motif = phrase(*(60 + i % 12 for i in range(8000)), each=240)
    assert notes(request(motif=motif, start_tick=1920 * 1000, bars=1))


def test_no_notes_is_a_sentence() -> None:
    with pytest.raises(RequestError, match="no notes to continue"):
        request(motif=())


def test_an_unknown_style_is_a_sentence() -> None:
    with pytest.raises(RequestError, match="choose one of any, folk"):
        next(ENGINE.continue_melody(request(style="dubstep")))


def test_closing_the_stream_stops_the_work() -> None:
    stream = ENGINE.continue_melody(request(bars=64))
    assert isinstance(next(stream), Progress)
    stream.close()  # type: ignore[attr-defined]
    assert not torch.is_inference_mode_enabled()


@pytest.fixture(scope="module")
def bundled() -> TorchEngine:
    return load_engine()


def test_the_bundled_engine_says_what_a_note_recalls(bundled: TorchEngine) -> None:
    events = bundled.continue_melody(request(bars=8, style="folk", temperature=0.5))
    written = [e for e in events if isinstance(e, NoteWritten)]
    assert len(written) >= 8
    recalled = [e for e in written if e.recall is not None]
    assert recalled
    assert all(e.recall is not None and e.recall.source_tick < e.note.onset for e in recalled)
    assert max(e.recall.share for e in recalled if e.recall) > 0.5


def share_of_old_bars(engine: TorchEngine, recall: float) -> float:
    """How many generated bars hold exactly what one of the bars before them does."""
    old = total = 0
    for seed in range(3):
        one = request(bars=8, theme_recall=recall, seed=seed)
        written = [e.note for e in engine.continue_melody(one) if isinstance(e, NoteWritten)]
        bars = [tuple((n.onset % 1920, n.pitch) for n in (*MOTIF, *written) if n.onset // 1920 == b) for b in range(10)]
        old += sum(bars[b] in bars[:b] for b in range(2, 10))
        total += 8
    return old / total


def test_theme_recall_reaches_from_free_to_literal(bundled: TorchEngine) -> None:
    assert share_of_old_bars(bundled, -1.0) + 0.2 < share_of_old_bars(bundled, 1.0)
