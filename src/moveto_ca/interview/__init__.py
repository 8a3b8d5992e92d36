"""The conversation: what to ask next, how to ask it, and what the answers make of the profile."""
