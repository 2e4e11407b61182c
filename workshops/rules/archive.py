"""What may be put into the archive of the list of sessions."""

from django.utils.translation import gettext as _

from .refused import Refused


def may_archive(session):
    """Raise Refused unless the session is closed: until then somebody has to do something in it."""
    if not session.is_closed:
        raise Refused(_("Only a closed session can be archived. Close it first."))
