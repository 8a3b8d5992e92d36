"""Family sponsorship: partners, children, parents, orphans, adoption, other relatives, the super visa."""
