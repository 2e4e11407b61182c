import pytest

from workshops.actions import asking, sessions


@pytest.fixture
def room(server, django_user_model):
    """A quick session on the running server, open, with its first why asked."""
    organiser = django_user_model.objects.create_user("organiser")
    session = sessions.create(organiser, "Why is it so?", title="A room", mode="quick")
    sessions.start(session)
    session.refresh_from_db()
    asking.ask(session, session.question)
    return session
