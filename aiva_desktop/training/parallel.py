"""Training on several processes or machines: Lightning Fabric under `torchrun`, one process without it.

Every process takes its share of each batch; gradients are summed and divided by the number of targets of all shares,
so that the step is the one that a single process would have made with the whole batch.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import torch
from lightning_fabric import Fabric
from torch import Tensor, nn

Item = TypeVar("Item")


def launched_fabric() -> Fabric:
    """Fabric for the processes that `torchrun` started (it says how many in the environment), or for this one alone.

    Networks of this size train as fast on processors, so no other device is used.
    """
    world, local = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("LOCAL_WORLD_SIZE", "1"))
    # It would tell each process's rank on the screen.
    logging.getLogger("lightning_fabric").setLevel(logging.WARNING)
    strategy = "ddp" if world > 1 else "auto"
    fabric = Fabric(accelerator="cpu", strategy=strategy, devices=local, num_nodes=max(1, world // local))
    fabric.launch()
    return fabric


def share(batch: Sequence[Item], fabric: Fabric) -> Sequence[Item]:
    """This process's part of a batch; may be empty."""
    return batch[fabric.global_rank :: fabric.world_size]


@dataclass(frozen=True)
class Tally:
    """Summed nats and the number of targets they are of, over all processes."""

    nats: float = 0.0
    count: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.nats + other.nats, self.count + other.count)


def sum_gradients(fabric: Fabric, parameters: Sequence[nn.Parameter], own: Tally) -> Tally:
    """Replace every gradient (of summed nats) by that of the mean over all targets of all processes.

    Parameters without a gradient get zeros: a process whose share was empty has none.
    """
    gradients = [torch.zeros_like(p) if p.grad is None else p.grad for p in parameters]
    counted = _sum(fabric, torch.tensor([own.nats, float(own.count)], dtype=torch.float64))
    total = Tally(float(counted[0]), int(counted[1]))
    mean = _sum(fabric, torch.cat([gradient.flatten() for gradient in gradients])) / max(1, total.count)
    sizes = [parameter.numel() for parameter in parameters]
    for parameter, part in zip(parameters, torch.split(mean, sizes), strict=True):
        parameter.grad = part.view_as(parameter)
    return total


def _sum(fabric: Fabric, tensor: Tensor) -> Tensor:
    summed = fabric.all_reduce(tensor, reduce_op="sum")
    assert isinstance(summed, Tensor)
    return summed
