"""What the permits of every route have in common: who needs one, where to apply, what it costs."""
