"""Business in Canada: federal classes, streams of the provinces, permits for owners, buying a home."""
