"""Packs the compiled atlas into a wheel, so that its first start reads no YAML."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileAtlas(BuildHookInterface):  # type: ignore[misc] - it has no types
    """Writes the atlas beside the data files before they are packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatch's
        """Called by hatch before a wheel is put together."""
        sys.path.insert(0, self.root)
        from explorer.services.atlas_making import made_atlas  # noqa: PLC0415
        from explorer.services.shipped_atlas import SHIPPED_NAME  # noqa: PLC0415

        data = Path(self.root) / "data"
        (data / SHIPPED_NAME).write_bytes(made_atlas(data))
