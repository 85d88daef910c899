<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AIVA Desktop</name>
    <message>
        <source>&amp;About AIVA Desktop</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All pitches</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Augment...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear controls</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compose</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue melody</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Count-in</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete preset</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diminish...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Double time</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier takes</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edges and length</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the section...</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Example: a piece from four bars</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export MIDI...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fix this note...</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder of your own music...</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Form...</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fragment...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Halve time</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Harmony</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Highlight the key</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How original is it?</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Humanise...</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Infill</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join MIDI file...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key and used pitches</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later takes</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legato</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock the chord</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make parts...</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metronome</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names on notes</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next proposed note</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next take</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Octave up</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One bar</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One length</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ornament...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other chords here...</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin the bar</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play / pause</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous proposed note</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous take</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantize what is recorded</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Re-roll the section</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove all chords</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retrograde...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reverse</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Same seed again</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sequence...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show controls</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show where notes came from</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Similar</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Solo</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Staccato</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start earlier</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step up in the key</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Structure</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggest chords</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Toggle draw and select</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tool</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tracks</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transport</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transpose...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Two bars</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type a chord</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Used pitches</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write the form</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.wav, .flac or .ogg, as FluidSynth plays it</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tick &amp;earlier</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tick &amp;later</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;pitch class</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;source</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;track</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;velocity</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompare two takes</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontrols</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Sound&amp;Font...</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of &amp;notes</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crescendo or &amp;diminuendo...</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;eselect</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ynamics...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dis&amp;place...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;tracks as audio...</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a&amp;udio...</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the marked &amp;range</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which language the window speaks</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard &amp;cursor</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Len&amp;gthen</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIDI &amp;input</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;later</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt note</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;dynamics</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;pitches</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;rhythm</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;panel</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note &amp;values</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of &amp;other tracks</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ctave down</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;ferences...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious note</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous p&amp;anel</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qua&amp;ntize with...</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eplace what was there</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-rol&amp;l</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tep down in the key</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same &amp;pitch</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same place in the &amp;bar</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;preset...</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;more</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semitone &amp;down</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semitone &amp;up</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;rten</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;mplify...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split at the &amp;playhead</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start la&amp;ter</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest chords leaves it as it is</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;rack</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ype values</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when AIVA Desktop is started again.</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;chord lane</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the form &amp;lane</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;here this came from</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the &amp;song</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the s&amp;election</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a project or a MIDI file</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds its tracks to this song</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again on other steps</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all steps; choose one to go back to it</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also by Ctrl+click on a key of the keyboard</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and where it came from; also by pointing at it</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows move it, Enter writes and removes, Shift+Left and Right set the length, Tab goes to the next note</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the chosen chord, else at the playhead</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the playhead</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the take that you saw before, and here again</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before recording, and before playing with the metronome</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by one division of the grid</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by one division; the ends stay</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by steps of the key or semitones</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a note to cut it in two</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click or drag across notes</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click or drag to write a note; Ctrl+drag selects</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clicks the beats while playing</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>composes the piece from the motif in its first section, section by section</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag a rectangle; drag notes to move them</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the takes; stops what is being written</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each in a file of its own</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each note as long as one division of the grid</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each note sounds half as long</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each note sounds until the next</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>else a take is added to it</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faintly behind those of this one</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the selected bars, else the whole melody; locked chords stay. Once more writes others</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the selected notes; Tab goes on, Enter comes back</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from last to first</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the first note to the last</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes back to where it started</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hides rows outside the key</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hides rows without notes</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in longer notes</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in shorter notes</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its head or tail, again and again</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps temperature, theme recall and controls under a name</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the notes of this take</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label, length, key, density and closeness</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lays down nothing but the key</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links the selected notes that the engine wrote to the bars they recall</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loosens starts and velocities a little</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves the selected notes&apos; starts to the grid</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes and rhythm of the selection stay</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes of one pitch that follow each other become one</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes that start in the range marked in the ruler</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onsets go to the grid of the roll</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens a motif and writes 64 bars from it: melody, chords, parts and dynamics</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other pitches for the selected note, the most probable first</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passing notes, turns, trills and more</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pitches and dynamics of the selected notes stay</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pitches, rhythm or both from last to first</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts the keyboard into the lane under the ruler</source>
        <extracomment>aiva_desktop/ui/chord_actions.py, aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes the chosen preset, one of your own</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rhythm and dynamics of the selected notes stay</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale, range, grid, density and what else is laid down</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets off the rows of the key</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength, swing, starts and ends</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes that were dropped can be kept after all</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bar at the playhead stays as it is in this take; others change</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the instruments that FluidSynth plays; or drop one on the window</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the longest runs shared with the music that the engine learned from, and with your own</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the marked range, else the selection, else the song</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network plays the selection; or phrase arch, accents, swells</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same note in any octave, of the same length</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same rhythm against the beat</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected notes&apos; exact values</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selection passes half as fast</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selection passes twice as fast</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to compare melodies with</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracks that play the chords, with voice leading</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the sections, such as A A&apos; B A&apos;&apos;</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what else fits where the chosen chord is, the most probable first</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is played at the MIDI input, into the current track</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what rose falls</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands on strong beats is left</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the composer wrote and what the engine wrote</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which bars are like which, and how original the melody is</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the section that is chosen in the form lane anew</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the selected bars, or the marked range, anew so that they lead into what follows</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes what stands at the selection, or at the playhead, as the engine wrote it: the seed is in the song</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} ({key})</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: {hint}</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
