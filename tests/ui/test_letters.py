"""Characters that no font has are left out instead of drawn as boxes."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from explorer.ui.letters import can_be_drawn, drawable_parts


def has_hanzi() -> bool:
    systems = QFontDatabase.WritingSystem
    families = QFontDatabase.families
    return bool(
        families(systems.SimplifiedChinese) or families(systems.TraditionalChinese)
    )


def test_western_letters_with_tones_can_always_be_drawn(qapp: QApplication) -> None:
    assert can_be_drawn("Shènshū, Hégǔ, Zúsānlǐ · ⚠ “quoted”")
    assert can_be_drawn("")


def test_characters_need_a_font_that_has_them(qapp: QApplication) -> None:
    assert can_be_drawn("腎俞") is has_hanzi()


def test_parts_that_cannot_be_drawn_are_left_out(qapp: QApplication) -> None:
    expected = "UB23, 腎俞, V23" if has_hanzi() else "UB23, V23"
    assert drawable_parts("UB23, 腎俞, V23") == expected


def test_text_of_one_drawable_part_stays_as_it_is(qapp: QApplication) -> None:
    assert drawable_parts("Sit upright.") == "Sit upright."
