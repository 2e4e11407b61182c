"""A browser that meets servers of both versions at one address, as behind a proxy."""

import httpx2

from tests.live.sockets import Page

HOST = "127.0.0.1"
TOKEN = "a" * 32


class Visitor:
    """Keeps its cookies, whichever server it asks. `cookies` are those that it has already."""

    def __init__(self, **cookies):
        self.http = httpx2.Client(headers={"Accept": "application/json"}, trust_env=False)
        for name, value in {"csrftoken": TOKEN, **cookies}.items():
            self.http.cookies.set(name, value, domain=HOST, path="/")

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.http.close()

    def get(self, server, path, **query):
        """Return the response. Raise an error unless the server gives what is asked for."""
        return self._checked(self.http.get(f"{server.url}{path}", params=query))

    def page(self, server, path, **query):
        """Return the HTML of a page."""
        accept = {"Accept": "text/html"}
        shown = self.http.get(
            f"{server.url}{path}", params=query, headers=accept, follow_redirects=True
        )
        return self._checked(shown).text

    def post(self, server, path, files=None, **body):
        """Return the response. Raise an error if it is refused."""
        headers = {"Origin": server.url, "X-CSRFToken": TOKEN}
        return self._checked(
            self.http.post(f"{server.url}{path}", data=body, files=files, headers=headers)
        )

    def listen(self, server, code, audience):
        """Open a socket of a page."""
        cookies = "; ".join(f"{kept.name}={kept.value}" for kept in self.http.cookies.jar)
        return Page(server.url, None, audience=audience, code=code, cookies=cookies)

    def _checked(self, response):
        request = response.request
        assert response.status_code < 400, (request.method, request.url, response.text[:500])
        return response
