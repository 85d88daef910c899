"""`aiva-desktop compare`: rnn, gru and lstm, with and without theme memory, trained and measured alike."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from aiva_desktop.commands.errors import CommandError

if TYPE_CHECKING:
    from aiva_desktop.training.comparison import ComparisonRequest, Trained

NAME = "compare"
HELP = "train plain, GRU and LSTM cells alike, with and without theme memory: one table and one picture"
STOPPED = 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="MIDI files to learn from")
    parser.add_argument(
        "--validation", type=Path, nargs="+", required=True, metavar="FOLDER", help="MIDI files that figures are of"
    )
    parser.add_argument("--out", type=Path, default=Path("runs/comparison"), metavar="DIR", help="for all results")
    parser.add_argument("--network", choices=("melody", "rhythm"), default="melody", help="which (default: melody)")
    parser.add_argument("--pieces", type=int, default=None, help="of each FOLDER at most so many (default: all)")
    parser.add_argument("--epochs", type=int, default=15, help="times to read the music (default: 15)")
    parser.add_argument("--hidden", type=int, default=128, help="units of the LSTM's layers; others are sized alike")
    parser.add_argument("--layers", type=int, default=1, help="layers of every network (default: 1)")
    parser.add_argument("--longest", type=int, default=256, help="the most notes of history (default: 256)")
    parser.add_argument("--seed", type=int, default=1, help="the same for all networks")
    parser.add_argument("--threads", type=int, default=1, help="processor cores to use (default: 1)")
    parser.add_argument("--licence", default="not stated", help="the licence line of your music, kept with the weights")


def run(arguments: argparse.Namespace) -> int:
    """Train and measure, a line an epoch; stopped, there are tables and pictures of the networks that are finished."""
    _check(arguments)
    from aiva_desktop.training.comparison import ComparisonRequest
    from aiva_desktop.training.trainer import Schedule
    from aiva_desktop.training.training_state import TrainingError

    request = ComparisonRequest(
        folders=tuple(arguments.folders),
        validation=tuple(arguments.validation),
        out=arguments.out,
        kind=arguments.network,
        pieces=arguments.pieces,
        hidden=arguments.hidden,
        layers=arguments.layers,
        longest=arguments.longest,
        schedule=Schedule(epochs=arguments.epochs, seed=arguments.seed),
        licence=arguments.licence,
        threads=arguments.threads,
    )
    try:
        _compare(request)
    except TrainingError as error:
        raise CommandError(f"The comparison cannot go on: {error}.") from error
    except KeyboardInterrupt:
        print("\nStopped; what is finished is kept, and the same command goes on after the last finished epoch.")
        return STOPPED
    return 0


def _compare(request: ComparisonRequest) -> None:
    from aiva_desktop.training.comparison import Trained, compare, read_music
    from aiva_desktop.training.comparison_measures import Measured
    from aiva_desktop.training.comparison_picture import draw
    from aiva_desktop.training.comparison_results import write_results

    _say("reading the music")
    music = read_music(request)
    _say(f"{len(music.learn)} melodies to learn from ({music.notes} notes), {len(music.held_out)} held out")
    measured: list[Measured] = []
    try:
        for event in compare(request, music):
            if isinstance(event, Trained):
                _say(_epoch_line(event, request.schedule.epochs))
            else:
                measured.append(event)
                write_results(request, music, measured)
                _say(f"{event.variant.name}: {event.bits:.3f} bits per note, {event.ms_per_step:.3f} ms per step")
    finally:
        if measured:
            draw(measured, request.out)
            _say(f"the tables are in {request.out / 'comparison.md'}, the pictures beside it")


def _epoch_line(event: Trained, epochs: int) -> str:
    report = event.report
    best = ", best so far" if report.is_best else ""
    return (
        f"{event.variant.name} epoch {report.epoch + 1} of {epochs}: {report.train_bits:.3f} bits learning, "
        f"{report.figures['select']:.3f} held out{best}; {report.seconds:.0f} s, "
        f"at most {event.seconds_left / 60:.0f} minutes left for all networks"
    )


def _say(line: str) -> None:
    print(line, flush=True)


def _check(arguments: argparse.Namespace) -> None:
    missing = [str(folder) for folder in [*arguments.folders, *arguments.validation] if not folder.is_dir()]
    if missing:
        raise CommandError(f"Not a folder: {', '.join(missing)}.")
    counts = [arguments.epochs, arguments.threads, arguments.longest, arguments.pieces]
    if any(count is not None and count < 1 for count in counts):
        raise CommandError("Epochs, threads, pieces and the longest history are 1 or more.")
    if not 8 <= arguments.hidden <= 1024 or not 1 <= arguments.layers <= 8:
        raise CommandError("Hidden units are 8 to 1024, layers 1 to 8.")
    if find_spec("matplotlib") is None:
        raise CommandError("The picture needs matplotlib: pip install 'aiva-desktop[train]'.")
