"""An authority as plain JSON types: made once, and given out so that a reader may change it."""

from moveto_ca.rules.authorities import authority


def test_a_reader_who_changes_what_an_authority_gave_changes_it_for_nobody_else() -> None:
    found = authority("irpr", "s. 205")
    first = found.to_dict()
    told = dict(first)
    first["title"] = "Something else"
    del first["reference"]
    assert found.to_dict() == told
    assert list(found.to_dict()) == ["title", "reference", "address", "in_force_from", "verified_on", "grade"]


def test_whether_its_words_were_read_makes_no_difference_to_an_authority() -> None:
    read, unread = authority("irpr", "s. 205"), authority("irpr", "s. 205")
    read.to_dict()
    assert read == unread
    assert hash(read) == hash(unread)
    assert repr(read) == repr(unread)
