"""A piece in a form while it is written: what there is of it so far, and the step that keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aiva_desktop.compose.form import parse_form
from aiva_desktop.compose.form_arrangement import accompaniment, with_dynamics
from aiva_desktop.compose.form_markers import PlacedForm, form_in
from aiva_desktop.compose.form_request import FormRequest, WrittenSection, first_whole_bar
from aiva_desktop.compose.form_song import song_with_form
from aiva_desktop.compose.requests import RequestError, melody_line
from aiva_desktop.editing.edits import Compound, Edit, ReplaceConductor, ReplaceNotes
from aiva_desktop.editing.track_edits import replace_tracks
from aiva_desktop.language import tr
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import Conductor, Song
from aiva_desktop.settings import ComposeSettings

USUAL_FORM = "A A' B A''"


@dataclass
class FormDraft:
    """Grows while the engine writes. `earlier` sections are those of the song; what is written follows them.

    An arranged one gets accompanying tracks and a shape of loudness when it is kept. `engine` is the hash of what wrote
    a whole form.
    """

    track_id: int
    request: FormRequest
    name: str
    earlier: tuple[WrittenSection, ...] = ()
    is_arranged: bool = False
    engine: str | None = None
    is_complete: bool = False
    _written: list[WrittenSection] = field(default_factory=list)
    _notes: list[Note] = field(default_factory=list)

    def add_note(self, note: Note) -> None:
        """The engine wrote a note."""
        self._notes.append(note)

    def add_section(self, section: WrittenSection) -> None:
        """A section is written to its end."""
        self._written.append(section)

    @property
    def notes(self) -> tuple[Note, ...]:
        """All that is written so far."""
        return tuple(sorted(self._notes))

    def making_way(self, notes: Sequence[Note], sections: int) -> tuple[Note, ...]:
        """Those of the track's notes that go when so many sections, from the first one on, are kept."""
        start = max(self.request.given_end_tick, self.request.start_tick(len(self.earlier)))
        end = self.request.start_tick(sections)
        return tuple(note for note in notes if start <= note.onset < end)

    @property
    def bars(self) -> int:
        """How many bars are written."""
        first = len(self.earlier)
        sections = self.request.form.sections[first : first + len(self._written)]
        return sum(section.bars for section in sections) - (self.request.given_bars if first == 0 else 0)

    def edit(self, song: Song) -> Compound:
        """The one step that keeps all of it. Raises KeyError when the track is gone."""
        after = song_with_form(song, self.track_id, self.request, (*self.earlier, *self._written), self.engine)
        if self.is_arranged:
            track = after.track(self.track_id)
            after = after.with_track(track.with_notes(with_dynamics(track.notes, self.request)))
        before_notes, after_notes = Counter(song.track(self.track_id).notes), Counter(after.track(self.track_id).notes)
        gone, new = before_notes - after_notes, after_notes - before_notes
        edits: list[Edit] = [ReplaceNotes(self.track_id, tuple(gone.elements()), tuple(new.elements()), self.name)]
        if after.conductor != song.conductor:
            edits.append(ReplaceConductor(song.conductor, after.conductor, self.name))
        if self.is_arranged:
            parts = accompaniment(self.request, after.conductor.chords)
            edits.append(replace_tracks(song, (), parts, self.name))
        return Compound(tuple(edits), self.name)

    def heard_in(self, song: Song) -> Song:
        """The song as it would sound; as it is when the track is gone."""
        try:
            return self.edit(song).apply(song)
        except KeyError:
            return song


def placed_form_of(song: Song) -> PlacedForm | None:
    """The form that the song's markers tell."""
    conductor = song.conductor
    return form_in(conductor.markers, conductor.meter, song.end_tick)


def usual_form(song: Song, track_id: int) -> PlacedForm:
    """A A' B A'' from the motif's first whole bar on."""
    notes = song.track(track_id).notes
    return PlacedForm(parse_form(USUAL_FORM), first_whole_bar(notes, song.conductor.meter) if notes else 0)


def form_request(song: Song, track_id: int, placed: PlacedForm, settings: ComposeSettings, seed: int) -> FormRequest:
    """What the window asks for now. Raises RequestError when there is no motif."""
    conductor, track = song.conductor, song.track(track_id)
    if track.is_drums:
        raise RequestError(tr("Drums have no melody: choose another track."))
    start = conductor.meter.bar(placed.first_bar).start_tick
    return FormRequest(
        motif=_motif(song, track_id, placed),
        form=placed.form,
        meter=conductor.meter,
        key=conductor.key_at(start),
        chords=_chords(conductor, start),
        style=settings.style,
        temperature=settings.temperature,
        key_lock=settings.key_lock,
        seed=seed,
        at_bar=placed.first_bar,
    )


def _motif(song: Song, track_id: int, placed: PlacedForm) -> tuple[Note, ...]:
    """What the composer wrote in the first section; all that is there, where nothing of it is known to be theirs.

    So what the engine added to the motif is written anew with the rest.
    """
    meter = song.conductor.meter
    start, end = (meter.bar(bar).start_tick for bar in (placed.first_bar, placed.first_bar_of(1)))
    inside = [note for note in song.track(track_id).notes if start <= note.onset < end]
    if not inside:
        raise RequestError(
            tr("There is no motif in the first section of this track: draw or play some notes there first.")
        )
    own = [note.onset for note in inside if note.origin is Origin.COMPOSER]
    last = max(own, default=inside[-1].onset)
    return melody_line(tuple(note for note in inside if note.onset <= last))


def _chords(conductor: Conductor, start: int) -> tuple[ChordChange, ...]:
    """The song's chords from the form's start on, with the one that sounds there."""
    before = [change for change in conductor.chords if change.tick <= start]
    sounding = (replace(before[-1], tick=start),) if before else ()
    return (*sounding, *(change for change in conductor.chords if change.tick > start))


def written_sections(song: Song, track_id: int, request: FormRequest, count: int) -> tuple[WrittenSection, ...]:
    """The first `count` sections as they stand in the song."""
    notes, chords = song.track(track_id).notes, song.conductor.chords
    spans = [range(request.start_tick(index), request.start_tick(index + 1)) for index in range(count)]
    return tuple(
        WrittenSection(
            tuple(note for note in notes if note.onset in span),
            tuple(change for change in chords if change.tick in span),
        )
        for span in spans
    )
