"""A report for people: as Rich text and as Markdown. Knows no law and no profile rules."""
