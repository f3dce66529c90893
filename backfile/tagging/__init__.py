"""Turn a vocabulary of tags into another, in site.yaml and in documents, and propose what it lacks."""
