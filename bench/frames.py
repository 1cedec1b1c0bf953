"""Frames while panning and zooming, against a plain copy and against pyqtgraph."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, cycle, repeat

from bench.samples import Samples
from bench.stage import BLIT, MAP, PEER, Stage
from bench.synthetic import scattered, shipped_look
from bench.table import Row, report
from explorer.domain.first_look import MarkerLook
from explorer.ui.body_map.staging import bodies

_PAN_STEP, _PAN_STEPS = 8, 60
_PAN_LIMIT, _ZOOM_LIMIT, _PEER_LIMIT = 3.0, 3.5, 0.7
_USUAL = 766
_MANY, _MANY_LIMIT = 7000, 7.0
_LABELS_LIMIT = 2.5
_FRAME_LIMIT = 16.0
_UNLABELLED, _LABELLED = 0.99, 1.01
"""Pixels per SVG unit just before and just after all codes are written."""
_ZOOM_STEPS = 10
_CLOSER, _CLOSER_STEPS = 2 ** (1 / 8), 28


def rows() -> Iterator[Row]:
    """All frames; the smallest crowd first."""
    look = shipped_look()
    shown = {view.id for view in bodies(look.views)}
    own = [mark for mark in look.markers if mark.view in shown]
    crowds: dict[str, Sequence[MarkerLook]] = {
        f"{len(own)} markers": own,
        f"{_USUAL} markers": scattered(look.views, _USUAL),
    }
    for crowd, markers in crowds.items():
        stage = Stage(look, markers)
        yield from _pan_rows(stage, crowd, _PAN_LIMIT)
        yield from _zoom_rows(stage, crowd)
        yield _labels_row(stage, crowd)
        yield _whole_zoom_row(stage, crowd)
        stage.close()
    stage = Stage(look, scattered(look.views, _MANY))
    yield from _pan_rows(stage, f"{_MANY:,} markers", _MANY_LIMIT)
    yield _settling_row(stage)
    stage.close()


def _pan_rows(stage: Stage, crowd: str, limit: float) -> Iterator[Row]:
    stage.fit()
    samples = stage.frames(stage.panning(_sway()))
    yield from _compared(f"pan, {crowd}", samples, limit)
    yield Row(f"pan, {crowd}: slowest frame", max(samples[MAP].values))


def _zoom_rows(stage: Stage, crowd: str) -> Iterator[Row]:
    """Nearer and back while only chosen codes are written."""
    stage.fit()
    step = (_UNLABELLED / stage.view.camera.scale) ** (1 / _ZOOM_STEPS)
    # One step less back, or the end of each round would be a fit.
    back = repeat(1 / step, _ZOOM_STEPS - 1)
    first, again = repeat(step, _ZOOM_STEPS), repeat(step, _ZOOM_STEPS - 1)
    factors = chain(first, cycle([*back, *again]))
    samples = stage.frames(stage.zooming(factors))
    yield from _compared(f"zoom, {crowd}", samples, _ZOOM_LIMIT)


def _whole_zoom_row(stage: Stage, crowd: str) -> Row:
    """From the whole body to the closest look and back, as a person zooms."""
    stage.fit()
    nearer = repeat(_CLOSER, _CLOSER_STEPS)
    farther = repeat(1 / _CLOSER, _CLOSER_STEPS)
    taken = stage.map_frames(stage.zooming(cycle([*nearer, *farther])))
    title = f"zoom to 12x and back, {crowd}: p95"
    return Row(title, taken.p95, limit=_FRAME_LIMIT)


def _labels_row(stage: Stage, crowd: str) -> Row:
    stage.scale_to(_UNLABELLED)
    without = stage.frames(stage.panning(_sway()))
    stage.scale_to(_LABELLED)
    written = stage.frames(stage.panning(_sway()))
    more = written[MAP].median - without[MAP].median
    return Row(
        f"all labels, {crowd}: more a frame",
        more,
        ratio=more / written[BLIT].median,
        base=BLIT,
        ratio_limit=_LABELS_LIMIT,
    )


def _settling_row(stage: Stage) -> Row:
    """What a frame costs for which the bodies are drawn anew."""

    def settle() -> None:
        stage.view.draw_sharply()
        stage.view.repaint()

    stage.fit()
    taken = stage.map_frames(settle)
    return Row("frame that draws the bodies anew", taken.median, p95=taken.p95)


def _compared(
    title: str, samples: Mapping[str, Samples], limit: float
) -> Iterator[Row]:
    own = samples[MAP]
    for base, its_limit in ((BLIT, limit), (PEER, _PEER_LIMIT)):
        if base in samples:
            yield Row(
                title,
                own.median,
                p95=own.p95,
                ratio=own.ratio_to(samples[base]),
                base=base,
                ratio_limit=its_limit,
            )


def _sway() -> Iterator[int]:
    """Pixels to pan by: to one side, then from side to side without end."""
    there, back = repeat(_PAN_STEP, _PAN_STEPS), repeat(-_PAN_STEP, _PAN_STEPS)
    return chain(repeat(_PAN_STEP, _PAN_STEPS // 2), cycle([*back, *there]))


if __name__ == "__main__":
    report(rows())
