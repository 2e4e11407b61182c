"""Our program's HTTP side as a WSGI application in uvicorn, by a2wsgi, to compare with."""

from a2wsgi import WSGIMiddleware
from django.conf import settings

from coprod.wsgi import application as program

application = WSGIMiddleware(program, workers=settings.THREADS)
