"""The log in words: days of the wall, sessions, times; no streaks, nothing judged."""

from explorer.domain.history import MOST_DAYS, history_of
from explorer.domain.practice_log import HoldRecord, KeptHold

NOON = 1_790_000_000.0  # Monday, 21 September 2026, 14:13:20 UTC
DAY = 86_400.0


def kept(*holds: HoldRecord) -> tuple[KeptHold, ...]:
    return tuple(KeptHold(number, hold) for number, hold in enumerate(holds, start=1))


def hold(
    at: float = NOON,
    point: str = "LI4",
    session: str = "a",
    title: str = "Headache",
    offset: int = 60,
    seconds: float = 60.0,
) -> HoldRecord:
    return HoldRecord(session, at, offset, title, point, "left", seconds, 60)


def test_without_a_hold_it_says_so() -> None:
    history = history_of(())
    assert history.days == ()
    assert history.summary.startswith("Nothing is written down yet")


def test_a_session_is_one_line_with_its_points_and_time() -> None:
    history = history_of(
        kept(hold(), hold(NOON + 65), hold(NOON + 140, point="GB20", seconds=30.4))
    )
    [day] = history.days
    assert day.heading == "Monday, 21 September 2026 · 2 min 30 s"
    assert day.sessions == ("15:15  Headache (LI4, GB20), 2 min 30 s",)
    assert history.summary == "3 holds of 2 points on 1 day, 2 min 30 s in all."


def test_the_newest_day_stands_first_and_sessions_in_order() -> None:
    history = history_of(
        kept(
            hold(),
            hold(NOON + DAY, session="b", title="Neck"),
            hold(NOON + DAY + 600, session="c", title="Sleep"),
        )
    )
    assert [day.heading.split(",")[0] for day in history.days] == ["Tuesday", "Monday"]
    assert [line.split()[1] for line in history.days[0].sessions] == ["Neck", "Sleep"]


def test_the_day_is_that_of_the_wall_at_the_time() -> None:
    late = hold(NOON + 9.5 * 3600, offset=120)  # 23:43 UTC, 01:43 on the wall
    assert history_of(kept(late)).days[0].heading.startswith("Tuesday")


def test_many_days_are_cut_and_counted() -> None:
    holds = [hold(NOON + day * DAY, session=str(day)) for day in range(MOST_DAYS + 5)]
    history = history_of(kept(*holds))
    assert len(history.days) == MOST_DAYS
    assert history.earlier == 5


def test_an_impossible_time_stops_nothing() -> None:
    assert len(history_of(kept(hold(1e300), hold())).days) == 2
