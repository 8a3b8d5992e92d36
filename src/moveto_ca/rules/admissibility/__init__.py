"""What can stop anyone at the border, and when it ends: IRPA 33 to 43.

All of it but the route itself is a shared fact: every route but citizenship and protection asks whether
a person may enter (``facts.admissible_condition``).
"""
