"""Whose turn it is in a duet: a state machine without a clock. docs/duet.md has its table.

`step` is called some 60 times a second with what is known then, and says what to do now.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from aiva_desktop.compose.duet_rules import Answer, answer_start, answer_to
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor
from aiva_desktop.settings import DuetSettings, TurnEnd

# How long before its bar line an answer is asked for. What is played later is heard by the engine up to LAST_CALL_S
# before the line, for after that a new answer would not be ready. LATE_S is the player's look-ahead and the way there.
ASK_S, LAST_CALL_S, LATE_S = 0.4, 0.25, 0.16


class Phase(StrEnum):
    """Who plays."""

    YOURS = "yours"
    ASKED = "asked"
    ANSWERING = "answering"


@dataclass(frozen=True)
class Turn:
    """`answer` is None while it is the composer's turn. `read_notes` of the phrase were read ahead at `read_tick`."""

    phase: Phase = Phase.YOURS
    answer: Answer | None = None
    read_notes: int = 0
    read_tick: float = 0.0


@dataclass(frozen=True)
class Now:
    """What is known at a moment.

    `phrase` is what was played in this turn, sorted; keys that are down (`is_held`) reach to `tick`, the playhead.
    The answer is written up to `written_until`, a tick of the song; None while no note of it is. `is_written`: wholly.
    """

    tick: float
    conductor: Conductor
    phrase: tuple[Note, ...] = ()
    is_held: bool = False
    written_until: int | None = None
    is_written: bool = False

    def seconds_to(self, tick: float) -> float:
        """How long until `tick` sounds; negative when it has."""
        tempo = self.conductor.tempo
        return tempo.seconds_at(tick) - tempo.seconds_at(self.tick)


@dataclass(frozen=True)
class Read:
    """Let the engine read the phrase ahead, for an answer at `start_tick`."""

    start_tick: int


@dataclass(frozen=True)
class Ask:
    """Ask the engine for this answer, instead of another one that it may be writing."""

    answer: Answer


@dataclass(frozen=True)
class Retract:
    """The phrase goes on: no answer is wanted yet."""


@dataclass(frozen=True)
class FillIn:
    """No answer is there: let the theme fill the ticks from `start_tick` to `end_tick`, and say so."""

    start_tick: int
    end_tick: int


@dataclass(frozen=True)
class CutShort:
    """The rest of the answer is late: it ends at `end_tick`, and the composer is told."""

    end_tick: int


@dataclass(frozen=True)
class Keep:
    """The turn is over: what was played before `until_tick` belongs to it."""

    until_tick: int


Act = Read | Ask | Retract | FillIn | CutShort | Keep


def step(turn: Turn, now: Now, settings: DuetSettings) -> tuple[Turn, Act | None]:
    """The turn after this moment, and what is to be done."""
    if turn.answer is None:
        return _yours(turn, now, settings)
    if turn.phase is Phase.ASKED:
        return _asked(turn, turn.answer, now, settings)
    return _answering(turn, turn.answer, now)


def _yours(turn: Turn, now: Now, settings: DuetSettings) -> tuple[Turn, Act | None]:
    if not now.phrase:
        return turn, None
    meter = now.conductor.meter
    start = answer_start(now.phrase, now.is_held, meter, settings)
    if start is None or now.seconds_to(start) > ASK_S:
        return _reading(turn, now, start)
    while now.seconds_to(start) < LATE_S:
        start = meter.bar_at(start).end_tick
    answer = answer_to(now.phrase, start, meter, settings)
    return Turn(Phase.ASKED, answer), Ask(answer)


def _reading(turn: Turn, now: Now, start: int | None) -> tuple[Turn, Act | None]:
    """Read ahead once a beat, where there are new notes."""
    meter = now.conductor.meter
    beat = meter.meter_at(int(now.tick)).pulse_ticks
    if len(now.phrase) == turn.read_notes or now.tick < turn.read_tick + beat:
        return turn, None
    read = replace(turn, read_notes=len(now.phrase), read_tick=now.tick)
    return read, Read(start if start is not None else meter.bar_at(int(now.tick)).end_tick)


def _asked(turn: Turn, answer: Answer, now: Now, settings: DuetSettings) -> tuple[Turn, Act | None]:
    plays_on = len(now.phrase) > answer.heard
    if plays_on and settings.turn_end is TurnEnd.PAUSE and now.tick < answer.start_tick and not answer.put_off:
        return Turn(read_notes=answer.heard, read_tick=now.tick), Retract()
    if plays_on and not answer.put_off and now.seconds_to(answer.start_tick) >= LAST_CALL_S:
        again = answer_to(now.phrase, answer.start_tick, now.conductor.meter, settings)
        return Turn(Phase.ASKED, again), Ask(again)
    if now.written_until is None and now.seconds_to(answer.start_tick) < LATE_S:
        end = now.conductor.meter.bar_at(answer.start_tick).end_tick
        fill = FillIn(answer.start_tick, end)
        return replace(turn, answer=answer.moved(end - answer.start_tick)), fill
    return (replace(turn, phase=Phase.ANSWERING), None) if now.tick >= answer.start_tick else (turn, None)


def _answering(turn: Turn, answer: Answer, now: Now) -> tuple[Turn, Act | None]:
    if not now.is_written:
        line = now.conductor.meter.bar_at(max(answer.start_tick, now.written_until or 0)).start_tick
        late = line > answer.start_tick and now.seconds_to(line) < LATE_S
        return (replace(turn, answer=replace(answer, end_tick=line)), CutShort(line)) if late else (turn, None)
    if now.tick < answer.end_tick:
        return turn, None
    upbeat = now.conductor.meter.meter_at(answer.end_tick - 1).pulse_ticks
    return Turn(read_tick=now.tick), Keep(answer.end_tick - upbeat)
