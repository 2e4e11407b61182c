"""A hall full of phones, lean enough that the generator is not what is measured."""
