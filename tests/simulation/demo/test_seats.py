from simulation.demo.seats import Seats


def test_seats_are_found_again_after_a_restart(tmp_path):
    path = tmp_path / "data" / "seats.json"
    Seats(path).keep("K7QX-M2PD", 3, "secret")
    assert Seats(path).of("K7QX-M2PD", 3) == "secret"
    assert Seats(path).of("K7QX-M2PD", 4) is None
    assert path.stat().st_mode & 0o077 == 0


def test_a_broken_file_is_an_empty_one(tmp_path):
    path = tmp_path / "seats.json"
    path.write_text("{not json")
    assert Seats(path).of("K7QX-M2PD", 0) is None
