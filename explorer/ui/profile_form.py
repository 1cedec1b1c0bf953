"""The questions of "Safe for me" as boxes to tick, with where it is if that matters."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from explorer.domain.profile import Answer, Profile, Question, Questions
from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_TIGHT, GAP_WIDE
from explorer.ui.tick_box import TickBox

_COLUMNS = 2
_SAY_WHERE = "Where? Until you tick a place, every point is left out."


class ProfileForm(QWidget):
    """Shows a profile to be changed, and says when it is."""

    changed = Signal()  # a box was ticked or cleared

    def __init__(self, questions: Questions, profile: Profile) -> None:
        super().__init__()
        self._boxes: dict[str, TickBox] = {}
        self._places: dict[str, WhereBoxes] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_TIGHT)
        for question in questions.questions:
            answer = profile.said(question.id)
            self._add(question, answer, questions, column)

    def profile(self) -> Profile:
        """What is ticked now."""
        ticked = (id_ for id_, box in self._boxes.items() if box.isChecked())
        answers = (Answer(id_, self._where(id_)) for id_ in ticked)
        return Profile(tuple(answers), asked=True)

    def _where(self, id_: str) -> tuple[str, ...]:
        places = self._places.get(id_)
        return places.ticked() if places else ()

    def _add(
        self,
        question: Question,
        answer: Answer | None,
        questions: Questions,
        column: QVBoxLayout,
    ) -> None:
        box = TickBox(question.text)
        box.setChecked(answer is not None)
        box.setAccessibleDescription(question.detail)
        box.toggled.connect(self.changed)
        self._boxes[question.id] = box
        column.addWidget(box)
        if question.detail:
            detail = plain_label(question.detail, "muted")
            detail.setContentsMargins(GAP_WIDE + GAP, 0, 0, 0)
            column.addWidget(detail)
        if question.asks_where:
            places = WhereBoxes(questions.areas, answer.where if answer else ())
            places.setVisible(answer is not None)
            places.changed.connect(self.changed)
            box.toggled.connect(partial(WhereBoxes.setVisible, places))
            self._places[question.id] = places
            column.addWidget(places)


class WhereBoxes(QWidget):
    """The areas of the body to tick."""

    changed = Signal()  # an area was ticked or cleared

    def __init__(
        self, areas: tuple[tuple[str, str], ...], ticked: tuple[str, ...]
    ) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP_WIDE + GAP, 0, 0, GAP)
        grid.setHorizontalSpacing(GAP_WIDE)
        grid.setVerticalSpacing(GAP_TIGHT)
        grid.addWidget(plain_label(self.tr(_SAY_WHERE), "code"), 0, 0, 1, _COLUMNS)
        self._boxes: dict[str, TickBox] = {}
        for at, (id_, label) in enumerate(areas):
            box = TickBox(label)
            box.setChecked(id_ in ticked)
            box.toggled.connect(self.changed)
            self._boxes[id_] = box
            grid.addWidget(box, 1 + at // _COLUMNS, at % _COLUMNS)

    def ticked(self) -> tuple[str, ...]:
        """The areas that are ticked."""
        return tuple(id_ for id_, box in self._boxes.items() if box.isChecked())
