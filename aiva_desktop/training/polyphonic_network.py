"""A recurrent network over piano rolls: each frame's 88 keys from the frames before it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.func import functional_call

from aiva_desktop.models.recurrent import CellName, RecurrentStack
from aiva_desktop.training.polyphonic_data import KEYS


@dataclass(frozen=True)
class PolyphonicConfig:
    """Architecture. Dropout rates: of the keys read, between and after the layers."""

    cell: CellName = "lstm"
    hidden: int = 300
    layers: int = 2
    input_dropout: float = 0.1
    dropout: float = 0.4
    average: float = 0.998

    def to_dict(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)


# Beside its keys a frame tells its number in the piece, modulo each of these: counting is all that it spares.
CLOCKS = (32, 24)
CLOCK_PERIOD = 96


def clock(frames: int) -> Tensor:
    """(frames, sum of `CLOCKS`) one-hot frame numbers, from 0."""
    number = torch.arange(frames)
    return torch.cat([nn.functional.one_hot(number % period, period) for period in CLOCKS], -1).float()


class PolyphonicNetwork(nn.Module):
    """Layers of one cell each; all of them, and the frame itself, are heard by the output (Graves 2013).

    The keys of a frame are independent given the past, as in Bai et al. 2018, table 1.
    """

    def __init__(self, config: PolyphonicConfig, odds: Tensor) -> None:
        """`odds` (88,): the log odds that the output starts from."""
        super().__init__()
        self.config = config
        inputs = KEYS + sum(CLOCKS)
        widths = [inputs] + [config.hidden] * (config.layers - 1)
        self.stacks = nn.ModuleList(RecurrentStack(config.cell, width, config.hidden, 1) for width in widths)
        self.write = nn.Linear(config.hidden * config.layers, KEYS)
        self.keep = nn.Linear(inputs, KEYS, bias=False)
        with torch.no_grad():
            self.write.bias.copy_(odds)

    def forward(self, frames: Tensor) -> Tensor:
        """(batch, time, 88) of 0 and 1, from a piece's start -> logits (batch, time, 88) of the frame after each."""
        batch, time, _ = frames.shape
        heard = torch.cat([self._dropped(frames, self.config.input_dropout), clock(time).expand(batch, -1, -1)], -1)
        layer, outputs = heard, []
        for stack in self.stacks:
            layer = self._dropped(stack(layer)[0], self.config.dropout)
            outputs.append(layer)
        logits: Tensor = self.write(torch.cat(outputs, -1)) + self.keep(heard)
        return logits

    def _dropped(self, values: Tensor, rate: float) -> Tensor:
        """The same units of a piece for all of its time (Gal and Ghahramani 2016)."""
        if not self.training or not rate:
            return values
        kept = torch.rand(len(values), 1, values.shape[-1]) >= rate
        return values * kept / (1 - rate)


class Averaged(nn.Module):
    """A network that learns, and the running mean of its weights, which is what is judged (Polyak and Juditsky 1992).

    In training mode it is the network; in evaluation mode the network with the averaged weights.
    """

    average: Tensor
    steps: Tensor

    def __init__(self, network: PolyphonicNetwork) -> None:
        super().__init__()
        self.network = network
        self.config = network.config
        self.register_buffer("average", nn.utils.parameters_to_vector(network.parameters()).detach().clone())
        self.register_buffer("steps", torch.zeros((), dtype=torch.int64))

    @torch.no_grad()
    def follow(self) -> None:
        """Take the weights as they are into the mean. Early on the mean is short, so that it forgets the start."""
        self.steps += 1
        share = max(1 - self.config.average, 1 / float(self.steps))
        self.average.lerp_(nn.utils.parameters_to_vector(self.network.parameters()), share)

    def forward(self, frames: Tensor) -> Tensor:
        """As the network."""
        if self.training:
            logits: Tensor = self.network(frames)
            return logits
        averaged: Tensor = functional_call(self.network, self._averaged_weights(), (frames,))
        return averaged

    def _averaged_weights(self) -> dict[str, Tensor]:
        named = dict(self.network.named_parameters())
        parts = torch.split(self.average, [weights.numel() for weights in named.values()])
        return {name: part.view_as(named[name]) for name, part in zip(named, parts, strict=True)}
