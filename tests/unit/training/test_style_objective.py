from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from helpers.melodies import wandering_piece

from aiva_desktop.models.melody import StepNote
from aiva_desktop.models.style_network import StyleConfig, StyleNetwork
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.time import Meter
from aiva_desktop.training.corpus import Piece, UnusableError
from aiva_desktop.training.style_objective import HELD_OUT_WINDOW, StyleObjective, style_example

FOLK, HYMN = STYLES.index("folk"), STYLES.index("hymn")


def pieces(style: int, meter: Meter, count: int, first: int = 0) -> list[Piece]:
    return [replace(wandering_piece(seed=first + k, meter=meter), style=style) for k in range(count)]


@torch.no_grad()
def held_out_bits(objective: StyleObjective) -> float:
    return objective.validation()["select"]


def test_silence_before_the_melody_tells_nothing() -> None:
    piece = pieces(FOLK, Meter(3, 4), 1)[0]
    bar = piece.grid.start(3)
    later = replace(piece, notes=[StepNote(n.onset + bar, n.pitch, n.duration, n.velocity) for n in piece.notes])
    for here, there in zip(style_example(piece).windows, style_example(later).windows, strict=True):
        assert (here is None) == (there is None)
        assert here is None or there is None or np.array_equal(here, there)


def test_a_piece_of_no_known_style_teaches_nothing() -> None:
    with pytest.raises(UnusableError, match="style"):
        style_example(replace(wandering_piece(), style=0))


def test_styles_that_differ_are_learned_however_rare_one_is() -> None:
    torch.manual_seed(1)
    train = [style_example(p) for p in (*pieces(FOLK, Meter(4, 4), 30), *pieces(HYMN, Meter(3, 4), 3))]
    held_out = [style_example(p) for p in (*pieces(FOLK, Meter(4, 4), 4, 100), *pieces(HYMN, Meter(3, 4), 2, 100))]
    objective = StyleObjective(StyleNetwork(StyleConfig(hidden=16, dropout=0.0)), train, held_out)
    optimizer = torch.optim.AdamW(objective.network.parameters(), lr=1e-2)
    before = held_out_bits(objective)
    for epoch in range(4):
        for draws in objective.epoch(np.random.default_rng(epoch)):
            optimizer.zero_grad()
            loss = objective.loss(draws)
            (loss.nats / loss.count).backward()
            optimizer.step()
    assert held_out_bits(objective) < 0.5 < before
    hymn = held_out[-1].windows[HELD_OUT_WINDOW]
    assert hymn is not None
    assert int(objective.network(torch.from_numpy(hymn)).argmax()) == HYMN - 1
