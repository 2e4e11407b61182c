"""What people do on a new installation, by its proxy: sign in, make a session, join, answer.

python -m tests.deploy.visitor open NAME PASSWORD     prints the code of a session with an answer
python -m tests.deploy.visitor read NAME PASSWORD CODE     prints the session's JSON
"""

import re
import sys

import httpx2

SITE = "https://why.example.org"
ANSWER = "We were asked too late"


def visitor():
    return httpx2.Client(
        base_url="https://127.0.0.1",
        headers={"Host": "why.example.org", "Origin": SITE, "Referer": f"{SITE}/"},
        verify=False,
        timeout=60,
    )


def post(client, path, page=None, **fields):
    """Send a form as a browser does, with the token of the page that has it."""
    shown = client.get(page or path, follow_redirects=True)
    assert shown.status_code == 200, f"{page or path}: {shown.status_code}"
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', shown.text)[1]
    done = client.post(path, data=fields | {"csrfmiddlewaretoken": token})
    assert done.status_code in (200, 201, 302), f"{path}: {done.status_code} {done.text[:500]}"
    return done


def sign_in(name, password):
    """Return a browser in which that account is signed in."""
    organiser = visitor()
    post(organiser, "/sign-in", username=name, password=password)
    assert organiser.get("/sessions").status_code == 200
    return organiser


def open_session(organiser):
    """Make a session, ask its question, join it by phone and answer; return its code."""
    plan = {"title": "Elm Road", "question": "Why do so few people come back?", "mode": "quick"}
    plan |= {"minutes": 45, "levels": 5, "dots": 3, "cap": 50, "keep_days": 90}
    made = post(organiser, "/sessions/new", **plan)
    code = re.search(r"/desk/([^/]+)", made.headers["Location"])[1]
    desk = f"/desk/{code}"
    post(organiser, f"{desk}/start", desk)
    question = re.search(r'id="next"[^>]* value="(\d+)"', organiser.get(desk).text)[1]
    post(organiser, f"{desk}/whys", desk, node=question)
    phone = visitor()
    post(phone, f"/s/{code}/seats", f"/s/{code}")
    room = f"/s/{code}"
    why = re.search(r"/whys/([1-9]\d*)/answers", phone.get(room, follow_redirects=True).text)[1]
    post(phone, f"{room}/whys/{why}/answers", room, text=ANSWER, op_id="of-the-first-phone")
    return code


def main(step, name, password, code=""):
    organiser = sign_in(name, password)
    if step == "open":
        print(open_session(organiser))
    else:
        record = organiser.get(f"/sessions/{code}/export/json")
        assert record.status_code == 200
        print(ANSWER in record.text)


if __name__ == "__main__":
    main(*sys.argv[1:])
