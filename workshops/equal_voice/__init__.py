"""How much of what is written comes from whom: people and answers by part of the room.

When something is published, and how finely, depends on totals, seats and earlier publications, and
never on who wrote: a figure that is held back because it would tell too much tells it by being held
back. `parts` says which parts a room has, `blocks` what is published of 30 answers or more, `voice`
keeps what has been published, `stored` writes it into a row, and `shown` says what a page makes of
it. All are functions of numbers, without the database, so that they can be tried on thousands of
rooms.
"""
