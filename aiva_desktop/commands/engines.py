"""Loading the engine that a command asks for notes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aiva_desktop.commands.errors import CommandError

if TYPE_CHECKING:
    from aiva_desktop.compose.engine import Engine


def melody_engine(folder: Path | None) -> Engine:
    """The engine with the checkpoints in `folder`, by default the bundled ones. Raises CommandError."""
    from aiva_desktop.inference.engine import load_engine
    from aiva_desktop.models.checkpoint import CheckpointError

    try:
        return load_engine(folder)
    except CheckpointError as error:
        raise CommandError(f"The engine cannot start: {error}.") from error
