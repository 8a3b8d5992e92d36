"""The law: pure functions of a profile, a day and dated tables."""
