"""The version of moveto-ca, alone in its file so that nothing heavy is imported to print it."""

__version__ = "0.1.0"
