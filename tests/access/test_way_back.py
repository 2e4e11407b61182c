"""A page that refuses something links back to where the person was, and nowhere else."""

import pytest
from django.test import RequestFactory

from workshops.views.errors import problem


def link(method="post", status=409, path="/s/K7QX-M2PD/whys/1/answers", **headers):
    request = getattr(RequestFactory(), method)(path, headers=headers)
    page = problem(request, status, "Not now.").content.decode()
    return page.split('class="ways"')[1].split('href="')[1].split('"')[0]


def test_a_refused_form_leads_back_to_its_page():
    assert link(referer="http://testserver/s/K7QX-M2PD?why=3") == "/s/K7QX-M2PD?why=3"


@pytest.mark.parametrize(
    "referer",
    ["", "https://elsewhere.example/s/K7QX", "http://testserver//elsewhere.example", "http://["],
)
def test_without_a_page_of_ours_it_leads_to_the_start(referer):
    assert link(referer=referer) == "/"


def test_a_page_that_was_asked_for_too_soon_can_be_asked_for_again():
    assert link("get", 503, "/s/K7QX-M2PD?why=3") == "/s/K7QX-M2PD?why=3"
