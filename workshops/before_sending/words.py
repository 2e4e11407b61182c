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
# First names that are common in Britain, and mean nothing else at the beginning of a sentence:
# so Will, Mark, Grace and May are not among them. No such list is whole.
FIRST_NAMES = _words(
    "adam adrian agnes agnieszka ahmed aisha alan albert aled alex alexander alexandra alfie "
    "alice alison alun amanda amelia amina amir amit amy andrea andrew andrzej andy angela "
    "angharad anil anita anjali ann anna anne annette anthony antonio arthur asif audrey ayesha "
    "barbara barry beatrice becky ben benjamin bernard beth bethan bethany betty beverley bilal "
    "brenda brian bridget bronwen bruce carl carlos carol caroline carys catherine cathy catrin "
    "ceri charles charlotte chidi chioma chloe chris christine christopher claire clare clive "
    "colin connor craig cynthia dafydd daniel danielle darren dave david debbie deborah deepak "
    "delyth denise dennis derek dewi diana diane dilwyn dominic donald donna doreen dorothy "
    "douglas duncan dylan edith edward eileen eirlys elaine eleanor eleri elin elizabeth ella "
    "ellen eluned elwyn emily emma emyr eric eryl esther ethan eva evelyn ewa farah fatima ffion "
    "fiona frances francis fred frederick gail gareth gary gavin gemma geoff geoffrey george "
    "geraint gerald gethin gillian glenn glenys gordon graham grzegorz gurpreet gwen gwenda "
    "gwenllian gwilym gwyneth gwynfor hamza hannah harold harpreet harriet harry hassan heledd "
    "helen henry hilary howard hugh hussain huw hywel ian ibrahim idris ieuan ifan imran irene "
    "isabel isabella isobel iwan jack jackie jacob jacqueline jake james jamie jane janet janice "
    "jason jaspreet jean jeff jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne "
    "joe john johnny jonathan joseph josephine joshua joyce juan judith judy julia julian julie "
    "karen katarzyna kate katherine kathleen kathryn kathy katie keith kelly kenneth kerry kevin "
    "khadija khalid kim kirsty krzysztof kwame laura lauren lawrence leanne leonard lesley leslie "
    "lewis liam linda lindsay lisa llinos louise lowri lucy luke lynn lynne magdalena mair "
    "malcolm malgorzata manjit margaret mari maria marion martin mary maryam matthew maureen "
    "maurice megan meinir meirion melanie melissa menna mererid michael michelle mike mohamed "
    "mohammad mohammed monica muhammad myfanwy nadia nadine nancy naomi natalie natasha neil "
    "nerys ngozi nia nicholas nicola nigel noah norman olivia olwen omar oscar owain owen pamela "
    "patricia patrick paul paula pauline pawel peter philip phillip phyllis piotr priya rachel "
    "rajesh ralph ramesh raymond rebecca rhian rhiannon rhodri rhys richard robert roger ronald "
    "ronnie rosemary roy ruth ryan saima sally sam samantha samuel sandra sanjay sara sarah sean "
    "shabana sharon shaun sheila shirley sian simon sioned siwan siân siôn sofia sophia sophie "
    "stacey stan stanley stella stephanie stephen steve steven stuart sunita suresh susan susanna "
    "sylvia tariq tegwen teresa thelma theresa thomas tim timothy tina toby tom tomasz tomos tony "
    "tracey tracy tudur tunde tyler usman valerie vanessa vera vijay vincent walter wayne wendy "
    "william yasmin yusuf yvonne zainab zoe"
)
# Next to a first name these make a place or an organisation of it.
BEFORE_PLACES = _words(
    "st saint sant san king queen prince princess royal port mount lake ysbyty meddygfa canolfan "
    "ysgol heol stryd capel eglwys brenin brenhines tywysog tywysoges"
)
PLACES = _words(
    "hospital hospice infirmary clinic surgery ward unit wing building house home lodge hall "
    "centre center road street lane avenue drive terrace crescent gardens bridge close court "
    "place park square island golf blvd school college "
    "university library church theatre trust foundation institute charity ambulance club group "
    "society award report inquiry review act law test scale sant nevis"
)
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
