"""The languages of the window: which there are, which one is meant, and how it is put in place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from aiva_desktop.language import set_translator
from aiva_desktop.paths import resources_dir

# All texts have one context: those of lower layers know no class that shows them.
CONTEXT = "AIVA Desktop"
ENGLISH = "en"
_PROPERTY = "language"
SIMPLIFIED_CHINESE = "zh_CN"
# Each is called by its own name, so that whoever reads it finds it.
LANGUAGES = ((ENGLISH, "English"), (SIMPLIFIED_CHINESE, "简体中文"))
# Of the fonts that have Chinese letters, those that draw them as they are written in China.
_CHINESE_FONTS = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei")
NO_CHINESE_FONT = (
    "No font on this computer has Chinese letters, so the window speaks English; install one (Debian and Ubuntu: "
    "sudo apt install fonts-noto-cjk) and start the app again."
)
# More texts than the app has.
_MOST_TEXTS = 8192


def translations_dir() -> Path:
    """The .ts files that Qt Linguist edits, and the .qm files compiled from them."""
    return resources_dir() / "translations"


def language_for(chosen: str, system: Sequence[str]) -> str:
    """The language to use: the chosen one where there is one, else the first of the system's that the app has.

    `system` holds the names of languages in the system's order, as "zh-Hans-SG" or "en_GB".
    """
    known = [code for code, _ in LANGUAGES]
    if chosen in known:
        return chosen
    locales = (QLocale(name) for name in system)
    return next((code for locale in locales if (code := _written_as(locale)) is not None), ENGLISH)


def _written_as(locale: QLocale) -> str | None:
    if locale.language() is QLocale.Language.English:
        return ENGLISH
    if locale.language() is QLocale.Language.Chinese and locale.script() is QLocale.Script.SimplifiedHanScript:
        return SIMPLIFIED_CHINESE
    return None


def install_language(application: QApplication, chosen: str) -> str | None:
    """Show the window in a language, from its making on; empty for the system's.

    Qt's own texts, those of its dialogs, come along. Where no font has the language's letters the window stays
    English, and the answer is a sentence that says so.
    """
    language = language_for(chosen, QLocale.system().uiLanguages())
    if language == SIMPLIFIED_CHINESE and not _prefer_chinese_fonts(application):
        return NO_CHINESE_FONT
    _install(application, language)
    return None


def _prefer_chinese_fonts(application: QApplication) -> bool:
    """Whether there are any."""
    found = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    font = application.font()
    font.setFamilies([*font.families(), *(name for name in _CHINESE_FONTS if name in found)])
    application.setFont(font)
    return bool(found)


def _install(application: QApplication, language: str) -> None:
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt_folder / f"qtbase_{language}.qm", translations_dir() / f"aiva_{language}.qm"):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
    application.setProperty(_PROPERTY, language)
    # Many texts are painted again and again.
    set_translator(lru_cache(_MOST_TEXTS)(_translated))


def current_language() -> str:
    """The language that was put in place; English before."""
    application = QCoreApplication.instance()
    return str((application and application.property(_PROPERTY)) or ENGLISH)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text) if text else text
