"""Newer rounds of invitations, fetched from the department's feed and kept in the user's data folder.

The packaged table stays as it is; fetched rounds are laid over it when a command runs. The rules know
nothing of this.
"""

from moveto_ca.feed.store import load_user_rounds

__all__ = ["load_user_rounds"]
