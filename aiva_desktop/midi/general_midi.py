"""The instrument names of General MIDI level 1, and the kits of drums of level 2."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.language import all_marked, marked


@dataclass(frozen=True, slots=True)
class Family:
    """Eight related programs; `first` is the lowest one (0-based)."""

    name: str
    first: int

    @property
    def programs(self) -> range:
        """The family's program numbers, 0-based."""
        return range(self.first, self.first + 8)


_NAMES = {
    marked("Piano"): all_marked(
        *("Acoustic Grand Piano", "Bright Acoustic Piano", "Electric Grand Piano", "Honky-tonk Piano"),
        *("Electric Piano 1", "Electric Piano 2", "Harpsichord", "Clavinet"),
    ),
    marked("Chromatic Percussion"): all_marked(
        *("Celesta", "Glockenspiel", "Music Box", "Vibraphone"),
        *("Marimba", "Xylophone", "Tubular Bells", "Dulcimer"),
    ),
    marked("Organ"): all_marked(
        *("Drawbar Organ", "Percussive Organ", "Rock Organ", "Church Organ"),
        *("Reed Organ", "Accordion", "Harmonica", "Tango Accordion"),
    ),
    marked("Guitar"): all_marked(
        *("Acoustic Guitar (nylon)", "Acoustic Guitar (steel)", "Electric Guitar (jazz)", "Electric Guitar (clean)"),
        *("Electric Guitar (muted)", "Overdriven Guitar", "Distortion Guitar", "Guitar Harmonics"),
    ),
    marked("Bass"): all_marked(
        *("Acoustic Bass", "Electric Bass (finger)", "Electric Bass (pick)", "Fretless Bass"),
        *("Slap Bass 1", "Slap Bass 2", "Synth Bass 1", "Synth Bass 2"),
    ),
    marked("Strings"): all_marked(
        *("Violin", "Viola", "Cello", "Contrabass"),
        *("Tremolo Strings", "Pizzicato Strings", "Orchestral Harp", "Timpani"),
    ),
    marked("Ensemble"): all_marked(
        *("String Ensemble 1", "String Ensemble 2", "Synth Strings 1", "Synth Strings 2"),
        *("Choir Aahs", "Voice Oohs", "Synth Voice", "Orchestra Hit"),
    ),
    marked("Brass"): all_marked(
        *("Trumpet", "Trombone", "Tuba", "Muted Trumpet"),
        *("French Horn", "Brass Section", "Synth Brass 1", "Synth Brass 2"),
    ),
    marked("Reed"): all_marked(
        *("Soprano Sax", "Alto Sax", "Tenor Sax", "Baritone Sax"),
        *("Oboe", "English Horn", "Bassoon", "Clarinet"),
    ),
    marked("Pipe"): all_marked(
        *("Piccolo", "Flute", "Recorder", "Pan Flute"),
        *("Blown Bottle", "Shakuhachi", "Whistle", "Ocarina"),
    ),
    marked("Synth Lead"): all_marked(
        *("Lead 1 (square)", "Lead 2 (sawtooth)", "Lead 3 (calliope)", "Lead 4 (chiff)"),
        *("Lead 5 (charang)", "Lead 6 (voice)", "Lead 7 (fifths)", "Lead 8 (bass + lead)"),
    ),
    marked("Synth Pad"): all_marked(
        *("Pad 1 (new age)", "Pad 2 (warm)", "Pad 3 (polysynth)", "Pad 4 (choir)"),
        *("Pad 5 (bowed)", "Pad 6 (metallic)", "Pad 7 (halo)", "Pad 8 (sweep)"),
    ),
    marked("Synth Effects"): all_marked(
        *("FX 1 (rain)", "FX 2 (soundtrack)", "FX 3 (crystal)", "FX 4 (atmosphere)"),
        *("FX 5 (brightness)", "FX 6 (goblins)", "FX 7 (echoes)", "FX 8 (sci-fi)"),
    ),
    marked("Ethnic"): all_marked(
        *("Sitar", "Banjo", "Shamisen", "Koto"),
        *("Kalimba", "Bagpipe", "Fiddle", "Shanai"),
    ),
    marked("Percussive"): all_marked(
        *("Tinkle Bell", "Agogo", "Steel Drums", "Woodblock"),
        *("Taiko Drum", "Melodic Tom", "Synth Drum", "Reverse Cymbal"),
    ),
    marked("Sound Effects"): all_marked(
        *("Guitar Fret Noise", "Breath Noise", "Seashore", "Bird Tweet"),
        *("Telephone Ring", "Helicopter", "Applause", "Gunshot"),
    ),
}

FAMILIES = tuple(Family(name, 8 * i) for i, name in enumerate(_NAMES))
PROGRAM_NAMES = tuple(name for names in _NAMES.values() for name in names)
# By the program that chooses them on the drum channel; a synthesiser without a kit plays the standard one.
DRUM_KITS = {
    0: marked("Standard kit"),
    8: marked("Room kit"),
    16: marked("Power kit"),
    24: marked("Electronic kit"),
    25: marked("Analogue kit"),
    32: marked("Jazz kit"),
    40: marked("Brush kit"),
    48: marked("Orchestra kit"),
    56: marked("Sound effects kit"),
}
