"""Where written notes came from, as links from them to the bars that they recall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiva_desktop.compose.candidates import Provenance
from aiva_desktop.language import marked, tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import MeterMap

# So many bars are shown, the one that most came from first; less than this share is not worth a link.
MOST_LINKS = 3
LEAST_SHARE = 0.1
# More notes of a selection hardly change the shares.
_ENOUGH = 256


@dataclass(frozen=True, slots=True)
class Link:
    """A bar that the notes recall: `bar` from 0, its ticks, and the share (0..1) of the notes' pitches from there.

    `source` is the onset and pitch of the note that a single note recalls, None for several.
    """

    bar: int
    start_tick: int
    end_tick: int
    share: float
    source: tuple[int, int] | None = None


@dataclass(frozen=True)
class OriginLinks:
    """From the notes between two ticks around `pitch` to the bars they recall, the strongest first; `words` says it."""

    start_tick: int
    end_tick: int
    pitch: int
    links: tuple[Link, ...]
    words: str


def links_of(
    origins: Sequence[tuple[Note, Provenance]], meter: MeterMap, pitches: Mapping[int, int]
) -> OriginLinks | None:
    """The links of notes whose origin is known; None without any. `pitches` are those of the track's onsets."""
    known = origins[:_ENOUGH]
    if not known:
        return None
    shares: dict[int, float] = defaultdict(float)
    for _, provenance in known:
        if provenance.recall is not None:
            shares[meter.bar_at(provenance.recall.source_tick).index] += provenance.recall.share / len(known)
    bars = sorted((bar for bar in shares if shares[bar] >= LEAST_SHARE), key=lambda bar: (-shares[bar], bar))
    source = _source(known[0][1], pitches) if len(known) == 1 else None
    links = tuple(_link(meter, bar, shares[bar], source) for bar in bars[:MOST_LINKS])
    notes = [note for note, _ in known]
    return OriginLinks(
        min(note.onset for note in notes),
        max(note.end for note in notes),
        max(note.pitch for note in notes),
        links,
        _in_words([provenance for _, provenance in known], links, meter),
    )


def _source(provenance: Provenance, pitches: Mapping[int, int]) -> tuple[int, int] | None:
    if provenance.recall is None or provenance.recall.source_tick not in pitches:
        return None
    return provenance.recall.source_tick, pitches[provenance.recall.source_tick]


def _link(meter: MeterMap, bar: int, share: float, source: tuple[int, int] | None) -> Link:
    span = meter.bar(bar)
    return Link(bar, span.start_tick, span.end_tick, share, source)


def _in_words(provenances: Sequence[Provenance], links: Sequence[Link], meter: MeterMap) -> str:
    places = tr(", ").join(tr("bar {bar} ({share:.0%})", bar=link.bar + 1, share=link.share) for link in links)
    if len(provenances) > 1:
        count = len(provenances)
        if not links:
            return tr("These {count} notes are new.", count=count)
        return tr("These {count} notes come from {places}.", count=count, places=places)
    said = tr("This note comes from {places}", places=places) if links else tr("This note is new")
    plan = provenances[0].plan
    if plan.source_tick is None:
        return tr("{text}.", text=said)
    return tr(
        "{said}; the bar was planned after bar {bar}, {way}.",
        said=said,
        bar=meter.bar_at(plan.source_tick).index + 1,
        way=tr(_DEGREES[plan.degree]),
    )


_DEGREES = defaultdict(
    lambda: marked("freely"),
    {
        "exact": marked("note by note"),
        "sequence": marked("as a sequence"),
        "varied": marked("varied"),
        "contour": marked("in its contour"),
        "rhythm": marked("in its rhythm"),
        "ornamented": marked("ornamented"),
    },
)
