"""After a vote the desk is led by the dots: their order, and what was left behind."""

from playwright.sync_api import expect

from tests.factories import a_room, fresh
from workshops.actions import asking, grouping, hiding, voting


def voted(*tallies):
    room = a_room(people=max(tallies), answers=len(tallies), revealed=True, mode="full", dots=5)
    asking.open_voting(room.session, room.why)
    for answer, dots in zip(room.answers, tallies, strict=True):
        for seat in room.seats[:dots]:
            voting.give(seat, answer)
    return room


def test_the_cards_are_in_the_order_of_their_dots_and_stay_so(at_desk):
    room = voted(1, 3, 2, 2)
    page = at_desk(room.session)
    page.locator("#next").click()
    expect(page.locator(".stages [aria-current]")).to_have_text("Result")
    cards = page.locator("[data-cards] > li")
    expect(cards.first).to_contain_text("Answer number 1")
    expect(cards.last).to_contain_text("Answer number 0")
    places = "cards => cards.map(card => card.querySelector('.said').dataset.rank || '')"
    assert cards.evaluate_all(places) == ["1", "2\u00a0=", "2\u00a0=", "4"]
    page.keyboard.press("j")
    hiding.hide(room.session, room.answers[1], "It names a person")
    expect(cards.last).to_contain_text("Answer number 1")
    assert cards.evaluate_all(places) == ["1\u00a0=", "1\u00a0=", "3", ""]
    grouping.group(room.session, [room.answers[0].pk, room.answers[2].pk], "Too late")
    expect(cards).to_have_count(3)
    kept = cards.evaluate_all("cards => cards.map(card => card.id)")
    page.reload()
    assert cards.evaluate_all("cards => cards.map(card => card.id)") == kept
    asking.reopen(room.session, fresh(room.why))
    expect(page.locator("[data-rank]")).to_have_count(0)
    expect(page.locator(".stages")).not_to_contain_text("Result")


def test_what_was_left_behind_leads_back_to_its_why(at_desk):
    room = voted(3, 2, 1)
    asking.settle(room.session, room.why)
    page = at_desk(room.session)
    expect(page.locator("#not-asked")).to_be_empty()
    asking.ask(room.session, room.answers[0])
    page.get_by_text("2 with dots that nobody has asked about").click()
    page.get_by_role("link", name="Answer number 1").click()
    expect(page.locator(".panel")).to_have_attribute("data-why", str(room.why.pk))


def test_dots_on_paper_are_counted_at_a_card_and_taken_back(at_desk):
    room = voted(1, 2)
    page = at_desk(room.session)
    first = page.locator(f"#card-{room.answers[0].pk}")
    first.click()
    button = page.get_by_role("button", name="Dots on paper")
    button.click()
    box = page.get_by_label("How many dots people put on paper")
    expect(box).to_have_value("0")
    box.fill("4")
    box.press("Enter")
    expect(page.locator("#spoken")).to_contain_text("Dots on paper saved. Press U to undo.")
    expect(first.locator(".tally")).to_contain_text("5")
    expect(first.locator(".tally")).to_contain_text("4 on paper")
    button.click()
    expect(box).to_have_value("4")
    page.get_by_role("button", name="Cancel").click()
    page.locator("#next").click()
    expect(page.locator("[data-cards] > li").first).to_contain_text("Answer number 0")
    page.keyboard.press("u")
    expect(page.locator(".deed-words")).to_contain_text("Dots on paper")
    page.keyboard.press("u")
    expect(first.locator(".tally")).not_to_contain_text("on paper")
