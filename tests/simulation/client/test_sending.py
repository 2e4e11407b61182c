import httpx2
import pytest

from simulation.client import Gone, Refused, sending


@pytest.fixture
def waited(monkeypatch):
    """The waits that were asked for, none of which is sat through."""
    waits = []

    async def sleep(seconds):
        waits.append(seconds)

    monkeypatch.setattr(sending.asyncio, "sleep", sleep)
    return waits


def client(*answers):
    """An HTTP client whose line gives these answers, one after the other."""
    coming = iter(answers)

    def line(request):
        answer = next(coming)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return httpx2.AsyncClient(transport=httpx2.MockTransport(line), base_url="http://room")


async def test_send_tries_again_after_a_lost_line_and_a_busy_server(waited):
    lost = httpx2.ReadError("lost")
    busy = httpx2.Response(503, headers={"Retry-After": "3"})
    http = client(lost, busy, httpx2.Response(429), httpx2.Response(201, json={"answer": 1}))
    response = await sending.send(http, "POST", "/s/A/whys/1/answers")
    assert response.json() == {"answer": 1}
    assert len(waited) == 3
    assert waited[1] >= 3


async def test_send_raises_what_the_server_says_for_good(waited):
    words = {"error": "This why is settled.", "op_id": "fresh-op-id"}
    with pytest.raises(Refused) as refused:
        await sending.send(client(httpx2.Response(409, json=words)), "POST", "/")
    assert (refused.value.status, refused.value.message) == (409, "This why is settled.")
    assert refused.value.fresh_op_id == "fresh-op-id"
    assert waited == []


@pytest.mark.parametrize("status", [404, 410])
async def test_send_knows_a_session_that_is_gone(waited, status):
    with pytest.raises(Gone):
        await sending.send(client(httpx2.Response(status, text="<h1>Gone</h1>")), "GET", "/")


def test_backoff_spreads_and_ends():
    assert all(0.1 <= sending.backoff(attempt) <= 8 for attempt in range(50))
