<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AIVA Desktop</name>
    <message>
        <source> Chosen: {section}.</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation> 当前：{section}。</translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>和</translation>
    </message>
    <message>
        <source> bar</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation> 小节</translation>
    </message>
    <message>
        <source> bars</source>
        <extracomment>aiva_desktop/ui/live_strip.py, aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation> 小节</translation>
    </message>
    <message>
        <source> beat</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation> 拍</translation>
    </message>
    <message>
        <source> beats</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation> 拍</translation>
    </message>
    <message>
        <source> bpm</source>
        <extracomment>aiva_desktop/ui/number_boxes.py</extracomment>
        <translation> bpm</translation>
    </message>
    <message>
        <source> ms</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source> ticks</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation> tick</translation>
    </message>
    <message>
        <source>&amp;About AIVA Desktop</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>关于 AIVA Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>采用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add a lane</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>添加栏(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add marker</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>添加标记(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>添加音轨(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>添加(&amp;A)...</translation>
    </message>
    <message>
        <source>&amp;All pitches</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>全部音高(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Audio system</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>音频系统(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Augment...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>扩大(&amp;A)...</translation>
    </message>
    <message>
        <source>&amp;Bars</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>小节(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Bars a section</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>每段小节数(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Buffer</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>缓冲(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py, aiva_desktop/ui/questions.py</extracomment>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Choose...</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>选择(&amp;C)...</translation>
    </message>
    <message>
        <source>&amp;Chord symbols</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>和弦记号(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear controls</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>清除约束(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close this lane</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>关闭此栏(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compose</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>作曲(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continue melody</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>续写旋律(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Count-in</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>预备拍(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py, aiva_desktop/ui/sound_page.py</extracomment>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <extracomment>aiva_desktop/ui/control_page.py</extracomment>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete preset</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>删除预设(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Diminish...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>缩小(&amp;D)...</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Double time</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>时值加倍(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>绘制(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>重复(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Duplicate track</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>复制音轨(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Earlier takes</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>更早的备选(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edges</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>边缘(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edges and length</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>起止与长度(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit the section...</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>编辑乐段(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>擦除(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Example: a piece from four bars</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>示例：由四小节成曲(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export MIDI...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出 MIDI(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fix this note...</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>修正此音符(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;Fold the group</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>折叠编组(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Folder of your own music...</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>自有音乐文件夹(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;Follow MIDI clock</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>跟随 MIDI 时钟(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <extracomment>aiva_desktop/ui/form_actions.py, aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>曲式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Form sections</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>曲式乐段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Form...</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>曲式(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;Fragment...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>截段(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>起始(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <extracomment>aiva_desktop/ui/preferences_window.py</extracomment>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Glue</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>粘合(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <extracomment>aiva_desktop/ui/actions.py, aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Group tracks</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>音轨编组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Halve time</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>时值减半(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Harmony</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>和声(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Highlight the key</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>突出显示调内音(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;How original is it?</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>原创程度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Humanise...</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>人性化(&amp;H)...</translation>
    </message>
    <message>
        <source>&amp;Infill</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>补写(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Instrument...</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>乐器(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Interpolation</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>插值(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Invert...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>倒影(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Join file...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>并入文件(&amp;J)...</translation>
    </message>
    <message>
        <source>&amp;Join the seam</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>衔接接缝(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>调(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Key and used pitches</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>调内及已用音高(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Key changes</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>调号变更(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <extracomment>aiva_desktop/ui/preferences_window.py</extracomment>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>标记(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>栏(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Later takes</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>更晚的备选(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <extracomment>aiva_desktop/ui/control_page.py</extracomment>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Legato</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>连奏(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Let me hear it</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py</extracomment>
        <translation>试听(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>音量(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <extracomment>aiva_desktop/ui/note_dialogs/proposal_dialog.py, aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>试听(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lock the chord</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>锁定和弦(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Long notes sound when playback starts inside them</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>从长音中间开始播放时也发声(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>循环(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lower</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>降低(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;MIDI control</source>
        <extracomment>aiva_desktop/ui/preferences_window.py</extracomment>
        <translation>MIDI 控制(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Make parts...</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>生成声部(&amp;M)...</translation>
    </message>
    <message>
        <source>&amp;Metronome</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>节拍器(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>静音(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Mute or unmute notes</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>静音或恢复音符(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Names on notes</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>在音符上显示音名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next lane</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>下一栏(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next marker</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>下一标记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next proposed note</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>下一个拟写音符(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next take</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>下一备选(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>下一音轨(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>音符(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Octave</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>八度(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Octave up</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>升八度(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;One bar</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>一小节(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;One length</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>统一长度(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>打开(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Ornament...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>装饰(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Other chords here...</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>此处的其他和弦(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Phrase</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>乐句(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin the bar</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>固定此小节(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>位置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play / pause</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>播放 / 暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous lane</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>上一栏(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous marker</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>上一标记(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous proposed note</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>上一个拟写音符(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous take</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>上一备选(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>上一音轨(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>量化(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Quantize what is recorded</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>量化录入的音符(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Re-roll the section</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>重写此乐段(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>录音(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <extracomment>aiva_desktop/ui/roll_controller.py</extracomment>
        <translation>重做{step}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>弃用(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove all chords</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>移除全部和弦(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>移除音轨(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py</extracomment>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Retrograde...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>逆行(&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Reverse</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>反转(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>音高行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Same seed again</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>同一种子再写(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>aiva_desktop/ui/actions.py, aiva_desktop/ui/questions.py</extracomment>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Sequence...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>模进(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>设定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Shape</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>形状(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show controls</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>显示约束(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show where notes came from</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>显示音符来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Similar</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>相似音符(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Solo</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>独奏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <extracomment>aiva_desktop/ui/preferences_window.py</extracomment>
        <translation>声音(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Staccato</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>断奏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start earlier</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>提早起点(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up in the key</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>调内上移一级(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Strength</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>强度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Structure</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>结构(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Suggest chords</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>建议和弦(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>备选(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>加高(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tempo curve</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>速度曲线(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Timing</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>结束(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Toggle draw and select</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>切换绘制与选择(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tool</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tracks</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>音轨(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Transport</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>走带(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Transpose...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>移调(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Two bars</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>两小节(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Type a chord</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>输入和弦(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <extracomment>aiva_desktop/ui/roll_controller.py</extracomment>
        <translation>撤销{step}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use what could be read</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>使用已读取的部分(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Used pitches</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>已用音高(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>变奏(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Vary by</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>变奏手法(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Velocity</source>
        <extracomment>aiva_desktop/ui/lane_actions.py, aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>力度(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Voices</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>复音数(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Volume and place</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>音量与声像(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Write the form</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>写出曲式(&amp;W)</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>aiva_desktop/compose/self_similarity.py, aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>, in {key}</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>，{key}</translation>
    </message>
    <message>
        <source>, locked</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>，已锁定</translation>
    </message>
    <message>
        <source>, muted</source>
        <extracomment>aiva_desktop/pianoroll/velocity_cursor.py, aiva_desktop/ui/pianoroll/description.py</extracomment>
        <translation>，已静音</translation>
    </message>
    <message>
        <source>, written by the engine</source>
        <extracomment>aiva_desktop/ui/pianoroll/description.py</extracomment>
        <translation>，由引擎写出</translation>
    </message>
    <message>
        <source>, {key} writes others</source>
        <extracomment>aiva_desktop/ui/compose_controller.py</extracomment>
        <translation>，{key} 另写一组</translation>
    </message>
    <message>
        <source>.wav, .flac or .ogg, as FluidSynth plays it</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>.wav、.flac 或 .ogg，由 FluidSynth 演奏</translation>
    </message>
    <message>
        <source>0 plays what the network expects, 1 varies as players do</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>0 为网络预期的演奏，1 如乐手般变化</translation>
    </message>
    <message>
        <source>1 bar</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>1 小节</translation>
    </message>
    <message>
        <source>1 bar ahead</source>
        <extracomment>aiva_desktop/ui/play_on_controller.py</extracomment>
        <translation>提前 1 小节</translation>
    </message>
    <message>
        <source>1 chord</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>1 个和弦</translation>
    </message>
    <message>
        <source>1 event copied</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>已复制 1 个事件</translation>
    </message>
    <message>
        <source>1 event marked</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>已标记 1 个事件</translation>
    </message>
    <message>
        <source>1 event.</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>1 个事件。</translation>
    </message>
    <message>
        <source>1 note</source>
        <extracomment>aiva_desktop/ui/controls_box.py, aiva_desktop/ui/wording.py</extracomment>
        <translation>1 个音符</translation>
    </message>
    <message>
        <source>1 other note makes way.</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>另有 1 个音符让位。</translation>
    </message>
    <message>
        <source>1 part</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>1 个声部</translation>
    </message>
    <message>
        <source>1 section</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>1 个乐段</translation>
    </message>
    <message>
        <source>1 section border moved to the nearest bar line.</source>
        <extracomment>aiva_desktop/pianoroll/meter_changes.py</extracomment>
        <translation>1 处乐段边界已移到最近的小节线。</translation>
    </message>
    <message>
        <source>1 selected note</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>1 个选中的音符</translation>
    </message>
    <message>
        <source>1 to 127. {relative}: +5 is a little louder</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>1 到 127。{relative}：+5 为稍强</translation>
    </message>
    <message>
        <source>1 to {max_bars}</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>1 到 {max_bars}</translation>
    </message>
    <message>
        <source>1 track</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>1 条音轨</translation>
    </message>
    <message>
        <source>1/16 dotted</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>1/16 附点</translation>
    </message>
    <message>
        <source>1/16 triplet</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>1/16 三连音</translation>
    </message>
    <message>
        <source>1/32 triplet</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>1/32 三连音</translation>
    </message>
    <message>
        <source>1/4 dotted</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>1/4 附点</translation>
    </message>
    <message>
        <source>1/4 triplet</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>1/4 三连音</translation>
    </message>
    <message>
        <source>1/8 dotted</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>1/8 附点</translation>
    </message>
    <message>
        <source>1/8 triplet</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>1/8 三连音</translation>
    </message>
    <message>
        <source>16ths and triplets</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>十六分与三连音</translation>
    </message>
    <message>
        <source>2 notes</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>2 个音符</translation>
    </message>
    <message>
        <source>2: twice</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>2：两倍</translation>
    </message>
    <message>
        <source>3 notes</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>3 个音符</translation>
    </message>
    <message>
        <source>3/2: one and a half</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>3/2：一倍半</translation>
    </message>
    <message>
        <source>3: three times</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>3：三倍</translation>
    </message>
    <message>
        <source>4 notes</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>4 个音符</translation>
    </message>
    <message>
        <source>4th order</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>四阶</translation>
    </message>
    <message>
        <source>50 % is straight, 67 % a triplet feel</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>50 % 为平直，67 % 为三连音感</translation>
    </message>
    <message>
        <source>67%, triplets</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>67%，三连音</translation>
    </message>
    <message>
        <source>75%, dotted</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>75%，附点</translation>
    </message>
    <message>
        <source>7th order (finest)</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>七阶（最精细）</translation>
    </message>
    <message>
        <source>8ths and triplets</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>八分与三连音</translation>
    </message>
    <message>
        <source>; {key} writes others</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>；{key} 另写一组</translation>
    </message>
    <message>
        <source>; {notes} that stood there made way</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>；原有 {notes}已让位</translation>
    </message>
    <message>
        <source>A .sf2 or .sf3 file; it can also be dropped on the list</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>.sf2 或 .sf3 文件；也可以拖放到列表上</translation>
    </message>
    <message>
        <source>A .sf2 or .sf3 file; it can also be dropped on the window</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>.sf2 或 .sf3 文件；也可拖到窗口上</translation>
    </message>
    <message>
        <source>A bass note, then the chord on the other beats</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>先低音，其余各拍奏和弦</translation>
    </message>
    <message>
        <source>A chord symbol such as Am7, F#m7b5 or G/B; N.C. for none</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>和弦记号，如 Am7、F#m7b5 或 G/B；N.C. 表示无和弦</translation>
    </message>
    <message>
        <source>A curve has 1 to {most} values, not {count}.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>曲线有 1 到 {most} 个值，不能是 {count} 个。</translation>
    </message>
    <message>
        <source>A few notes of its first instrument (Space)</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>用其第一种乐器试听几个音（空格）</translation>
    </message>
    <message>
        <source>A form has up to {most} bars, not {bars}; make sections shorter.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>曲式最多 {most} 小节，不能是 {bars}；请缩短乐段。</translation>
    </message>
    <message>
        <source>A form has up to {most} sections, not {count}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>曲式最多 {most} 个乐段，不能是 {count} 个。</translation>
    </message>
    <message>
        <source>A fragment is longer than nothing: ask for a beat, or half of one.</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>截段不能为空：请取一拍或半拍。</translation>
    </message>
    <message>
        <source>A key, as D minor or Bb</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py</extracomment>
        <translation>调，如 D minor 或 Bb</translation>
    </message>
    <message>
        <source>A length looks like 1.240 (beats, ticks), 1/8 or 1/8t, or +0.10 to lengthen.</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>长度写作 1.240（拍.tick）、1/8 或 1/8t，或用 +0.10 加长。</translation>
    </message>
    <message>
        <source>A letter and primes: sections of one letter recall the first of them</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>字母加撇号：同字母的乐段再现其中第一个</translation>
    </message>
    <message>
        <source>A locked chord ends before it starts; lock it anew.</source>
        <extracomment>aiva_desktop/compose/harmony.py</extracomment>
        <translation>锁定的和弦在开始之前就结束了；请重新锁定。</translation>
    </message>
    <message>
        <source>A marker&apos;s text</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py</extracomment>
        <translation>标记的文字</translation>
    </message>
    <message>
        <source>A meter, as 3/4</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py</extracomment>
        <translation>拍号，如 3/4</translation>
    </message>
    <message>
        <source>A new rhythm is kept as a whole: its notes cross the bar lines.</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>新节奏须整体采用：其音符跨越小节线。</translation>
    </message>
    <message>
        <source>A note a bar</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>每小节一个音</translation>
    </message>
    <message>
        <source>A note on every beat that leads into the next chord</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>每拍一音，引向下一个和弦</translation>
    </message>
    <message>
        <source>A pitch looks like C4, F#3 or 60, or +12 to move by semitones.</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>音高写作 C4、F#3 或 60，或用 +12 按半音移动。</translation>
    </message>
    <message>
        <source>A plus or minus changes every note by the value</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>写加号或减号则每个音符都改变该值</translation>
    </message>
    <message>
        <source>A preset needs a name that can be read.</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>预设需要一个可读的名称。</translation>
    </message>
    <message>
        <source>A ramp of small steps: the song has {count} tempo changes now.</source>
        <extracomment>aiva_desktop/ui/pianoroll/tempo_lane.py</extracomment>
        <translation>由小步组成的渐变：乐曲现有 {count} 处速度变化。</translation>
    </message>
    <message>
        <source>A section has 0 to {most} primes, not {primes}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>乐段有 0 到 {most} 个撇号，不能是 {primes} 个。</translation>
    </message>
    <message>
        <source>A section has 1 to {most} bars, not {bars}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>乐段长 1 到 {most} 小节，不能是 {bars}。</translation>
    </message>
    <message>
        <source>A section is called A, B, A&apos; or the like, not {text!r}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>乐段名为 A、B、A&apos; 之类，不能是 {text!r}。</translation>
    </message>
    <message>
        <source>A section is called by a letter from A to Z, not {letter!r}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>乐段以字母 A 到 Z 命名，不能是 {letter!r}。</translation>
    </message>
    <message>
        <source>A sequence goes on 1 to {most} times, not {times}.</source>
        <extracomment>aiva_desktop/editing/developing.py</extracomment>
        <translation>模进可重复 1 到 {most} 次，不能是 {times} 次。</translation>
    </message>
    <message>
        <source>A stroke on every beat, string after string</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>每拍扫弦一次，逐弦发声</translation>
    </message>
    <message>
        <source>A take is being recorded: end it first, with Ctrl+R.</source>
        <extracomment>aiva_desktop/ui/live_session.py</extracomment>
        <translation>正在录音：请先用 Ctrl+R 结束。</translation>
    </message>
    <message>
        <source>A tempo in quarter notes a minute, 1 to 10000</source>
        <extracomment>aiva_desktop/ui/pianoroll/tempo_lane.py</extracomment>
        <translation>速度，每分钟四分音符数，1 到 10000</translation>
    </message>
    <message>
        <source>A tick &amp;earlier</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>提早一个 tick(&amp;E)</translation>
    </message>
    <message>
        <source>A tick &amp;later</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>推迟一个 tick(&amp;L)</translation>
    </message>
    <message>
        <source>A to &apos; play notes, W to P the black ones, Z and X move an octave</source>
        <extracomment>aiva_desktop/ui/duet_actions.py</extracomment>
        <translation>A 到 &apos; 弹白键，W 到 P 弹黑键，Z 和 X 移动八度</translation>
    </message>
    <message>
        <source>A velocity is 1 to 127, or +5 to make notes louder.</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>力度为 1 到 127，或用 +5 使音符更强。</translation>
    </message>
    <message>
        <source>A&amp;rm for recording</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>录音准备(&amp;R)</translation>
    </message>
    <message>
        <source>AIVA Desktop (own port, to connect from elsewhere)</source>
        <extracomment>aiva_desktop/playback/sinks/midi_in.py, aiva_desktop/playback/sinks/ports.py</extracomment>
        <translation>AIVA Desktop（自有端口，供其他程序连接）</translation>
    </message>
    <message>
        <source>AIVA Desktop did not close properly; unsaved work of {day} {month}, {time} was kept.</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>AIVA Desktop 上次未正常关闭；{month}{day}日 {time} 的未保存工作已保留。</translation>
    </message>
    <message>
        <source>AIVA Desktop projects</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>AIVA Desktop 工程</translation>
    </message>
    <message>
        <source>ALSA has no MIDI sequencer here.</source>
        <extracomment>aiva_desktop/playback/sinks/rtmidi_port.py</extracomment>
        <translation>此处的 ALSA 没有 MIDI 音序器。</translation>
    </message>
    <message>
        <source>Ableton &amp;Link</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>Ableton &amp;Link</translation>
    </message>
    <message>
        <source>Ableton Link is not installed here; install it with: pip install LinkPython-extern</source>
        <extracomment>aiva_desktop/playback/sinks/link_session.py</extracomment>
        <translation>此处未安装 Ableton Link；请用以下命令安装：pip install LinkPython-extern</translation>
    </message>
    <message>
        <source>Ableton Link is on: playback begins with the next bar of the programs that share it.</source>
        <extracomment>aiva_desktop/ui/link_controller.py</extracomment>
        <translation>Ableton Link 已开启：播放从共享程序的下一小节开始。</translation>
    </message>
    <message>
        <source>About AIVA Desktop</source>
        <extracomment>aiva_desktop/ui/about.py</extracomment>
        <translation>关于 AIVA Desktop</translation>
    </message>
    <message>
        <source>Accents by the meter</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>按拍号加重音</translation>
    </message>
    <message>
        <source>Accordion</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>手风琴</translation>
    </message>
    <message>
        <source>Acoustic Bass</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>原声贝斯</translation>
    </message>
    <message>
        <source>Acoustic Grand Piano</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>原声大钢琴</translation>
    </message>
    <message>
        <source>Acoustic Guitar (nylon)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>尼龙弦吉他</translation>
    </message>
    <message>
        <source>Acoustic Guitar (steel)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>钢弦吉他</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>aiva_desktop/ui/control_page.py, aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>自适应</translation>
    </message>
    <message>
        <source>Adaptive dotted</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>自适应附点</translation>
    </message>
    <message>
        <source>Adaptive triplets</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>自适应三连音</translation>
    </message>
    <message>
        <source>Add a c&amp;ontroller lane</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>添加控制器栏(&amp;O)</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>添加栏</translation>
    </message>
    <message>
        <source>Add marker</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Add track</source>
        <extracomment>aiva_desktop/editing/track_edits.py</extracomment>
        <translation>添加音轨</translation>
    </message>
    <message>
        <source>After so many bars the engine answers</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>达到此小节数后由引擎应答</translation>
    </message>
    <message>
        <source>After {count} steps that are too far back</source>
        <extracomment>aiva_desktop/ui/history_panel.py</extracomment>
        <translation>在过早的 {count} 步之后</translation>
    </message>
    <message>
        <source>Agogo</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>阿哥哥铃</translation>
    </message>
    <message>
        <source>Ahead:</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>提前：</translation>
    </message>
    <message>
        <source>Alberti bass</source>
        <extracomment>aiva_desktop/compose/parts/making.py, aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>阿尔贝蒂低音</translation>
    </message>
    <message>
        <source>All actions get back the keys that they came with</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>所有操作恢复原有按键</translation>
    </message>
    <message>
        <source>All actions have their default keys again.</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>所有操作已恢复默认按键。</translation>
    </message>
    <message>
        <source>All files</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>All notes up to here are equally loud, and the engine would go on so: shape some with Dynamics first.</source>
        <extracomment>aiva_desktop/compose/rerolls.py</extracomment>
        <translation>到此为止的音符力度全都相同，引擎也会照此写下去：请先用“力度变化”塑造一些。</translation>
    </message>
    <message>
        <source>Alto Sax</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>中音萨克斯</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>程度</translation>
    </message>
    <message>
        <source>An onset looks like 3.2.120 (bar, beat, tick), or +0.1 to move by a beat.</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>起点写作 3.2.120（小节.拍.tick），或用 +0.1 移动一拍。</translation>
    </message>
    <message>
        <source>Analogue kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>模拟鼓组</translation>
    </message>
    <message>
        <source>Another number adorns other notes</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>换一个数字则装饰另一些音符</translation>
    </message>
    <message>
        <source>Another number gives another chance result</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>换一个数字则得到另一种随机结果</translation>
    </message>
    <message>
        <source>Another version of the engine wrote this; the notes may differ.</source>
        <extracomment>aiva_desktop/ui/rewrite_controller.py</extracomment>
        <translation>这是引擎的另一版本写的；音符可能不同。</translation>
    </message>
    <message>
        <source>Answer:</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>应答：</translation>
    </message>
    <message>
        <source>Answering, bar {bar} of {bars}</source>
        <extracomment>aiva_desktop/ui/duet_words.py</extracomment>
        <translation>应答中，第 {bar}/{bars} 小节</translation>
    </message>
    <message>
        <source>Applause</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>掌声</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>aiva_desktop/ui/note_dialogs/change_dialog.py</extracomment>
        <translation>应用</translation>
    </message>
    <message>
        <source>Appoggiaturas</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>倚音</translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>4月</translation>
    </message>
    <message>
        <source>Arm track</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>音轨准备录音</translation>
    </message>
    <message>
        <source>Armed</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>已准备录音</translation>
    </message>
    <message>
        <source>Around</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>围绕</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Attack</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>起音</translation>
    </message>
    <message>
        <source>Audio is written as {endings}; give {name} one of these endings.</source>
        <extracomment>aiva_desktop/playback/audio_file.py</extracomment>
        <translation>音频可写成 {endings}；请给 {name} 加上其中一种扩展名。</translation>
    </message>
    <message>
        <source>Audio system</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>音频系统</translation>
    </message>
    <message>
        <source>Augment</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>扩大</translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>8月</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Back at {place}.</source>
        <extracomment>aiva_desktop/ui/step_controller.py</extracomment>
        <translation>回到{place}。</translation>
    </message>
    <message>
        <source>Bagpipe</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>风笛</translation>
    </message>
    <message>
        <source>Balance</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Banjo</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>班卓琴</translation>
    </message>
    <message>
        <source>Bank</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>音色库</translation>
    </message>
    <message>
        <source>Bank {bank} of the SoundFont</source>
        <extracomment>aiva_desktop/ui/instrument_names.py</extracomment>
        <translation>SoundFont 的音色库 {bank}</translation>
    </message>
    <message>
        <source>Bar</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>小节</translation>
    </message>
    <message>
        <source>Bar {bar}, {kept}</source>
        <extracomment>aiva_desktop/ui/bars_box.py</extracomment>
        <translation>第 {bar} 小节，{kept}</translation>
    </message>
    <message>
        <source>Bar {bar}, {kept}: click to keep it or to let it change (P at the playhead)</source>
        <extracomment>aiva_desktop/ui/bars_box.py</extracomment>
        <translation>第 {bar} 小节，{kept}：点按以保留或让它改变（播放头处按 P）</translation>
    </message>
    <message>
        <source>Bar.beat.tick, and minutes:seconds. Click the ruler to go elsewhere</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>小节.拍.tick，以及分:秒。点按标尺可跳转</translation>
    </message>
    <message>
        <source>Bar.beat.tick, as 3.2.120. {relative}: +0.1 is a beat later</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>小节.拍.tick，如 3.2.120。{relative}：+0.1 为推迟一拍</translation>
    </message>
    <message>
        <source>Baritone Sax</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>上低音萨克斯</translation>
    </message>
    <message>
        <source>Bars</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>小节</translation>
    </message>
    <message>
        <source>Bars a section</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>每段小节数</translation>
    </message>
    <message>
        <source>Bars against bars: the darker, the more alike; click to go there</source>
        <extracomment>aiva_desktop/ui/structure_panel.py</extracomment>
        <translation>小节两两比较：越深越相似；点按可跳转</translation>
    </message>
    <message>
        <source>Bars ahead</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>提前小节数</translation>
    </message>
    <message>
        <source>Bars count from 1.</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>小节从 1 开始计数。</translation>
    </message>
    <message>
        <source>Bars of a phrase</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>乐句小节数</translation>
    </message>
    <message>
        <source>Bars of an answer</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>应答小节数</translation>
    </message>
    <message>
        <source>Bars {first} and {second} are {share:.0%} alike.</source>
        <extracomment>aiva_desktop/ui/similarity_picture.py</extracomment>
        <translation>第 {first} 与第 {second} 小节有 {share:.0%} 相似。</translation>
    </message>
    <message>
        <source>Bass</source>
        <extracomment>aiva_desktop/compose/parts/making.py, aiva_desktop/midi/general_midi.py</extracomment>
        <translation>贝斯</translation>
    </message>
    <message>
        <source>Bass in fifths</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>五度低音</translation>
    </message>
    <message>
        <source>Bassoon</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>大管</translation>
    </message>
    <message>
        <source>Beats</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>拍</translation>
    </message>
    <message>
        <source>Beats of the pause</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>停顿拍数</translation>
    </message>
    <message>
        <source>Beats.ticks, as 1.240, or 1/8, 1/8t, 1/8. - {relative}: -0.10</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>拍.tick，如 1.240，或 1/8、1/8t、1/8.。{relative}：-0.10</translation>
    </message>
    <message>
        <source>Beginning</source>
        <extracomment>aiva_desktop/ui/history_panel.py</extracomment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Behind the phrase, which stays</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>接在乐句之后，原句保留</translation>
    </message>
    <message>
        <source>Bird Tweet</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>鸟鸣</translation>
    </message>
    <message>
        <source>Block chords</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>柱式和弦</translation>
    </message>
    <message>
        <source>Blown Bottle</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>吹瓶</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Brass</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铜管</translation>
    </message>
    <message>
        <source>Brass Section</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铜管组</translation>
    </message>
    <message>
        <source>Breath</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>Breath Noise</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>呼吸声</translation>
    </message>
    <message>
        <source>Bright Acoustic Piano</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>明亮大钢琴</translation>
    </message>
    <message>
        <source>Brightness</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>明亮度</translation>
    </message>
    <message>
        <source>Broken chords</source>
        <extracomment>aiva_desktop/compose/parts/making.py, aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>分解和弦</translation>
    </message>
    <message>
        <source>Brown</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Brush kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>鼓刷组</translation>
    </message>
    <message>
        <source>Buffer</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>缓冲</translation>
    </message>
    <message>
        <source>By &amp;number</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>按编号(&amp;N)</translation>
    </message>
    <message>
        <source>By &amp;pitch class</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>按音级(&amp;P)</translation>
    </message>
    <message>
        <source>By &amp;source</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>按来源(&amp;S)</translation>
    </message>
    <message>
        <source>By &amp;track</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>按音轨(&amp;T)</translation>
    </message>
    <message>
        <source>By &amp;velocity</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>按力度(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>通道(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;ompare two takes</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>比较两个备选(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;ontrols</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>约束(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;urve</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>曲线(&amp;U)</translation>
    </message>
    <message>
        <source>C4, F#3 or 60. {relative}: +12 is an octave higher</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>C4、F#3 或 60。{relative}：+12 为升八度</translation>
    </message>
    <message>
        <source>CC {number}, channel {channel}</source>
        <extracomment>aiva_desktop/playback/control_map.py</extracomment>
        <translation>CC {number}，通道 {channel}</translation>
    </message>
    <message>
        <source>Cabasa</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>卡巴萨</translation>
    </message>
    <message>
        <source>Cadence</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>终止</translation>
    </message>
    <message>
        <source>Cadences are in bars 1 to {most} of the new ones, or in the last.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>终止位于新写的第 1 到 {most} 小节，或最后一小节。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py, aiva_desktop/ui/note_dialogs/change_dialog.py, aiva_desktop/ui/parts_dialog.py, aiva_desktop/ui/status_line.py</extracomment>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cannot do that here: a note would leave the range of pitches.</source>
        <extracomment>aiva_desktop/editing/groups.py</extracomment>
        <translation>此处无法执行：有音符会超出音高范围。</translation>
    </message>
    <message>
        <source>Cannot move: a note would leave the range of pitches.</source>
        <extracomment>aiva_desktop/editing/transforms.py</extracomment>
        <translation>无法移动：有音符会超出音高范围。</translation>
    </message>
    <message>
        <source>Cannot move: a note would start before the song does.</source>
        <extracomment>aiva_desktop/editing/transforms.py</extracomment>
        <translation>无法移动：有音符会早于乐曲开头。</translation>
    </message>
    <message>
        <source>Cannot shorten: a note would have no length left.</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>无法缩短：有音符会没有长度。</translation>
    </message>
    <message>
        <source>Cannot split there: click inside a note, on a grid line.</source>
        <extracomment>aiva_desktop/editing/transforms.py</extracomment>
        <translation>无法在此分割：请在音符内部的网格线上点按。</translation>
    </message>
    <message>
        <source>Celesta</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>钢片琴</translation>
    </message>
    <message>
        <source>Cello</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>大提琴</translation>
    </message>
    <message>
        <source>Change channel</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>更改通道</translation>
    </message>
    <message>
        <source>Change colour</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Change instrument</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>更换乐器</translation>
    </message>
    <message>
        <source>Change length</source>
        <extracomment>aiva_desktop/pianoroll/cursor.py</extracomment>
        <translation>改变长度</translation>
    </message>
    <message>
        <source>Change lengths</source>
        <extracomment>aiva_desktop/pianoroll/commands.py, aiva_desktop/pianoroll/gestures.py</extracomment>
        <translation>改变长度</translation>
    </message>
    <message>
        <source>Change output</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>更改输出</translation>
    </message>
    <message>
        <source>Change place</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>更改声像</translation>
    </message>
    <message>
        <source>Change section {label}</source>
        <extracomment>aiva_desktop/ui/form_editor.py, aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>更改乐段 {label}</translation>
    </message>
    <message>
        <source>Change starts</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>改变起点</translation>
    </message>
    <message>
        <source>Change tempo</source>
        <extracomment>aiva_desktop/editing/conductor_edits.py</extracomment>
        <translation>改变速度</translation>
    </message>
    <message>
        <source>Change velocity</source>
        <extracomment>aiva_desktop/pianoroll/commands.py, aiva_desktop/pianoroll/velocity_cursor.py, aiva_desktop/pianoroll/velocity_lane.py</extracomment>
        <translation>改变力度</translation>
    </message>
    <message>
        <source>Change volume</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>更改音量</translation>
    </message>
    <message>
        <source>Change {controller}</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py, aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>改变{controller}</translation>
    </message>
    <message>
        <source>Changes {changes} of {total}.</source>
        <extracomment>aiva_desktop/ui/note_dialogs/change_dialog.py</extracomment>
        <translation>将改变 {total}中的 {changes} 个。</translation>
    </message>
    <message>
        <source>Changes {changes} of {total}: velocities from {low} to {high}.</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>将改变 {total}中的 {changes} 个：力度从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>China</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>中国镲</translation>
    </message>
    <message>
        <source>Choir Aahs</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>人声“啊”</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py</extracomment>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose 1 to {most} bars, not {bars}.</source>
        <extracomment>aiva_desktop/compose/harmony.py, aiva_desktop/compose/requests.py</extracomment>
        <translation>请选择 1 到 {most} 小节，不能是 {bars}。</translation>
    </message>
    <message>
        <source>Choose 1 to {most} candidates, not {candidates}.</source>
        <extracomment>aiva_desktop/compose/limits.py</extracomment>
        <translation>请选择 1 到 {most} 个备选，不能是 {candidates}。</translation>
    </message>
    <message>
        <source>Choose 1 to {most} drafts, not {drafts}.</source>
        <extracomment>aiva_desktop/compose/harmony.py</extracomment>
        <translation>请选择 1 到 {most} 份草稿，不能是 {drafts}。</translation>
    </message>
    <message>
        <source>Choose Sound&amp;Font...</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>选择 SoundFont(&amp;F)...</translation>
    </message>
    <message>
        <source>Choose a SoundFont</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>选择 SoundFont</translation>
    </message>
    <message>
        <source>Choose a chord in the chord lane first.</source>
        <extracomment>aiva_desktop/ui/chord_request.py</extracomment>
        <translation>请先在和弦栏选择一个和弦。</translation>
    </message>
    <message>
        <source>Choose a preset of your own to delete; those that come with the app stay.</source>
        <extracomment>aiva_desktop/ui/preset_controller.py</extracomment>
        <translation>请选择自己的预设来删除；软件自带的预设会保留。</translation>
    </message>
    <message>
        <source>Choose a section in the form lane first.</source>
        <extracomment>aiva_desktop/ui/form_controller.py</extracomment>
        <translation>请先在曲式栏选择一个乐段。</translation>
    </message>
    <message>
        <source>Choose {candidates} to {most} samples, not {samples}.</source>
        <extracomment>aiva_desktop/compose/infill.py</extracomment>
        <translation>请选择 {candidates} 到 {most} 个样本，不能是 {samples}。</translation>
    </message>
    <message>
        <source>Chord</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>和弦</translation>
    </message>
    <message>
        <source>Chord tones</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>和弦音</translation>
    </message>
    <message>
        <source>Chord tones on strong beats</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>强拍上的和弦音</translation>
    </message>
    <message>
        <source>Chord tones on strong beats need chords: write or suggest some, or switch the control off.</source>
        <extracomment>aiva_desktop/compose/requests.py</extracomment>
        <translation>强拍和弦音需要和弦：请先写出或建议一些和弦，或关闭此约束。</translation>
    </message>
    <message>
        <source>Chord {symbol}</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>和弦 {symbol}</translation>
    </message>
    <message>
        <source>Chords</source>
        <extracomment>aiva_desktop/compose/parts/making.py, aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>和弦</translation>
    </message>
    <message>
        <source>Chords for bar {done} of {total} ...</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>和弦：第 {done} 小节，共 {total} 小节...</translation>
    </message>
    <message>
        <source>Chords stand at the seam: it can be joined in melodies only.</source>
        <extracomment>aiva_desktop/compose/seams.py</extracomment>
        <translation>接缝处是和弦：只有旋律才能衔接。</translation>
    </message>
    <message>
        <source>Chorus</source>
        <extracomment>aiva_desktop/score/controllers.py, aiva_desktop/ui/sound_page.py</extracomment>
        <translation>合唱效果</translation>
    </message>
    <message>
        <source>Chromatic Percussion</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>有音高打击乐</translation>
    </message>
    <message>
        <source>Church Organ</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>教堂管风琴</translation>
    </message>
    <message>
        <source>Clap</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>拍手</translation>
    </message>
    <message>
        <source>Clarinet</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>单簧管</translation>
    </message>
    <message>
        <source>Claves</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>响棒</translation>
    </message>
    <message>
        <source>Clavinet</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>击弦古钢琴</translation>
    </message>
    <message>
        <source>Click a key to hear its pitch, with Ctrl to select the notes on it.</source>
        <extracomment>aiva_desktop/ui/pianoroll/keyboard.py</extracomment>
        <translation>点按琴键试听音高，按住 Ctrl 则选择该音高的音符。</translation>
    </message>
    <message>
        <source>Click a step to go back to it, or forward; Enter does the same</source>
        <extracomment>aiva_desktop/ui/history_panel.py</extracomment>
        <translation>点按某一步即可回到或前进到该步；Enter 作用相同</translation>
    </message>
    <message>
        <source>Click to hear a chord, double-click to type one, drag its left border to move it.
By keyboard: arrows choose, Shift+arrows move by a beat, Enter types, Insert adds after it,
L locks, Delete removes.</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>点按试听和弦，双击输入和弦，拖动左边界移动它。
键盘：方向键选择，Shift+方向键按拍移动，Enter 输入，Insert 在其后添加，
L 锁定，Delete 移除。</translation>
    </message>
    <message>
        <source>Click to move the playhead; drag with the right button or Shift to set a loop.</source>
        <extracomment>aiva_desktop/ui/pianoroll/ruler.py</extracomment>
        <translation>点按以移动播放头；用右键或 Shift 拖动以设置循环。</translation>
    </message>
    <message>
        <source>Click: move the playhead. Right button or Shift, dragged: loop; clicked: no loop.</source>
        <extracomment>aiva_desktop/ui/pianoroll/ruler.py</extracomment>
        <translation>点按：移动播放头。右键或 Shift 拖动：循环；点按：取消循环。</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>aiva_desktop/ui/preferences_window.py</extracomment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close message</source>
        <extracomment>aiva_desktop/ui/banner.py</extracomment>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close this lane</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>关闭此栏</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>aiva_desktop/ui/banner.py</extracomment>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Closed hat</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>闭镲</translation>
    </message>
    <message>
        <source>Closeness</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>相近度</translation>
    </message>
    <message>
        <source>Colour of &amp;notes</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>音符颜色(&amp;N)</translation>
    </message>
    <message>
        <source>Comes to rest in that new bar: a long root or tonic on its first beat</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>在该新小节收束：第一拍上为长的根音或主音</translation>
    </message>
    <message>
        <source>Compose</source>
        <extracomment>aiva_desktop/ui/docks.py</extracomment>
        <translation>作曲</translation>
    </message>
    <message>
        <source>Computer keys &amp;as piano</source>
        <extracomment>aiva_desktop/ui/duet_actions.py</extracomment>
        <translation>电脑键盘弹琴(&amp;A)</translation>
    </message>
    <message>
        <source>Continue melody</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/writing_task.py</extracomment>
        <translation>续写旋律</translation>
    </message>
    <message>
        <source>Contour</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Contrabass</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>低音提琴</translation>
    </message>
    <message>
        <source>Controller {number}</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>控制器 {number}</translation>
    </message>
    <message>
        <source>Controls</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>约束</translation>
    </message>
    <message>
        <source>Copied {notes}.</source>
        <extracomment>aiva_desktop/ui/pianoroll/view.py</extracomment>
        <translation>已复制 {notes}。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>aiva_desktop/ui/banner.py</extracomment>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Copy notes</source>
        <extracomment>aiva_desktop/pianoroll/gestures.py</extracomment>
        <translation>复制音符</translation>
    </message>
    <message>
        <source>Counted in</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Cowbell</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>牛铃</translation>
    </message>
    <message>
        <source>Crash 1</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>强音镲 1</translation>
    </message>
    <message>
        <source>Crash 2</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>强音镲 2</translation>
    </message>
    <message>
        <source>Crescendo</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>渐强</translation>
    </message>
    <message>
        <source>Crescendo or &amp;diminuendo...</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>渐强或渐弱(&amp;D)...</translation>
    </message>
    <message>
        <source>Crescendo or diminuendo</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>渐强或渐弱</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Cut short by the meter that follows: bar {bars}.</source>
        <extracomment>aiva_desktop/pianoroll/meter_changes.py</extracomment>
        <translation>被其后的拍号截短：第 {bars} 小节。</translation>
    </message>
    <message>
        <source>D&amp;eselect</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>取消选择(&amp;E)</translation>
    </message>
    <message>
        <source>D&amp;uet</source>
        <extracomment>aiva_desktop/ui/duet_actions.py</extracomment>
        <translation>二重奏(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;ynamics...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>力度变化(&amp;Y)...</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Decay</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>衰减</translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>12月</translation>
    </message>
    <message>
        <source>Default for all</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>全部默认</translation>
    </message>
    <message>
        <source>Delete note</source>
        <extracomment>aiva_desktop/pianoroll/cursor.py</extracomment>
        <translation>删除音符</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <extracomment>aiva_desktop/pianoroll/commands.py</extracomment>
        <translation>删除音符</translation>
    </message>
    <message>
        <source>Deleted the preset {name}.</source>
        <extracomment>aiva_desktop/ui/preset_controller.py</extracomment>
        <translation>已删除预设 {name}。</translation>
    </message>
    <message>
        <source>Density</source>
        <extracomment>aiva_desktop/ui/controls_box.py, aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>密度</translation>
    </message>
    <message>
        <source>Diminish</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Diminuendo</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>渐弱</translation>
    </message>
    <message>
        <source>Dis&amp;place...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>错位(&amp;P)...</translation>
    </message>
    <message>
        <source>Disarm track</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>取消录音准备</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Displace</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>错位</translation>
    </message>
    <message>
        <source>Distortion Guitar</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>失真吉他</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Double time</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>时值加倍</translation>
    </message>
    <message>
        <source>Double-click to add or to edit, drag to move.
By keyboard: arrows choose, Shift+arrows move by a beat, Enter edits, Insert adds at the playhead, Delete removes.</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py</extracomment>
        <translation>双击以添加或编辑，拖动以移动。
键盘：方向键选择，Shift+方向键按拍移动，Enter 编辑，Insert 在播放头处添加，Delete 移除。</translation>
    </message>
    <message>
        <source>Double-click to set a key</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py</extracomment>
        <translation>双击以设置调</translation>
    </message>
    <message>
        <source>Double-click to set a marker</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py</extracomment>
        <translation>双击以设置标记</translation>
    </message>
    <message>
        <source>Double-click to set a tempo; drag it up and down to change it, sideways to move it.
Shift and drag draws a ramp: a small step every sixteenth.
By keyboard: arrows choose and change by 1, Shift+Left and Right move by a beat, Enter types,
Insert adds at the playhead, Delete removes.</source>
        <extracomment>aiva_desktop/ui/pianoroll/tempo_lane.py</extracomment>
        <translation>双击以设置速度；上下拖动更改，左右拖动移动。
按住 Shift 拖动画出渐变：每十六分音符一小步。
键盘：方向键选择并以 1 为单位更改，Shift+左右键按拍移动，Enter 输入，
Insert 在播放头处添加，Delete 移除。</translation>
    </message>
    <message>
        <source>Double-click to type a chord; Ctrl+K suggests chords for the melody</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>双击输入和弦；Ctrl+K 为旋律建议和弦</translation>
    </message>
    <message>
        <source>Drag MIDI</source>
        <extracomment>aiva_desktop/ui/drag_controller.py</extracomment>
        <translation>拖出 MIDI</translation>
    </message>
    <message>
        <source>Drag MIDI out</source>
        <extracomment>aiva_desktop/ui/status_line.py</extracomment>
        <translation>拖出 MIDI</translation>
    </message>
    <message>
        <source>Drag across bars to paint a section, drag its border to make it longer or shorter.
Double-click for label, key, density and closeness; Delete removes.
By keyboard: arrows choose, Shift+arrows set the length, Enter edits, Insert adds, letters and &apos; rename.</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>在小节上拖动以画出乐段，拖动其边界以加长或缩短。
双击编辑标记、调、密度和相近度；Delete 移除。
键盘：方向键选择，Shift+方向键设置长度，Enter 编辑，Insert 添加，字母和 &apos; 重命名。</translation>
    </message>
    <message>
        <source>Drag over the stems to set how loud notes are.</source>
        <extracomment>aiva_desktop/ui/pianoroll/velocity_lane.py</extracomment>
        <translation>在竖线上拖动以设置音符强弱。</translation>
    </message>
    <message>
        <source>Drag this track out</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>拖出此音轨</translation>
    </message>
    <message>
        <source>Drag to draw velocities; drag the stem of a selected note to change the whole selection.
With Shift a straight line, with Alt or Ctrl a curve, over what is selected.
By keyboard: Left and Right to a note, Up and Down louder or softer, by ten with Shift.</source>
        <extracomment>aiva_desktop/ui/pianoroll/velocity_lane.py</extracomment>
        <translation>拖动以绘制力度；拖动选中音符的竖杆可改变整个选区。
按住 Shift 画直线，按住 Alt 或 Ctrl 画曲线，只作用于选中的音符。
用键盘：左右键移到音符，上下键加大或减小力度，按住 Shift 每次十级。</translation>
    </message>
    <message>
        <source>Drag to draw; with Shift a line, with Alt or Ctrl+Shift a curve; right button or Ctrl erases.
Over a pedal&apos;s lane a drag presses the pedal, over a press it lifts it.
With the Select tool drag a stretch, then drag it: sideways it moves, up and down its values change, with Alt they are scaled.
By keyboard: arrows move the cursor and the value, Shift marks a stretch, Enter types a value, Delete removes,
Page Up and Page Down go from event to event, Ctrl+C and Ctrl+V copy and paste.</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>拖动以绘制；Shift 画直线，Alt 或 Ctrl+Shift 画曲线；右键或 Ctrl 擦除。
在踏板栏上拖动为踩下踏板，在已踩下处拖动为抬起。
用选择工具拖出一段再拖动它：横向移动，上下改变数值，按住 Alt 则缩放。
键盘：方向键移动光标和数值，Shift 标记一段，Enter 输入数值，Delete 移除，
Page Up 和 Page Down 逐个事件移动，Ctrl+C 和 Ctrl+V 复制和粘贴。</translation>
    </message>
    <message>
        <source>Drag to make the lane taller or lower</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>拖动以加高或降低此栏</translation>
    </message>
    <message>
        <source>Drag to paint sections, such as A A&apos; B A&apos;&apos;</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>拖动以画出乐段，如 A A&apos; B A&apos;&apos;</translation>
    </message>
    <message>
        <source>Drag {load} to a file manager or a DAW as a MIDI file</source>
        <extracomment>aiva_desktop/ui/drag_controller.py</extracomment>
        <translation>将{load}作为 MIDI 文件拖到文件管理器或 DAW</translation>
    </message>
    <message>
        <source>Drag {name} out as a MIDI file</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>将 {name} 作为 MIDI 文件拖出</translation>
    </message>
    <message>
        <source>Draw a motif, or drop a .mid</source>
        <extracomment>aiva_desktop/ui/pianoroll/note_area.py</extracomment>
        <translation>画一个动机，或拖入 .mid 文件</translation>
    </message>
    <message>
        <source>Draw a motif; the app continues it. Everything runs on this computer.</source>
        <extracomment>aiva_desktop/ui/about.py</extracomment>
        <translation>画一个动机，软件把它续写下去。一切都在本机运行。</translation>
    </message>
    <message>
        <source>Draw note</source>
        <extracomment>aiva_desktop/pianoroll/gestures.py</extracomment>
        <translation>绘制音符</translation>
    </message>
    <message>
        <source>Draw tempo</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>绘制速度</translation>
    </message>
    <message>
        <source>Draw {controller}</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>绘制{controller}</translation>
    </message>
    <message>
        <source>Drawbar Organ</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>拉杆风琴</translation>
    </message>
    <message>
        <source>Drive</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py</extracomment>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Dropped.</source>
        <extracomment>aiva_desktop/ui/compose_controller.py, aiva_desktop/ui/form_controller.py</extracomment>
        <translation>已丢弃。</translation>
    </message>
    <message>
        <source>Drum kits</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>鼓组</translation>
    </message>
    <message>
        <source>Drums</source>
        <extracomment>aiva_desktop/midi/song_builder.py, aiva_desktop/ui/instrument_names.py</extracomment>
        <translation>鼓</translation>
    </message>
    <message>
        <source>Drums have no melody: choose another track.</source>
        <extracomment>aiva_desktop/ui/form_draft.py</extracomment>
        <translation>鼓没有旋律：请选择另一条音轨。</translation>
    </message>
    <message>
        <source>Drums have no seam to join: leave it unjoined.</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>鼓没有可衔接的接缝：请勿衔接。</translation>
    </message>
    <message>
        <source>Drums: {kit}</source>
        <extracomment>aiva_desktop/ui/instrument_names.py</extracomment>
        <translation>鼓：{kit}</translation>
    </message>
    <message>
        <source>Duet</source>
        <extracomment>aiva_desktop/ui/duet_music.py</extracomment>
        <translation>二重奏</translation>
    </message>
    <message>
        <source>Dulcimer</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>扬琴</translation>
    </message>
    <message>
        <source>Duplicate notes</source>
        <extracomment>aiva_desktop/pianoroll/commands.py</extracomment>
        <translation>重复音符</translation>
    </message>
    <message>
        <source>Duplicate track</source>
        <extracomment>aiva_desktop/editing/track_edits.py</extracomment>
        <translation>复制音轨</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py, aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>力度变化</translation>
    </message>
    <message>
        <source>E snare</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>电子军鼓</translation>
    </message>
    <message>
        <source>Each becomes a track that plays the chords of the whole song.</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>每一项成为一条音轨，演奏整首乐曲的和弦。</translation>
    </message>
    <message>
        <source>Each point compares two bars: the darker, the more alike.</source>
        <extracomment>aiva_desktop/compose/self_similarity.py</extracomment>
        <translation>每个点比较两个小节：越深越相似。</translation>
    </message>
    <message>
        <source>Early: most of it at the start</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>先快：变化主要在开头</translation>
    </message>
    <message>
        <source>Edges</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Electric Bass (finger)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电贝斯（指弹）</translation>
    </message>
    <message>
        <source>Electric Bass (pick)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电贝斯（拨片）</translation>
    </message>
    <message>
        <source>Electric Grand Piano</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电三角钢琴</translation>
    </message>
    <message>
        <source>Electric Guitar (clean)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电吉他（清音）</translation>
    </message>
    <message>
        <source>Electric Guitar (jazz)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电吉他（爵士）</translation>
    </message>
    <message>
        <source>Electric Guitar (muted)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电吉他（闷音）</translation>
    </message>
    <message>
        <source>Electric Piano 1</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电钢琴 1</translation>
    </message>
    <message>
        <source>Electric Piano 2</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电钢琴 2</translation>
    </message>
    <message>
        <source>Electronic kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电子鼓组</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>结束</translation>
    </message>
    <message>
        <source>Ends</source>
        <extracomment>aiva_desktop/pianoroll/quantize_settings.py</extracomment>
        <translation>终点</translation>
    </message>
    <message>
        <source>Ends playing with the engine; what is finished stays in the song (Esc)</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>结束与引擎合奏；已完成的部分留在乐曲中（Esc）</translation>
    </message>
    <message>
        <source>English Horn</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>英国管</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合奏</translation>
    </message>
    <message>
        <source>Enter notes</source>
        <extracomment>aiva_desktop/pianoroll/step_input.py</extracomment>
        <translation>逐步写入音符</translation>
    </message>
    <message>
        <source>Erase notes</source>
        <extracomment>aiva_desktop/pianoroll/note_tools.py</extracomment>
        <translation>擦除音符</translation>
    </message>
    <message>
        <source>Erase {controller}</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py, aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>擦除{controller}</translation>
    </message>
    <message>
        <source>Ethnic</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>民族乐器</translation>
    </message>
    <message>
        <source>Even</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Every chord as a whole</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>每个和弦整体奏出</translation>
    </message>
    <message>
        <source>Export &amp;tracks as audio...</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>按音轨导出音频(&amp;T)...</translation>
    </message>
    <message>
        <source>Export MIDI</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>导出 MIDI</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Export a &amp;picture...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出图片(&amp;P)...</translation>
    </message>
    <message>
        <source>Export a sc&amp;ore...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出乐谱(&amp;O)...</translation>
    </message>
    <message>
        <source>Export a&amp;udio...</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>导出音频(&amp;U)...</translation>
    </message>
    <message>
        <source>Export as P&amp;DF...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出为 PDF(&amp;D)...</translation>
    </message>
    <message>
        <source>Export as one trac&amp;k...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出为单音轨(&amp;K)...</translation>
    </message>
    <message>
        <source>Export audio</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>导出音频</translation>
    </message>
    <message>
        <source>Export eac&amp;h track...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出每条音轨(&amp;H)...</translation>
    </message>
    <message>
        <source>Export each se&amp;ction...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出每个乐段(&amp;C)...</translation>
    </message>
    <message>
        <source>Export picture</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Export score</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>导出乐谱</translation>
    </message>
    <message>
        <source>Export stopped; no file was written.</source>
        <extracomment>aiva_desktop/ui/audio_export_controller.py</extracomment>
        <translation>导出已停止；未写入任何文件。</translation>
    </message>
    <message>
        <source>Export the &amp;selection...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出选区(&amp;S)...</translation>
    </message>
    <message>
        <source>Export this &amp;track...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>导出此音轨(&amp;T)...</translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <extracomment>aiva_desktop/ui/document_controller.py</extracomment>
        <translation>已导出 {name}。</translation>
    </message>
    <message>
        <source>Exported {what}.</source>
        <extracomment>aiva_desktop/ui/audio_export_controller.py, aiva_desktop/ui/export_controller.py</extracomment>
        <translation>已导出 {what}。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <extracomment>aiva_desktop/ui/audio_export_controller.py</extracomment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exporting {what} ...</source>
        <extracomment>aiva_desktop/ui/audio_export_controller.py</extracomment>
        <translation>正在导出 {what}...</translation>
    </message>
    <message>
        <source>Exporting {what} ... {share:.0%}</source>
        <extracomment>aiva_desktop/ui/audio_export_controller.py</extracomment>
        <translation>正在导出 {what}... {share:.0%}</translation>
    </message>
    <message>
        <source>Expression</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>表情</translation>
    </message>
    <message>
        <source>Ext</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>外部</translation>
    </message>
    <message>
        <source>FLAC, without loss</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>FLAC，无损</translation>
    </message>
    <message>
        <source>FX 1 (rain)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>FX 1（雨）</translation>
    </message>
    <message>
        <source>FX 2 (soundtrack)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>FX 2（电影配乐）</translation>
    </message>
    <message>
        <source>FX 3 (crystal)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>FX 3（水晶）</translation>
    </message>
    <message>
        <source>FX 4 (atmosphere)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>FX 4（氛围）</translation>
    </message>
    <message>
        <source>FX 5 (brightness)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>FX 5（明亮）</translation>
    </message>
    <message>
        <source>FX 6 (goblins)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>FX 6（小妖）</translation>
    </message>
    <message>
        <source>FX 7 (echoes)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>FX 7（回声）</translation>
    </message>
    <message>
        <source>FX 8 (sci-fi)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>FX 8（科幻）</translation>
    </message>
    <message>
        <source>Factor</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>倍数</translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>2月</translation>
    </message>
    <message>
        <source>Fiddle</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>民间小提琴</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>音型</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py</extracomment>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Find an instrument</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py</extracomment>
        <translation>查找乐器</translation>
    </message>
    <message>
        <source>Fix note</source>
        <extracomment>aiva_desktop/ui/note_fix_controller.py</extracomment>
        <translation>修正音符</translation>
    </message>
    <message>
        <source>FluidSynth cannot use the audio driver {driver} named in {variable}; unset it to try all.</source>
        <extracomment>aiva_desktop/playback/sinks/fluidsynth.py</extracomment>
        <translation>FluidSynth 无法使用 {variable} 指定的音频驱动 {driver}；取消该设置即可逐一尝试。</translation>
    </message>
    <message>
        <source>FluidSynth is not installed, so nothing can be heard here; {hint}.</source>
        <extracomment>aiva_desktop/playback/sinks/fluid_library.py</extracomment>
        <translation>未安装 FluidSynth，因此无法发声；{hint}。</translation>
    </message>
    <message>
        <source>FluidSynth plays with it from now on (Enter)</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>FluidSynth 从现在起用它发声（回车）</translation>
    </message>
    <message>
        <source>FluidSynth plays with {name}.</source>
        <extracomment>aiva_desktop/ui/sound_controller.py</extracomment>
        <translation>FluidSynth 正使用 {name}。</translation>
    </message>
    <message>
        <source>FluidSynth, all tracks together</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>FluidSynth，所有音轨合计</translation>
    </message>
    <message>
        <source>Flute</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>长笛</translation>
    </message>
    <message>
        <source>Fo&amp;llow the playhead</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>跟随播放头(&amp;L)</translation>
    </message>
    <message>
        <source>Fold {group}</source>
        <extracomment>aiva_desktop/ui/group_row.py</extracomment>
        <translation>折叠 {group}</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py, aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of your own music</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>自有音乐文件夹</translation>
    </message>
    <message>
        <source>Following a MIDI clock at {tempo} bpm</source>
        <extracomment>aiva_desktop/ui/clock_controller.py</extracomment>
        <translation>正跟随 {tempo} bpm 的 MIDI 时钟</translation>
    </message>
    <message>
        <source>Following the MIDI clock of {name}: start it there.</source>
        <extracomment>aiva_desktop/ui/clock_controller.py</extracomment>
        <translation>正跟随 {name} 的 MIDI 时钟：请在那里启动。</translation>
    </message>
    <message>
        <source>Foot</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>脚踏</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py, aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>曲式</translation>
    </message>
    <message>
        <source>Fragment</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>截段</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <extracomment>aiva_desktop/ui/about.py</extracomment>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更新版本，不附带任何担保。</translation>
    </message>
    <message>
        <source>French Horn</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>圆号</translation>
    </message>
    <message>
        <source>Fretless Bass</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>无品贝斯</translation>
    </message>
    <message>
        <source>From velocity</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>起始力度</translation>
    </message>
    <message>
        <source>Glockenspiel</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>钟琴</translation>
    </message>
    <message>
        <source>Glue notes</source>
        <extracomment>aiva_desktop/pianoroll/note_tools.py</extracomment>
        <translation>粘合音符</translation>
    </message>
    <message>
        <source>Go back a step</source>
        <extracomment>aiva_desktop/pianoroll/step_input.py</extracomment>
        <translation>退回一步</translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Grey</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Grid</source>
        <extracomment>aiva_desktop/ui/controls_box.py, aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>网格</translation>
    </message>
    <message>
        <source>Group name</source>
        <extracomment>aiva_desktop/ui/group_row.py</extracomment>
        <translation>编组名称</translation>
    </message>
    <message>
        <source>Group tracks</source>
        <extracomment>aiva_desktop/editing/track_edits.py</extracomment>
        <translation>音轨编组</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <extracomment>aiva_desktop/editing/track_edits.py</extracomment>
        <translation>编组 {number}</translation>
    </message>
    <message>
        <source>Guiro</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>刮瓜</translation>
    </message>
    <message>
        <source>Guitar</source>
        <extracomment>aiva_desktop/compose/parts/making.py, aiva_desktop/midi/general_midi.py</extracomment>
        <translation>吉他</translation>
    </message>
    <message>
        <source>Guitar Fret Noise</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>吉他品丝杂音</translation>
    </message>
    <message>
        <source>Guitar Harmonics</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>吉他泛音</translation>
    </message>
    <message>
        <source>Gunshot</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>枪声</translation>
    </message>
    <message>
        <source>Halve time</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>时值减半</translation>
    </message>
    <message>
        <source>Harmonica</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>口琴</translation>
    </message>
    <message>
        <source>Harpsichord</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>羽管键琴</translation>
    </message>
    <message>
        <source>Head</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>开头</translation>
    </message>
    <message>
        <source>Held bass</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>持续低音</translation>
    </message>
    <message>
        <source>Helicopter</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>直升机</translation>
    </message>
    <message>
        <source>Hi agogo</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>高音阿哥哥铃</translation>
    </message>
    <message>
        <source>Hi block</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>高音木鱼</translation>
    </message>
    <message>
        <source>Hi bongo</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>高音邦戈鼓</translation>
    </message>
    <message>
        <source>Hi floor tom</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>高音落地鼓</translation>
    </message>
    <message>
        <source>Hi timbale</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>高音天巴鼓</translation>
    </message>
    <message>
        <source>Hi-mid tom</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>中高音嗵鼓</translation>
    </message>
    <message>
        <source>High tom</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>高音嗵鼓</translation>
    </message>
    <message>
        <source>Highest note</source>
        <extracomment>aiva_desktop/ui/pitch_range_box.py</extracomment>
        <translation>最高音</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>aiva_desktop/ui/docks.py, aiva_desktop/ui/history_panel.py</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>保持</translation>
    </message>
    <message>
        <source>Honky-tonk Piano</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>酒吧钢琴</translation>
    </message>
    <message>
        <source>How FluidSynth reaches the sound card</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>FluidSynth 如何连接声卡</translation>
    </message>
    <message>
        <source>How closely it recalls the first section of its letter; a first one, the theme</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>与同字母第一个乐段的相近程度；若为第一个，则与主题比较</translation>
    </message>
    <message>
        <source>How far ahead of the playhead the engine writes</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>引擎写到播放头之前多远</translation>
    </message>
    <message>
        <source>How far it moves against the meter</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>相对拍号移动多少</translation>
    </message>
    <message>
        <source>How far starts move at most; a quarter note has {ppq} ticks</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>起点最多移动多少；四分音符有 {ppq} 个 tick</translation>
    </message>
    <message>
        <source>How far the sound is spread</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>声音展开的程度</translation>
    </message>
    <message>
        <source>How freely the engine chooses: at 0 it always takes the most probable note, above 1 it takes risks</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>引擎选音的自由度：0 时总取最可能的音，大于 1 则敢于冒险</translation>
    </message>
    <message>
        <source>How high the line is from the first new bar to the last, between the lowest and the highest note in reach</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>从第一个新小节到最后一个，旋律线的高低，介于可用的最低音与最高音之间</translation>
    </message>
    <message>
        <source>How long the engine&apos;s answers are</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>引擎的应答有多长</translation>
    </message>
    <message>
        <source>How long the fragment is</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>截段有多长</translation>
    </message>
    <message>
        <source>How long the section is, 1 to {max_bars} bars</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>乐段有多长，1 到 {max_bars} 小节</translation>
    </message>
    <message>
        <source>How loud FluidSynth plays</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>FluidSynth 的音量</translation>
    </message>
    <message>
        <source>How loud the metronome clicks</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>节拍器的音量</translation>
    </message>
    <message>
        <source>How many bars a phrase has</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>一个乐句有多少小节</translation>
    </message>
    <message>
        <source>How many bars the engine writes</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>引擎写多少小节</translation>
    </message>
    <message>
        <source>How many continuations to choose from</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>提供多少个续写备选</translation>
    </message>
    <message>
        <source>How many notes a bar has, 1 at the bottom, 13 at the top, from the first new bar to the last</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>每小节有多少音符，底部为 1，顶部为 13，从第一个新小节到最后一个</translation>
    </message>
    <message>
        <source>How many notes on strong beats belong to the chord</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>强拍上有多少音符属于和弦</translation>
    </message>
    <message>
        <source>How many notes there are, against the theme</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>与主题相比音符的多少</translation>
    </message>
    <message>
        <source>How many notes, or which share, may leave the scale</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>多少个或多大比例的音符可以离开音阶</translation>
    </message>
    <message>
        <source>How many times as long</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>时值变为几倍</translation>
    </message>
    <message>
        <source>How many voices may sound at once; fewer spare the processor</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>可同时发声的声部数；较少则节省处理器</translation>
    </message>
    <message>
        <source>How much higher each time; below 0 is lower</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>每次升高多少；低于 0 为降低</translation>
    </message>
    <message>
        <source>How much higher; below 0 is lower</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>升高多少；低于 0 为降低</translation>
    </message>
    <message>
        <source>How much of it comes to the notes</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>音符受影响的程度</translation>
    </message>
    <message>
        <source>How much of the time is silent</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>多少时间是休止</translation>
    </message>
    <message>
        <source>How much of the way to the grid notes go</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>音符向网格靠拢的程度</translation>
    </message>
    <message>
        <source>How much softer or louder notes get at most</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>音符最多变弱或变强多少</translation>
    </message>
    <message>
        <source>How much the engine goes back to your theme: less than it learned to, or more, up to quoting it</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>引擎回到主题的程度：少于或多于其所学，直至原样引用</translation>
    </message>
    <message>
        <source>How much the room answers</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>房间混响的程度</translation>
    </message>
    <message>
        <source>How often the phrase comes again</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>乐句重复出现几次</translation>
    </message>
    <message>
        <source>How samples are stretched to other pitches</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>样本如何移到其他音高</translation>
    </message>
    <message>
        <source>Humanise</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>人性化</translation>
    </message>
    <message>
        <source>Humanise notes</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>音符人性化</translation>
    </message>
    <message>
        <source>If you do not save them, they are lost.</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>如不保存，这些更改将丢失。</translation>
    </message>
    <message>
        <source>In place of the phrase</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>替换原乐句</translation>
    </message>
    <message>
        <source>In the marked &amp;range</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>在标记范围内(&amp;R)</translation>
    </message>
    <message>
        <source>In the middle</source>
        <extracomment>aiva_desktop/ui/level_slider.py</extracomment>
        <translation>居中</translation>
    </message>
    <message>
        <source>In time with 1 other program at {tempo} bpm</source>
        <extracomment>aiva_desktop/ui/link_controller.py</extracomment>
        <translation>与 1 个其他程序同步，{tempo} bpm</translation>
    </message>
    <message>
        <source>In time with {count} other programs at {tempo} bpm</source>
        <extracomment>aiva_desktop/ui/link_controller.py</extracomment>
        <translation>与 {count} 个其他程序同步，{tempo} bpm</translation>
    </message>
    <message>
        <source>In which language the window speaks</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation>窗口使用的语言</translation>
    </message>
    <message>
        <source>Infill</source>
        <extracomment>aiva_desktop/ui/writing_task.py</extracomment>
        <translation>补写</translation>
    </message>
    <message>
        <source>Input la&amp;tency</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>输入延迟(&amp;T)</translation>
    </message>
    <message>
        <source>Input latency</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>输入延迟</translation>
    </message>
    <message>
        <source>Inser&amp;t file at the playhead...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>在播放头处插入文件(&amp;T)...</translation>
    </message>
    <message>
        <source>Insert at bar {bar} of {track}</source>
        <extracomment>aiva_desktop/ui/insert_controller.py, aiva_desktop/ui/row_drop.py</extracomment>
        <translation>插入到 {track} 第 {bar} 小节</translation>
    </message>
    <message>
        <source>Insert file</source>
        <extracomment>aiva_desktop/editing/inserting.py, aiva_desktop/ui/questions.py</extracomment>
        <translation>插入文件</translation>
    </message>
    <message>
        <source>Inserted {name} at bar {bar}: {what} added.</source>
        <extracomment>aiva_desktop/ui/insert_controller.py</extracomment>
        <translation>已在第 {bar} 小节插入 {name}：添加了 {what}。</translation>
    </message>
    <message>
        <source>Instrument</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py</extracomment>
        <translation>乐器</translation>
    </message>
    <message>
        <source>Instrument: {name}</source>
        <extracomment>aiva_desktop/ui/instrument_button.py, aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>乐器：{name}</translation>
    </message>
    <message>
        <source>Instruments</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py, aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>乐器</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>插值</translation>
    </message>
    <message>
        <source>Invert</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>倒影</translation>
    </message>
    <message>
        <source>It was in {folder}. It may have been moved, or be on a disk that is not connected.</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>它原在 {folder}。可能已被移动，或在未连接的磁盘上。</translation>
    </message>
    <message>
        <source>Its notes would reach beyond the longest song there can be: nothing was inserted.</source>
        <extracomment>aiva_desktop/editing/inserting.py</extracomment>
        <translation>其音符会超出乐曲的最大长度：未插入任何内容。</translation>
    </message>
    <message>
        <source>Its steps were damaged: they cannot be undone.</source>
        <extracomment>aiva_desktop/ui/document_controller.py</extracomment>
        <translation>其步骤已损坏：无法撤销。</translation>
    </message>
    <message>
        <source>JACK is not installed.</source>
        <extracomment>aiva_desktop/playback/sinks/jack_port.py</extracomment>
        <translation>未安装 JACK。</translation>
    </message>
    <message>
        <source>JACK is not running.</source>
        <extracomment>aiva_desktop/playback/sinks/jack_port.py</extracomment>
        <translation>JACK 未运行。</translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>1月</translation>
    </message>
    <message>
        <source>Jazz kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>爵士鼓组</translation>
    </message>
    <message>
        <source>Join file</source>
        <extracomment>aiva_desktop/editing/track_edits.py, aiva_desktop/ui/questions.py</extracomment>
        <translation>并入文件</translation>
    </message>
    <message>
        <source>Join notes</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>合并音符</translation>
    </message>
    <message>
        <source>Join this song</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>并入此乐曲</translation>
    </message>
    <message>
        <source>Joined strings</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>弦乐长音</translation>
    </message>
    <message>
        <source>Joined {name}: {tracks} added.</source>
        <extracomment>aiva_desktop/ui/document_controller.py</extracomment>
        <translation>已并入 {name}：添加了 {tracks}。</translation>
    </message>
    <message>
        <source>Joining adds its tracks to this song. Opening closes this song.</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>并入会把其音轨添加到此乐曲；打开会关闭此乐曲。</translation>
    </message>
    <message>
        <source>Joining the seam ...</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>正在衔接接缝...</translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>7月</translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>6月</translation>
    </message>
    <message>
        <source>Kalimba</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>卡林巴</translation>
    </message>
    <message>
        <source>Keep bars of this take</source>
        <extracomment>aiva_desktop/ui/bars_box.py</extracomment>
        <translation>保留此备选的小节</translation>
    </message>
    <message>
        <source>Keep time with other programs</source>
        <extracomment>aiva_desktop/ui/sync_lamp.py</extracomment>
        <translation>与其他程序保持同步</translation>
    </message>
    <message>
        <source>Keeping a copy of your unsaved work</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>保留未保存工作的副本</translation>
    </message>
    <message>
        <source>Kept {bars}. Ctrl+Z takes them back.</source>
        <extracomment>aiva_desktop/ui/form_controller.py</extracomment>
        <translation>已采用 {bars}。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Kept {bars}{replaced}. Ctrl+Z takes them back.</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>已采用 {bars}{replaced}。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py, aiva_desktop/ui/pianoroll/conductor_lanes.py, aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>调</translation>
    </message>
    <message>
        <source>Key signature; as long as none is set, the key is estimated from the notes</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>调号；未设置时，根据音符估计</translation>
    </message>
    <message>
        <source>Key {pitch}, channel {channel}</source>
        <extracomment>aiva_desktop/playback/control_map.py</extracomment>
        <translation>琴键 {pitch}，通道 {channel}</translation>
    </message>
    <message>
        <source>Key: {key}, as set in the transport bar</source>
        <extracomment>aiva_desktop/ui/conductor_controller.py</extracomment>
        <translation>调：{key}，由走带栏设定</translation>
    </message>
    <message>
        <source>Key: {key}, estimated from the notes</source>
        <extracomment>aiva_desktop/ui/conductor_controller.py</extracomment>
        <translation>调：{key}，根据音符估计</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>aiva_desktop/ui/pianoroll/keyboard.py</extracomment>
        <translation>琴键</translation>
    </message>
    <message>
        <source>Keyboard &amp;cursor</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>键盘光标(&amp;C)</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>按键</translation>
    </message>
    <message>
        <source>Kick</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>底鼓</translation>
    </message>
    <message>
        <source>Kind of scale</source>
        <extracomment>aiva_desktop/ui/scale_box.py</extracomment>
        <translation>音阶类型</translation>
    </message>
    <message>
        <source>Knob, pad or key</source>
        <extracomment>aiva_desktop/ui/control_page.py</extracomment>
        <translation>旋钮、打击垫或琴键</translation>
    </message>
    <message>
        <source>Koto</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>日本筝</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>标记</translation>
    </message>
    <message>
        <source>Lane height</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>栏高</translation>
    </message>
    <message>
        <source>Lane: {name}</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>栏：{name}</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation>语言</translation>
    </message>
    <message>
        <source>Late: most of it at the end</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>后快：变化主要在结尾</translation>
    </message>
    <message>
        <source>Lead 1 (square)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>主音 1（方波）</translation>
    </message>
    <message>
        <source>Lead 2 (sawtooth)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>主音 2（锯齿波）</translation>
    </message>
    <message>
        <source>Lead 3 (calliope)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>主音 3（汽笛风琴）</translation>
    </message>
    <message>
        <source>Lead 4 (chiff)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>主音 4（吹气）</translation>
    </message>
    <message>
        <source>Lead 5 (charang)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>主音 5（夏朗戈）</translation>
    </message>
    <message>
        <source>Lead 6 (voice)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>主音 6（人声）</translation>
    </message>
    <message>
        <source>Lead 7 (fifths)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>主音 7（五度）</translation>
    </message>
    <message>
        <source>Lead 8 (bass + lead)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>主音 8（贝斯加主音）</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Legato</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>连奏</translation>
    </message>
    <message>
        <source>Legato pedal</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>连奏踏板</translation>
    </message>
    <message>
        <source>Len&amp;gthen</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>加长(&amp;G)</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>长度</translation>
    </message>
    <message>
        <source>Letters, with primes for sections that recall the first of their letter</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>字母加撇号表示再现同字母第一个乐段</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>音量</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation>浅色、深色，或跟随系统</translation>
    </message>
    <message>
        <source>Like {theme}: {shares}.</source>
        <extracomment>aiva_desktop/compose/self_similarity.py</extracomment>
        <translation>与 {theme} 的相似度：{shares}。</translation>
    </message>
    <message>
        <source>Link</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link {count}</source>
        <extracomment>aiva_desktop/ui/link_controller.py</extracomment>
        <translation>Link {count}</translation>
    </message>
    <message>
        <source>Listening to {name}.</source>
        <extracomment>aiva_desktop/ui/keyboard_input.py</extracomment>
        <translation>正在监听 {name}。</translation>
    </message>
    <message>
        <source>Locked: Suggest chords leaves it.</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>已锁定：建议和弦时不改动它。</translation>
    </message>
    <message>
        <source>Long guiro</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>长刮瓜</translation>
    </message>
    <message>
        <source>Long whistle</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>长哨</translation>
    </message>
    <message>
        <source>Longest</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>最长</translation>
    </message>
    <message>
        <source>Longest note</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>最长音符</translation>
    </message>
    <message>
        <source>Longest run shared with {whose}: {notes} notes, of {name}, bar {bar}.</source>
        <extracomment>aiva_desktop/compose/melody_library.py</extracomment>
        <translation>与{whose}共有的最长片段：{notes} 个音符，出自 {name}，第 {bar} 小节。</translation>
    </message>
    <message>
        <source>Look in:</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py</extracomment>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Looking for other chords ...</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>正在寻找其他和弦...</translation>
    </message>
    <message>
        <source>Looking for other pitches ...</source>
        <extracomment>aiva_desktop/ui/note_fix_controller.py</extracomment>
        <translation>正在寻找其他音高...</translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>加强(&amp;D)</translation>
    </message>
    <message>
        <source>Louder or softer than usual, in velocity</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>比平常更强或更弱，以力度计</translation>
    </message>
    <message>
        <source>Low agogo</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>低音阿哥哥铃</translation>
    </message>
    <message>
        <source>Low block</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>低音木鱼</translation>
    </message>
    <message>
        <source>Low bongo</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>低音邦戈鼓</translation>
    </message>
    <message>
        <source>Low conga</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>低音康加鼓</translation>
    </message>
    <message>
        <source>Low floor tom</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>低音落地鼓</translation>
    </message>
    <message>
        <source>Low kick</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>低音底鼓</translation>
    </message>
    <message>
        <source>Low timbale</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>低音天巴鼓</translation>
    </message>
    <message>
        <source>Low tom</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>低音嗵鼓</translation>
    </message>
    <message>
        <source>Low, high, middle, high</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>低、高、中、高</translation>
    </message>
    <message>
        <source>Low-mid tom</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>中低音嗵鼓</translation>
    </message>
    <message>
        <source>Lowest note</source>
        <extracomment>aiva_desktop/ui/pitch_range_box.py</extracomment>
        <translation>最低音</translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>aiva_desktop/ui/group_row.py, aiva_desktop/ui/track_row.py</extracomment>
        <translation>M</translation>
    </message>
    <message>
        <source>M&amp;arkers</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>标记(&amp;A)</translation>
    </message>
    <message>
        <source>M&amp;eter changes</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>拍号变更(&amp;E)</translation>
    </message>
    <message>
        <source>MIDI &amp;input</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>MIDI 输入(&amp;I)</translation>
    </message>
    <message>
        <source>MIDI cloc&amp;k at MIDI ports</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>向 MIDI 端口发送时钟(&amp;K)</translation>
    </message>
    <message>
        <source>MIDI clock fro&amp;m</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>MIDI 时钟来源(&amp;M)</translation>
    </message>
    <message>
        <source>MIDI files</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>MIDI 文件</translation>
    </message>
    <message>
        <source>MIDI ports that are there now: {names}.</source>
        <extracomment>aiva_desktop/ui/ports_controller.py</extracomment>
        <translation>现已接入的 MIDI 端口：{names}。</translation>
    </message>
    <message>
        <source>MIDI ports that have gone: {names}.</source>
        <extracomment>aiva_desktop/ui/ports_controller.py</extracomment>
        <translation>已断开的 MIDI 端口：{names}。</translation>
    </message>
    <message>
        <source>MIDI: {port}</source>
        <extracomment>aiva_desktop/playback/outputs.py, aiva_desktop/ui/track_menus.py</extracomment>
        <translation>MIDI：{port}</translation>
    </message>
    <message>
        <source>Make</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>生成</translation>
    </message>
    <message>
        <source>Make parts</source>
        <extracomment>aiva_desktop/ui/parts_controller.py, aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>生成声部</translation>
    </message>
    <message>
        <source>Mar&amp;kers</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>标记(&amp;K)</translation>
    </message>
    <message>
        <source>Maracas</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>沙槌</translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>3月</translation>
    </message>
    <message>
        <source>Marimba</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>马林巴</translation>
    </message>
    <message>
        <source>Mark a range in the ruler first: drag there with the right button.</source>
        <extracomment>aiva_desktop/pianoroll/selecting.py</extracomment>
        <translation>请先在标尺上标记范围：用右键拖动。</translation>
    </message>
    <message>
        <source>Markers</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py</extracomment>
        <translation>标记</translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>5月</translation>
    </message>
    <message>
        <source>Melodic Tom</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>旋律嗵鼓</translation>
    </message>
    <message>
        <source>Melody</source>
        <extracomment>aiva_desktop/editing/track_edits.py, aiva_desktop/midi/song_builder.py, aiva_desktop/notation/parts.py, aiva_desktop/score/song.py, aiva_desktop/ui/drag_out.py</extracomment>
        <translation>旋律</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Meter</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py, aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>拍号</translation>
    </message>
    <message>
        <source>Meter, from the last change before the playhead on; type any other, as 11/8</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>拍号，自播放头前最后一次变更起；可输入其他拍号，如 11/8</translation>
    </message>
    <message>
        <source>Metronome</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>节拍器</translation>
    </message>
    <message>
        <source>Metronome at MIDI &amp;ports too</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>节拍器也发往 MIDI 端口(&amp;P)</translation>
    </message>
    <message>
        <source>Mini&amp;map</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>缩略图(&amp;M)</translation>
    </message>
    <message>
        <source>Minimap</source>
        <extracomment>aiva_desktop/ui/pianoroll/minimap.py</extracomment>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Minor keeps both its sixths and sevenths</source>
        <extracomment>aiva_desktop/ui/scale_box.py</extracomment>
        <translation>小调保留两种六级音和七级音</translation>
    </message>
    <message>
        <source>Modulation</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>调制</translation>
    </message>
    <message>
        <source>Mordents</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>波音</translation>
    </message>
    <message>
        <source>Most / bar</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>每小节上限</translation>
    </message>
    <message>
        <source>Most notes in a bar</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>每小节最多音符数</translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>前移(&amp;E)</translation>
    </message>
    <message>
        <source>Move &amp;later</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>后移(&amp;L)</translation>
    </message>
    <message>
        <source>Move a knob, or press a pad or key, for: {action}.</source>
        <extracomment>aiva_desktop/ui/control_page.py</extracomment>
        <translation>请转动旋钮，或按下打击垫或琴键，用于：{action}。</translation>
    </message>
    <message>
        <source>Move chord</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>移动和弦</translation>
    </message>
    <message>
        <source>Move key</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>移动调号</translation>
    </message>
    <message>
        <source>Move marker</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>Move meter</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>移动拍号</translation>
    </message>
    <message>
        <source>Move notes</source>
        <extracomment>aiva_desktop/pianoroll/gestures.py</extracomment>
        <translation>移动音符</translation>
    </message>
    <message>
        <source>Move tempo</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>移动速度</translation>
    </message>
    <message>
        <source>Move track</source>
        <extracomment>aiva_desktop/editing/track_edits.py</extracomment>
        <translation>移动音轨</translation>
    </message>
    <message>
        <source>Move track &amp;up</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>上移音轨(&amp;U)</translation>
    </message>
    <message>
        <source>Move track d&amp;own</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>下移音轨(&amp;O)</translation>
    </message>
    <message>
        <source>Moves every part up or down by so many octaves, where there is room</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>在音域允许时把每个声部上移或下移若干八度</translation>
    </message>
    <message>
        <source>Music</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Music Box</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>八音盒</translation>
    </message>
    <message>
        <source>Mute &amp;notes</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>静音音符(&amp;N)</translation>
    </message>
    <message>
        <source>Mute (M for the current track)</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>静音（当前音轨按 M）</translation>
    </message>
    <message>
        <source>Mute all tracks of {group}</source>
        <extracomment>aiva_desktop/ui/group_row.py</extracomment>
        <translation>静音 {group} 的所有音轨</translation>
    </message>
    <message>
        <source>Mute conga</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>闷音康加鼓</translation>
    </message>
    <message>
        <source>Mute cuica</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>闷音库伊卡</translation>
    </message>
    <message>
        <source>Mute notes</source>
        <extracomment>aiva_desktop/pianoroll/note_tools.py</extracomment>
        <translation>静音音符</translation>
    </message>
    <message>
        <source>Mute track</source>
        <extracomment>aiva_desktop/ui/track_controller.py</extracomment>
        <translation>静音音轨</translation>
    </message>
    <message>
        <source>Mute triang.</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>闷音三角铁</translation>
    </message>
    <message>
        <source>Mute {name}</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>静音 {name}</translation>
    </message>
    <message>
        <source>Muted Trumpet</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>弱音小号</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>预设名称：</translation>
    </message>
    <message>
        <source>Ne&amp;xt bar</source>
        <extracomment>aiva_desktop/ui/seek_actions.py</extracomment>
        <translation>下一小节(&amp;X)</translation>
    </message>
    <message>
        <source>Ne&amp;xt note</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>下一音符(&amp;X)</translation>
    </message>
    <message>
        <source>Neighbour notes</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>辅助音</translation>
    </message>
    <message>
        <source>New &amp;dynamics</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>新力度(&amp;D)</translation>
    </message>
    <message>
        <source>New &amp;key</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>新按键(&amp;K)</translation>
    </message>
    <message>
        <source>New &amp;pitches</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>新音高(&amp;P)</translation>
    </message>
    <message>
        <source>New &amp;rhythm</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>新节奏(&amp;R)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>新建窗口(&amp;W)</translation>
    </message>
    <message>
        <source>New key</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Next &amp;panel</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>下一面板(&amp;P)</translation>
    </message>
    <message>
        <source>Next: {length}</source>
        <extracomment>aiva_desktop/ui/step_controller.py</extracomment>
        <translation>下一个：{length}</translation>
    </message>
    <message>
        <source>No bar has more notes that start in it</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>每小节内起音的音符不超过此数</translation>
    </message>
    <message>
        <source>No chords. Insert adds one.</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>没有和弦。按 Insert 添加。</translation>
    </message>
    <message>
        <source>No input</source>
        <extracomment>aiva_desktop/ui/input_menu.py</extracomment>
        <translation>无输入</translation>
    </message>
    <message>
        <source>No knob does this any more</source>
        <extracomment>aiva_desktop/ui/control_page.py</extracomment>
        <translation>不再由任何旋钮控制</translation>
    </message>
    <message>
        <source>No lane is open: see View &gt; Lanes.</source>
        <extracomment>aiva_desktop/ui/lane_controller.py</extracomment>
        <translation>没有打开的栏：见“视图 &gt; 栏”。</translation>
    </message>
    <message>
        <source>No markers yet</source>
        <extracomment>aiva_desktop/ui/lane_controller.py</extracomment>
        <translation>还没有标记</translation>
    </message>
    <message>
        <source>No note here takes a {kind} ornament: they are too short or too close.</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>此处没有音符可加{kind}：它们太短或太密。</translation>
    </message>
    <message>
        <source>No note is selected</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>未选择音符</translation>
    </message>
    <message>
        <source>No note lasts longer</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>没有更长的音符</translation>
    </message>
    <message>
        <source>No note lies above, such as C6; the arrows go by semitones</source>
        <extracomment>aiva_desktop/ui/pitch_range_box.py</extracomment>
        <translation>没有更高的音，如 C6；方向键按半音移动</translation>
    </message>
    <message>
        <source>No note lies below, such as C4; the arrows go by semitones</source>
        <extracomment>aiva_desktop/ui/pitch_range_box.py</extracomment>
        <translation>没有更低的音，如 C4；方向键按半音移动</translation>
    </message>
    <message>
        <source>No note of {symbol} in bar {bar} lies in the scale and the range: change the chord, or ask for no chord tones on strong beats.</source>
        <extracomment>aiva_desktop/inference/pitch_rules.py</extracomment>
        <translation>第 {bar} 小节的 {symbol} 没有音落在音阶和音域内：请更换和弦，或不要求强拍和弦音。</translation>
    </message>
    <message>
        <source>No note starts in that part of the phrase: ask for more beats.</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>乐句的这一部分没有音符开始：请取更多拍。</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <extracomment>aiva_desktop/ui/similarity_picture.py</extracomment>
        <translation>还没有音符</translation>
    </message>
    <message>
        <source>No other program is in the session yet</source>
        <extracomment>aiva_desktop/ui/link_controller.py</extracomment>
        <translation>会话中还没有其他程序</translation>
    </message>
    <message>
        <source>No rows are hidden as long as there are notes on fewer than {least} pitches.</source>
        <extracomment>aiva_desktop/ui/appearance_controller.py</extracomment>
        <translation>音符少于 {least} 个音高时不隐藏任何行。</translation>
    </message>
    <message>
        <source>No rows are hidden: set a key in the transport bar first.</source>
        <extracomment>aiva_desktop/ui/appearance_controller.py</extracomment>
        <translation>没有隐藏任何行：请先在走带栏设置调。</translation>
    </message>
    <message>
        <source>No run is shared with {whose}.</source>
        <extracomment>aiva_desktop/compose/melody_library.py</extracomment>
        <translation>与{whose}没有共有的片段。</translation>
    </message>
    <message>
        <source>No sections. Insert adds one.</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>没有乐段。按 Insert 添加。</translation>
    </message>
    <message>
        <source>No seed is noted here: select notes that the engine wrote, or put the playhead there.</source>
        <extracomment>aiva_desktop/ui/rewrite_controller.py</extracomment>
        <translation>此处没有记录种子：请选择引擎写的音符，或把播放头移到那里。</translation>
    </message>
    <message>
        <source>No sound</source>
        <extracomment>aiva_desktop/playback/outputs.py</extracomment>
        <translation>无声</translation>
    </message>
    <message>
        <source>No takes yet</source>
        <extracomment>aiva_desktop/ui/takes_box.py</extracomment>
        <translation>还没有备选</translation>
    </message>
    <message>
        <source>None of {total} notes selected</source>
        <extracomment>aiva_desktop/ui/pianoroll/description.py</extracomment>
        <translation>共 {total} 个音符，未选择</translation>
    </message>
    <message>
        <source>Note &amp;values</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>音符数值(&amp;V)</translation>
    </message>
    <message>
        <source>Notes of &amp;other tracks</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>其他音轨的音符(&amp;O)</translation>
    </message>
    <message>
        <source>Notes on beats</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>拍上的音符</translation>
    </message>
    <message>
        <source>Notes on strong beats</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>强拍上的音符</translation>
    </message>
    <message>
        <source>Nothing else was found for this note.</source>
        <extracomment>aiva_desktop/ui/note_fix_controller.py</extracomment>
        <translation>没有为此音符找到其他音高。</translation>
    </message>
    <message>
        <source>Nothing else was found for this place.</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>没有为此处找到其他和弦。</translation>
    </message>
    <message>
        <source>Nothing here. Insert adds one at the playhead.</source>
        <extracomment>aiva_desktop/ui/pianoroll/sign_lane.py</extracomment>
        <translation>此处为空。按 Insert 在播放头处添加。</translation>
    </message>
    <message>
        <source>Nothing is laid down but the key.</source>
        <extracomment>aiva_desktop/ui/preset_controller.py</extracomment>
        <translation>除调以外没有任何约束。</translation>
    </message>
    <message>
        <source>Nothing stands before these bars: leave some notes in front of them to go on from.</source>
        <extracomment>aiva_desktop/compose/infill.py</extracomment>
        <translation>这些小节之前没有内容：请在前面留一些音符以便续写。</translation>
    </message>
    <message>
        <source>Nothing stands before this note: write some notes in front of it first.</source>
        <extracomment>aiva_desktop/ui/rewrite_request.py</extracomment>
        <translation>此音符之前没有内容：请先在前面写一些音符。</translation>
    </message>
    <message>
        <source>Nothing to glue: no later note stands on this pitch.</source>
        <extracomment>aiva_desktop/pianoroll/note_tools.py</extracomment>
        <translation>无可粘合：此音高上没有后续音符。</translation>
    </message>
    <message>
        <source>Nothing to join: no two of these notes follow each other on one pitch.</source>
        <extracomment>aiva_desktop/editing/lengths.py</extracomment>
        <translation>无可合并：这些音符中没有同音高且前后相接的。</translation>
    </message>
    <message>
        <source>Nothing to lengthen: enter a note first.</source>
        <extracomment>aiva_desktop/ui/step_controller.py</extracomment>
        <translation>没有可加长的音符：请先写入一个。</translation>
    </message>
    <message>
        <source>Nothing to split: no note sounds at the playhead.</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>无可分割：播放头处没有音符发声。</translation>
    </message>
    <message>
        <source>Nothing to split: none of these notes sounds across the playhead.</source>
        <extracomment>aiva_desktop/editing/lengths.py</extracomment>
        <translation>无可分割：这些音符都没有跨过播放头。</translation>
    </message>
    <message>
        <source>Nothing was played.</source>
        <extracomment>aiva_desktop/ui/record_controller.py</extracomment>
        <translation>没有弹奏任何内容。</translation>
    </message>
    <message>
        <source>Notice</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>提示</translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>11月</translation>
    </message>
    <message>
        <source>Nudge notes</source>
        <extracomment>aiva_desktop/pianoroll/commands.py, aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>微移音符</translation>
    </message>
    <message>
        <source>O&amp;ctave down</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>降八度(&amp;C)</translation>
    </message>
    <message>
        <source>Oboe</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>双簧管</translation>
    </message>
    <message>
        <source>Ocarina</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>陶笛</translation>
    </message>
    <message>
        <source>Octave</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>八度</translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>10月</translation>
    </message>
    <message>
        <source>Of the notes that can take it, how many do</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>可装饰的音符中有多少加以装饰</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>aiva_desktop/pianoroll/grid.py</extracomment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Off: a program that records from us gets music alone</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>关闭时：录制本软件的程序只收到音乐</translation>
    </message>
    <message>
        <source>Off: only what begins after</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>关闭时：只播放之后开始的音符</translation>
    </message>
    <message>
        <source>One length</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>统一长度</translation>
    </message>
    <message>
        <source>One more lane below the notes</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>在音符下方再加一栏</translation>
    </message>
    <message>
        <source>One note alone says too little: select some more, or write some before it.</source>
        <extracomment>aiva_desktop/compose/rerolls.py</extracomment>
        <translation>单个音符信息太少：请多选一些，或在前面写一些。</translation>
    </message>
    <message>
        <source>One note is too little to answer: play two at least.</source>
        <extracomment>aiva_desktop/compose/duet_request.py</extracomment>
        <translation>单个音符不足以应答：请至少弹两个。</translation>
    </message>
    <message>
        <source>Onset</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>起点</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open &amp;in a new window...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>在新窗口中打开(&amp;I)...</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open conga</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>开音康加鼓</translation>
    </message>
    <message>
        <source>Open cuica</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>开音库伊卡</translation>
    </message>
    <message>
        <source>Open hat</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>开镲</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Open instead</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>改为打开</translation>
    </message>
    <message>
        <source>Opened {name}.</source>
        <extracomment>aiva_desktop/ui/document_controller.py</extracomment>
        <translation>已打开 {name}。</translation>
    </message>
    <message>
        <source>Opening {name} ...</source>
        <extracomment>aiva_desktop/ui/file_reader.py, aiva_desktop/ui/opening_progress.py</extracomment>
        <translation>正在打开 {name}...</translation>
    </message>
    <message>
        <source>Orchestra Hit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>管弦乐齐奏</translation>
    </message>
    <message>
        <source>Orchestra kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>管弦乐鼓组</translation>
    </message>
    <message>
        <source>Orchestral Harp</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>竖琴</translation>
    </message>
    <message>
        <source>Organ</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>风琴</translation>
    </message>
    <message>
        <source>Ornament</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>装饰</translation>
    </message>
    <message>
        <source>Other chord</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>其他和弦</translation>
    </message>
    <message>
        <source>Ou&amp;tput</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>输出(&amp;T)</translation>
    </message>
    <message>
        <source>Output</source>
        <extracomment>aiva_desktop/ui/output_chooser.py</extracomment>
        <translation>输出</translation>
    </message>
    <message>
        <source>Outside</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>音阶外</translation>
    </message>
    <message>
        <source>Outside notes</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>音阶外音符</translation>
    </message>
    <message>
        <source>Overdriven Guitar</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>过载吉他</translation>
    </message>
    <message>
        <source>P&amp;revious bar</source>
        <extracomment>aiva_desktop/ui/seek_actions.py</extracomment>
        <translation>上一小节(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;rint...</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>打印(&amp;R)...</translation>
    </message>
    <message>
        <source>Pad 1 (new age)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铺底 1（新世纪）</translation>
    </message>
    <message>
        <source>Pad 2 (warm)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铺底 2（温暖）</translation>
    </message>
    <message>
        <source>Pad 3 (polysynth)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铺底 3（复音合成）</translation>
    </message>
    <message>
        <source>Pad 4 (choir)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铺底 4（合唱）</translation>
    </message>
    <message>
        <source>Pad 5 (bowed)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铺底 5（弓弦）</translation>
    </message>
    <message>
        <source>Pad 6 (metallic)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铺底 6（金属）</translation>
    </message>
    <message>
        <source>Pad 7 (halo)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铺底 7（光环）</translation>
    </message>
    <message>
        <source>Pad 8 (sweep)</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铺底 8（扫频）</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <extracomment>aiva_desktop/ui/pianoroll/pages.py</extracomment>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>aiva_desktop/ui/preferences_window.py</extracomment>
        <translation>页面</translation>
    </message>
    <message>
        <source>Paint section {last}, {label}</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>画出乐段 {last}，{label}</translation>
    </message>
    <message>
        <source>Pan</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>声像</translation>
    </message>
    <message>
        <source>Pan Flute</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>排箫</translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>部分</translation>
    </message>
    <message>
        <source>Passing notes</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>经过音</translation>
    </message>
    <message>
        <source>Paste notes</source>
        <extracomment>aiva_desktop/pianoroll/commands.py</extracomment>
        <translation>粘贴音符</translation>
    </message>
    <message>
        <source>Paste {controller}</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>粘贴{controller}</translation>
    </message>
    <message>
        <source>Pasted {notes}.</source>
        <extracomment>aiva_desktop/ui/pianoroll/view.py</extracomment>
        <translation>已粘贴 {notes}。</translation>
    </message>
    <message>
        <source>Pedal hat</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>踩镲</translation>
    </message>
    <message>
        <source>Percussive</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>打击乐</translation>
    </message>
    <message>
        <source>Percussive Organ</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>敲击风琴</translation>
    </message>
    <message>
        <source>Phrase</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>乐句</translation>
    </message>
    <message>
        <source>Phrase arch</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>乐句拱形</translation>
    </message>
    <message>
        <source>Piano</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>钢琴</translation>
    </message>
    <message>
        <source>Piano roll</source>
        <extracomment>aiva_desktop/ui/pianoroll/view.py</extracomment>
        <translation>钢琴卷帘</translation>
    </message>
    <message>
        <source>Piccolo</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>短笛</translation>
    </message>
    <message>
        <source>Pink</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Pipe</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>吹管</translation>
    </message>
    <message>
        <source>Pitch</source>
        <extracomment>aiva_desktop/ui/inspector.py</extracomment>
        <translation>音高</translation>
    </message>
    <message>
        <source>Pitch bend</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>弯音</translation>
    </message>
    <message>
        <source>Pitches</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>音高</translation>
    </message>
    <message>
        <source>Pitches and rhythm</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>音高与节奏</translation>
    </message>
    <message>
        <source>Pitches reach from C-1 (0) to G9 (127).</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>音高范围为 C-1 (0) 到 G9 (127)。</translation>
    </message>
    <message>
        <source>Pitches; the rhythm stays</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>音高；节奏不变</translation>
    </message>
    <message>
        <source>Pizzicato Strings</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>拨奏弦乐</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Place of {name} between left and right</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>{name} 的左右声像</translation>
    </message>
    <message>
        <source>Play &amp;on</source>
        <extracomment>aiva_desktop/ui/duet_actions.py</extracomment>
        <translation>接着演奏(&amp;O)</translation>
    </message>
    <message>
        <source>Play on</source>
        <extracomment>aiva_desktop/ui/play_on_controller.py</extracomment>
        <translation>接着演奏</translation>
    </message>
    <message>
        <source>Play the song from the selection, with the changes; once more stops</source>
        <extracomment>aiva_desktop/ui/note_dialogs/proposal_dialog.py</extracomment>
        <translation>从选区起播放带有更改的乐曲；再按一次停止</translation>
    </message>
    <message>
        <source>Playback failed unexpectedly and was stopped; choose the output again to go on.</source>
        <extracomment>aiva_desktop/playback/deck.py</extracomment>
        <translation>播放意外失败并已停止；请重新选择输出以继续。</translation>
    </message>
    <message>
        <source>Played by the network</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>由网络演奏</translation>
    </message>
    <message>
        <source>Playing ...</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>正在演奏...</translation>
    </message>
    <message>
        <source>Playing note {done} of {total} ...</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>正在演奏第 {done} 个音符，共 {total} 个...</translation>
    </message>
    <message>
        <source>Portamento</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>滑音</translation>
    </message>
    <message>
        <source>Portamento time</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>滑音时间</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Power kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>强力鼓组</translation>
    </message>
    <message>
        <source>Pre&amp;ferences...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>首选项(&amp;F)...</translation>
    </message>
    <message>
        <source>Pre&amp;vious note</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>上一音符(&amp;V)</translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>aiva_desktop/ui/preferences_window.py</extracomment>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>aiva_desktop/ui/preset_box.py</extracomment>
        <translation>预设</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>在此按下新按键</translation>
    </message>
    <message>
        <source>Pressure</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>触后</translation>
    </message>
    <message>
        <source>Previous p&amp;anel</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>上一面板(&amp;A)</translation>
    </message>
    <message>
        <source>Program {number}, channel {channel}</source>
        <extracomment>aiva_desktop/playback/control_map.py</extracomment>
        <translation>音色 {number}，通道 {channel}</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>aiva_desktop/ui/status_line.py</extracomment>
        <translation>进度</translation>
    </message>
    <message>
        <source>Put the playhead into bars {first} to {last} to pin one.</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>请把播放头移到第 {first} 到 {last} 小节再固定。</translation>
    </message>
    <message>
        <source>Puts the technical details on the clipboard, for a bug report</source>
        <extracomment>aiva_desktop/ui/banner.py</extracomment>
        <translation>把技术详情放到剪贴板，供报告错误用</translation>
    </message>
    <message>
        <source>Qua&amp;ntize with...</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>量化选项(&amp;N)...</translation>
    </message>
    <message>
        <source>Quantize</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>量化</translation>
    </message>
    <message>
        <source>Quantize notes</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py, aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>量化音符</translation>
    </message>
    <message>
        <source>R&amp;eplace what was there</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>替换原有音符(&amp;E)</translation>
    </message>
    <message>
        <source>Range</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>音域</translation>
    </message>
    <message>
        <source>Re&amp;name track</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>重命名音轨(&amp;N)</translation>
    </message>
    <message>
        <source>Re-rol&amp;l</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>重写(&amp;L)</translation>
    </message>
    <message>
        <source>Re-roll</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>重写</translation>
    </message>
    <message>
        <source>Re-roll dynamics</source>
        <extracomment>aiva_desktop/ui/writing_task.py</extracomment>
        <translation>重写力度</translation>
    </message>
    <message>
        <source>Re-roll pitches</source>
        <extracomment>aiva_desktop/ui/writing_task.py</extracomment>
        <translation>重写音高</translation>
    </message>
    <message>
        <source>Re-roll rhythm</source>
        <extracomment>aiva_desktop/ui/writing_task.py</extracomment>
        <translation>重写节奏</translation>
    </message>
    <message>
        <source>Re-roll section {label}</source>
        <extracomment>aiva_desktop/ui/form_controller.py</extracomment>
        <translation>重写乐段 {label}</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <extracomment>aiva_desktop/ui/file_reader.py</extracomment>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Reading the motif ...</source>
        <extracomment>aiva_desktop/ui/compose_controller.py</extracomment>
        <translation>正在读取动机...</translation>
    </message>
    <message>
        <source>Reading your library: {done} of {total} files ...</source>
        <extracomment>aiva_desktop/ui/originality_controller.py</extracomment>
        <translation>正在读取你的曲库：第 {done} 个文件，共 {total} 个...</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>aiva_desktop/playback/passes.py</extracomment>
        <translation>录音</translation>
    </message>
    <message>
        <source>Recorded notes are moved this much earlier</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>录入的音符提早这么多</translation>
    </message>
    <message>
        <source>Recorded {notes}.</source>
        <extracomment>aiva_desktop/ui/record_controller.py</extracomment>
        <translation>已录入 {notes}。</translation>
    </message>
    <message>
        <source>Recorded {notes}; the take before is a muted track.</source>
        <extracomment>aiva_desktop/ui/record_controller.py</extracomment>
        <translation>已录制 {notes}；前一遍已成为静音音轨。</translation>
    </message>
    <message>
        <source>Recorded {notes}; the {count} takes before are muted tracks.</source>
        <extracomment>aiva_desktop/ui/record_controller.py</extracomment>
        <translation>已录入 {notes}；之前的 {count} 次录音成为静音音轨。</translation>
    </message>
    <message>
        <source>Recorder</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>竖笛</translation>
    </message>
    <message>
        <source>Recording ...</source>
        <extracomment>aiva_desktop/ui/record_controller.py</extracomment>
        <translation>正在录音...</translation>
    </message>
    <message>
        <source>Reed</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>簧管</translation>
    </message>
    <message>
        <source>Reed Organ</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>簧风琴</translation>
    </message>
    <message>
        <source>Release</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>释音</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove all chords</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>移除全部和弦</translation>
    </message>
    <message>
        <source>Remove chord {symbol}</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>移除和弦 {symbol}</translation>
    </message>
    <message>
        <source>Remove key</source>
        <extracomment>aiva_desktop/editing/conductor_edits.py, aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>移除调号</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>Remove meter</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>移除拍号</translation>
    </message>
    <message>
        <source>Remove section {label}</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>移除乐段 {label}</translation>
    </message>
    <message>
        <source>Remove tempo</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>移除速度</translation>
    </message>
    <message>
        <source>Remove track</source>
        <extracomment>aiva_desktop/editing/track_edits.py</extracomment>
        <translation>移除音轨</translation>
    </message>
    <message>
        <source>Remove tracks</source>
        <extracomment>aiva_desktop/ui/track_controller.py</extracomment>
        <translation>移除音轨</translation>
    </message>
    <message>
        <source>Removed {name}; Ctrl+Z brings it back.</source>
        <extracomment>aiva_desktop/ui/track_controller.py</extracomment>
        <translation>已移除 {name}；按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>Rename group</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>重命名编组</translation>
    </message>
    <message>
        <source>Rename marker</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>重命名标记</translation>
    </message>
    <message>
        <source>Rename section {label}</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>重命名乐段 {label}</translation>
    </message>
    <message>
        <source>Rename track</source>
        <extracomment>aiva_desktop/ui/track_controller.py</extracomment>
        <translation>重命名音轨</translation>
    </message>
    <message>
        <source>Replace &amp;earlier parts of the same names</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>替换先前的同名声部(&amp;E)</translation>
    </message>
    <message>
        <source>Resonance</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>共鸣</translation>
    </message>
    <message>
        <source>Rest</source>
        <extracomment>aiva_desktop/pianoroll/step_input.py</extracomment>
        <translation>休止</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restored. Save it to keep it.</source>
        <extracomment>aiva_desktop/ui/document_controller.py</extracomment>
        <translation>已恢复。请保存以保留它。</translation>
    </message>
    <message>
        <source>Rests</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>休止</translation>
    </message>
    <message>
        <source>Rests take 90% of the time at most: something has to sound.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>休止最多占 90% 的时间：总得有声音。</translation>
    </message>
    <message>
        <source>Retrograde</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>逆行</translation>
    </message>
    <message>
        <source>Reverb</source>
        <extracomment>aiva_desktop/score/controllers.py, aiva_desktop/ui/sound_page.py</extracomment>
        <translation>混响</translation>
    </message>
    <message>
        <source>Reverse</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>反转</translation>
    </message>
    <message>
        <source>Reverse Cymbal</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>反向镲</translation>
    </message>
    <message>
        <source>Reverse notes</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>反转音符</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Rhythm; the pitches stay</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>节奏；音高不变</translation>
    </message>
    <message>
        <source>Ride 1</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>叮叮镲 1</translation>
    </message>
    <message>
        <source>Ride 2</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>叮叮镲 2</translation>
    </message>
    <message>
        <source>Ride bell</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>叮叮镲镲帽</translation>
    </message>
    <message>
        <source>Rock Organ</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>摇滚风琴</translation>
    </message>
    <message>
        <source>Room kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>房间鼓组</translation>
    </message>
    <message>
        <source>Root and fifth in turn, a note on every beat</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>根音与五音交替，每拍一音</translation>
    </message>
    <message>
        <source>Ruler</source>
        <extracomment>aiva_desktop/ui/pianoroll/ruler.py</extracomment>
        <translation>标尺</translation>
    </message>
    <message>
        <source>S</source>
        <extracomment>aiva_desktop/ui/group_row.py, aiva_desktop/ui/track_row.py</extracomment>
        <translation>S</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>分割(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;tep down in the key</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>调内下移一级(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;wing</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>摇摆(&amp;W)</translation>
    </message>
    <message>
        <source>Same &amp;pitch</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>相同音高(&amp;P)</translation>
    </message>
    <message>
        <source>Same place in the &amp;bar</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>小节内相同位置(&amp;B)</translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>另存为(&amp;A)...</translation>
    </message>
    <message>
        <source>Save &amp;preset...</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>保存预设(&amp;P)...</translation>
    </message>
    <message>
        <source>Save preset</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Save project</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>保存工程</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>是否保存对 {name} 的更改？</translation>
    </message>
    <message>
        <source>Saved the preset {name}.</source>
        <extracomment>aiva_desktop/ui/preset_controller.py</extracomment>
        <translation>已保存预设 {name}。</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <extracomment>aiva_desktop/ui/document_controller.py</extracomment>
        <translation>已保存 {name}。</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>音阶</translation>
    </message>
    <message>
        <source>Scores</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>乐谱</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Seashore</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>海浪</translation>
    </message>
    <message>
        <source>Section {label}</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>乐段 {label}</translation>
    </message>
    <message>
        <source>Sections {labels}.{here}</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>乐段 {labels}。{here}</translation>
    </message>
    <message>
        <source>See and hear take {number} (Ctrl+Right for the next)</source>
        <extracomment>aiva_desktop/ui/takes_box.py</extracomment>
        <translation>查看并试听备选 {number}（Ctrl+Right 为下一个）</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/note_dialogs/dynamics_dialog.py, aiva_desktop/ui/note_dialogs/humanise_dialog.py, aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>种子</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;more</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>更多选择(&amp;M)</translation>
    </message>
    <message>
        <source>Select a note that the engine wrote in this session.</source>
        <extracomment>aiva_desktop/ui/origin_controller.py</extracomment>
        <translation>请选择本次会话中引擎写的音符。</translation>
    </message>
    <message>
        <source>Select one note to see what else it could be.</source>
        <extracomment>aiva_desktop/ui/rewrite_request.py</extracomment>
        <translation>请选择一个音符以查看它还可以是什么。</translation>
    </message>
    <message>
        <source>Select some notes first.</source>
        <extracomment>aiva_desktop/midi/excerpt.py, aiva_desktop/pianoroll/commands.py, aiva_desktop/ui/inspector_controller.py</extracomment>
        <translation>请先选择一些音符。</translation>
    </message>
    <message>
        <source>Select the notes of the bars to infill, or mark the bars in the ruler, first.</source>
        <extracomment>aiva_desktop/ui/rewrite_request.py</extracomment>
        <translation>请先选择要补写小节中的音符，或在标尺上标记小节。</translation>
    </message>
    <message>
        <source>Select the notes to export first.</source>
        <extracomment>aiva_desktop/ui/export_controller.py</extracomment>
        <translation>请先选择要导出的音符。</translation>
    </message>
    <message>
        <source>Select the notes to write anew first.</source>
        <extracomment>aiva_desktop/compose/rerolls.py</extracomment>
        <translation>请先选择要重写的音符。</translation>
    </message>
    <message>
        <source>Select {max_bars} bars or fewer to infill, not {bars}.</source>
        <extracomment>aiva_desktop/ui/rewrite_request.py</extracomment>
        <translation>请选择不超过 {max_bars} 个小节来补写，不能是 {bars}。</translation>
    </message>
    <message>
        <source>Select {most} notes or fewer, not {count}.</source>
        <extracomment>aiva_desktop/compose/rerolls.py</extracomment>
        <translation>请选择不超过 {most} 个音符，不能是 {count} 个。</translation>
    </message>
    <message>
        <source>Self-similarity</source>
        <extracomment>aiva_desktop/ui/similarity_picture.py</extracomment>
        <translation>自相似</translation>
    </message>
    <message>
        <source>Semitone &amp;down</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>降半音(&amp;D)</translation>
    </message>
    <message>
        <source>Semitone &amp;up</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>升半音(&amp;U)</translation>
    </message>
    <message>
        <source>Semitones</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>半音</translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>9月</translation>
    </message>
    <message>
        <source>Sequence</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>模进</translation>
    </message>
    <message>
        <source>Set key {key}</source>
        <extracomment>aiva_desktop/editing/conductor_edits.py, aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>设置调号 {key}</translation>
    </message>
    <message>
        <source>Set lengths</source>
        <extracomment>aiva_desktop/ui/inspector_controller.py</extracomment>
        <translation>设置长度</translation>
    </message>
    <message>
        <source>Set meter</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>设置拍号</translation>
    </message>
    <message>
        <source>Set meter {meter}</source>
        <extracomment>aiva_desktop/editing/conductor_edits.py</extracomment>
        <translation>设置拍号 {meter}</translation>
    </message>
    <message>
        <source>Set onsets</source>
        <extracomment>aiva_desktop/ui/inspector_controller.py</extracomment>
        <translation>设置起点</translation>
    </message>
    <message>
        <source>Set pitches</source>
        <extracomment>aiva_desktop/ui/inspector_controller.py</extracomment>
        <translation>设置音高</translation>
    </message>
    <message>
        <source>Set tempo</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>设置速度</translation>
    </message>
    <message>
        <source>Set the form</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py, aiva_desktop/ui/form_editor.py</extracomment>
        <translation>设定曲式</translation>
    </message>
    <message>
        <source>Set velocities</source>
        <extracomment>aiva_desktop/ui/inspector_controller.py</extracomment>
        <translation>设置力度</translation>
    </message>
    <message>
        <source>Set {controller}</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>设置{controller}</translation>
    </message>
    <message>
        <source>Shakuhachi</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>尺八</translation>
    </message>
    <message>
        <source>Shamisen</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>三味线</translation>
    </message>
    <message>
        <source>Shanai</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>唢呐</translation>
    </message>
    <message>
        <source>Shape</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>形状</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>比例</translation>
    </message>
    <message>
        <source>Sho&amp;rten</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>缩短(&amp;R)</translation>
    </message>
    <message>
        <source>Si&amp;mplify...</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>简化(&amp;M)...</translation>
    </message>
    <message>
        <source>Side stick</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>鼓边</translation>
    </message>
    <message>
        <source>Simplify</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>简化</translation>
    </message>
    <message>
        <source>Sitar</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>西塔琴</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Slap Bass 1</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>击弦贝斯 1</translation>
    </message>
    <message>
        <source>Slap Bass 2</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>击弦贝斯 2</translation>
    </message>
    <message>
        <source>Smaller answers faster; larger does not crackle</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>较小反应更快；较大不易爆音</translation>
    </message>
    <message>
        <source>Snare</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>军鼓</translation>
    </message>
    <message>
        <source>So long a rest ends your phrase</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>休止达到这么长即结束你的乐句</translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>减弱(&amp;F)</translation>
    </message>
    <message>
        <source>Soft pedal</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>弱音踏板</translation>
    </message>
    <message>
        <source>Solo (S for the current track)</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>独奏（当前音轨按 S）</translation>
    </message>
    <message>
        <source>Solo all tracks of {group}</source>
        <extracomment>aiva_desktop/ui/group_row.py</extracomment>
        <translation>独奏 {group} 的所有音轨</translation>
    </message>
    <message>
        <source>Solo track</source>
        <extracomment>aiva_desktop/ui/track_controller.py</extracomment>
        <translation>独奏音轨</translation>
    </message>
    <message>
        <source>Solo {name}</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>独奏 {name}</translation>
    </message>
    <message>
        <source>Something went wrong inside AIVA Desktop; save your work under a new name, then please report the details.</source>
        <extracomment>aiva_desktop/ui/faults.py</extracomment>
        <translation>AIVA Desktop 内部出错；请用新名称保存你的工作，然后报告详情。</translation>
    </message>
    <message>
        <source>Song {number}</source>
        <extracomment>aiva_desktop/midi/song_builder.py</extracomment>
        <translation>乐曲 {number}</translation>
    </message>
    <message>
        <source>Soprano Sax</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>高音萨克斯</translation>
    </message>
    <message>
        <source>Sostenuto</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>选择性延音</translation>
    </message>
    <message>
        <source>Sound Effects</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>音效</translation>
    </message>
    <message>
        <source>Sound ca&amp;rd</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>声卡(&amp;R)</translation>
    </message>
    <message>
        <source>Sound card</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>声卡</translation>
    </message>
    <message>
        <source>Sound effects kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>音效鼓组</translation>
    </message>
    <message>
        <source>Sound&amp;Fonts</source>
        <extracomment>aiva_desktop/ui/preferences_window.py</extracomment>
        <translation>SoundFont(&amp;F)</translation>
    </message>
    <message>
        <source>SoundFont</source>
        <extracomment>aiva_desktop/ui/sound_page.py, aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>SoundFont</translation>
    </message>
    <message>
        <source>SoundFont in use</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>正在使用的 SoundFont</translation>
    </message>
    <message>
        <source>SoundFonts</source>
        <extracomment>aiva_desktop/ui/questions.py, aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>SoundFont</translation>
    </message>
    <message>
        <source>Splash</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>溅镲</translation>
    </message>
    <message>
        <source>Split at the &amp;playhead</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>在播放头处分割(&amp;P)</translation>
    </message>
    <message>
        <source>Split note</source>
        <extracomment>aiva_desktop/pianoroll/note_tools.py</extracomment>
        <translation>分割音符</translation>
    </message>
    <message>
        <source>Split notes</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>分割音符</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>风格(&amp;Y)</translation>
    </message>
    <message>
        <source>Staccato</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>断奏</translation>
    </message>
    <message>
        <source>Standard kit</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>标准鼓组</translation>
    </message>
    <message>
        <source>Start and stop with the others in Lin&amp;k</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>与 Link 中的其他程序一起开始和停止(&amp;K)</translation>
    </message>
    <message>
        <source>Start la&amp;ter</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>推迟起点(&amp;T)</translation>
    </message>
    <message>
        <source>Start, stop, position and tempo for a program that follows</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>启动、停止、位置和速度，供跟随的程序使用</translation>
    </message>
    <message>
        <source>Starts</source>
        <extracomment>aiva_desktop/pianoroll/quantize_settings.py</extracomment>
        <translation>起点</translation>
    </message>
    <message>
        <source>Starts and ends</source>
        <extracomment>aiva_desktop/pianoroll/quantize_settings.py</extracomment>
        <translation>起点和终点</translation>
    </message>
    <message>
        <source>Stay in the key</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>保持在调内</translation>
    </message>
    <message>
        <source>Steel Drums</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>钢鼓</translation>
    </message>
    <message>
        <source>Step &amp;input</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>逐步录入(&amp;I)</translation>
    </message>
    <message>
        <source>Step input at {place}, {length}: A to &apos; write notes, 1 to 6 choose lengths, 0 is a rest, I ends it.</source>
        <extracomment>aiva_desktop/ui/step_controller.py</extracomment>
        <translation>逐步录入，{place}，{length}：A 到 &apos; 写入音符，1 到 6 选择长度，0 为休止，I 结束。</translation>
    </message>
    <message>
        <source>Step input is over.</source>
        <extracomment>aiva_desktop/ui/step_controller.py</extracomment>
        <translation>逐步录入已结束。</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>级数</translation>
    </message>
    <message>
        <source>Steps of the key</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>调内音级</translation>
    </message>
    <message>
        <source>Stop what is being written (Esc)</source>
        <extracomment>aiva_desktop/ui/status_line.py</extracomment>
        <translation>停止写作（Esc）</translation>
    </message>
    <message>
        <source>Stopped; nothing was kept.</source>
        <extracomment>aiva_desktop/ui/compose_controller.py, aiva_desktop/ui/form_controller.py</extracomment>
        <translation>已停止；未采用任何内容。</translation>
    </message>
    <message>
        <source>Stopped; nothing was opened.</source>
        <extracomment>aiva_desktop/ui/file_reader.py</extracomment>
        <translation>已停止；没有打开任何文件。</translation>
    </message>
    <message>
        <source>Stopped; the chords are as they were.</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>已停止；和弦保持原样。</translation>
    </message>
    <message>
        <source>Stopped; the note is as it was.</source>
        <extracomment>aiva_desktop/ui/note_fix_controller.py</extracomment>
        <translation>已停止；音符保持原样。</translation>
    </message>
    <message>
        <source>Stopped; what was complete stays.</source>
        <extracomment>aiva_desktop/ui/export_controller.py</extracomment>
        <translation>已停止；已完成的部分保留。</translation>
    </message>
    <message>
        <source>Strength</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>强度</translation>
    </message>
    <message>
        <source>String Ensemble 1</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>弦乐合奏 1</translation>
    </message>
    <message>
        <source>String Ensemble 2</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>弦乐合奏 2</translation>
    </message>
    <message>
        <source>Strings</source>
        <extracomment>aiva_desktop/compose/parts/making.py, aiva_desktop/midi/general_midi.py</extracomment>
        <translation>弦乐</translation>
    </message>
    <message>
        <source>Structure</source>
        <extracomment>aiva_desktop/ui/docks.py</extracomment>
        <translation>结构</translation>
    </message>
    <message>
        <source>Strummed</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>扫弦</translation>
    </message>
    <message>
        <source>Style</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>风格</translation>
    </message>
    <message>
        <source>Suggest chords leaves it as it is</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>建议和弦时保持不变</translation>
    </message>
    <message>
        <source>Suggest chords, seed {seed}</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>建议和弦，种子 {seed}</translation>
    </message>
    <message>
        <source>Sustain</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>延音</translation>
    </message>
    <message>
        <source>Swing</source>
        <extracomment>aiva_desktop/ui/controls_box.py, aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>摇摆</translation>
    </message>
    <message>
        <source>Swing is {straight:.0%} (straight) to {hardest:.0%}, not {swing:.0%}.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>摇摆为 {straight:.0%}（平直）到 {hardest:.0%}，不能是 {swing:.0%}。</translation>
    </message>
    <message>
        <source>Swing needs the straight grid: it makes the triplet feel itself.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>摇摆需要平直网格：它自身就产生三连音感。</translation>
    </message>
    <message>
        <source>Sync</source>
        <extracomment>aiva_desktop/ui/sync_lamp.py</extracomment>
        <translation>同步</translation>
    </message>
    <message>
        <source>Synth Bass 1</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成贝斯 1</translation>
    </message>
    <message>
        <source>Synth Bass 2</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成贝斯 2</translation>
    </message>
    <message>
        <source>Synth Brass 1</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成铜管 1</translation>
    </message>
    <message>
        <source>Synth Brass 2</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成铜管 2</translation>
    </message>
    <message>
        <source>Synth Drum</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成鼓</translation>
    </message>
    <message>
        <source>Synth Effects</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成效果</translation>
    </message>
    <message>
        <source>Synth Lead</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成主音</translation>
    </message>
    <message>
        <source>Synth Pad</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成铺底</translation>
    </message>
    <message>
        <source>Synth Strings 1</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成弦乐 1</translation>
    </message>
    <message>
        <source>Synth Strings 2</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成弦乐 2</translation>
    </message>
    <message>
        <source>Synth Voice</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>合成人声</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>时间(&amp;I)</translation>
    </message>
    <message>
        <source>T&amp;rack</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>音轨(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;ype values</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>输入数值(&amp;Y)</translation>
    </message>
    <message>
        <source>Ta&amp;kes</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>备选数(&amp;K)</translation>
    </message>
    <message>
        <source>Taiko Drum</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>太鼓</translation>
    </message>
    <message>
        <source>Tail</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Take</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>备选</translation>
    </message>
    <message>
        <source>Take it off the list; the file stays (Delete)</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>从列表中移除；文件保留（Delete）</translation>
    </message>
    <message>
        <source>Take the section out of the form; its notes stay</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>把此乐段移出曲式；其音符保留</translation>
    </message>
    <message>
        <source>Take {number}</source>
        <extracomment>aiva_desktop/ui/takes_box.py</extracomment>
        <translation>备选 {number}</translation>
    </message>
    <message>
        <source>Takes</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>备选数</translation>
    </message>
    <message>
        <source>Tambourine</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>铃鼓</translation>
    </message>
    <message>
        <source>Tango Accordion</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>探戈手风琴</translation>
    </message>
    <message>
        <source>Telephone Ring</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>电话铃</translation>
    </message>
    <message>
        <source>Temperature</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/control_targets.py</extracomment>
        <translation>温度</translation>
    </message>
    <message>
        <source>Temperature, theme recall and controls for a mood or a style, or those you saved</source>
        <extracomment>aiva_desktop/ui/preset_box.py</extracomment>
        <translation>温度、主题再现和约束，按情绪或风格，或你自己保存的</translation>
    </message>
    <message>
        <source>Tempo</source>
        <extracomment>aiva_desktop/ui/pianoroll/tempo_lane.py, aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>Tempo in quarter notes a minute, from the last tempo change before the playhead on</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>速度，每分钟四分音符数，自播放头前最后一次变更起</translation>
    </message>
    <message>
        <source>Tempo {bpm}</source>
        <extracomment>aiva_desktop/ui/pianoroll/tempo_lane.py</extracomment>
        <translation>速度 {bpm}</translation>
    </message>
    <message>
        <source>Tempo {bpm}, {place}</source>
        <extracomment>aiva_desktop/ui/pianoroll/tempo_lane.py</extracomment>
        <translation>速度 {bpm}，{place}</translation>
    </message>
    <message>
        <source>Tenor Sax</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>次中音萨克斯</translation>
    </message>
    <message>
        <source>That is beyond the longest song there can be.</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>这超出了乐曲的最大长度。</translation>
    </message>
    <message>
        <source>The MIDI clock that playback follows has stopped coming, so it rests; start the program that sends it again.</source>
        <extracomment>aiva_desktop/playback/clock_lead.py</extracomment>
        <translation>播放所跟随的 MIDI 时钟已中断，因此暂停；请重新启动发送时钟的程序。</translation>
    </message>
    <message>
        <source>The MIDI file for the drag could not be written: {error}</source>
        <extracomment>aiva_desktop/ui/drag_controller.py</extracomment>
        <translation>无法写入供拖动的 MIDI 文件：{error}</translation>
    </message>
    <message>
        <source>The MIDI file on the clipboard has no notes.</source>
        <extracomment>aiva_desktop/ui/pianoroll/clipboard.py</extracomment>
        <translation>剪贴板中的 MIDI 文件没有音符。</translation>
    </message>
    <message>
        <source>The MIDI input sends more than can be played by hand, so the duet is over.</source>
        <extracomment>aiva_desktop/ui/duet_controller.py</extracomment>
        <translation>MIDI 输入的数据多于人手所能弹奏，二重奏因此结束。</translation>
    </message>
    <message>
        <source>The MIDI input sends more than can be played by hand; the rest is not recorded.</source>
        <extracomment>aiva_desktop/ui/record_controller.py</extracomment>
        <translation>MIDI 输入的数据多于人手所能弹奏；其余未录入。</translation>
    </message>
    <message>
        <source>The MIDI input {name} does not open; close the program that uses it, or choose another.</source>
        <extracomment>aiva_desktop/playback/sinks/midi_in.py</extracomment>
        <translation>无法打开 MIDI 输入 {name}；请关闭占用它的程序，或另选一个。</translation>
    </message>
    <message>
        <source>The MIDI input {name} is not there; plug it in and choose it again.</source>
        <extracomment>aiva_desktop/playback/sinks/midi_in.py</extracomment>
        <translation>MIDI 输入 {name} 不存在；请接好后重新选择。</translation>
    </message>
    <message>
        <source>The MIDI port {name} did not open within {seconds:g} seconds; try another one.</source>
        <extracomment>aiva_desktop/playback/sinks/midi_port.py</extracomment>
        <translation>MIDI 端口 {name} 未能在 {seconds:g} 秒内打开；请尝试其他端口。</translation>
    </message>
    <message>
        <source>The MIDI port {name} does not open; close the program that uses it, or choose another.</source>
        <extracomment>aiva_desktop/playback/sinks/rtmidi_port.py</extracomment>
        <translation>无法打开 MIDI 端口 {name}；请关闭占用它的程序，或另选一个。</translation>
    </message>
    <message>
        <source>The MIDI port {name} has gone; choose an output again.</source>
        <extracomment>aiva_desktop/playback/sinks/midi_port.py</extracomment>
        <translation>MIDI 端口 {name} 已断开；请重新选择输出。</translation>
    </message>
    <message>
        <source>The MIDI system did not answer.</source>
        <extracomment>aiva_desktop/playback/sinks/midi_in.py, aiva_desktop/playback/sinks/rtmidi_port.py</extracomment>
        <translation>MIDI 系统没有响应。</translation>
    </message>
    <message>
        <source>The MIDI system has stopped; start it again and choose the output again.</source>
        <extracomment>aiva_desktop/playback/sinks/sender.py</extracomment>
        <translation>MIDI 系统已停止；请重新启动它并重新选择输出。</translation>
    </message>
    <message>
        <source>The SoundFont in use has no such instrument: another one is heard in its place.</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py</extracomment>
        <translation>正在使用的 SoundFont 没有这种乐器：会以另一种代替。</translation>
    </message>
    <message>
        <source>The SoundFont {soundfont} is not there; choose another one.</source>
        <extracomment>aiva_desktop/playback/sinks/fluid_synth.py</extracomment>
        <translation>SoundFont {soundfont} 不存在；请另选一个。</translation>
    </message>
    <message>
        <source>The action gets back the keys that it came with</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>该操作恢复原有按键</translation>
    </message>
    <message>
        <source>The action gets this key as well</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>该操作增加此按键</translation>
    </message>
    <message>
        <source>The action gets this key instead of those that it has</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>该操作改用此按键</translation>
    </message>
    <message>
        <source>The action is in the menus only</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>该操作只留在菜单中</translation>
    </message>
    <message>
        <source>The arrow keys move the selected notes again.</source>
        <extracomment>aiva_desktop/ui/cursor_controller.py</extracomment>
        <translation>方向键重新用于移动选中的音符。</translation>
    </message>
    <message>
        <source>The bars are too short for a duet at this tempo: choose a slower one.</source>
        <extracomment>aiva_desktop/compose/duet_request.py</extracomment>
        <translation>在此速度下小节太短，无法二重奏：请放慢速度。</translation>
    </message>
    <message>
        <source>The bass note of every chord</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>每个和弦的低音</translation>
    </message>
    <message>
        <source>The cadence in new bar {bar} cannot end on {pitch}, which is outside the scale, the chord or the range: change one of them.</source>
        <extracomment>aiva_desktop/inference/pitch_rules.py</extracomment>
        <translation>新写的第 {bar} 小节无法终止于 {pitch}：它在音阶、和弦或音域之外，请更改其中之一。</translation>
    </message>
    <message>
        <source>The cadence is in bar {last}, but only {bars} are written: ask for more bars.</source>
        <extracomment>aiva_desktop/compose/requests.py</extracomment>
        <translation>终止在第 {last} 小节，但只写 {bars} 小节：请多写一些小节。</translation>
    </message>
    <message>
        <source>The clipboard holds a MIDI file that cannot be read.</source>
        <extracomment>aiva_desktop/ui/pianoroll/clipboard.py</extracomment>
        <translation>剪贴板中的 MIDI 文件无法读取。</translation>
    </message>
    <message>
        <source>The clipboard holds more notes than can be pasted.</source>
        <extracomment>aiva_desktop/editing/clipboard.py</extracomment>
        <translation>剪贴板中的音符多于可粘贴的数量。</translation>
    </message>
    <message>
        <source>The clipboard holds more than can be pasted.</source>
        <extracomment>aiva_desktop/editing/clipboard.py</extracomment>
        <translation>剪贴板中的内容多于可粘贴的数量。</translation>
    </message>
    <message>
        <source>The clipboard holds no notes.</source>
        <extracomment>aiva_desktop/editing/clipboard.py</extracomment>
        <translation>剪贴板中没有音符。</translation>
    </message>
    <message>
        <source>The clipboard holds no notes: copy some first.</source>
        <extracomment>aiva_desktop/ui/pianoroll/clipboard.py</extracomment>
        <translation>剪贴板中没有音符：请先复制一些。</translation>
    </message>
    <message>
        <source>The clipboard holds notes that are damaged: nothing was pasted.</source>
        <extracomment>aiva_desktop/editing/clipboard.py</extracomment>
        <translation>剪贴板中的音符已损坏：未粘贴任何内容。</translation>
    </message>
    <message>
        <source>The clipboard holds notes that reach beyond the longest song there can be.</source>
        <extracomment>aiva_desktop/editing/clipboard.py</extracomment>
        <translation>剪贴板中的音符超出了乐曲的最大长度。</translation>
    </message>
    <message>
        <source>The clipboard was filled by another version of the app: copy the notes again.</source>
        <extracomment>aiva_desktop/editing/clipboard.py</extracomment>
        <translation>剪贴板由本软件的另一版本填充：请重新复制音符。</translation>
    </message>
    <message>
        <source>The closeness is 0 (unlike) to 1 (literal), not {closeness:g}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>相近度为 0（不像）到 1（原样），不能是 {closeness:g}。</translation>
    </message>
    <message>
        <source>The comparison</source>
        <extracomment>aiva_desktop/ui/originality_controller.py</extracomment>
        <translation>比较</translation>
    </message>
    <message>
        <source>The connection to {output} had broken off; it is there again.</source>
        <extracomment>aiva_desktop/playback/leading_output.py</extracomment>
        <translation>与 {output} 的连接曾中断，现已恢复。</translation>
    </message>
    <message>
        <source>The controller&apos;s value from here on</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>控制器从此处起的数值</translation>
    </message>
    <message>
        <source>The density is -1 (sparse) to 1 (busy), not {density:g}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>密度为 -1（稀疏）到 1（密集），不能是 {density:g}。</translation>
    </message>
    <message>
        <source>The density is {least_density} to {most} notes per bar.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>密度为每小节 {least_density} 到 {most} 个音符。</translation>
    </message>
    <message>
        <source>The engine</source>
        <extracomment>aiva_desktop/ui/answer_writer.py, aiva_desktop/ui/chord_controller.py, aiva_desktop/ui/compose_controller.py, aiva_desktop/ui/form_controller.py, aiva_desktop/ui/note_fix_controller.py</extracomment>
        <translation>引擎</translation>
    </message>
    <message>
        <source>The engine answers</source>
        <extracomment>aiva_desktop/ui/duet_view.py</extracomment>
        <translation>引擎应答</translation>
    </message>
    <message>
        <source>The engine begins ...</source>
        <extracomment>aiva_desktop/ui/play_on_controller.py</extracomment>
        <translation>引擎开始...</translation>
    </message>
    <message>
        <source>The engine could not be loaded</source>
        <extracomment>aiva_desktop/ui/compose_controller.py</extracomment>
        <translation>无法加载引擎</translation>
    </message>
    <message>
        <source>The engine has played on for very long; start it again to hear more.</source>
        <extracomment>aiva_desktop/ui/play_on_controller.py</extracomment>
        <translation>引擎已演奏很久；要继续听请重新启动它。</translation>
    </message>
    <message>
        <source>The engine is late: its answer ends early.</source>
        <extracomment>aiva_desktop/ui/duet_controller.py</extracomment>
        <translation>引擎来迟：应答提前结束。</translation>
    </message>
    <message>
        <source>The engine is late: your theme fills the bar.</source>
        <extracomment>aiva_desktop/ui/duet_controller.py, aiva_desktop/ui/play_on_controller.py</extracomment>
        <translation>引擎来迟：由你的主题填补此小节。</translation>
    </message>
    <message>
        <source>The engine is still loading ({seconds} s so far); it joins in when it is ready.</source>
        <extracomment>aiva_desktop/ui/live_session.py</extracomment>
        <translation>引擎仍在加载（已 {seconds} 秒）；就绪后即加入。</translation>
    </message>
    <message>
        <source>The engine is warming up</source>
        <extracomment>aiva_desktop/ui/compose_controller.py</extracomment>
        <translation>引擎正在预热</translation>
    </message>
    <message>
        <source>The engine is warming up; your melody is next ...</source>
        <extracomment>aiva_desktop/ui/compose_controller.py</extracomment>
        <translation>引擎正在预热；随后轮到你的旋律...</translation>
    </message>
    <message>
        <source>The engine plays melodies: choose a track that is not drums, or add one with Track &gt; Add track.</source>
        <extracomment>aiva_desktop/compose/duet_request.py</extracomment>
        <translation>引擎演奏旋律：请选择非鼓音轨，或用“音轨 &gt; 添加音轨”添加一条。</translation>
    </message>
    <message>
        <source>The engine plays on</source>
        <extracomment>aiva_desktop/ui/play_on_controller.py</extracomment>
        <translation>引擎接着演奏</translation>
    </message>
    <message>
        <source>The factor is {low} to {high}, not {factor}.</source>
        <extracomment>aiva_desktop/editing/developing.py</extracomment>
        <translation>倍数为 {low} 到 {high}，不能是 {factor}。</translation>
    </message>
    <message>
        <source>The finest note of the grid is 4, 8, 16 or 32 to the whole note, not {finest}.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>网格最细为全音符的 4、8、16 或 32 分之一，不能是 {finest}。</translation>
    </message>
    <message>
        <source>The first note</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>第一个音符</translation>
    </message>
    <message>
        <source>The form has no sections: {how}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>曲式没有乐段：{how}。</translation>
    </message>
    <message>
        <source>The heights of a contour are 0% (low) to 100% (high).</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>轮廓的高度为 0%（低）到 100%（高）。</translation>
    </message>
    <message>
        <source>The installed FluidSynth is too old; version 2.0 or later is needed.</source>
        <extracomment>aiva_desktop/playback/sinks/fluid_library.py</extracomment>
        <translation>已安装的 FluidSynth 太旧；需要 2.0 或更新版本。</translation>
    </message>
    <message>
        <source>The key A plays {pitch}.</source>
        <extracomment>aiva_desktop/ui/live.py, aiva_desktop/ui/step_controller.py</extracomment>
        <translation>A 键弹 {pitch}。</translation>
    </message>
    <message>
        <source>The key is estimated once there are notes</source>
        <extracomment>aiva_desktop/ui/conductor_controller.py</extracomment>
        <translation>有音符后即估计调性</translation>
    </message>
    <message>
        <source>The language changes when AIVA Desktop is started again.</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation>语言将在下次启动 AIVA Desktop 时更改。</translation>
    </message>
    <message>
        <source>The least of rests, {least:.0%}, is more than the most, {most:.0%}.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>休止下限 {least:.0%} 大于上限 {most:.0%}。</translation>
    </message>
    <message>
        <source>The letters are shortcuts again.</source>
        <extracomment>aiva_desktop/ui/live.py</extracomment>
        <translation>字母键恢复为快捷键。</translation>
    </message>
    <message>
        <source>The letters play: A is {pitch}, Z and X move an octave.</source>
        <extracomment>aiva_desktop/ui/live.py</extracomment>
        <translation>字母键弹琴：A 为 {pitch}，Z 和 X 移动八度。</translation>
    </message>
    <message>
        <source>The longest note is a thirty-second (1/32) or more, and 64 whole notes at most.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>最长音符至少为三十二分音符（1/32），最多 64 个全音符。</translation>
    </message>
    <message>
        <source>The longest note is shorter than the finest note of the grid: lengthen it.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>最长音符比网格的最细音符还短：请加长。</translation>
    </message>
    <message>
        <source>The most notes in a bar are 1 to {most}, not {most_notes}.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>每小节最多音符数为 1 到 {most}，不能是 {most_notes}。</translation>
    </message>
    <message>
        <source>The motif fills this section: there is nothing to write anew.</source>
        <extracomment>aiva_desktop/ui/form_controller.py</extracomment>
        <translation>动机已占满此乐段：没有可重写的内容。</translation>
    </message>
    <message>
        <source>The name of a preset has {most} characters at most.</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>预设名称最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>The network</source>
        <extracomment>aiva_desktop/ui/vary_controller.py</extracomment>
        <translation>网络</translation>
    </message>
    <message>
        <source>The network writes the beat before the result anew, so that it leads there</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>网络重写结果之前的一拍，使其自然衔接</translation>
    </message>
    <message>
        <source>The next knob, pad or key that is moved does this</source>
        <extracomment>aiva_desktop/ui/control_page.py</extracomment>
        <translation>接下来转动或按下的旋钮、打击垫或琴键将控制它</translation>
    </message>
    <message>
        <source>The notes after the gap begin inside it; select the bars that they stand in, too.</source>
        <extracomment>aiva_desktop/compose/infill.py</extracomment>
        <translation>空缺之后的音符始于空缺之内；请把它们所在的小节也选上。</translation>
    </message>
    <message>
        <source>The notes have changed meanwhile; nothing was done.</source>
        <extracomment>aiva_desktop/ui/vary_controller.py</extracomment>
        <translation>音符在此期间已改变；未执行任何操作。</translation>
    </message>
    <message>
        <source>The notes that these would replace have changed meanwhile; nothing was done.</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>要替换的音符在此期间已改变；未执行任何操作。</translation>
    </message>
    <message>
        <source>The notes that were written anew are gone.</source>
        <extracomment>aiva_desktop/ui/same_again.py</extracomment>
        <translation>被重写的音符已不存在。</translation>
    </message>
    <message>
        <source>The number of outside notes is 0 or more, not {notes}.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>音阶外音符数为 0 或更多，不能是 {notes}。</translation>
    </message>
    <message>
        <source>The one that came with the app</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>软件自带的</translation>
    </message>
    <message>
        <source>The pages could not be begun; try another printer or folder.</source>
        <extracomment>aiva_desktop/ui/picture_jobs.py</extracomment>
        <translation>无法开始写页面；请尝试其他打印机或文件夹。</translation>
    </message>
    <message>
        <source>The phrase is too short to be joined: more than a beat has to stand before the new one.</source>
        <extracomment>aiva_desktop/compose/seams.py</extracomment>
        <translation>乐句太短，无法衔接：新乐句之前须多于一拍。</translation>
    </message>
    <message>
        <source>The pitch that stays where it is</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>保持不动的音高</translation>
    </message>
    <message>
        <source>The process that feeds MIDI ports did not start; restart the app.</source>
        <extracomment>aiva_desktop/playback/sinks/midi_port.py</extracomment>
        <translation>向 MIDI 端口发送的进程未能启动；请重新启动本软件。</translation>
    </message>
    <message>
        <source>The range goes from its lowest note to its highest, but {low} is above {high}.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>音域从最低音到最高音，但 {low} 高于 {high}。</translation>
    </message>
    <message>
        <source>The range lies within C-1 and G9, the lowest and the highest note of MIDI.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>音域在 C-1 与 G9 之间，即 MIDI 的最低音与最高音。</translation>
    </message>
    <message>
        <source>The same seed and settings give the same notes</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>相同的种子和设置给出相同的音符</translation>
    </message>
    <message>
        <source>The scale that every note keeps to; key: the song&apos;s own</source>
        <extracomment>aiva_desktop/ui/scale_box.py</extracomment>
        <translation>每个音符遵循的音阶；“调”：乐曲自身的调</translation>
    </message>
    <message>
        <source>The selection reaches over {bars} bars; select {most} or fewer.</source>
        <extracomment>aiva_desktop/compose/rerolls.py</extracomment>
        <translation>选区跨 {bars} 小节；请选择不超过 {most} 小节。</translation>
    </message>
    <message>
        <source>The share of chord tones</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>和弦音的比例</translation>
    </message>
    <message>
        <source>The share of outside notes</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>音阶外音符的比例</translation>
    </message>
    <message>
        <source>The share of rests</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>休止的比例</translation>
    </message>
    <message>
        <source>The song has more instruments than a MIDI file of one track has channels: export it as a usual MIDI file, or remove tracks.</source>
        <extracomment>aiva_desktop/midi/single_track.py</extracomment>
        <translation>歌曲的乐器数多于单音轨 MIDI 文件的通道数：请导出为普通 MIDI 文件，或删除一些音轨。</translation>
    </message>
    <message>
        <source>The song has no sections yet: lay a form out in the form lane.</source>
        <extracomment>aiva_desktop/ui/export_controller.py</extracomment>
        <translation>乐曲还没有乐段：请先在曲式栏排出曲式。</translation>
    </message>
    <message>
        <source>The song lasts {length_s:.0f} hours, more than a .wav file can hold; shorten it.</source>
        <extracomment>aiva_desktop/playback/render.py</extracomment>
        <translation>乐曲长达 {length_s:.0f} 小时，超出 .wav 文件的容量；请缩短。</translation>
    </message>
    <message>
        <source>The sound card has stopped; check that it is plugged in and choose the output again.</source>
        <extracomment>aiva_desktop/playback/sinks/fluidsynth.py</extracomment>
        <translation>声卡已停止；请检查是否接好，并重新选择输出。</translation>
    </message>
    <message>
        <source>The style {style!r} is unknown; choose one of {names}.</source>
        <extracomment>aiva_desktop/inference/engine.py, aiva_desktop/inference/harmony.py, aiva_desktop/inference/perform.py</extracomment>
        <translation>未知风格 {style!r}；请选择 {names} 之一。</translation>
    </message>
    <message>
        <source>The temperature is 0 to {most:g}, not {temperature:g}.</source>
        <extracomment>aiva_desktop/compose/limits.py</extracomment>
        <translation>温度为 0 到 {most:g}，不能是 {temperature:g}。</translation>
    </message>
    <message>
        <source>The theme comes back in this key</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>主题以此调再现</translation>
    </message>
    <message>
        <source>The theme recall is -1 (free) to 1 (literal), not {theme_recall:g}.</source>
        <extracomment>aiva_desktop/compose/requests.py</extracomment>
        <translation>主题再现为 -1（自由）到 1（原样），不能是 {theme_recall:g}。</translation>
    </message>
    <message>
        <source>The track has {count} notes; {most} can be played at most.</source>
        <extracomment>aiva_desktop/compose/performing.py</extracomment>
        <translation>音轨有 {count} 个音符；最多可演奏 {most} 个。</translation>
    </message>
    <message>
        <source>The track of the duet has been removed, so the duet is over.</source>
        <extracomment>aiva_desktop/ui/duet_controller.py</extracomment>
        <translation>二重奏的音轨已被移除，二重奏因此结束。</translation>
    </message>
    <message>
        <source>The track of these notes has been removed; they were dropped.</source>
        <extracomment>aiva_desktop/ui/form_controller.py, aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>这些音符的音轨已被移除；它们已丢弃。</translation>
    </message>
    <message>
        <source>The track that the engine played on has been removed, so it ends.</source>
        <extracomment>aiva_desktop/ui/play_on_controller.py</extracomment>
        <translation>引擎演奏的音轨已被移除，因此结束。</translation>
    </message>
    <message>
        <source>The track that was recorded to has gone, so the take is lost.</source>
        <extracomment>aiva_desktop/playback/passes.py</extracomment>
        <translation>录音的音轨已不存在，因此录音丢失。</translation>
    </message>
    <message>
        <source>The values of a curve are numbers.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>曲线的值须为数字。</translation>
    </message>
    <message>
        <source>The velocity of the first note, 1 to 127</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>第一个音符的力度，1 到 127</translation>
    </message>
    <message>
        <source>The velocity of the last note, 1 to 127</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>最后一个音符的力度，1 到 127</translation>
    </message>
    <message>
        <source>The whole song. Click to go there, drag the frame to scroll, drag its edges to zoom.
By keyboard: Left and Right scroll, with Shift by a page, Up and Down zoom, Home and End.</source>
        <extracomment>aiva_desktop/ui/pianoroll/minimap.py</extracomment>
        <translation>整首乐曲。点按跳转，拖动方框滚动，拖动其边缘缩放。
键盘：左右键滚动，加 Shift 翻页，上下键缩放，Home 和 End 到首尾。</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>aiva_desktop/ui/general_page.py</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme recall</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/control_targets.py</extracomment>
        <translation>主题再现</translation>
    </message>
    <message>
        <source>There are no chords yet: {command} writes them.</source>
        <extracomment>aiva_desktop/ui/parts_controller.py</extracomment>
        <translation>还没有和弦：{command} 可写出和弦。</translation>
    </message>
    <message>
        <source>There are no more events.</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>没有更多事件。</translation>
    </message>
    <message>
        <source>There are no notes here yet.</source>
        <extracomment>aiva_desktop/ui/pianoroll/velocity_keys.py</extracomment>
        <translation>这里还没有音符。</translation>
    </message>
    <message>
        <source>There are no notes in it: nothing was inserted.</source>
        <extracomment>aiva_desktop/editing/inserting.py</extracomment>
        <translation>其中没有音符：未插入任何内容。</translation>
    </message>
    <message>
        <source>There are no notes to compare.</source>
        <extracomment>aiva_desktop/ui/similarity_picture.py</extracomment>
        <translation>没有可比较的音符。</translation>
    </message>
    <message>
        <source>There are no notes to continue: draw or play a motif first.</source>
        <extracomment>aiva_desktop/compose/requests.py</extracomment>
        <translation>没有可续写的音符：请先画或弹一个动机。</translation>
    </message>
    <message>
        <source>There are no notes to export yet.</source>
        <extracomment>aiva_desktop/ui/audio_export_controller.py, aiva_desktop/ui/export_controller.py</extracomment>
        <translation>还没有可导出的音符。</translation>
    </message>
    <message>
        <source>There are no notes to play: select some, or choose another track.</source>
        <extracomment>aiva_desktop/compose/performing.py</extracomment>
        <translation>没有可演奏的音符：请选择一些，或选择另一条音轨。</translation>
    </message>
    <message>
        <source>There are no notes to zoom to.</source>
        <extracomment>aiva_desktop/ui/pianoroll/roll_frame.py</extracomment>
        <translation>没有可供缩放的音符。</translation>
    </message>
    <message>
        <source>There are {count} lanes already: close one first.</source>
        <extracomment>aiva_desktop/ui/lane_controller.py</extracomment>
        <translation>已有 {count} 个栏：请先关闭一个。</translation>
    </message>
    <message>
        <source>There are {most} presets already: delete one first.</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>已有 {most} 个预设：请先删除一个。</translation>
    </message>
    <message>
        <source>There is no MIDI input chosen to record from; plug a keyboard in and choose it in Transport &gt; MIDI input.</source>
        <extracomment>aiva_desktop/ui/record_controller.py</extracomment>
        <translation>没有选择用于录音的 MIDI 输入；请接上键盘，并在“走带 &gt; MIDI 输入”中选择。</translation>
    </message>
    <message>
        <source>There is no MIDI input chosen whose clock could be followed; choose one in Transport &gt; MIDI clock from.</source>
        <extracomment>aiva_desktop/ui/clock_controller.py</extracomment>
        <translation>没有选择可跟随其时钟的 MIDI 输入；请在“走带 &gt; MIDI 时钟来源”中选择。</translation>
    </message>
    <message>
        <source>There is no MIDI input on this computer; start JACK or load ALSA&apos;s sequencer.</source>
        <extracomment>aiva_desktop/playback/sinks/midi_in.py</extracomment>
        <translation>本机没有 MIDI 输入；请启动 JACK 或加载 ALSA 音序器。</translation>
    </message>
    <message>
        <source>There is no MIDI input to learn from; choose one in Transport &gt; MIDI input.</source>
        <extracomment>aiva_desktop/ui/learn_controller.py</extracomment>
        <translation>没有可供学习的 MIDI 输入；请在“走带 &gt; MIDI 输入”中选择一个。</translation>
    </message>
    <message>
        <source>There is no MIDI keyboard: play on the computer&apos;s keys, A to &apos; and W to P; Z and X move an octave.</source>
        <extracomment>aiva_desktop/ui/live.py</extracomment>
        <translation>没有 MIDI 键盘：请用电脑键盘弹，A 到 &apos; 及 W 到 P；Z 和 X 移动八度。</translation>
    </message>
    <message>
        <source>There is no MIDI port called {name}; there are: {ports}.</source>
        <extracomment>aiva_desktop/playback/sinks/ports.py</extracomment>
        <translation>没有名为 {name} 的 MIDI 端口；现有：{ports}。</translation>
    </message>
    <message>
        <source>There is no MIDI port on this computer; {hint}.</source>
        <extracomment>aiva_desktop/playback/sinks/ports.py</extracomment>
        <translation>本机没有 MIDI 端口；{hint}。</translation>
    </message>
    <message>
        <source>There is no SoundFont; put a .sf2 or .sf3 file into the app&apos;s soundfonts folder.</source>
        <extracomment>aiva_desktop/playback/sinks/fluid_synth.py</extracomment>
        <translation>没有 SoundFont；请把 .sf2 或 .sf3 文件放入本软件的 soundfonts 文件夹。</translation>
    </message>
    <message>
        <source>There is no audio device that FluidSynth can use; connect one and choose FluidSynth again.</source>
        <extracomment>aiva_desktop/playback/sinks/fluidsynth.py</extracomment>
        <translation>没有 FluidSynth 可用的音频设备；请接上一个并重新选择 FluidSynth。</translation>
    </message>
    <message>
        <source>There is no engine for chords here; reinstall the app.</source>
        <extracomment>aiva_desktop/ui/engine_room.py</extracomment>
        <translation>此处没有和弦引擎；请重新安装本软件。</translation>
    </message>
    <message>
        <source>There is no marker after this.</source>
        <extracomment>aiva_desktop/ui/lane_controller.py</extracomment>
        <translation>此后没有标记。</translation>
    </message>
    <message>
        <source>There is no marker before this.</source>
        <extracomment>aiva_desktop/ui/lane_controller.py</extracomment>
        <translation>此前没有标记。</translation>
    </message>
    <message>
        <source>There is no motif in bar {first_bar} or in what follows of the first section.</source>
        <extracomment>aiva_desktop/compose/form_request.py</extracomment>
        <translation>第 {first_bar} 小节及第一乐段的其余部分没有动机。</translation>
    </message>
    <message>
        <source>There is no motif in the first section of this track: draw or play some notes there first.</source>
        <extracomment>aiva_desktop/ui/form_draft.py</extracomment>
        <translation>此音轨的第一乐段没有动机：请先在那里画或弹一些音符。</translation>
    </message>
    <message>
        <source>There is no motif: draw or play some notes first.</source>
        <extracomment>aiva_desktop/compose/form_request.py</extracomment>
        <translation>没有动机：请先画或弹一些音符。</translation>
    </message>
    <message>
        <source>There is no network that plays dynamics here; reinstall the app.</source>
        <extracomment>aiva_desktop/ui/engine_room.py</extracomment>
        <translation>此处没有演奏力度的网络；请重新安装本软件。</translation>
    </message>
    <message>
        <source>There is no note of {scale} between {low} and {high}: widen the range.</source>
        <extracomment>aiva_desktop/inference/pitch_rules.py</extracomment>
        <translation>{low} 与 {high} 之间没有 {scale} 的音：请放宽音域。</translation>
    </message>
    <message>
        <source>There is no preset {name!r}; there are {names}.</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>没有预设 {name!r}；现有 {names}。</translation>
    </message>
    <message>
        <source>There is nothing between these places.</source>
        <extracomment>aiva_desktop/midi/excerpt.py</extracomment>
        <translation>这些位置之间没有内容。</translation>
    </message>
    <message>
        <source>There is nothing of a controller lane to paste.</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>没有可粘贴的控制器栏内容。</translation>
    </message>
    <message>
        <source>There is nothing to compare with: choose a library folder.</source>
        <extracomment>aiva_desktop/ui/originality_job.py</extracomment>
        <translation>没有可比较的对象：请选择一个曲库文件夹。</translation>
    </message>
    <message>
        <source>There is nothing to drag yet: write some notes first.</source>
        <extracomment>aiva_desktop/ui/drag_controller.py</extracomment>
        <translation>还没有可拖出的内容：请先写一些音符。</translation>
    </message>
    <message>
        <source>These notes have changed meanwhile; nothing was done.</source>
        <extracomment>aiva_desktop/ui/roll_controller.py</extracomment>
        <translation>这些音符在此期间已改变；未执行任何操作。</translation>
    </message>
    <message>
        <source>These {count} notes are new.</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>这 {count} 个音符是新的。</translation>
    </message>
    <message>
        <source>These {count} notes come from {places}.</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>这 {count} 个音符来自{places}。</translation>
    </message>
    <message>
        <source>This is a drum track, whose pitches name instruments: vary its rhythm instead.</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>这是鼓音轨，其音高代表乐器：请改为变化其节奏。</translation>
    </message>
    <message>
        <source>This note comes from {places}</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>此音符来自{places}</translation>
    </message>
    <message>
        <source>This note has changed meanwhile; nothing was done.</source>
        <extracomment>aiva_desktop/ui/note_fix_controller.py</extracomment>
        <translation>此音符在此期间已改变；未执行任何操作。</translation>
    </message>
    <message>
        <source>This note is new</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>此音符是新的</translation>
    </message>
    <message>
        <source>This track has no melody to compare: choose another one.</source>
        <extracomment>aiva_desktop/ui/originality_controller.py</extracomment>
        <translation>此音轨没有可比较的旋律：请另选一条。</translation>
    </message>
    <message>
        <source>This track has no notes yet.</source>
        <extracomment>aiva_desktop/pianoroll/commands.py</extracomment>
        <translation>此音轨还没有音符。</translation>
    </message>
    <message>
        <source>Tie notes</source>
        <extracomment>aiva_desktop/pianoroll/step_input.py</extracomment>
        <translation>连接音符</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>次数</translation>
    </message>
    <message>
        <source>Timing</source>
        <extracomment>aiva_desktop/ui/note_dialogs/humanise_dialog.py</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Timpani</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>定音鼓</translation>
    </message>
    <message>
        <source>Tinkle Bell</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>铃铛</translation>
    </message>
    <message>
        <source>To move by semitones, type +12 or -1.</source>
        <extracomment>aiva_desktop/editing/entry.py</extracomment>
        <translation>要按半音移动，请输入 +12 或 -1。</translation>
    </message>
    <message>
        <source>To the &amp;chord lane</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>到和弦栏(&amp;C)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <extracomment>aiva_desktop/ui/seek_actions.py</extracomment>
        <translation>到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <extracomment>aiva_desktop/ui/seek_actions.py</extracomment>
        <translation>到开头(&amp;S)</translation>
    </message>
    <message>
        <source>To the form &amp;lane</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>到曲式栏(&amp;L)</translation>
    </message>
    <message>
        <source>To velocity</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>结束力度</translation>
    </message>
    <message>
        <source>Tonic of the scale</source>
        <extracomment>aiva_desktop/ui/scale_box.py</extracomment>
        <translation>音阶主音</translation>
    </message>
    <message>
        <source>Track name</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>音轨名称</translation>
    </message>
    <message>
        <source>Track {name}</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>音轨 {name}</translation>
    </message>
    <message>
        <source>Tracks</source>
        <extracomment>aiva_desktop/ui/docks.py</extracomment>
        <translation>音轨</translation>
    </message>
    <message>
        <source>Tracks that were made from chords before, and are still called so, go</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>先前由和弦生成且名称未变的音轨将被移除</translation>
    </message>
    <message>
        <source>Transport</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>走带</translation>
    </message>
    <message>
        <source>Transpose</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>移调</translation>
    </message>
    <message>
        <source>Transpose in scale</source>
        <extracomment>aiva_desktop/pianoroll/commands.py</extracomment>
        <translation>调内移位</translation>
    </message>
    <message>
        <source>Transpose notes</source>
        <extracomment>aiva_desktop/pianoroll/commands.py</extracomment>
        <translation>移调音符</translation>
    </message>
    <message>
        <source>Tremolo Strings</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>震音弦乐</translation>
    </message>
    <message>
        <source>Triangle</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>三角铁</translation>
    </message>
    <message>
        <source>Trills</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>颤音</translation>
    </message>
    <message>
        <source>Trombone</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>长号</translation>
    </message>
    <message>
        <source>Trumpet</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>小号</translation>
    </message>
    <message>
        <source>Tuba</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>大号</translation>
    </message>
    <message>
        <source>Tubular Bells</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>管钟</translation>
    </message>
    <message>
        <source>Turns</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>回音</translation>
    </message>
    <message>
        <source>Two locked chords overlap; unlock one of them.</source>
        <extracomment>aiva_desktop/compose/harmony.py</extracomment>
        <translation>两个锁定的和弦重叠；请解锁其中一个。</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py</extracomment>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>U&amp;ngroup tracks</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>取消编组(&amp;N)</translation>
    </message>
    <message>
        <source>Unfold {group}</source>
        <extracomment>aiva_desktop/ui/group_row.py</extracomment>
        <translation>展开 {group}</translation>
    </message>
    <message>
        <source>Ungroup tracks</source>
        <extracomment>aiva_desktop/ui/track_changes.py</extracomment>
        <translation>取消音轨编组</translation>
    </message>
    <message>
        <source>Unlocked.</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>已解锁。</translation>
    </message>
    <message>
        <source>Unmute notes</source>
        <extracomment>aiva_desktop/pianoroll/note_tools.py</extracomment>
        <translation>恢复音符</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <extracomment>aiva_desktop/ui/track_controller.py</extracomment>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Unsaved work is not being kept safe: {sentence}</source>
        <extracomment>aiva_desktop/ui/autosave_controller.py</extracomment>
        <translation>未保存的工作没有得到保护：{sentence}</translation>
    </message>
    <message>
        <source>Unsolo track</source>
        <extracomment>aiva_desktop/ui/track_controller.py</extracomment>
        <translation>取消独奏</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>aiva_desktop/notation/writer.py, aiva_desktop/ui/document_controller.py</extracomment>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Up and down the chord</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>沿和弦上下行</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>数值</translation>
    </message>
    <message>
        <source>Variety</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>变化</translation>
    </message>
    <message>
        <source>Vary</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>变奏</translation>
    </message>
    <message>
        <source>Vary by</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>变奏手法</translation>
    </message>
    <message>
        <source>Velocity</source>
        <extracomment>aiva_desktop/pianoroll/lane_choice.py, aiva_desktop/ui/inspector.py, aiva_desktop/ui/note_dialogs/humanise_dialog.py, aiva_desktop/ui/pianoroll/velocity_lane.py</extracomment>
        <translation>力度</translation>
    </message>
    <message>
        <source>Velocity line</source>
        <extracomment>aiva_desktop/pianoroll/velocity_lane.py</extracomment>
        <translation>力度直线</translation>
    </message>
    <message>
        <source>Velocity {velocity}</source>
        <extracomment>aiva_desktop/ui/pianoroll/velocity_lane.py</extracomment>
        <translation>力度 {velocity}</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>朱红</translation>
    </message>
    <message>
        <source>Vibraphone</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>颤音琴</translation>
    </message>
    <message>
        <source>Vibraslap</source>
        <extracomment>aiva_desktop/midi/drum_map.py</extracomment>
        <translation>颤响器</translation>
    </message>
    <message>
        <source>Viola</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>中提琴</translation>
    </message>
    <message>
        <source>Violin</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>小提琴</translation>
    </message>
    <message>
        <source>Voice Oohs</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>人声“呜”</translation>
    </message>
    <message>
        <source>Voices</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>复音数</translation>
    </message>
    <message>
        <source>Vol&amp;ume up</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>增大音量(&amp;U)</translation>
    </message>
    <message>
        <source>Volume</source>
        <extracomment>aiva_desktop/score/controllers.py, aiva_desktop/ui/control_targets.py, aiva_desktop/ui/sound_page.py, aiva_desktop/ui/volume_slider.py</extracomment>
        <translation>音量</translation>
    </message>
    <message>
        <source>Volume do&amp;wn</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>减小音量(&amp;W)</translation>
    </message>
    <message>
        <source>Volume of all tracks: {percent}%</source>
        <extracomment>aiva_desktop/ui/volume_slider.py</extracomment>
        <translation>所有音轨的音量：{percent}%</translation>
    </message>
    <message>
        <source>Volume of {name}</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>{name} 的音量</translation>
    </message>
    <message>
        <source>Volume {value} of 127</source>
        <extracomment>aiva_desktop/ui/level_slider.py</extracomment>
        <translation>音量 {value}（最大 127）</translation>
    </message>
    <message>
        <source>W&amp;here this came from</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>来源(&amp;H)</translation>
    </message>
    <message>
        <source>Walking bass</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>行走低音</translation>
    </message>
    <message>
        <source>Waltz</source>
        <extracomment>aiva_desktop/compose/parts/making.py, aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>圆舞曲</translation>
    </message>
    <message>
        <source>What becomes of the phrase</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>乐句如何变化</translation>
    </message>
    <message>
        <source>What goes from last to first</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>什么从后往前</translation>
    </message>
    <message>
        <source>What is left, beside notes that last as long</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>除同样长的音符外，还保留什么</translation>
    </message>
    <message>
        <source>What is replaced is lost.</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py</extracomment>
        <translation>被替换的内容将会丢失。</translation>
    </message>
    <message>
        <source>What knobs and pads do</source>
        <extracomment>aiva_desktop/ui/control_page.py</extracomment>
        <translation>旋钮和打击垫的作用</translation>
    </message>
    <message>
        <source>What notes are adorned with</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>音符用什么装饰</translation>
    </message>
    <message>
        <source>What shall become of {name}?</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>如何处理 {name}？</translation>
    </message>
    <message>
        <source>What starts and ends go to</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>起点和终点对齐到什么</translation>
    </message>
    <message>
        <source>What steps are counted in</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>级数按什么计</translation>
    </message>
    <message>
        <source>When most of the change happens</source>
        <extracomment>aiva_desktop/ui/note_dialogs/ramp_dialog.py</extracomment>
        <translation>变化主要发生在何时</translation>
    </message>
    <message>
        <source>When the engine answers</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>引擎何时应答</translation>
    </message>
    <message>
        <source>When your phrase is over and the engine answers, always on a bar line</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>你的乐句何时结束、引擎何时应答，总在小节线上</translation>
    </message>
    <message>
        <source>Where in the beat its second eighth falls; on the straight grid</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>一拍中第二个八分音符的位置；在平直网格上</translation>
    </message>
    <message>
        <source>Where notes start and end, straight or in triplets</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>音符在何处开始和结束，平直或三连音</translation>
    </message>
    <message>
        <source>Where the dynamics come from</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>力度变化从何而来</translation>
    </message>
    <message>
        <source>Where the music goes: FluidSynth, or a MIDI port; it can change while playing</source>
        <extracomment>aiva_desktop/ui/output_chooser.py</extracomment>
        <translation>音乐送往何处：FluidSynth 或 MIDI 端口；播放时也可更改</translation>
    </message>
    <message>
        <source>Where the result goes</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>结果放在哪里</translation>
    </message>
    <message>
        <source>Where the song goes</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>乐曲送往何处</translation>
    </message>
    <message>
        <source>Which edges of the notes go to the grid</source>
        <extracomment>aiva_desktop/ui/note_dialogs/quantize_dialog.py</extracomment>
        <translation>音符的哪些边缘对齐到网格</translation>
    </message>
    <message>
        <source>Which end of the phrase</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>乐句的哪一端</translation>
    </message>
    <message>
        <source>Which one the audio system uses; others than the listed ones may be typed</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>音频系统使用哪一块声卡；也可以输入列表之外的名称</translation>
    </message>
    <message>
        <source>Whistle</source>
        <extracomment>aiva_desktop/midi/drum_map.py, aiva_desktop/midi/general_midi.py</extracomment>
        <translation>哨</translation>
    </message>
    <message>
        <source>Whole chords that hold what two of them have in common</source>
        <extracomment>aiva_desktop/ui/parts_dialog.py</extracomment>
        <translation>整个和弦，相邻和弦的共同音保持不断</translation>
    </message>
    <message>
        <source>Whose manner of continuing to follow: the kinds of music the engine learned from</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>遵循哪种续写方式：引擎学过的音乐类型</translation>
    </message>
    <message>
        <source>With some variety, another number plays it another way</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>有一定变化时，换一个数字即换一种演奏</translation>
    </message>
    <message>
        <source>Woodblock</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>木鱼</translation>
    </message>
    <message>
        <source>Working ...</source>
        <extracomment>aiva_desktop/ui/note_dialogs/proposal_dialog.py</extracomment>
        <translation>正在处理...</translation>
    </message>
    <message>
        <source>Works on {total}.</source>
        <extracomment>aiva_desktop/ui/note_dialogs/change_dialog.py</extracomment>
        <translation>作用于 {total}。</translation>
    </message>
    <message>
        <source>Write no note outside the key. Minor keys keep both their sixths and sevenths</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>不写调外音。小调保留两种六级音和七级音</translation>
    </message>
    <message>
        <source>Write note</source>
        <extracomment>aiva_desktop/pianoroll/cursor.py</extracomment>
        <translation>写入音符</translation>
    </message>
    <message>
        <source>Write the form</source>
        <extracomment>aiva_desktop/ui/form_controller.py</extracomment>
        <translation>写出曲式</translation>
    </message>
    <message>
        <source>Write this section anew, with another seed</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>用另一个种子重写此乐段</translation>
    </message>
    <message>
        <source>Writing bar {done} of {total} ...</source>
        <extracomment>aiva_desktop/ui/compose_controller.py, aiva_desktop/ui/form_controller.py</extracomment>
        <translation>正在写第 {done} 小节，共 {total} 小节...</translation>
    </message>
    <message>
        <source>Writing chords ...</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>正在写和弦...</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <extracomment>aiva_desktop/ui/file_writer.py</extracomment>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Writing {what} ...</source>
        <extracomment>aiva_desktop/ui/export_controller.py</extracomment>
        <translation>正在写入 {what}...</translation>
    </message>
    <message>
        <source>Xylophone</source>
        <extracomment>aiva_desktop/midi/general_midi.py</extracomment>
        <translation>木琴</translation>
    </message>
    <message>
        <source>Yellow</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>黄色</translation>
    </message>
    <message>
        <source>You play</source>
        <extracomment>aiva_desktop/ui/duet_view.py, aiva_desktop/ui/duet_words.py</extracomment>
        <translation>你来弹</translation>
    </message>
    <message>
        <source>You play, bar {bar} of {bars}</source>
        <extracomment>aiva_desktop/ui/duet_words.py</extracomment>
        <translation>你来弹，第 {bar}/{bars} 小节</translation>
    </message>
    <message>
        <source>You play: your first note starts</source>
        <extracomment>aiva_desktop/ui/duet_words.py</extracomment>
        <translation>你来弹：第一个音即开始</translation>
    </message>
    <message>
        <source>Zoom</source>
        <extracomment>aiva_desktop/ui/status_line.py</extracomment>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom in time (Ctrl++ and Ctrl+-, or Ctrl+wheel on the roll)</source>
        <extracomment>aiva_desktop/ui/status_line.py</extracomment>
        <translation>时间缩放（Ctrl++ 和 Ctrl+-，或在卷帘上 Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>Zoom to the &amp;song</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>缩放到整首乐曲(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom to the s&amp;election</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>缩放到选区(&amp;E)</translation>
    </message>
    <message>
        <source>a MIDI file of format 0, for instruments that read no other</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>格式 0 的 MIDI 文件，供只能读取这种格式的乐器使用</translation>
    </message>
    <message>
        <source>a chord</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>和弦</translation>
    </message>
    <message>
        <source>a chord is of an unknown kind</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>有和弦类型未知</translation>
    </message>
    <message>
        <source>a control</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>控制事件</translation>
    </message>
    <message>
        <source>a form is written like A A&apos; B A&apos;&apos;</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>曲式写作 A A&apos; B A&apos;&apos;</translation>
    </message>
    <message>
        <source>a key</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>调</translation>
    </message>
    <message>
        <source>a key looks like C major or F# minor</source>
        <extracomment>aiva_desktop/score/pitch.py</extracomment>
        <translation>调写作 C major 或 F# minor</translation>
    </message>
    <message>
        <source>a key looks like C major or F# minor, not {text!r}</source>
        <extracomment>aiva_desktop/score/pitch.py</extracomment>
        <translation>调写作 C major 或 F# minor，不能是 {text!r}</translation>
    </message>
    <message>
        <source>a length or a pause in it is longer than MIDI allows</source>
        <extracomment>aiva_desktop/midi/events.py</extracomment>
        <translation>其中的长度或间隔超出 MIDI 的允许</translation>
    </message>
    <message>
        <source>a marker</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>标记</translation>
    </message>
    <message>
        <source>a meter</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>拍号</translation>
    </message>
    <message>
        <source>a meter has 1 to {most} beats, not {beats}</source>
        <extracomment>aiva_desktop/score/time.py</extracomment>
        <translation>拍号有 1 到 {most} 拍，不能是 {beats}</translation>
    </message>
    <message>
        <source>a meter looks like 3/4, not {text!r}</source>
        <extracomment>aiva_desktop/score/time.py</extracomment>
        <translation>拍号写作 3/4，不能是 {text!r}</translation>
    </message>
    <message>
        <source>a meter&apos;s beat is 1, 2, 4, ... 64, not {beat}</source>
        <extracomment>aiva_desktop/score/time.py</extracomment>
        <translation>拍号的单位为 1、2、4 … 64，不能是 {beat}</translation>
    </message>
    <message>
        <source>a newer AIVA Desktop saved it; update the app</source>
        <extracomment>aiva_desktop/storage/project.py</extracomment>
        <translation>它由更新版本的 AIVA Desktop 保存；请更新本软件</translation>
    </message>
    <message>
        <source>a note</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>音符</translation>
    </message>
    <message>
        <source>a project, a MIDI file or a score</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>工程、MIDI 文件或乐谱</translation>
    </message>
    <message>
        <source>a scale looks like C major, D dorian or A harmonic minor, not {text!r}</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>音阶写作 C major、D dorian 或 A harmonic minor，不能是 {text!r}</translation>
    </message>
    <message>
        <source>a score of more than {most:,} notes is too large</source>
        <extracomment>aiva_desktop/notation/writer.py</extracomment>
        <translation>超过 {most:,} 个音符的乐谱太大</translation>
    </message>
    <message>
        <source>a single part goes into this track, several beside it</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>单个声部放入此音轨，多个则另建音轨</translation>
    </message>
    <message>
        <source>a song starts with a meter: change it rather than remove it</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>乐曲须以拍号开始：请更改它而不是移除</translation>
    </message>
    <message>
        <source>a song starts with a meter: it cannot be moved</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>乐曲须以拍号开始：它不能移动</translation>
    </message>
    <message>
        <source>a song starts with a tempo: change it rather than remove it</source>
        <extracomment>aiva_desktop/editing/conductor_places.py</extracomment>
        <translation>乐曲须以速度开始：请更改它而不是移除</translation>
    </message>
    <message>
        <source>a step</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>步骤</translation>
    </message>
    <message>
        <source>a step changes a track that is not there</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>有步骤更改了不存在的音轨</translation>
    </message>
    <message>
        <source>a step does not fit the song</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>有步骤与乐曲不符</translation>
    </message>
    <message>
        <source>a step is of an unknown kind</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>有步骤类型未知</translation>
    </message>
    <message>
        <source>a tempo</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>a tempo is a number such as 120, not {text!r}</source>
        <extracomment>aiva_desktop/ui/pianoroll/tempo_lane.py</extracomment>
        <translation>速度为 120 这样的数字，不能是 {text!r}</translation>
    </message>
    <message>
        <source>a tempo is {low:g} to {high:g} bpm, not {bpm:g}</source>
        <extracomment>aiva_desktop/score/time.py</extracomment>
        <translation>速度为 {low:g} 到 {high:g} bpm，不能是 {bpm:g}</translation>
    </message>
    <message>
        <source>a track</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>音轨</translation>
    </message>
    <message>
        <source>a track of a step is none</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>步骤中的音轨不是音轨</translation>
    </message>
    <message>
        <source>a track starts in the middle of an event</source>
        <extracomment>aiva_desktop/midi/events.py</extracomment>
        <translation>有音轨从事件中间开始</translation>
    </message>
    <message>
        <source>a {what} is neither true nor false</source>
        <extracomment>aiva_desktop/storage/checks.py</extracomment>
        <translation>{what}既非真也非假</translation>
    </message>
    <message>
        <source>a {what} is not a number</source>
        <extracomment>aiva_desktop/storage/checks.py</extracomment>
        <translation>{what}不是数字</translation>
    </message>
    <message>
        <source>a {what} is not a text of at most {longest:,} characters</source>
        <extracomment>aiva_desktop/storage/checks.py</extracomment>
        <translation>{what}不是最多 {longest:,} 个字符的文本</translation>
    </message>
    <message>
        <source>a {what} is not a whole number from {low} to {high}</source>
        <extracomment>aiva_desktop/storage/checks.py</extracomment>
        <translation>{what}不是 {low} 到 {high} 的整数</translation>
    </message>
    <message>
        <source>a {what} is not from {low:g} to {high:g}</source>
        <extracomment>aiva_desktop/storage/checks.py</extracomment>
        <translation>{what}不在 {low:g} 到 {high:g} 之间</translation>
    </message>
    <message>
        <source>adds its tracks to this song</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>把其音轨添加到此乐曲</translation>
    </message>
    <message>
        <source>after a pause of</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>停顿之后，</translation>
    </message>
    <message>
        <source>again on other steps</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>在其他音级上重复</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>all of it</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>all of them, with a search, heard as you go</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>全部乐器，可搜索，边选边听</translation>
    </message>
    <message>
        <source>all steps; choose one to go back to it</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>所有步骤；选择一步即回到那里</translation>
    </message>
    <message>
        <source>also by Ctrl+click on a key of the keyboard</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>也可在琴键上 Ctrl+点按</translation>
    </message>
    <message>
        <source>an event</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>一个事件</translation>
    </message>
    <message>
        <source>an event holds values that MIDI does not know</source>
        <extracomment>aiva_desktop/midi/events.py</extracomment>
        <translation>有事件含有 MIDI 不认识的值</translation>
    </message>
    <message>
        <source>an event kept from a MIDI file is damaged</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>从 MIDI 文件保留的一个事件已损坏</translation>
    </message>
    <message>
        <source>and where it came from; also by pointing at it</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>以及它来自何处；也可指向它</translation>
    </message>
    <message>
        <source>another program starts, stops and leads playback, whatever the tempo of the song is</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>由另一程序启动、停止并带领播放，不论乐曲速度</translation>
    </message>
    <message>
        <source>any</source>
        <extracomment>aiva_desktop/ui/controls_box.py, aiva_desktop/ui/pitch_range_box.py</extracomment>
        <translation>任意</translation>
    </message>
    <message>
        <source>any style</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>任意风格</translation>
    </message>
    <message>
        <source>appoggiatura</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>倚音</translation>
    </message>
    <message>
        <source>arm</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>录音准备</translation>
    </message>
    <message>
        <source>arrows change them, Tab goes on, Esc comes back</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>方向键更改，Tab 前进，Esc 返回</translation>
    </message>
    <message>
        <source>arrows move it, PgUp and PgDown by a bar, Enter writes and removes, Shift+Left and Right set the length</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>方向键移动，PgUp 和 PgDown 移动一小节，Enter 写入和移除，Shift+左右键设置长度</translation>
    </message>
    <message>
        <source>art song</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>艺术歌曲</translation>
    </message>
    <message>
        <source>as FluidSynth chooses</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>由 FluidSynth 决定</translation>
    </message>
    <message>
        <source>as MusicXML, for notation programs</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>存为 MusicXML，供打谱软件使用</translation>
    </message>
    <message>
        <source>as a MIDI file</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>作为 MIDI 文件</translation>
    </message>
    <message>
        <source>as a MIDI file of its own</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>各为一个 MIDI 文件</translation>
    </message>
    <message>
        <source>as a MIDI file of its own, by the form</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>按曲式各为一个 MIDI 文件</translation>
    </message>
    <message>
        <source>as a sequence</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>以模进方式</translation>
    </message>
    <message>
        <source>as in the take that is seen</source>
        <extracomment>aiva_desktop/ui/bars_box.py</extracomment>
        <translation>与所见备选相同</translation>
    </message>
    <message>
        <source>as it comes</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>自然</translation>
    </message>
    <message>
        <source>as it comes; draw here</source>
        <extracomment>aiva_desktop/ui/curve_box.py</extracomment>
        <translation>自然；在此绘制</translation>
    </message>
    <message>
        <source>as it is</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>原样</translation>
    </message>
    <message>
        <source>as long as yours</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>与你的一样长</translation>
    </message>
    <message>
        <source>as the theme</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>同主题</translation>
    </message>
    <message>
        <source>at the bar line, after</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>在小节线上，满</translation>
    </message>
    <message>
        <source>at the chosen chord, else at the playhead</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>在所选和弦处，否则在播放头处</translation>
    </message>
    <message>
        <source>at the playhead</source>
        <extracomment>aiva_desktop/ui/actions.py, aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>在播放头处</translation>
    </message>
    <message>
        <source>back to the take that you saw before, and here again</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>回到刚才看过的备选，再按返回</translation>
    </message>
    <message>
        <source>bar 16</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>第 16 小节</translation>
    </message>
    <message>
        <source>bar 2</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>第 2 小节</translation>
    </message>
    <message>
        <source>bar 4</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>第 4 小节</translation>
    </message>
    <message>
        <source>bar 4 and last</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>第 4 和最后小节</translation>
    </message>
    <message>
        <source>bar 8</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>第 8 小节</translation>
    </message>
    <message>
        <source>bar {bar} ({share:.0%})</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>第 {bar} 小节（{share:.0%}）</translation>
    </message>
    <message>
        <source>bar {bar} beat {beat}</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>第 {bar} 小节第 {beat} 拍</translation>
    </message>
    <message>
        <source>bar {bar} beat {beat} plus {length}</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>第 {bar} 小节第 {beat} 拍加{length}</translation>
    </message>
    <message>
        <source>bar {bar}: {share:.0%}</source>
        <extracomment>aiva_desktop/ui/pianoroll/origin_overlay.py</extracomment>
        <translation>第 {bar} 小节：{share:.0%}</translation>
    </message>
    <message>
        <source>bass</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>低音</translation>
    </message>
    <message>
        <source>beat</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>拍</translation>
    </message>
    <message>
        <source>beats</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>拍数</translation>
    </message>
    <message>
        <source>before recording, and before playing with the metronome</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>录音之前，以及开着节拍器播放之前</translation>
    </message>
    <message>
        <source>below 1%</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>低于 1%</translation>
    </message>
    <message>
        <source>blues</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>布鲁斯</translation>
    </message>
    <message>
        <source>bold</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>大胆</translation>
    </message>
    <message>
        <source>busy</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>密集</translation>
    </message>
    <message>
        <source>by one division of the grid</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>按网格移动一格</translation>
    </message>
    <message>
        <source>by one division; the ends stay</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>移动一格；终点不变</translation>
    </message>
    <message>
        <source>by steps of the key or semitones</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>按调内音级或半音</translation>
    </message>
    <message>
        <source>calm</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>平静</translation>
    </message>
    <message>
        <source>channel</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>通道</translation>
    </message>
    <message>
        <source>chord</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>和弦</translation>
    </message>
    <message>
        <source>chords</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>和弦</translation>
    </message>
    <message>
        <source>chromatic</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>半音阶</translation>
    </message>
    <message>
        <source>click</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>节拍器点击值</translation>
    </message>
    <message>
        <source>click a note to cut it in two</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>点按音符把它一分为二</translation>
    </message>
    <message>
        <source>click a note to join it with the next of its pitch</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>点按音符，使它与同音高的下一个相连</translation>
    </message>
    <message>
        <source>click or drag across notes</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>点按或在音符上拖过</translation>
    </message>
    <message>
        <source>click or drag across notes; again to hear them</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>点按或在音符上拖过；再来一次则恢复</translation>
    </message>
    <message>
        <source>click or drag to write a note; Ctrl+drag selects</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>点按或拖动以写入音符；Ctrl+拖动以选择</translation>
    </message>
    <message>
        <source>clicks the beats while playing</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>播放时打拍子</translation>
    </message>
    <message>
        <source>colour</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>颜色</translation>
    </message>
    <message>
        <source>composes the piece from the motif in its first section, section by section</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>从第一乐段的动机出发，逐段写出全曲</translation>
    </message>
    <message>
        <source>conductors</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>指挥轨</translation>
    </message>
    <message>
        <source>connect an instrument or install loopMIDI</source>
        <extracomment>aiva_desktop/playback/sinks/ports.py</extracomment>
        <translation>请接上乐器或安装 loopMIDI</translation>
    </message>
    <message>
        <source>control kind</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>控制类型</translation>
    </message>
    <message>
        <source>control value</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>控制值</translation>
    </message>
    <message>
        <source>controller</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>控制器</translation>
    </message>
    <message>
        <source>controls</source>
        <extracomment>aiva_desktop/storage/encoding.py, aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>控制事件</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>daring</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>大胆</translation>
    </message>
    <message>
        <source>dorian</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>多利亚</translation>
    </message>
    <message>
        <source>dotted eighth</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>附点八分音符</translation>
    </message>
    <message>
        <source>dotted half</source>
        <extracomment>aiva_desktop/pianoroll/words.py, aiva_desktop/ui/controls_box.py</extracomment>
        <translation>附点二分音符</translation>
    </message>
    <message>
        <source>dotted quarter</source>
        <extracomment>aiva_desktop/pianoroll/words.py, aiva_desktop/ui/controls_box.py</extracomment>
        <translation>附点四分音符</translation>
    </message>
    <message>
        <source>dotted sixteenth</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>附点十六分音符</translation>
    </message>
    <message>
        <source>dotted sixty-fourth</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>附点六十四分音符</translation>
    </message>
    <message>
        <source>dotted thirty-second</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>附点三十二分音符</translation>
    </message>
    <message>
        <source>dotted whole</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>附点全音符</translation>
    </message>
    <message>
        <source>drag a rectangle; drag notes to move them</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>拖出矩形框；拖动音符以移动</translation>
    </message>
    <message>
        <source>drops the takes; stops what is being written</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>丢弃备选；停止写作</translation>
    </message>
    <message>
        <source>dry</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>干</translation>
    </message>
    <message>
        <source>duration</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>时值</translation>
    </message>
    <message>
        <source>each in a file of its own</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>每条音轨一个文件</translation>
    </message>
    <message>
        <source>each note as long as one division of the grid</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>每个音符长为网格的一格</translation>
    </message>
    <message>
        <source>each note sounds half as long</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>每个音符只响一半长</translation>
    </message>
    <message>
        <source>each note sounds until the next</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>每个音符响到下一个为止</translation>
    </message>
    <message>
        <source>eighth</source>
        <extracomment>aiva_desktop/pianoroll/words.py, aiva_desktop/ui/controls_box.py</extracomment>
        <translation>八分音符</translation>
    </message>
    <message>
        <source>eighth triplet</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>八分三连音</translation>
    </message>
    <message>
        <source>eighths</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>八分音符</translation>
    </message>
    <message>
        <source>else a take is added to it</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>否则叠加录入</translation>
    </message>
    <message>
        <source>estimated: {key}</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>估计：{key}</translation>
    </message>
    <message>
        <source>even</source>
        <extracomment>aiva_desktop/ui/note_dialogs/dynamics_dialog.py</extracomment>
        <translation>平稳</translation>
    </message>
    <message>
        <source>event</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>事件</translation>
    </message>
    <message>
        <source>event kind</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>events</source>
        <extracomment>aiva_desktop/storage/encoding.py, aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>事件</translation>
    </message>
    <message>
        <source>faintly behind those of this one</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>淡显于当前音轨之后</translation>
    </message>
    <message>
        <source>fanfare</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>号角</translation>
    </message>
    <message>
        <source>fast triplets</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>快速三连音</translation>
    </message>
    <message>
        <source>few: up to 10%</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>少：至多 10%</translation>
    </message>
    <message>
        <source>folk</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>民谣</translation>
    </message>
    <message>
        <source>for</source>
        <extracomment>aiva_desktop/ui/live_strip.py</extracomment>
        <translation>持续</translation>
    </message>
    <message>
        <source>for the selected bars, else the whole melody; locked chords stay. Once more writes others</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>针对选中的小节，否则整条旋律；锁定的和弦不变。再按一次另写一组</translation>
    </message>
    <message>
        <source>for the selected notes; Tab goes on, Enter comes back</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>针对选中的音符；Tab 前进，Enter 返回</translation>
    </message>
    <message>
        <source>free</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/controls_box.py</extracomment>
        <translation>自由</translation>
    </message>
    <message>
        <source>freely</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>自由地</translation>
    </message>
    <message>
        <source>from last to first</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>从后往前</translation>
    </message>
    <message>
        <source>from the first note to the last</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>从第一个音符到最后一个</translation>
    </message>
    <message>
        <source>full</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>最大</translation>
    </message>
    <message>
        <source>goes back to where it started</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>回到开始播放的位置</translation>
    </message>
    <message>
        <source>group</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>编组</translation>
    </message>
    <message>
        <source>half</source>
        <extracomment>aiva_desktop/pianoroll/words.py, aiva_desktop/ui/controls_box.py</extracomment>
        <translation>二分音符</translation>
    </message>
    <message>
        <source>half triplet</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>二分三连音</translation>
    </message>
    <message>
        <source>harmonic minor</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>和声小调</translation>
    </message>
    <message>
        <source>hides rows outside the key</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>隐藏调外的行</translation>
    </message>
    <message>
        <source>hides rows without notes</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>隐藏没有音符的行</translation>
    </message>
    <message>
        <source>hymn</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>赞美诗</translation>
    </message>
    <message>
        <source>hymn-like</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>赞美诗式</translation>
    </message>
    <message>
        <source>in its contour</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>按其轮廓</translation>
    </message>
    <message>
        <source>in its rhythm</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>按其节奏</translation>
    </message>
    <message>
        <source>in longer notes</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>以更长的音符</translation>
    </message>
    <message>
        <source>in shorter notes</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>以更短的音符</translation>
    </message>
    <message>
        <source>install it with your package manager (Debian and Ubuntu: sudo apt install libfluidsynth3)</source>
        <extracomment>aiva_desktop/playback/sinks/fluid_library.py</extracomment>
        <translation>请用软件包管理器安装（Debian 和 Ubuntu：sudo apt install libfluidsynth3）</translation>
    </message>
    <message>
        <source>install it with: brew install fluid-synth</source>
        <extracomment>aiva_desktop/playback/sinks/fluid_library.py</extracomment>
        <translation>请安装：brew install fluid-synth</translation>
    </message>
    <message>
        <source>it cannot be set as notes: {error}</source>
        <extracomment>aiva_desktop/notation/writer.py</extracomment>
        <translation>无法写成乐谱：{error}</translation>
    </message>
    <message>
        <source>it contradicts itself: {error}</source>
        <extracomment>aiva_desktop/notation/library.py, aiva_desktop/notation/reader.py</extracomment>
        <translation>它自相矛盾：{error}</translation>
    </message>
    <message>
        <source>it counts to more than {most} where no score does</source>
        <extracomment>aiva_desktop/notation/plausible.py</extracomment>
        <translation>其中的计数超过 {most}，没有乐谱会这样</translation>
    </message>
    <message>
        <source>it defines words of its own, as harmful files do</source>
        <extracomment>aiva_desktop/notation/unpacking.py</extracomment>
        <translation>它自定义了词语，有害文件才这样做</translation>
    </message>
    <message>
        <source>it has more and longer meters than any score</source>
        <extracomment>aiva_desktop/notation/plausible.py</extracomment>
        <translation>其中的拍号比任何乐谱都多且长</translation>
    </message>
    <message>
        <source>it has more than {most:,} controller, text and system events</source>
        <extracomment>aiva_desktop/midi/chunk_reader.py</extracomment>
        <translation>它有超过 {most:,} 个控制器、文本和系统事件</translation>
    </message>
    <message>
        <source>it has more than {most:,} notes</source>
        <extracomment>aiva_desktop/midi/chunk_reader.py, aiva_desktop/notation/parts.py</extracomment>
        <translation>它有超过 {most:,} 个音符</translation>
    </message>
    <message>
        <source>it has more than {most} MB of texts and system exclusive data</source>
        <extracomment>aiva_desktop/midi/chunk_reader.py</extracomment>
        <translation>其中的文本和系统专有数据超过 {most} MB</translation>
    </message>
    <message>
        <source>it has more than {most} tracks</source>
        <extracomment>aiva_desktop/midi/chunks.py</extracomment>
        <translation>它有超过 {most} 条音轨</translation>
    </message>
    <message>
        <source>it is damaged, for its version is unknown</source>
        <extracomment>aiva_desktop/storage/project.py</extracomment>
        <translation>它已损坏，版本未知</translation>
    </message>
    <message>
        <source>it is damaged, for {error}</source>
        <extracomment>aiva_desktop/storage/project.py</extracomment>
        <translation>它已损坏：{error}</translation>
    </message>
    <message>
        <source>it is larger or deeper than any score</source>
        <extracomment>aiva_desktop/notation/unpacking.py</extracomment>
        <translation>它比任何乐谱都更大或嵌套更深</translation>
    </message>
    <message>
        <source>it is larger than {size} MB</source>
        <extracomment>aiva_desktop/files.py, aiva_desktop/notation/unpacking.py</extracomment>
        <translation>它大于 {size} MB</translation>
    </message>
    <message>
        <source>it is no compressed score, or a damaged one</source>
        <extracomment>aiva_desktop/notation/unpacking.py</extracomment>
        <translation>它不是压缩乐谱，或已损坏</translation>
    </message>
    <message>
        <source>it is not a MIDI file</source>
        <extracomment>aiva_desktop/midi/chunks.py</extracomment>
        <translation>它不是 MIDI 文件</translation>
    </message>
    <message>
        <source>it is not a MusicXML score</source>
        <extracomment>aiva_desktop/notation/unpacking.py</extracomment>
        <translation>它不是 MusicXML 乐谱</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <extracomment>aiva_desktop/files.py</extracomment>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>it is not a score, or damaged in line {line}: {error}</source>
        <extracomment>aiva_desktop/notation/unpacking.py</extracomment>
        <translation>它不是乐谱，或在第 {line} 行损坏：{error}</translation>
    </message>
    <message>
        <source>it is not an AIVA Desktop project</source>
        <extracomment>aiva_desktop/storage/project.py</extracomment>
        <translation>它不是 AIVA Desktop 工程</translation>
    </message>
    <message>
        <source>it is not an AIVA Desktop project, or a damaged one</source>
        <extracomment>aiva_desktop/storage/project.py</extracomment>
        <translation>它不是 AIVA Desktop 工程，或已损坏</translation>
    </message>
    <message>
        <source>it is written by time; export it as a partwise MusicXML score</source>
        <extracomment>aiva_desktop/notation/unpacking.py</extracomment>
        <translation>它按时间编排；请导出为按声部（partwise）的 MusicXML 乐谱</translation>
    </message>
    <message>
        <source>it repeats a passage more than {most} times</source>
        <extracomment>aiva_desktop/notation/unpacking.py</extracomment>
        <translation>它把一个段落重复超过 {most} 次</translation>
    </message>
    <message>
        <source>its head or tail, again and again</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>反复使用其开头或结尾</translation>
    </message>
    <message>
        <source>its header gives no time base</source>
        <extracomment>aiva_desktop/midi/chunks.py</extracomment>
        <translation>文件头没有给出时间基准</translation>
    </message>
    <message>
        <source>its header is damaged or of a kind that does not exist</source>
        <extracomment>aiva_desktop/midi/chunks.py</extracomment>
        <translation>文件头已损坏或类型不存在</translation>
    </message>
    <message>
        <source>its notes lie further apart than any music does</source>
        <extracomment>aiva_desktop/midi/chunk_reader.py, aiva_desktop/notation/signs.py</extracomment>
        <translation>音符间隔之远超出任何音乐</translation>
    </message>
    <message>
        <source>its steps are nested too deeply</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>其步骤嵌套过深</translation>
    </message>
    <message>
        <source>keeps temperature, theme recall and controls under a name</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>把温度、主题再现和约束存为一个名称</translation>
    </message>
    <message>
        <source>keeps the notes of this take</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>保留此备选的音符</translation>
    </message>
    <message>
        <source>kept as in take {number}</source>
        <extracomment>aiva_desktop/ui/bars_box.py</extracomment>
        <translation>按备选 {number} 保留</translation>
    </message>
    <message>
        <source>key</source>
        <extracomment>aiva_desktop/ui/scale_box.py</extracomment>
        <translation>调</translation>
    </message>
    <message>
        <source>key: not set</source>
        <extracomment>aiva_desktop/ui/transport_bar.py</extracomment>
        <translation>调：未设置</translation>
    </message>
    <message>
        <source>keys</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>调</translation>
    </message>
    <message>
        <source>label, length, key, density and closeness</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>标记、长度、调、密度和相近度</translation>
    </message>
    <message>
        <source>large hall</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>大厅</translation>
    </message>
    <message>
        <source>last bar</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>最后小节</translation>
    </message>
    <message>
        <source>lays down nothing but the key</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>除调以外不设约束</translation>
    </message>
    <message>
        <source>letters or a MIDI keyboard write at the cursor; 1 to 6 choose lengths, 0 rests, Backspace goes back</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>字母键或 MIDI 键盘在光标处写入；1 到 6 选择长度，0 为休止，Backspace 退回</translation>
    </message>
    <message>
        <source>linear</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>线性</translation>
    </message>
    <message>
        <source>links the selected notes that the engine wrote to the bars they recall</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>把引擎写的选中音符与其所再现的小节相连</translation>
    </message>
    <message>
        <source>literal</source>
        <extracomment>aiva_desktop/ui/compose_panel.py, aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>原样</translation>
    </message>
    <message>
        <source>lively</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>活泼</translation>
    </message>
    <message>
        <source>locrian</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>洛克利亚</translation>
    </message>
    <message>
        <source>loosens starts and velocities a little</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>稍微松动起点和力度</translation>
    </message>
    <message>
        <source>loud</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>响</translation>
    </message>
    <message>
        <source>lullaby</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>摇篮曲</translation>
    </message>
    <message>
        <source>lydian</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>利底亚</translation>
    </message>
    <message>
        <source>major</source>
        <extracomment>aiva_desktop/score/pitch.py, aiva_desktop/score/scales.py</extracomment>
        <translation>大调</translation>
    </message>
    <message>
        <source>major pentatonic</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>大调五声</translation>
    </message>
    <message>
        <source>many: 30-60%</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>多：30-60%</translation>
    </message>
    <message>
        <source>march</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>进行曲</translation>
    </message>
    <message>
        <source>marker</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>标记</translation>
    </message>
    <message>
        <source>marker kind</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>标记类型</translation>
    </message>
    <message>
        <source>markers</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>标记</translation>
    </message>
    <message>
        <source>melancholic</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>忧郁</translation>
    </message>
    <message>
        <source>meters</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>拍号</translation>
    </message>
    <message>
        <source>minor</source>
        <extracomment>aiva_desktop/score/pitch.py, aiva_desktop/score/scales.py</extracomment>
        <translation>小调</translation>
    </message>
    <message>
        <source>minor pentatonic</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>小调五声</translation>
    </message>
    <message>
        <source>mixed</source>
        <extracomment>aiva_desktop/ui/entry_field.py</extracomment>
        <translation>不一</translation>
    </message>
    <message>
        <source>mixolydian</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>混合利底亚</translation>
    </message>
    <message>
        <source>mode</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>调式</translation>
    </message>
    <message>
        <source>mordent</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>波音</translation>
    </message>
    <message>
        <source>moves the selected notes&apos; starts to the grid</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>把选中音符的起点移到网格</translation>
    </message>
    <message>
        <source>much</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>多</translation>
    </message>
    <message>
        <source>mute</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>静音</translation>
    </message>
    <message>
        <source>muted notes stay in the song and are not played, exported or continued</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>静音的音符留在乐曲中，但不播放、导出或续写</translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>natural minor</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>自然小调</translation>
    </message>
    <message>
        <source>neighbour</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>辅助音</translation>
    </message>
    <message>
        <source>new each time</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>每次新的</translation>
    </message>
    <message>
        <source>no key</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>无按键</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>aiva_desktop/ui/controls_box.py, aiva_desktop/ui/curve_box.py, aiva_desktop/ui/preset_box.py, aiva_desktop/ui/sound_page.py</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>none (fastest)</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>无（最快）</translation>
    </message>
    <message>
        <source>none found</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not there</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>不存在</translation>
    </message>
    <message>
        <source>note by note</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>逐音</translation>
    </message>
    <message>
        <source>notes</source>
        <extracomment>aiva_desktop/storage/encoding.py, aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>音符</translation>
    </message>
    <message>
        <source>notes and rhythm of the selection stay</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>选区的音高和节奏不变</translation>
    </message>
    <message>
        <source>notes of one pitch that follow each other become one</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>同音高且前后相接的音符合为一个</translation>
    </message>
    <message>
        <source>notes that start in the range marked in the ruler</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>在标尺标记范围内开始的音符</translation>
    </message>
    <message>
        <source>number of steps</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>步数</translation>
    </message>
    <message>
        <source>of the last note</source>
        <extracomment>aiva_desktop/ui/seek_actions.py</extracomment>
        <translation>最后一个音符的结尾</translation>
    </message>
    <message>
        <source>of what the roll shows, .png or .svg</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>卷帘所显示的内容，.png 或 .svg</translation>
    </message>
    <message>
        <source>onsets go to the grid of the roll</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>起点对齐到卷帘的网格</translation>
    </message>
    <message>
        <source>opens a motif and writes 64 bars from it: melody, chords, parts and dynamics</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>打开一个动机并由它写出 64 小节：旋律、和弦、声部和力度</translation>
    </message>
    <message>
        <source>or section</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>或乐段</translation>
    </message>
    <message>
        <source>origin</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>ornamented</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>加装饰</translation>
    </message>
    <message>
        <source>other pitches for the selected note, the most probable first</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>所选音符的其他音高，最可能的在前</translation>
    </message>
    <message>
        <source>output</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>输出</translation>
    </message>
    <message>
        <source>passing</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>经过音</translation>
    </message>
    <message>
        <source>passing notes, turns, trills and more</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>经过音、回音、颤音等</translation>
    </message>
    <message>
        <source>phrygian</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>弗里几亚</translation>
    </message>
    <message>
        <source>pitch</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>音高</translation>
    </message>
    <message>
        <source>pitches and dynamics of the selected notes stay</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>所选音符的音高和力度不变</translation>
    </message>
    <message>
        <source>pitches, rhythm or both from last to first</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>音高、节奏或两者从后往前</translation>
    </message>
    <message>
        <source>place</source>
        <extracomment>aiva_desktop/storage/encoding.py, aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>play a phrase, the engine answers in time, then it is your turn</source>
        <extracomment>aiva_desktop/ui/duet_actions.py</extracomment>
        <translation>你弹一个乐句，引擎按拍应答，再轮到你</translation>
    </message>
    <message>
        <source>program</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>音色</translation>
    </message>
    <message>
        <source>put the FluidSynth DLLs on your PATH (from fluidsynth.org) and start the app again</source>
        <extracomment>aiva_desktop/playback/sinks/fluid_library.py</extracomment>
        <translation>请把 FluidSynth 的 DLL 放入 PATH（来自 fluidsynth.org），再重新启动本软件</translation>
    </message>
    <message>
        <source>puts the keyboard into it; Esc goes back to the notes</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>把键盘焦点移入其中；Esc 回到音符</translation>
    </message>
    <message>
        <source>puts the keyboard into the lane under the ruler</source>
        <extracomment>aiva_desktop/ui/chord_actions.py, aiva_desktop/ui/form_actions.py</extracomment>
        <translation>把键盘焦点移到标尺下方的栏</translation>
    </message>
    <message>
        <source>python-rtmidi is not installed.</source>
        <extracomment>aiva_desktop/playback/sinks/midi_in.py, aiva_desktop/playback/sinks/rtmidi_port.py</extracomment>
        <translation>未安装 python-rtmidi。</translation>
    </message>
    <message>
        <source>quarter</source>
        <extracomment>aiva_desktop/pianoroll/words.py, aiva_desktop/ui/controls_box.py</extracomment>
        <translation>四分音符</translation>
    </message>
    <message>
        <source>quarter triplet</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>四分三连音</translation>
    </message>
    <message>
        <source>quarters</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>四分音符</translation>
    </message>
    <message>
        <source>recordings go to this track</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>录音进入此音轨</translation>
    </message>
    <message>
        <source>release velocity</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>释放力度</translation>
    </message>
    <message>
        <source>removes the chosen preset, one of your own</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>移除所选的自有预设</translation>
    </message>
    <message>
        <source>restless</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>不安</translation>
    </message>
    <message>
        <source>rhythm and dynamics of the selected notes stay</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>所选音符的节奏和力度不变</translation>
    </message>
    <message>
        <source>root</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>根音</translation>
    </message>
    <message>
        <source>scale, range, grid, density and what else is laid down</source>
        <extracomment>aiva_desktop/ui/control_actions.py</extracomment>
        <translation>音阶、音域、网格、密度及其他约束</translation>
    </message>
    <message>
        <source>scores need music21, which is not installed; set the app up again</source>
        <extracomment>aiva_desktop/notation/library.py</extracomment>
        <translation>打开乐谱需要 music21，但未安装；请重新设置本软件</translation>
    </message>
    <message>
        <source>sets off the rows of the key</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>标出调内各行</translation>
    </message>
    <message>
        <source>share tempo and bars with the programs on your network that have Link, whatever the tempo of the song is</source>
        <extracomment>aiva_desktop/ui/clock_actions.py</extracomment>
        <translation>与网络中带有 Link 的程序共享速度与小节，不管乐曲自身的速度</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>无声</translation>
    </message>
    <message>
        <source>sixteenth</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>十六分音符</translation>
    </message>
    <message>
        <source>sixteenth triplet</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>十六分三连音</translation>
    </message>
    <message>
        <source>sixteenths</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>十六分音符</translation>
    </message>
    <message>
        <source>sixty-fourth</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>六十四分音符</translation>
    </message>
    <message>
        <source>sixty-fourth triplet</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>六十四分三连音</translation>
    </message>
    <message>
        <source>soft</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>轻</translation>
    </message>
    <message>
        <source>solo</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>独奏</translation>
    </message>
    <message>
        <source>some: 10-30%</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>一些：10-30%</translation>
    </message>
    <message>
        <source>songbook</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>歌集</translation>
    </message>
    <message>
        <source>sparse</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>稀疏</translation>
    </message>
    <message>
        <source>start JACK or PipeWire, or load ALSA&apos;s sequencer (sudo modprobe snd-seq)</source>
        <extracomment>aiva_desktop/playback/sinks/ports.py</extracomment>
        <translation>请启动 JACK 或 PipeWire，或加载 ALSA 音序器（sudo modprobe snd-seq）</translation>
    </message>
    <message>
        <source>status</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>状态字节</translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>步骤</translation>
    </message>
    <message>
        <source>straight</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>平直</translation>
    </message>
    <message>
        <source>strength, swing, starts and ends</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>强度、摇摆、起点和终点</translation>
    </message>
    <message>
        <source>strings</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>弦乐</translation>
    </message>
    <message>
        <source>sure</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>稳妥</translation>
    </message>
    <message>
        <source>sustain, expression, pitch bend ...</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>延音、表情、弯音等</translation>
    </message>
    <message>
        <source>swing</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>摇摆</translation>
    </message>
    <message>
        <source>switch on the IAC driver in Audio MIDI Setup</source>
        <extracomment>aiva_desktop/playback/sinks/ports.py</extracomment>
        <translation>请在“音频 MIDI 设置”中启用 IAC 驱动</translation>
    </message>
    <message>
        <source>takes that were dropped can be kept after all</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>丢弃的备选仍可采用</translation>
    </message>
    <message>
        <source>tempi</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>tempo</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>tender</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>温柔</translation>
    </message>
    <message>
        <source>the bar at the playhead stays as it is in this take; others change</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>播放头处的小节保持此备选；其他小节改变</translation>
    </message>
    <message>
        <source>the chosen rows; Ctrl+click chooses several</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>选中的行；Ctrl+点按可选多行</translation>
    </message>
    <message>
        <source>the conductor</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>指挥轨</translation>
    </message>
    <message>
        <source>the default one</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>默认声卡</translation>
    </message>
    <message>
        <source>the engine writes on while you listen, until you stop</source>
        <extracomment>aiva_desktop/ui/duet_actions.py</extracomment>
        <translation>引擎边写边放，直到你停止</translation>
    </message>
    <message>
        <source>the file ends before its last track</source>
        <extracomment>aiva_desktop/midi/chunks.py</extracomment>
        <translation>文件在最后一条音轨之前结束</translation>
    </message>
    <message>
        <source>the file ends in the middle of a track</source>
        <extracomment>aiva_desktop/midi/chunk_reader.py, aiva_desktop/midi/events.py</extracomment>
        <translation>文件在音轨中间结束</translation>
    </message>
    <message>
        <source>the file ends inside its header</source>
        <extracomment>aiva_desktop/midi/chunks.py</extracomment>
        <translation>文件在文件头内结束</translation>
    </message>
    <message>
        <source>the first that works</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>第一个可用的</translation>
    </message>
    <message>
        <source>the history</source>
        <extracomment>aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>the instruments that FluidSynth plays; or drop one on the window</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>FluidSynth 演奏的乐器；也可拖一个到窗口上</translation>
    </message>
    <message>
        <source>the longest runs shared with the music that the engine learned from, and with your own</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>与引擎所学音乐及你自己的音乐共有的最长片段</translation>
    </message>
    <message>
        <source>the marked range, else the selection, else the song</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>标记的范围，否则选区，否则全曲</translation>
    </message>
    <message>
        <source>the music that the engine learned from</source>
        <extracomment>aiva_desktop/compose/melody_library.py</extracomment>
        <translation>引擎学过的音乐</translation>
    </message>
    <message>
        <source>the network plays the selection; or phrase arch, accents, swells</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>由网络演奏选区；或乐句拱形、重音、渐强渐弱</translation>
    </message>
    <message>
        <source>the piece&apos;s</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>同全曲</translation>
    </message>
    <message>
        <source>the process that reads and writes scores has ended; there may be too little memory</source>
        <extracomment>aiva_desktop/ui/score_process.py</extracomment>
        <translation>读写乐谱的进程已结束，可能是内存不足</translation>
    </message>
    <message>
        <source>the same note in any octave, of the same length</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>任意八度上的同名音，长度相同</translation>
    </message>
    <message>
        <source>the same rhythm against the beat</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>节奏相同而拍位错开</translation>
    </message>
    <message>
        <source>the selected notes&apos; exact values</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>所选音符的精确数值</translation>
    </message>
    <message>
        <source>the selection passes half as fast</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>选区速度减半</translation>
    </message>
    <message>
        <source>the selection passes twice as fast</source>
        <extracomment>aiva_desktop/ui/note_actions.py</extracomment>
        <translation>选区速度加倍</translation>
    </message>
    <message>
        <source>the song</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>乐曲</translation>
    </message>
    <message>
        <source>the whole song as a strip above the ruler</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>标尺上方的整首乐曲缩略条</translation>
    </message>
    <message>
        <source>the whole track as pages of piano roll</source>
        <extracomment>aiva_desktop/ui/export_actions.py</extracomment>
        <translation>整条音轨，以钢琴卷帘分页</translation>
    </message>
    <message>
        <source>the {what} are not a list of at most {most:,}</source>
        <extracomment>aiva_desktop/storage/checks.py</extracomment>
        <translation>{what}不是最多 {most:,} 项的列表</translation>
    </message>
    <message>
        <source>there are no notes in the song yet</source>
        <extracomment>aiva_desktop/notation/writer.py</extracomment>
        <translation>乐曲还没有音符</translation>
    </message>
    <message>
        <source>there are no parts in it</source>
        <extracomment>aiva_desktop/notation/library.py</extracomment>
        <translation>其中没有声部</translation>
    </message>
    <message>
        <source>there are no tracks in it</source>
        <extracomment>aiva_desktop/midi/reader.py</extracomment>
        <translation>其中没有音轨</translation>
    </message>
    <message>
        <source>thirty-second</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>三十二分音符</translation>
    </message>
    <message>
        <source>thirty-second triplet</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>三十二分三连音</translation>
    </message>
    <message>
        <source>thirty-seconds</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>三十二分音符</translation>
    </message>
    <message>
        <source>tick</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>tick</translation>
    </message>
    <message>
        <source>title</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>标题</translation>
    </message>
    <message>
        <source>to compare melodies with</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>用于比较旋律</translation>
    </message>
    <message>
        <source>tonic</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>主音</translation>
    </message>
    <message>
        <source>track name</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>音轨名称</translation>
    </message>
    <message>
        <source>track number</source>
        <extracomment>aiva_desktop/storage/encoding.py, aiva_desktop/storage/history_encoding.py</extracomment>
        <translation>音轨编号</translation>
    </message>
    <message>
        <source>tracks</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>音轨</translation>
    </message>
    <message>
        <source>tracks that play the chords, with voice leading</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>演奏和弦的音轨，声部进行连贯</translation>
    </message>
    <message>
        <source>trill</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>颤音</translation>
    </message>
    <message>
        <source>triplets</source>
        <extracomment>aiva_desktop/ui/controls_box.py</extracomment>
        <translation>三连音</translation>
    </message>
    <message>
        <source>turn</source>
        <extracomment>aiva_desktop/editing/figuration.py</extracomment>
        <translation>回音</translation>
    </message>
    <message>
        <source>two tracks have one number</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>两条音轨编号相同</translation>
    </message>
    <message>
        <source>type the sections, such as A A&apos; B A&apos;&apos;</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>输入乐段，如 A A&apos; B A&apos;&apos;</translation>
    </message>
    <message>
        <source>unlike</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>不像</translation>
    </message>
    <message>
        <source>varied</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>有变化</translation>
    </message>
    <message>
        <source>velocity</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>力度</translation>
    </message>
    <message>
        <source>volume</source>
        <extracomment>aiva_desktop/storage/encoding.py</extracomment>
        <translation>音量</translation>
    </message>
    <message>
        <source>waltz-like</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>圆舞曲式</translation>
    </message>
    <message>
        <source>what else fits where the chosen chord is, the most probable first</source>
        <extracomment>aiva_desktop/ui/chord_actions.py</extracomment>
        <translation>所选和弦处还适合什么，最可能的在前</translation>
    </message>
    <message>
        <source>what is played at the MIDI input, into the current track</source>
        <extracomment>aiva_desktop/ui/sound_actions.py</extracomment>
        <translation>把 MIDI 输入的弹奏录入当前音轨</translation>
    </message>
    <message>
        <source>what rose falls</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>上行变下行</translation>
    </message>
    <message>
        <source>what stands on strong beats is left</source>
        <extracomment>aiva_desktop/ui/vary_actions.py</extracomment>
        <translation>只留强拍上的音</translation>
    </message>
    <message>
        <source>what the composer wrote and what the engine wrote</source>
        <extracomment>aiva_desktop/ui/view_actions.py</extracomment>
        <translation>作曲者写的与引擎写的</translation>
    </message>
    <message>
        <source>which bars are like which, and how original the melody is</source>
        <extracomment>aiva_desktop/ui/origin_actions.py</extracomment>
        <translation>哪些小节彼此相似，旋律有多原创</translation>
    </message>
    <message>
        <source>while it is in sight; who scrolls away is left alone</source>
        <extracomment>aiva_desktop/ui/lane_actions.py</extracomment>
        <translation>当它在视野内时；自行滚开则不打扰</translation>
    </message>
    <message>
        <source>whole</source>
        <extracomment>aiva_desktop/pianoroll/words.py, aiva_desktop/ui/controls_box.py</extracomment>
        <translation>全音符</translation>
    </message>
    <message>
        <source>whole tone</source>
        <extracomment>aiva_desktop/score/scales.py</extracomment>
        <translation>全音阶</translation>
    </message>
    <message>
        <source>whole triplet</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>全音符三连音</translation>
    </message>
    <message>
        <source>with a song of its own</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>带有自己的乐曲</translation>
    </message>
    <message>
        <source>with its notes and everything else</source>
        <extracomment>aiva_desktop/ui/track_actions.py</extracomment>
        <translation>连同其音符及其他一切</translation>
    </message>
    <message>
        <source>writes the section that is chosen in the form lane anew</source>
        <extracomment>aiva_desktop/ui/form_actions.py</extracomment>
        <translation>重写曲式栏中所选的乐段</translation>
    </message>
    <message>
        <source>writes the selected bars, or the marked range, anew so that they lead into what follows</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>重写选中的小节或标记的范围，使其引向后文</translation>
    </message>
    <message>
        <source>writes what stands at the selection, or at the playhead, as the engine wrote it: the seed is in the song</source>
        <extracomment>aiva_desktop/ui/rewrite_actions.py</extracomment>
        <translation>把选区或播放头处的内容按引擎原样再写：种子在乐曲中</translation>
    </message>
    <message>
        <source>writing ...</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_painting.py</extracomment>
        <translation>正在写...</translation>
    </message>
    <message>
        <source>your library</source>
        <extracomment>aiva_desktop/compose/melody_library.py</extracomment>
        <translation>你的曲库</translation>
    </message>
    <message>
        <source>{action} ({key})</source>
        <extracomment>aiva_desktop/ui/actions.py</extracomment>
        <translation>{action}（{key}）</translation>
    </message>
    <message>
        <source>{action}: {hint}</source>
        <extracomment>aiva_desktop/ui/actions.py, aiva_desktop/ui/roll_controller.py</extracomment>
        <translation>{action}：{hint}</translation>
    </message>
    <message>
        <source>{bars} of {name}</source>
        <extracomment>aiva_desktop/ui/drag_out.py</extracomment>
        <translation>{name} 的 {bars}</translation>
    </message>
    <message>
        <source>{bars} written in {seconds:.1f} s: Return keeps them, Esc drops them{others}.</source>
        <extracomment>aiva_desktop/ui/compose_controller.py</extracomment>
        <translation>用 {seconds:.1f} 秒写了 {bars}：Return 采用，Esc 丢弃{others}。</translation>
    </message>
    <message>
        <source>{bars} written: Return keeps them, Esc drops them.</source>
        <extracomment>aiva_desktop/ui/form_controller.py</extracomment>
        <translation>已写 {bars}：Return 采用，Esc 丢弃。</translation>
    </message>
    <message>
        <source>{bar}: {marker}</source>
        <extracomment>aiva_desktop/ui/lane_controller.py</extracomment>
        <translation>{bar}：{marker}</translation>
    </message>
    <message>
        <source>{beats} earlier</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>提早 {beats}</translation>
    </message>
    <message>
        <source>{beats} later</source>
        <extracomment>aiva_desktop/ui/vary_pages.py</extracomment>
        <translation>推迟 {beats}</translation>
    </message>
    <message>
        <source>{channel} (also {others})</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>{channel}（另有 {others}）</translation>
    </message>
    <message>
        <source>{chords} written, seed {seed}. Ctrl+Z takes them back{once_more}.</source>
        <extracomment>aiva_desktop/ui/chord_controller.py</extracomment>
        <translation>已写 {chords}，种子 {seed}。按 Ctrl+Z 撤销{once_more}。</translation>
    </message>
    <message>
        <source>{count} bars</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>{count} 小节</translation>
    </message>
    <message>
        <source>{count} bars ahead</source>
        <extracomment>aiva_desktop/ui/play_on_controller.py</extracomment>
        <translation>提前 {count} 小节</translation>
    </message>
    <message>
        <source>{count} chords</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>{count} 个和弦</translation>
    </message>
    <message>
        <source>{count} chords.</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>{count} 个和弦。</translation>
    </message>
    <message>
        <source>{count} events copied</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>已复制 {count} 个事件</translation>
    </message>
    <message>
        <source>{count} events marked</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>已标记 {count} 个事件</translation>
    </message>
    <message>
        <source>{count} events.</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>{count} 个事件。</translation>
    </message>
    <message>
        <source>{count} files of {name}</source>
        <extracomment>aiva_desktop/ui/export_controller.py</extracomment>
        <translation>{name} 的 {count} 个文件</translation>
    </message>
    <message>
        <source>{count} here. Insert adds one at the playhead.</source>
        <extracomment>aiva_desktop/ui/pianoroll/sign_lane.py</extracomment>
        <translation>此处有 {count} 个。按 Insert 在播放头处添加。</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>{count} 个音符</translation>
    </message>
    <message>
        <source>{count} of the files are there already, such as {name}.</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py</extracomment>
        <translation>其中 {count} 个文件已经存在，例如 {name}。</translation>
    </message>
    <message>
        <source>{count} of {total} notes selected</source>
        <extracomment>aiva_desktop/ui/pianoroll/description.py</extracomment>
        <translation>已选择 {count} 个音符，共 {total} 个</translation>
    </message>
    <message>
        <source>{count} of {total} notes selected.</source>
        <extracomment>aiva_desktop/pianoroll/selecting.py</extracomment>
        <translation>已选择 {count} 个音符，共 {total} 个。</translation>
    </message>
    <message>
        <source>{count} other notes make way.</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>另有 {count} 个音符让位。</translation>
    </message>
    <message>
        <source>{count} parts</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>{count} 个声部</translation>
    </message>
    <message>
        <source>{count} quarters</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>{count} 个四分音符</translation>
    </message>
    <message>
        <source>{count} section borders moved to the nearest bar line.</source>
        <extracomment>aiva_desktop/pianoroll/meter_changes.py</extracomment>
        <translation>{count} 处乐段边界已移到最近的小节线。</translation>
    </message>
    <message>
        <source>{count} sections</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>{count} 个乐段</translation>
    </message>
    <message>
        <source>{count} selected notes</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>{count} 个选中的音符</translation>
    </message>
    <message>
        <source>{count} ticks</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>{count} tick</translation>
    </message>
    <message>
        <source>{count} tracks</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>{count} 条音轨</translation>
    </message>
    <message>
        <source>{curve}; point {point} of {count} is {value}</source>
        <extracomment>aiva_desktop/ui/curve_box.py</extracomment>
        <translation>{curve}；第 {point} 点，共 {count} 点，为 {value}</translation>
    </message>
    <message>
        <source>{done} of {total} ...</source>
        <extracomment>aiva_desktop/ui/note_dialogs/proposal_dialog.py</extracomment>
        <translation>{done} / {total}...</translation>
    </message>
    <message>
        <source>{error}; nothing was changed.</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>{error}；未作任何更改。</translation>
    </message>
    <message>
        <source>{group} (double-click to rename)</source>
        <extracomment>aiva_desktop/ui/group_row.py</extracomment>
        <translation>{group}（双击重命名）</translation>
    </message>
    <message>
        <source>{group}: {tracks}</source>
        <extracomment>aiva_desktop/ui/group_row.py</extracomment>
        <translation>{group}：{tracks}</translation>
    </message>
    <message>
        <source>{instrument}, on one channel with {other}</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>{instrument}，与 {other} 共用一个通道</translation>
    </message>
    <message>
        <source>{instrument}: no channel is free, heard as {other}</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>{instrument}：没有空闲通道，以 {other} 发声</translation>
    </message>
    <message>
        <source>{labels}: {command} writes it.</source>
        <extracomment>aiva_desktop/ui/form_editor.py</extracomment>
        <translation>{labels}：{command} 写出。</translation>
    </message>
    <message>
        <source>{label}, {bars}{key}, closeness {closeness:.0%}</source>
        <extracomment>aiva_desktop/ui/pianoroll/form_lane.py</extracomment>
        <translation>{label}，{bars}{key}，相近度 {closeness:.0%}</translation>
    </message>
    <message>
        <source>{lane}: {state}</source>
        <extracomment>aiva_desktop/ui/lane_controller.py</extracomment>
        <translation>{lane}：{state}</translation>
    </message>
    <message>
        <source>{length}, muted</source>
        <extracomment>aiva_desktop/pianoroll/cursor.py</extracomment>
        <translation>{length}，已静音</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>aiva_desktop/ui/curve_box.py</extracomment>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{marker}, bar {bar} beat {beat}</source>
        <extracomment>aiva_desktop/ui/lane_controller.py</extracomment>
        <translation>{marker}，第 {bar} 小节第 {beat} 拍</translation>
    </message>
    <message>
        <source>{megabytes} MB</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>{megabytes} MB</translation>
    </message>
    <message>
        <source>{name!r} is a preset that comes with the app: choose another name.</source>
        <extracomment>aiva_desktop/compose/presets.py</extracomment>
        <translation>{name!r} 是软件自带的预设：请另取名称。</translation>
    </message>
    <message>
        <source>{name!r} is not a note name; C, F# and Bb are</source>
        <extracomment>aiva_desktop/score/pitch.py</extracomment>
        <translation>{name!r} 不是音名；C、F#、Bb 才是</translation>
    </message>
    <message>
        <source>{name!r} is not a pitch; C4, F#3 and Bb-1 are</source>
        <extracomment>aiva_desktop/score/pitch.py</extracomment>
        <translation>{name!r} 不是音高；C4、F#3、Bb-1 才是</translation>
    </message>
    <message>
        <source>{name} (double-click or F2 to rename)</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>{name}（双击或按 F2 重命名）</translation>
    </message>
    <message>
        <source>{name} (in this track)</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>{name}（此音轨中有）</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <extracomment>aiva_desktop/ui/soundfont_page.py</extracomment>
        <translation>{name}（使用中）</translation>
    </message>
    <message>
        <source>{name} (not in this SoundFont)</source>
        <extracomment>aiva_desktop/ui/instrument_picker.py</extracomment>
        <translation>{name}（此 SoundFont 中没有）</translation>
    </message>
    <message>
        <source>{name} and others</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>{name} 等</translation>
    </message>
    <message>
        <source>{name} bar {first}</source>
        <extracomment>aiva_desktop/ui/drag_out.py</extracomment>
        <translation>{name} 第 {first} 小节</translation>
    </message>
    <message>
        <source>{name} bars {first}-{last}</source>
        <extracomment>aiva_desktop/ui/drag_out.py</extracomment>
        <translation>{name} 第 {first}-{last} 小节</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {error}.</source>
        <extracomment>aiva_desktop/midi/reader.py, aiva_desktop/notation/reader.py, aiva_desktop/storage/project.py</extracomment>
        <translation>无法打开 {name}：{error}。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}; choose another one.</source>
        <extracomment>aiva_desktop/playback/soundfonts.py</extracomment>
        <translation>无法读取 {name}：{error}；请另选一个。</translation>
    </message>
    <message>
        <source>{name} cannot be written: {error}.</source>
        <extracomment>aiva_desktop/midi/writer.py</extracomment>
        <translation>无法写入 {name}：{error}。</translation>
    </message>
    <message>
        <source>{name} cannot be written; pictures end in .png or .svg.</source>
        <extracomment>aiva_desktop/ui/picture_jobs.py</extracomment>
        <translation>无法写入 {name}；图片扩展名为 .png 或 .svg。</translation>
    </message>
    <message>
        <source>{name} has its default keys again.</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>{name} 已恢复默认按键。</translation>
    </message>
    <message>
        <source>{name} has no notes to drag yet</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>{name} 还没有可拖出的音符</translation>
    </message>
    <message>
        <source>{name} holds a {kind} network; put the right file in its place</source>
        <extracomment>aiva_desktop/inference/networks.py</extracomment>
        <translation>{name} 是 {kind} 网络；请换上正确的文件</translation>
    </message>
    <message>
        <source>{name} holds another kind of network; put the right file in its place</source>
        <extracomment>aiva_desktop/inference/perform.py</extracomment>
        <translation>{name} 是另一种网络；请换上正确的文件</translation>
    </message>
    <message>
        <source>{name} holds another network; put the right file in its place</source>
        <extracomment>aiva_desktop/inference/harmony.py</extracomment>
        <translation>{name} 是另一个网络；请换上正确的文件</translation>
    </message>
    <message>
        <source>{name} is a number from {low} to {high}.</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_lane.py</extracomment>
        <translation>{name}为 {low} 到 {high} 的数字。</translation>
    </message>
    <message>
        <source>{name} is armed: recordings go here</source>
        <extracomment>aiva_desktop/ui/track_row.py</extracomment>
        <translation>{name} 已准备录音：录音进入此处</translation>
    </message>
    <message>
        <source>{name} is cut short; download or copy it again.</source>
        <extracomment>aiva_desktop/playback/soundfonts.py</extracomment>
        <translation>{name} 不完整；请重新下载或复制。</translation>
    </message>
    <message>
        <source>{name} is damaged; make it anew.</source>
        <extracomment>aiva_desktop/compose/melody_library.py</extracomment>
        <translation>{name} 已损坏；请重新生成。</translation>
    </message>
    <message>
        <source>{name} is no library of melodies; make it anew.</source>
        <extracomment>aiva_desktop/compose/melody_library.py</extracomment>
        <translation>{name} 不是旋律曲库；请重新生成。</translation>
    </message>
    <message>
        <source>{name} is not a SoundFont or is damaged; choose a .sf2 or .sf3 file.</source>
        <extracomment>aiva_desktop/playback/soundfonts.py</extracomment>
        <translation>{name} 不是 SoundFont 或已损坏；请选择 .sf2 或 .sf3 文件。</translation>
    </message>
    <message>
        <source>{name} is not a SoundFont that FluidSynth can read; choose another one.</source>
        <extracomment>aiva_desktop/playback/sinks/fluid_synth.py</extracomment>
        <translation>{name} 不是 FluidSynth 能读取的 SoundFont；请另选一个。</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>{name} 已不存在。</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <extracomment>aiva_desktop/ui/file_dialogs.py</extracomment>
        <translation>{name} 已经存在。</translation>
    </message>
    <message>
        <source>{name} looks like {examples}, not {shown!r}.</source>
        <extracomment>aiva_desktop/compose/controls_text.py</extracomment>
        <translation>{name} 写作 {examples}，不能是 {shown!r}。</translation>
    </message>
    <message>
        <source>{name} off</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>{name} 关</translation>
    </message>
    <message>
        <source>{name} on</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>{name} 开</translation>
    </message>
    <message>
        <source>{name} was not saved: the song is too large for a project file; export it as MIDI.</source>
        <extracomment>aiva_desktop/storage/project.py</extracomment>
        <translation>{name} 未保存：乐曲太大，无法存为工程文件；请导出为 MIDI。</translation>
    </message>
    <message>
        <source>{name} was not saved: {error}.</source>
        <extracomment>aiva_desktop/storage/project.py</extracomment>
        <translation>{name} 未保存：{error}。</translation>
    </message>
    <message>
        <source>{name} was not written: {error}.</source>
        <extracomment>aiva_desktop/notation/writer.py, aiva_desktop/ui/score_process.py</extracomment>
        <translation>未写入 {name}：{error}。</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <extracomment>aiva_desktop/score/controllers.py</extracomment>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{name}, bank {bank}</source>
        <extracomment>aiva_desktop/ui/instrument_names.py</extracomment>
        <translation>{name}，音色库 {bank}</translation>
    </message>
    <message>
        <source>{name}: click to show another controller here</source>
        <extracomment>aiva_desktop/ui/pianoroll/lane_header.py</extracomment>
        <translation>{name}：点按以在此显示其他控制器</translation>
    </message>
    <message>
        <source>{name}: nothing to change.</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>{name}：没有可更改的内容。</translation>
    </message>
    <message>
        <source>{name}: reading the motif ...</source>
        <extracomment>aiva_desktop/ui/form_controller.py</extracomment>
        <translation>{name}：正在读取动机...</translation>
    </message>
    <message>
        <source>{name}: {count} notes.</source>
        <extracomment>aiva_desktop/ui/proposal.py</extracomment>
        <translation>{name}：{count} 个音符。</translation>
    </message>
    <message>
        <source>{name}: {count} of {total} notes changed.</source>
        <extracomment>aiva_desktop/pianoroll/note_commands.py</extracomment>
        <translation>{name}：更改了 {count} 个音符，共 {total} 个。</translation>
    </message>
    <message>
        <source>{name}: {keys}.</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>{name}：{keys}。</translation>
    </message>
    <message>
        <source>{name}; click for another instrument</source>
        <extracomment>aiva_desktop/ui/instrument_button.py</extracomment>
        <translation>{name}；点按以更换乐器</translation>
    </message>
    <message>
        <source>{new_key} is the key of {names}, which would lose it.</source>
        <extracomment>aiva_desktop/ui/shortcuts_page.py</extracomment>
        <translation>{new_key} 是{names}的按键，它将失去该按键。</translation>
    </message>
    <message>
        <source>{notes} from {count}, in {key}.</source>
        <extracomment>aiva_desktop/ui/note_dialogs/vary_dialog.py</extracomment>
        <translation>由 {count} 个得到 {notes}，{key}。</translation>
    </message>
    <message>
        <source>{notes} of {name}</source>
        <extracomment>aiva_desktop/ui/drag_out.py</extracomment>
        <translation>{name} 的 {notes}</translation>
    </message>
    <message>
        <source>{number} of {stem}</source>
        <extracomment>aiva_desktop/ui/audio_export_controller.py</extracomment>
        <translation>{stem} 的{number}</translation>
    </message>
    <message>
        <source>{number}, drums</source>
        <extracomment>aiva_desktop/ui/track_menus.py</extracomment>
        <translation>{number}，鼓</translation>
    </message>
    <message>
        <source>{parts} made, {notes}. Ctrl+Z takes them back.</source>
        <extracomment>aiva_desktop/ui/parts_controller.py</extracomment>
        <translation>已生成 {parts}，{notes}。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {error}.</source>
        <extracomment>aiva_desktop/playback/audio_file.py, aiva_desktop/playback/render.py</extracomment>
        <translation>无法写入 {path}：{error}。</translation>
    </message>
    <message>
        <source>{pitch}, {place}</source>
        <extracomment>aiva_desktop/pianoroll/words.py</extracomment>
        <translation>{pitch}，{place}</translation>
    </message>
    <message>
        <source>{problem} Until then its tracks play with the others.</source>
        <extracomment>aiva_desktop/playback/side_outputs.py</extracomment>
        <translation>{problem} 在此之前，其音轨与其他音轨一起播放。</translation>
    </message>
    <message>
        <source>{said}; the bar was planned after bar {bar}, {way}.</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py</extracomment>
        <translation>{said}；此小节仿照第 {bar} 小节设计，{way}。</translation>
    </message>
    <message>
        <source>{sections}, {bars}: {labels}</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>{sections}，{bars}：{labels}</translation>
    </message>
    <message>
        <source>{share:.0%} of the theme</source>
        <extracomment>aiva_desktop/ui/form_dialogs.py</extracomment>
        <translation>主题的 {share:.0%}</translation>
    </message>
    <message>
        <source>{sign!r} has no meaning in the form {shown}: {how}.</source>
        <extracomment>aiva_desktop/compose/form.py</extracomment>
        <translation>{sign!r} 在曲式 {shown} 中没有意义：{how}。</translation>
    </message>
    <message>
        <source>{sign}, {place}</source>
        <extracomment>aiva_desktop/ui/pianoroll/sign_lane.py</extracomment>
        <translation>{sign}，{place}</translation>
    </message>
    <message>
        <source>{size} samples</source>
        <extracomment>aiva_desktop/ui/sound_page.py</extracomment>
        <translation>{size} 个采样</translation>
    </message>
    <message>
        <source>{spot}, empty</source>
        <extracomment>aiva_desktop/pianoroll/cursor.py</extracomment>
        <translation>{spot}，空</translation>
    </message>
    <message>
        <source>{spot}, velocity {velocity}</source>
        <extracomment>aiva_desktop/pianoroll/velocity_cursor.py</extracomment>
        <translation>{spot}，力度 {velocity}</translation>
    </message>
    <message>
        <source>{spot}, {length}</source>
        <extracomment>aiva_desktop/pianoroll/cursor.py</extracomment>
        <translation>{spot}，{length}</translation>
    </message>
    <message>
        <source>{spot}, {length}, held</source>
        <extracomment>aiva_desktop/pianoroll/cursor.py</extracomment>
        <translation>{spot}，{length}，延续中</translation>
    </message>
    <message>
        <source>{spot}, {length}, velocity {velocity}{writer}</source>
        <extracomment>aiva_desktop/ui/pianoroll/description.py</extracomment>
        <translation>{spot}，{length}，力度 {velocity}{writer}</translation>
    </message>
    <message>
        <source>{step} (undone)</source>
        <extracomment>aiva_desktop/ui/history_panel.py</extracomment>
        <translation>{step}（已撤销）</translation>
    </message>
    <message>
        <source>{symbol}, bar {bar} beat {beat}{locked}</source>
        <extracomment>aiva_desktop/ui/pianoroll/chord_lane.py</extracomment>
        <translation>{symbol}，第 {bar} 小节第 {beat} 拍{locked}</translation>
    </message>
    <message>
        <source>{take}: Return keeps these notes, Esc drops them.</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>{take}：Return 采用这些音符，Esc 丢弃。</translation>
    </message>
    <message>
        <source>{text!r} is not a chord; C, Am7, F#m7b5 and G/B are</source>
        <extracomment>aiva_desktop/score/chords.py</extracomment>
        <translation>{text!r} 不是和弦；C、Am7、F#m7b5、G/B 才是</translation>
    </message>
    <message>
        <source>{text} would be a section: paint it in the form lane</source>
        <extracomment>aiva_desktop/ui/pianoroll/conductor_lanes.py</extracomment>
        <translation>{text} 会成为乐段：请在曲式栏中画出</translation>
    </message>
    <message>
        <source>{text}.</source>
        <extracomment>aiva_desktop/pianoroll/origin_links.py, aiva_desktop/ui/wording.py</extracomment>
        <translation>{text}。</translation>
    </message>
    <message>
        <source>{theme} is the only section.</source>
        <extracomment>aiva_desktop/compose/self_similarity.py</extracomment>
        <translation>{theme} 是唯一的乐段。</translation>
    </message>
    <message>
        <source>{tip}. Double-click for {shown}, as it comes.</source>
        <extracomment>aiva_desktop/ui/value_slider.py</extracomment>
        <translation>{tip}。双击恢复为 {shown}，即自然状态。</translation>
    </message>
    <message>
        <source>{tip}. Draw with the mouse, or use the arrow keys; double-click or Delete clears</source>
        <extracomment>aiva_desktop/ui/curve_box.py</extracomment>
        <translation>{tip}。用鼠标绘制，或用方向键；双击或按 Delete 清除</translation>
    </message>
    <message>
        <source>{tonic} {mode}</source>
        <extracomment>aiva_desktop/score/pitch.py, aiva_desktop/score/scales.py</extracomment>
        <translation>{tonic} {mode}</translation>
    </message>
    <message>
        <source>{tooltip}: writes the next bars after your notes, or after the selection</source>
        <extracomment>aiva_desktop/ui/compose_panel.py</extracomment>
        <translation>{tooltip}：在你的音符或选区之后写出后续小节</translation>
    </message>
    <message>
        <source>{track}, take {number}</source>
        <extracomment>aiva_desktop/playback/passes.py</extracomment>
        <translation>{track}，录音 {number}</translation>
    </message>
    <message>
        <source>{trigger}: {target}.</source>
        <extracomment>aiva_desktop/ui/learn_controller.py</extracomment>
        <translation>{trigger}：{target}。</translation>
    </message>
    <message>
        <source>{value} at {place}</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>{value}，位于 {place}</translation>
    </message>
    <message>
        <source>{value} to the left</source>
        <extracomment>aiva_desktop/ui/level_slider.py</extracomment>
        <translation>偏左 {value}</translation>
    </message>
    <message>
        <source>{value} to the right</source>
        <extracomment>aiva_desktop/ui/level_slider.py</extracomment>
        <translation>偏右 {value}</translation>
    </message>
    <message>
        <source>{value}, {place}</source>
        <extracomment>aiva_desktop/ui/pianoroll/control_strip.py</extracomment>
        <translation>{value}，{place}</translation>
    </message>
    <message>
        <source>{value}; double-click to reset</source>
        <extracomment>aiva_desktop/ui/level_slider.py</extracomment>
        <translation>{value}；双击恢复</translation>
    </message>
    <message>
        <source>{what} has missing or unknown parts</source>
        <extracomment>aiva_desktop/storage/checks.py</extracomment>
        <translation>{what}缺少部分或有未知部分</translation>
    </message>
    <message>
        <source>{what} is 0% to 100%, not {share:.0%}.</source>
        <extracomment>aiva_desktop/compose/controls.py</extracomment>
        <translation>{what}为 0% 到 100%，不能是 {share:.0%}。</translation>
    </message>
    <message>
        <source>{what} is not made of {length} values</source>
        <extracomment>aiva_desktop/storage/checks.py</extracomment>
        <translation>{what}不是由 {length} 个值组成</translation>
    </message>
    <message>
        <source>{what} {number} of {count}, seed {seed}</source>
        <extracomment>aiva_desktop/ui/takes_controller.py</extracomment>
        <translation>{what} {number}/{count}，种子 {seed}</translation>
    </message>
    <message>
        <source>{what}, {place}, {length}</source>
        <extracomment>aiva_desktop/pianoroll/step_input.py</extracomment>
        <translation>{what}，{place}，{length}</translation>
    </message>
    <message>
        <source>{whole} of {all} tracks are whole. Up to where the damage begins, {notes} could be read.</source>
        <extracomment>aiva_desktop/ui/questions.py</extracomment>
        <translation>{all} 条音轨中有 {whole} 条完整。在损坏之前可读取 {notes}。</translation>
    </message>
    <message>
        <source>{who} stopped unexpectedly ({error}); try again, and report it if it happens again.</source>
        <extracomment>aiva_desktop/ui/wording.py</extracomment>
        <translation>{who}意外停止（{error}）；请重试，若再次发生请报告。</translation>
    </message>
</context>
</TS>
