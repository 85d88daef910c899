"""Writing a piece in a form, section by section: each is one continuation of all before it, with a plan of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.controls import MAX_NOTES_PER_BAR, Controls, Curve
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.form_context import heard_notes
from aiva_desktop.compose.form_harmony import chord_changes, write_section_chords
from aiva_desktop.compose.form_plan import steering_of
from aiva_desktop.compose.form_request import FormEvent, FormRequest, SectionBegun, SectionDone, WrittenSection
from aiva_desktop.compose.harmony import ChordWritten, HarmonyEngine
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.score.notes import Note

# The sparsest that controls allow.
LEAST_DENSITY = 0.25


def write_form(
    engine: Engine,
    request: FormRequest,
    harmony: HarmonyEngine | None = None,
    earlier: Sequence[WrittenSection] = (),
    only_next: bool = False,
) -> Iterator[FormEvent]:
    """Stream the sections after those that are written, or the next of them alone.

    Each gets chords after its melody where there is a `harmony` engine and the song has no chords of its own. Stop
    asking at any time. Equal requests give equal notes; a section depends on those before it and its own seed.

    Raises:
        RequestError: with a sentence for the composer.
    """
    written, total = list(earlier), request.form.bars
    last = len(written) + 1 if only_next else len(request.form.sections)
    for index in range(len(written), last):
        yield SectionBegun(index)
        notes: list[Note] = []
        bars_before = request.form.first_bar(index)
        for event in _section_melody(engine, request, written, index):
            if isinstance(event, Progress):
                yield Progress(bars_before + event.done, total)
            else:
                notes.append(event.note)
                yield event
        whole = _whole(request, index, notes)
        chords: list[ChordWritten] = []
        if harmony is not None and not request.has_chords_of_its_own:
            for chord in write_section_chords(harmony, request, written, index, whole):
                chords.append(chord)
                yield chord
        written.append(WrittenSection(whole, chord_changes(chords)))
        yield SectionDone(index, written[-1])


def _whole(request: FormRequest, index: int, notes: Sequence[Note]) -> tuple[Note, ...]:
    return (*request.theme, *notes) if index == 0 else tuple(notes)


def _section_melody(
    engine: Engine, request: FormRequest, written: Sequence[WrittenSection], index: int
) -> Iterator[NoteWritten | Progress]:
    asked = section_request(request, written, index)
    if asked is None:
        return
    for event in engine.continue_melody(asked):
        if isinstance(event, NoteWritten):
            yield event
        elif isinstance(event, Progress):
            yield Progress(event.done + request.form.sections[index].bars - asked.bars, asked.bars)


def section_request(request: FormRequest, written: Sequence[WrittenSection], index: int) -> ContinueRequest | None:
    """What the engine is asked for section `index`, after those `written`; None where the motif fills it."""
    section, key = request.form.sections[index], request.key_of(index)
    given = request.given_bars if index == 0 else 0
    if given == section.bars:
        return None
    first_bar = request.first_bar + request.form.first_bar(index) + given
    return ContinueRequest(
        motif=heard_notes(request, written, index) if index else request.theme,
        start_tick=request.meter.bar(first_bar).start_tick,
        bars=section.bars - given,
        meter=request.meter,
        key=key,
        chords=request.chords if request.has_chords_of_its_own else (),
        style=request.style,
        temperature=request.temperature,
        key_lock=request.key_lock,
        seed=request.seed_of(index),
        steering=steering_of(request.form, index, request.first_bar, given),
        controls=_controls(request, written, index, section.bars - given),
    )


def _controls(request: FormRequest, written: Sequence[WrittenSection], index: int, bars: int) -> Controls:
    """The section's density, against the first one's; the last section comes to rest in its last bar.

    A contrast has no model to tell how many notes it has: it is asked for as many as the first section has even where
    the composer says nothing.
    """
    section, is_contrast = request.form.sections[index], index > 0 and request.form.model_of(index) is None
    return Controls(
        density=_density(request, written, section.density) if section.density or is_contrast else None,
        cadences=(bars,) if index == len(request.form.sections) - 1 else (),
    )


def _density(request: FormRequest, written: Sequence[WrittenSection], density: float) -> Curve:
    notes = len(written[0].notes) if written else len(request.theme)
    bars = request.form.sections[0].bars if written else request.given_bars
    return Curve((min(MAX_NOTES_PER_BAR, max(LEAST_DENSITY, notes / bars * 2.0**density)),))
