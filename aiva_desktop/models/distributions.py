"""Teacher-forced distributions: the probability of every token that could come next, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from aiva_desktop.models.melody_network import MelodyNetwork
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.models.scoring import MelodyBatch, Sources, gap_sources, pitch_offers, pitch_sources, rhythm_hidden


@dataclass(frozen=True)
class Distributions:
    """`probabilities` (batch, rows, classes), rows as in `scoring`; `shares` (batch, rows, 3): free, memory, plan.

    Copies that leave the range of pitches keep their probability: a row may sum to a little less than 1.
    """

    probabilities: Tensor
    shares: Tensor


def gap_distributions(network: RhythmNetwork, batch: MelodyBatch) -> Distributions:
    """Of the gap after each note but the last."""
    sources = gap_sources(network, batch, rhythm_hidden(network, batch))
    if sources.attention is None:
        return _mixed(sources, [])
    offers = batch.gaps[:, None, 1:].expand_as(sources.attention[:, 0])
    return _mixed(sources, [(weights, offers) for weights in sources.attention.unbind(1)])


def pitch_distributions(network: MelodyNetwork, batch: MelodyBatch) -> Distributions:
    """Of the pitches of all notes but the first."""
    sources = pitch_sources(network, batch)
    return _mixed(sources, [] if sources.attention is None else pitch_offers(sources.attention, batch))


def _mixed(sources: Sources, offers: list[tuple[Tensor, Tensor]]) -> Distributions:
    """Each of the `offers`: weights and tokens, both (batch, rows, time)."""
    free = sources.free.softmax(-1)
    if sources.gate is None:
        nothing = torch.zeros_like(free[..., 0])
        return Distributions(free, torch.stack([nothing + 1, nothing, nothing], -1))
    mixed = sources.gate[..., :1] * free
    planned = torch.ones_like(sources.planned, dtype=free.dtype)[..., None]
    ways = [*offers, (planned, sources.planned[..., None])]
    for way, (weights, tokens) in enumerate(ways, start=1):
        within = (tokens >= 0) & (tokens < free.shape[-1])
        amounts = sources.gate[..., way : way + 1] * weights * within
        mixed.scatter_add_(-1, tokens.clamp(0, free.shape[-1] - 1), amounts)
    memory = sources.gate[..., 1:-1].sum(-1)
    return Distributions(mixed, torch.stack([sources.gate[..., 0], memory, sources.gate[..., -1]], -1))
