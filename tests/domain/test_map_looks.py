"""A map that nobody has changed is as plain as can be."""

from explorer.domain.map_looks import ColourBy, MapLook


def test_usual_map_is_plain() -> None:
    usual = MapLook()
    assert usual.colour_by is ColourBy.NOTHING
    assert not usual.channel_lines
    assert not usual.as_mirror


def test_names_that_are_written_into_settings_stay_what_they_are() -> None:
    assert [each.value for each in ColourBy] == [
        "nothing",
        "channel",
        "reach",
        "evidence",
    ]
