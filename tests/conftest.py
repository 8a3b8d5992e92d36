"""Settings of all tests."""

from hypothesis import HealthCheck, settings

# No test is about time: on a busy machine an example may take as long as it takes.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")
