"""backfile turns a folder of plain news texts into a static archive."""

__version__ = "0.1.0"
