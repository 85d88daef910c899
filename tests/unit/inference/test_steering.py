from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from helpers.melodies import phrase, untrained_networks

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.form import parse_form
from aiva_desktop.compose.form_request import FormRequest, SectionDone
from aiva_desktop.compose.form_writing import write_form
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.compose.steering import BarHint, BarRange, Likeness, Steering
from aiva_desktop.inference.engine import TorchEngine, load_engine
from aiva_desktop.inference.plan_guide import PlanGuide
from aiva_desktop.models.plan import PLAN_CLASSES, Degree
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key

BAR = 1920
ENGINE = TorchEngine(untrained_networks())
MOTIF = phrase(*[60, 62, 64, 65, 67, 67, 69, 67, 65, 64, 62, 64, 60, 55, 57, 59] * 2)  # eight bars
EXACT = ((Likeness.EXACT, 1.0),)


def request(steering: Steering, **changes: object) -> ContinueRequest:
    asked = ContinueRequest(MOTIF, 8 * BAR, 4, key=Key(0), seed=5, steering=steering)
    return replace(asked, **changes)  # type: ignore[arg-type]


def written(engine: TorchEngine, asked: ContinueRequest) -> list[NoteWritten]:
    return [event for event in engine.continue_melody(asked) if isinstance(event, NoteWritten)]


def test_set_bars_have_their_source_from_any_distance() -> None:
    hints = tuple(BarHint(bar, EXACT) for bar in (0, 3, 1, 2))
    for note in written(ENGINE, request(Steering(hints))):
        bar = note.note.onset // BAR - 8
        provenance = note.provenance
        assert provenance is not None
        assert provenance.plan.degree == "exact"
        assert provenance.plan.source_tick == (0, 3, 1, 2)[bar] * BAR


def test_a_source_further_back_than_the_plan_network_knows() -> None:
    motif = tuple(replace(note, onset=note.onset + turn * 8 * BAR) for turn in range(6) for note in MOTIF)
    asked = request(Steering((BarHint(0, EXACT), BarHint(1, EXACT))), motif=motif, start_tick=48 * BAR, bars=3)
    sources = {note.note.onset // BAR: note.provenance.plan.source_tick for note in written(ENGINE, asked)}  # type: ignore[union-attr]
    assert sources.get(48, 0) == 0
    assert sources.get(49, BAR) == BAR


def test_forbidden_bars_are_neither_planned_nor_copied() -> None:
    asked = request(Steering(unlike=(BarRange(0, 8),)), candidates=4, bars=6)
    for note in written(ENGINE, asked):
        provenance = note.provenance
        assert provenance is not None
        assert provenance.plan.source_tick is None or provenance.plan.source_tick >= 8 * BAR
        assert all(one.source_tick >= 8 * BAR for one in provenance.attended)


def test_some_forbidden_bars_leave_the_others() -> None:
    asked = request(Steering(unlike=(BarRange(2, 6),)), candidates=4, bars=6)
    attended = {
        one.source_tick // BAR for note in written(ENGINE, asked) if note.provenance for one in note.provenance.attended
    }
    assert not attended & {2, 3, 4, 5}
    assert attended & {0, 1, 6, 7}


def test_steering_is_no_part_of_reading_the_motif() -> None:
    plain = [event.note for event in written(ENGINE, request(Steering()))]
    written(ENGINE, request(Steering((BarHint(0, EXACT),), (BarRange(0, 4),), 2.0)))
    assert [event.note for event in written(ENGINE, request(Steering()))] == plain


def test_what_hints_leave_over_is_the_engines() -> None:
    guide = PlanGuide(steering=Steering((BarHint(0, ((Likeness.VARIED, 0.25),)),)), first=4)
    logits = np.random.default_rng(1).normal(size=PLAN_CLASSES).astype(np.float32)
    plans, shares = guide.choices(4, logits, [])
    assert (plans[0].degree, plans[0].lag) == (Degree.VARIED, 4)
    assert np.exp(shares[0]) == pytest.approx(0.25)
    assert np.exp(shares).sum() == pytest.approx(1.0, abs=1e-4)
    own, own_logits = PlanGuide().choices(4, logits, [])
    assert plans[1:] == own
    np.testing.assert_allclose(np.diff(shares[1:]), np.diff(own_logits), atol=1e-4)


def test_a_source_that_does_not_come_before_is_no_source() -> None:
    guide = PlanGuide(steering=Steering((BarHint(9, EXACT),)), origin=2, first=4)
    assert guide.choices(4, np.zeros(PLAN_CLASSES, np.float32), [])[0][0].degree is Degree.NEW


def bars_of(notes: tuple[Note, ...], first: int) -> list[tuple[tuple[int, int], ...]]:
    spans = [range((first + bar) * BAR, (first + bar + 1) * BAR) for bar in range(4)]
    return [tuple((note.onset - span.start, note.pitch) for note in notes if note.onset in span) for span in spans]


def test_returns_recall_and_contrasts_do_not() -> None:
    """By the trained networks: a literal return is its model, and no bar of a contrast is one of the theme."""
    motif = phrase(60, 64, 67, 64, 62, 65, 69, 65, 64, 67, 72, 67, 65, 62, 59, 62)
    engine, same = load_engine(), 0
    for seed in range(3):
        asked = FormRequest(motif, parse_form("A B A A", 4), key=Key(0), seed=seed)
        done = [event.section.notes for event in write_form(engine, asked) if isinstance(event, SectionDone)]
        model = bars_of(done[0], 0)
        same += sum(ours == theirs for ours, theirs in zip(bars_of(done[2], 8), model, strict=True))
        assert not set(bars_of(done[1], 4)) & set(model)
    assert same >= 11


def test_what_would_have_gone_to_forbidden_bars_is_new() -> None:
    logits = np.random.default_rng(2).normal(size=PLAN_CLASSES).astype(np.float32)
    plans, own = PlanGuide().choices(6, logits, [])
    shares = np.exp(own - np.logaddexp.reduce(own))
    kept, logs = PlanGuide(steering=Steering(unlike=(BarRange(0, 4),))).choices(6, logits, [])
    left = dict(zip(kept, np.exp(logs), strict=True))
    assert {plan.lag for plan in kept} == {0, 1, 2}
    gone = sum(share for plan, share in zip(plans, shares, strict=True) if plan.lag > 2)
    assert left[plans[0]] == pytest.approx(shares[0] + gone, abs=1e-5)
    assert left[kept[1]] == pytest.approx(shares[plans.index(kept[1])], abs=1e-5)
