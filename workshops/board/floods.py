"""Phones that send so many answers that they flood the room, for the desk."""

from workshops.models import AuthorBucket


def floods_in(session):
    """Return a handle of each phone that floods an open session: 1 query, mostly of no rows.

    A handle leads back to nobody, and is different in each session.
    """
    if not session.is_running:
        return ()
    flooded = AuthorBucket.objects.filter(session=session, flooded=True)
    handles = (session.flood_handle(bucket.author_tag) for bucket in flooded)
    return tuple(sorted(filter(None, handles)))
