"""One line of advice on the question, while it is typed. Nothing is refused, nothing is sent."""

import pytest

from tests.browsers import choose_language, sign_in
from tests.factories import an_organiser

NOTHING = ""
WHY = "Start with “Why”."
BLAME = "This may sound like blame. Ask about the work, not about people."
TWO = "These are 2 questions. Ask one."
LONG = "Short questions are easier to answer."
ANSWER = "This already contains an answer. What goes wrong without it? Ask about that."

ENGLISH = {
    "": NOTHING,
    "Why": NOTHING,
    "Why is": NOTHING,
    "Why is co-production still so rare?": NOTHING,
    "why do letters come too late?": NOTHING,
    "Tell us why it takes so long": NOTHING,
    "How come it takes so long?": NOTHING,
    "Why do people wait for 3 hours?": NOTHING,
    "Why is nobody asked in time?": NOTHING,
    "Why do notes get lost on the way?": NOTHING,
    "Why did the lift fall out of use?": NOTHING,
    "Why is the failsafe off?": NOTHING,
    "Why are people who live here asked last?": NOTHING,
    "Why does refuse pile up in our street?": NOTHING,
    "Whyever not, one might ask": WHY,
    "What is wrong with our letters?": WHY,
    "How do we improve discharge?": WHY,
    "Discharge from Ward 7 takes too long": WHY,
    "Who lost the letters, and when?": WHY,
    "Why are the nurses so careless?": BLAME,
    "Why did the managers fail us?": BLAME,
    "Why do staff never listen to us?": BLAME,
    "Why don't they care, and whose fault is it?": BLAME,
    "Why do they refuse to answer?": BLAME,
    "WHO IS TO BLAME, AND WHY?": BLAME,
    "Why does it take so long? Why does nobody call?": TWO,
    "Why is it late? What can we do?": TWO,
    "Why is it late??": TWO,
    "Why " + "does it take so long " * 8 + "?": LONG,
    "Why is there no discharge coordinator on Ward 7?": ANSWER,
    "Why is there a lack of training?": ANSWER,
    "Why are there not enough beds?": ANSWER,
    "Why are the lists missing from the office?": ANSWER,
    "Why do we have too few drivers?": ANSWER,
}
WELSH = {
    "Pam mae llythyrau’n cyrraedd yn rhy hwyr?": NOTHING,
    "Beth sydd o’i le ar y llythyrau?": WHY,
    "Pam mae’r rheolwyr mor ddiog?": BLAME,
    "Pam mae diffyg hyfforddiant yma?": ANSWER,
}
URDU = {
    "خطوط اتنی دیر سے کیوں آتے ہیں؟": NOTHING,
    "خطوط میں کیا مسئلہ ہے؟": WHY,
    "یہ کیوں ہوا اور قصور کس کا ہے؟": BLAME,
    "تربیت کی کمی کیوں ہے؟": ANSWER,
}


@pytest.fixture
def advice(new_page, server):
    """`advice(questions, language)` types one after the other, and returns what is said of each."""

    def check(questions, language="en"):
        page = new_page(locale=language)
        sign_in(page, an_organiser(), server)
        choose_language(page, language, server)
        page.clock.install()
        page.goto("/sessions/new")
        sent = []
        page.on("request", lambda request: "/static/" in request.url or sent.append(request.url))
        said = {}
        for question in questions:
            page.locator("[name=question]").fill(question)
            page.clock.run_for(1000)
            said[question] = page.locator("#advice").text_content()
        assert sent == []
        return said

    return check


def test_one_thing_is_said_the_most_important_first(advice):
    expected = {typed: f"One thought: {words}" if words else "" for typed, words in ENGLISH.items()}
    assert advice(ENGLISH) == expected


@pytest.mark.parametrize(("language", "questions"), [("cy", WELSH), ("ur", URDU)])
def test_each_language_has_words_of_its_own(advice, language, questions):
    said = advice(questions, language)
    kinds = {}
    for typed, words in questions.items():
        kinds.setdefault(words, set()).add(said[typed])
    assert kinds.pop(NOTHING) == {""}
    assert all(len(each) == 1 and each != {""} for each in kinds.values())
    assert len(set.union(*kinds.values())) == len(kinds)
