"""Grants of citizenship: naturalization, adoption, resumption, statelessness, discretion.

Authority: Citizenship Act, ss. 5, 5.1, 11, 20 to 22.
"""
