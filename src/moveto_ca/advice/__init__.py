"""What to do with an answer: what would change it, what time will change, and who else could apply.

Everything here is found by assessing again on a changed profile or on a later day. The rules never
call this room.
"""
