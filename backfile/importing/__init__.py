"""Turn seeds into documents: decode, split into blocks, label every block, read the values off, write Markdown."""
