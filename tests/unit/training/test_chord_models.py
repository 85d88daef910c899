from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

import pytest
import torch

from aiva_desktop.models.harmony_grid import ChordEvent, SlotGrid, chord_events, heard_melody
from aiva_desktop.models.harmony_network import HarmonyConfig, HarmonyNetwork
from aiva_desktop.models.harmony_vocabulary import CHORD_TOKENS, MAX_SLOTS, chord_token
from aiva_desktop.score.chord_key import key_of_chords
from aiva_desktop.score.chords import Chord, ChordChange, parse_chord
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import PPQ, MeterMap
from aiva_desktop.training.chord_corpus import HarmonyPiece
from aiva_desktop.training.chord_hmm import ChordHmm
from aiva_desktop.training.chord_ngram import BackoffModel, ChordNgram
from aiva_desktop.training.harmony_agreement import Agreement, Harmonising, tonic_roots
from aiva_desktop.training.harmony_baselines import Baselines, hmm_roots
from aiva_desktop.training.harmony_objective import HarmonyObjective, harmony_example
from aiva_desktop.training.harmony_report import evaluate_harmony
from aiva_desktop.training.trainer import Destination, Schedule, Trainer

BAR = 4 * PPQ


def progression(*symbols: str, bars: int = 12) -> tuple[ChordChange, ...]:
    return tuple(ChordChange(BAR * i, parse_chord(name)) for i, name in enumerate(islice(cycle(symbols), bars)))


def piece(*symbols: str, bars: int = 12, style: int = 1) -> HarmonyPiece:
    """A bar a chord, its root and fifth in the melody."""
    grid = SlotGrid(MeterMap())
    changes = progression(*symbols, bars=bars)
    notes = [
        Note(change.tick + k * 960, 60 + (change.chord.root + up) % 12, 960)
        for change in changes
        for k, up in enumerate((0, 7))
        if change.chord
    ]
    events = tuple(chord_events(changes, 0, grid))
    return HarmonyPiece("-".join(symbols), style, 1, grid, events, heard_melody(notes, 0, grid), 8 * bars)


def test_counts_with_backoff_are_as_worked_out_by_hand() -> None:
    model = BackoffModel(4)
    for symbol in (0, 0, 1):
        model.learn([(), "a"], symbol)
    model.learn([(), "b"], 2)
    # (): 4 symbols seen, 3 different: (count + 3 / 4) / 7. "a": 3 seen, 2 different.
    of_all = [(2 + 0.75) / 7, (1 + 0.75) / 7, (1 + 0.75) / 7, 0.75 / 7]
    assert model.distribution([()]) == pytest.approx(of_all)
    assert model.probability([(), "a"], 0) == pytest.approx((2 + 2 * of_all[0]) / 5)
    assert model.distribution([(), "unseen"]) == pytest.approx(of_all)


def test_the_ngram_shares_out_all_probability() -> None:
    ngram = ChordNgram()
    ngram.learn([(1, piece("C", "Am", "F", "G7").events)])
    events = [ChordEvent(0, 0, 0), ChordEvent(8, chord_token(Chord(9, "m"), 0)[0], 0)]
    assert sum(ngram.next_chords(1, events)) == pytest.approx(1)
    assert sum(ngram.next_lengths(1, events)) == pytest.approx(1)
    assert len(ngram.next_chords(1, events)) == CHORD_TOKENS
    assert len(ngram.next_lengths(1, events)) == MAX_SLOTS + 1
    assert ngram.next_chords(1, events)[5] > 0.3


def test_the_hidden_markov_model_follows_the_melody() -> None:
    hmm = ChordHmm(weight=1.0)
    hmm.learn([piece("C", "Am", "F", "G7"), piece("C", "F", "G7")])
    heard = piece("F", "C", "G7", "C")
    agreement = Agreement()
    agreement.add(heard, hmm_roots(hmm, heard))
    assert agreement.share > 0.75
    tonic = Agreement()
    tonic.add(heard, tonic_roots(heard))
    assert tonic.share == pytest.approx(0.5)


def test_the_network_learns_a_progression_and_to_hear(tmp_path: Path) -> None:
    torch.manual_seed(0)
    torch.set_num_threads(1)
    learned = [piece("C", "Am", "F", "G7"), piece("C", "F", "C", "G7"), piece("Am", "Dm", "E7", "Am")]
    network = HarmonyNetwork(HarmonyConfig(hidden=32, embedding=8, dropout=0.0))
    objective = HarmonyObjective(network, [harmony_example(one) for one in learned * 8], [harmony_example(learned[0])])
    destination = Destination("harmony", tmp_path, "own work")
    trainer = Trainer(objective, Schedule(epochs=30, patience=30, learning_rate=1e-2), destination)
    reports = list(trainer.run())
    assert reports[-1].figures["select"] < 0.5 * reports[0].figures["select"]
    assert set(reports[-1].figures) == {"melody/1", "free/1", "select"}
    baselines = Baselines.of(learned)
    *_, figures = evaluate_harmony(network.eval(), learned, None, baselines, Harmonising(drafts=4))
    assert figures.agreement["network"] > figures.agreement["always the tonic"]
    assert figures.predictions["melody given"]["top_1"] > 0.5
    assert figures.predictions["n-gram"]["chords"] == sum(len(one.events) for one in learned)


def test_the_key_of_a_progression() -> None:
    assert key_of_chords(progression("D", "Bm", "G", "A7")) == Key.parse("D major")
    assert key_of_chords(()) is None
