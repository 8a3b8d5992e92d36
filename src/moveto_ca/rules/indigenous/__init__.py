"""Rights and measures for Indigenous people from the United States (section 7 of the citizenship sheet).

Authority: IRPA 19(1); IRPR 2, 186(x), 188(1)(d); Indian Act, s. 6; the temporary measures of 2024.
"""
