from django.db import models

from .why import Why


class SliceShown(models.Model):
    """On how many phones a slice of the answers to a why has been, 0 to 15 of the shuffle.

    Which phones these were is not stored. It is deleted at close.
    """

    pk = models.CompositePrimaryKey("why", "slice")
    # The migration's own constraint cascades as well: a process of the version before deletes
    # sessions and whys without knowing this table.
    why = models.ForeignKey(
        Why, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="slices"
    )
    slice = models.SmallIntegerField()
    phones = models.PositiveIntegerField()

    def __str__(self):
        return f"slice {self.slice} on {self.phones} phones"
