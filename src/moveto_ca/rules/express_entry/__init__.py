"""Rules of the topic express_entry."""
