"""A session with a large tree, for benches."""


def grown(answers):
    """Return a revealed room with that many answers on 3 levels."""
    from tests.factories import a_room
    from workshops.actions import asking
    from workshops.models import Node

    room = a_room(people=30, answers=30, revealed=True)
    whys = [room.why]
    for answer in room.answers[:9]:
        whys.append(asking.ask(room.session, answer))
        asking.reveal(room.session, whys[-1])
    Node.objects.bulk_create(
        Node(
            session=room.session,
            kind="answer",
            parent=why.node,
            depth=why.node.depth + 1,
            path=[*why.node.path, why.node_id],
            text=f"Answer number {n}, of about the usual length",
            revision=2,
        )
        for n in range(answers - 30)
        for why in [whys[n % len(whys)]]
    )
    return room
