"""Cite documents: what may be said of them, and files for reference managers."""
