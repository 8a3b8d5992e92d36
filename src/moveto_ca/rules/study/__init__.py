"""The route of study: the study permit, and the work permit after graduation."""
