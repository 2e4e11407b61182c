"""The fonts of what is printed: whose writing they have."""

from workshops.exports import fonts

NOBODY_ASKED_US = {
    "Welsh": "Ni ofynnodd neb i ni, ŵyr neb pam",
    "Polish": "Nikt nas nie zapytał, choć mogliśmy źle zrozumieć",
    "Vietnamese": "Không ai hỏi chúng tôi",
    "Greek": "Κανείς δεν μας ρώτησε",
    "Ukrainian": "Ніхто нас не питав, їжте ґрунт",
    "Arabic": "لم يسألنا أحد",
    "Urdu": "ہم سے کسی نے نہیں پوچھا",
    "Sorani": "کەس لێمان نەپرسی",
    "Pashto": "هېچا زموږ نه پوښتنه ونه کړه",
    "Sindhi": "ڪنهن به اسان کان نه پڇيو",
    "Hebrew": "אף אחד לא שאל אותנו",
    "Hindi": "हमसे किसी ने नहीं पूछा",
    "Bengali": "আমাদের কেউ জিজ্ঞাসা করেনি",
    "Punjabi": "ਸਾਨੂੰ ਕਿਸੇ ਨੇ ਨਹੀਂ ਪੁੱਛਿਆ",
    "Gujarati": "અમને કોઈએ પૂછ્યું નહીં",
    "Tamil": "எங்களிடம் யாரும் கேட்கவில்லை",
    "Telugu": "ఎవరూ మమ్మల్ని అడగలేదు",
    "Kannada": "ಯಾರೂ ನಮ್ಮನ್ನು ಕೇಳಲಿಲ್ಲ",
    "Malayalam": "ആരും ഞങ്ങളോട് ചോദിച്ചില്ല",
    "Sinhala": "කිසිවෙකු අපෙන් ඇසුවේ නැත",
    "Thai": "ไม่มีใครถามเรา",
    "Lao": "ບໍ່ມີໃຜຖາມພວກເຮົາ",
    "Khmer": "គ្មាននរណាសួរយើងទេ",
    "Burmese": "ဘယ်သူမှ မမေးဘူး",
    "Amharic": "ማንም አልጠየቀንም",
    "Armenian": "Մեզ ոչ ոք չհարցրեց",
    "Georgian": "არავინ გვკითხა",
    "Chinese": "没有人问过我们",
    "Japanese": "誰も聞いてくれなかった",
    "Korean": "아무도 우리에게 묻지 않았다",
}


def test_a_sentence_is_set_whole_and_in_one_face_beside_our_own():
    texts = NOBODY_ASKED_US.items()
    assert {language: fonts.covered(text) for language, text in texts} == NOBODY_ASKED_US
    others = {language: _families(text) - {fonts.MAIN} for language, text in texts}
    assert {language: found for language, found in others.items() if len(found) > 1} == {}


def _families(text):
    return {family for family, _ in fonts.runs_of(text)}


def test_what_no_face_has_is_marked():
    assert fonts.covered("so \ue000 far") == f"so {fonts.MISSING} far"
