"""An account makes only so many sessions in a short time: it may be a stranger's."""

from dataclasses import replace

import pytest
from django.test import Client

from tests.factories import an_organiser
from workshops.actions import new_session_limits
from workshops.models import Session

from .test_home import PLAN

pytestmark = pytest.mark.django_db

OF = {"/sessions/new": "BY_ACCOUNT", "/sessions/import": "IMPORTS_BY_ACCOUNT"}


@pytest.mark.parametrize("path", OF)
def test_the_next_one_waits_and_other_accounts_do_not(path, monkeypatch):
    name = OF[path]
    limit = replace(getattr(new_session_limits, name), burst=1)
    monkeypatch.setattr(new_session_limits, name, limit)

    def send(who):
        browser = Client()
        browser.force_login(an_organiser(who))
        return browser.post(path, PLAN | {"text": "Why?"})

    pages = [send(who) for who in ("mona", "mona", "omar")]
    assert [page.status_code == 429 for page in pages] == [False, True, False]
    assert "A lot was sent from here in a short time." in pages[1].text
    if path == "/sessions/new":
        assert PLAN["question"] in pages[1].text and Session.objects.count() == 2
