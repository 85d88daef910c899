"""What the composer reads, in the language of the window.

English is the language of the source. Every text that reaches the window is wrapped, wherever it is written:
`tr("{count} notes moved", count=3)` where it is shown, `marked("Move notes")` where it only waits to be shown by
`tr(constant)`. Both take a literal, for the texts to translate are collected from the source. Without a translator,
as on the command line, texts stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable

Translator = Callable[[str], str]


def _as_written(text: str) -> str:
    return text


_translator: Translator = _as_written


def set_translator(translator: Translator | None) -> None:
    """From now on texts go through `translator`; None: they stay English. Set it before a window is made."""
    global _translator
    _translator = translator or _as_written


def tr(text: str, /, **values: object) -> str:
    """`text` in the language of the window, with its {names} filled in.

    A translation that asks for names which `values` does not have is a fault of the translation: the English text
    is shown in its stead.
    """
    translated = _translator(text)
    if not values:
        return translated
    try:
        return translated.format(**values)
    except (KeyError, IndexError, ValueError):
        return text.format(**values)


def marked(text: str, /) -> str:
    """`text` itself: a constant that is translated when it is shown."""
    return text


def all_marked(*texts: str) -> tuple[str, ...]:
    """`texts` themselves: a table of constants that are translated when they are shown."""
    return texts
