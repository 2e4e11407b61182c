"""Dots, ticks, and which answers phones were shown."""

from django.db import migrations, models

from ._fields import identifier, key_of, to

# Its check of the slice is in the database alone.
SLICES = """
CREATE TABLE workshops_sliceshown (
    why_id bigint NOT NULL,
    slice smallint NOT NULL CHECK (slice BETWEEN 0 AND 15),
    phones integer NOT NULL CHECK (phones >= 0),
    PRIMARY KEY (why_id, slice)
)
"""

operations = [
    migrations.CreateModel(
        name="Vote",
        fields=[
            ("id", identifier()),
            ("author_tag", models.BinaryField(db_column="tag")),
            ("node", to("workshops.node", related_name="votes")),
            ("why", to("workshops.why", related_name="votes")),
        ],
        options={
            "indexes": [models.Index(fields=["why", "author_tag"], name="vote_by_seat")],
            "constraints": [
                models.UniqueConstraint(
                    fields=("node", "author_tag"), name="vote_once_per_seat_and_node"
                )
            ],
        },
    ),
    migrations.CreateModel(
        name="Mark",
        fields=[
            ("pk", key_of("author_tag", "node")),
            ("author_tag", models.BinaryField(db_column="tag")),
            ("node", to("workshops.node", related_name="marks", db_constraint=False)),
            ("counted", models.BooleanField(default=False, db_default=False)),
        ],
    ),
    migrations.RunSQL(
        SLICES,
        "DROP TABLE workshops_sliceshown",
        state_operations=[
            migrations.CreateModel(
                name="SliceShown",
                fields=[
                    ("pk", key_of("why", "slice")),
                    (
                        "why",
                        to(
                            "workshops.why",
                            db_constraint=False,
                            db_index=False,
                            related_name="slices",
                        ),
                    ),
                    ("slice", models.SmallIntegerField()),
                    ("phones", models.PositiveIntegerField()),
                ],
            ),
        ],
    ),
]
