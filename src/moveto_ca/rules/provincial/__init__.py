"""Nominee streams of the provinces and territories, the Atlantic programme, community pilots, Quebec."""
