"""Citizenship by descent: the Citizenship Act applied to a line of descent, person by person."""
