"""The words that the searches know. All languages are searched at once, since people mix them."""


def _words(words):
    return frozenset(words.split())


# The letters that a British postcode begins with.
AREAS = _words(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL "
    "DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT "
    "KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR "
    "RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA "
    "WC WD WF WN WR WS WV YO ZE"
)
# After a digit these are the end of an ordinal or a unit, not of a postcode: "B6 2nd floor".
UNITS = _words("st nd rd th hr ft lb pt")

# Titles that may end with a point, in capitals or not.
POINTED = _words("mr mrs ms mx dr prof cllr rev revd parch cyng")
# Titles that are words too. They are titles before a name only, in capitals or not.
TITLES = _words(
    "doctor professor nurse matron councillor reverend nyrs metron fetron cynghorydd "
    "athro parchedig doethur جناب محترم محترمہ مسٹر مسز مس ڈاکٹر پروفیسر نرس کونسلر سسٹر "
    "میٹرن مولانا"
)
# Nothing but a name stands after these, so people need not have written it with a capital.
BEFORE_SMALL_NAMES = _words("mr mrs")
# Words of every day that are titles only if they begin with a capital: "my sister Ann".
TITLES_IN_CAPITALS = _words("miss sister sir dame lady lord chwaer syr fonesig arglwydd")
# In Urdu these follow a name.
AFTER_NAMES = _words("صاحب صاحبہ")
# Small words inside a name.
PARTICLES = _words("van von der den de da del di la le al el bin ibn ap ab ferch")
# In Urdu nothing but the word itself shows that a name goes on.
SECOND_NAMES = _words(
    "خان احمد علی شاہ بیگم بی حسین حسن ملک چوہدری قریشی صدیقی بٹ اقبال محمود اختر بانو "
    "کور سنگھ پٹیل میاں مرزا شیخ بیگ راجہ رحمان اللہ الدین انصاری ہاشمی بخاری رضا جان "
    "عباس نواز"
)

# Words with a capital that are no name, although a title stands before them.
NOT_NAMES = _words(
    "i i'm i've i'd i'll a an the and or but so if then when who why what where how which "
    "that this these those there here it its he she we they you my our your his her their "
    "nobody someone everyone no not never always is are was were has have had said says "
    "told did does do can will would could should on in at to for of from with by as "
    "monday tuesday wednesday thursday friday saturday sunday january february "
    "july september october november december christmas easter "
    "today tomorrow yesterday practitioner practitioners associate assistant manager "
    "specialist consultant mayor ward clinic surgery hospital team line call led lead nhs "
    "gp mae roedd oedd nid ni yn y yr wedyn ond felly a'r ac nad pam pan os ar i'r o'r fe "
    "mi hi chi llun mawrth mercher iau gwener sadwrn sul dydd ysbyty meddygfa صاحب صاحبہ "
    "صاحبان حضرات نے کو سے کا کی کے نہیں ہے ہیں اور کہ میں پر بھی تو تک ہی جو جب جس جن یا "
    "لیکن مگر اگر پھر اب آج کل کبھی ابھی ہمیشہ اکثر بہت زیادہ کم دیر جلد یہاں وہاں کہاں "
    "کیوں کیا کیسے کب کون کوئی کچھ سب ہر ہم وہ یہ اس ان آپ مجھے ہمیں انہیں اسے میرا میری "
    "میرے ہمارا ہماری ہمارے اپنا اپنی اپنے دو تین ایک دونوں تھا تھی تھے ہو ہوا ہوئی ہوئے "
    "ہوتا ہوتی ہوتے ہونا کر کرتا کرتی کرتے کرنا کیے گیا گئی گئے آیا آئی آئے آتا آتی آتے "
    "دیا دی دیے لیا لی رہا رہی رہے چاہیے سکتا سکتی سکتے کہتا کہتی کہا بتایا پوچھا ملا ملی "
    "ملتا ملتی بغیر بنا بن موجود مصروف غیر خود اچھا اچھی اچھے برا بری نیا نئی نئے پرانا "
    "بڑا بڑی بڑے چھوٹا والا والی والے ساتھ پاس طرف لیے بعد پہلے درمیان مریض مریضہ وارڈ "
    "ہسپتال کلینک دوا وقت بات کام دفتر ڈیوٹی فون بھائی بہن عالی استاد گھر باہر اندر دن "
    "رات صبح شام آنا جانا لوگ الگ مختلف دوسرا دوسری دوسرے پہلا پہلی آخری سرکاری مقامی "
    "اردو انگریزی ضرور شاید صرف بالکل واقعی فوراً کہہ سن دیکھ بتا دے لے جا رکھ چل بول "
    "پوچھ لکھ مل بنتے بدل سمجھ حاضر غائب لوگوں ہوں گے گا گی جیسا جیسے پیر منگل بدھ جمعرات "
    "جمعہ ہفتہ اتوار"
)
# Endings that Urdu names do not have, but plurals and verbs do.
NOT_ENDS = ("وں", "یں", "تے", "ئے", "نے")

# Words that blame people, in whatever they are.
BLAME = (
    # English
    *("fault", "to blame", "i blame", "lazy", "careless", "useless", "incompetent", "stupid"),
    *("never listen", "never listens", "cannot be bothered", "can't be bothered", "do not care"),
    *("don't care", "doesn't care", "couldn't care less", "could not care less", "incapable"),
    *("arrogant", "selfish", "greedy", "ignorant", "idiot", "idiots"),
    # Welsh
    *("bai", "bai'r", "ar fai", "diog", "ddiog", "diofal", "ddiofal", "da i ddim", "dda i ddim"),
    *("dwp", "twp", "byth yn gwrando", "ddim yn malio", "malio dim", "anghymwys", "hunanol"),
    *("trahaus", "barus", "farus", "anwybodus"),
    # Urdu
    *("قصور", "الزام", "سست", "لاپروا", "لاپرواہ", "نااہل", "بے کار", "نکمے", "کام چور"),
    *("کبھی نہیں سنتے", "پروا نہیں", "پرواہ نہیں", "مغرور", "خود غرض", "لالچی", "جاہل"),
)
# These blame people in a question only. In an answer they say what happens: "referrals fail".
BLAME_IN_QUESTIONS = (
    *("fail", "fails", "failing", "failed", "refuse to", "refuses to"),
    *("methu", "methodd", "gwrthod", "ناکام", "انکار"),
)
# With one of these just before such words, people speak of themselves or of nobody.
NOT_BLAME_AFTER = _words(
    "i i'm we we're me us not nobody's no isn't wasn't aren't weren't nid dim fi ni"
)
NOT_BLAME_BEFORE = _words("نہیں")
