"""Writes data/schema anew: `python -m tools.write_schemas` from the repository."""

from pathlib import Path

from explorer.services.atlas_schema import schema_texts


def main() -> None:
    """Replaces the schema files by what the program's Structs say now."""
    folder = Path(__file__).parent.parent / "data" / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in schema_texts().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
