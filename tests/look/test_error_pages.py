"""An error page is drawn with nothing: no request, no context processor, no database."""

import pytest
from django.template import Context
from django.template.loader import get_template, render_to_string

CODES = (400, 403, 404, 409, 410, 413, 422, 429, 500, 503)
# The one script: the words that never left this phone are shown where a session is gone.
LEFT_BEHIND = '<script type="module" src="/static/js/phone/unsent-answers.js"></script>'


def bare(status, **context):
    return get_template(f"{status}.html").template.render(Context(context))


@pytest.mark.parametrize("code", CODES)
def test_page_is_drawn_from_nothing(code):
    html = bare(code)
    assert html.count("<h1>") == 1
    assert "<script" not in html.replace(LEFT_BEHIND, "")
    assert 'class="prose"><p>' in html.replace("\n", "")


@pytest.mark.parametrize("code", CODES)
def test_page_keeps_what_was_written(code):
    html = bare(code, kept_text="<script>not sent")
    assert "What you wrote is still here" in html
    assert "&lt;script&gt;not sent</textarea>" in html


def test_unknown_code_offers_the_way_in():
    html = bare(404)
    assert 'action="/"' in html
    assert 'name="code"' in html and 'aria-describedby="code-hint"' in html


@pytest.mark.parametrize("code", (429, 503))
def test_page_says_how_long_to_wait(code):
    assert "Wait 7 seconds" in bare(code, retry_after=7)
    assert "Wait 1 second," in bare(code, retry_after=1)


def stale(rf, path, **data):
    """The page for a POST whose token was stale."""
    context = {"code": "csrf", "kept_text": data.get("text", "")}
    return render_to_string("403.html", context, rf.post(path, data))


def test_answer_with_a_stale_token_can_be_sent_again_with_a_fresh_one(rf):
    html = stale(rf, "/s/K7QX-M2PD/whys/1/answers", text="People wait", op_id="abcdefgh")
    assert 'action="/s/K7QX-M2PD/whys/1/answers"' in html
    assert 'name="csrfmiddlewaretoken"' in html
    assert 'name="op_id" value="abcdefgh"' in html
    assert "People wait</textarea>" in html


def test_other_actions_with_a_stale_token_are_not_offered_again(rf):
    """Or another site could have the organiser close a session with one tap on our own page."""
    assert "<form" not in stale(rf, "/desk/K7QX-M2PD/close")
