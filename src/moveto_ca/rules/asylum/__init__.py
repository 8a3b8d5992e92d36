"""Protection in Canada: the gates between a claim and a hearing, and what follows from each.

Only whether a claim would be heard. Nothing here looks at the reasons for a claim.
"""
