"""The route of other temporary permits: work, short stays and visits."""
