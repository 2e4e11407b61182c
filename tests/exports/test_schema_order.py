"""Word files and slides hold their parts in the order that the schema asks for.

Where the order is wrong, LibreOffice reads on; Word and PowerPoint may call the file broken.
"""

import io
import zipfile
from functools import cache

import pytest
from lxml import etree

from tests.exports.trees import TAKEN, a_record, written
from workshops.exports.document import document_from

SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
}
ARABIC = "لماذا لا يسألنا أحد؟"

# The transitional schema of ECMA-376 and ISO/IEC 29500-4. A bar parts names that share a place.
SLIDE_TEXT = (
    "ln noFill|solidFill|gradFill|blipFill|pattFill|grpFill effectLst|effectDag highlight"
    " uLnTx|uLn uFillTx|uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst"
)
SLIDE_PARAGRAPH = (
    "lnSpc spcBef spcAft buClrTx|buClr buSzTx|buSzPct|buSzPts buFontTx|buFont"
    " buNone|buAutoNum|buChar|buBlip tabLst defRPr extLst"
)
ORDERS = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
    " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct"
    " topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
    " contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss"
    " imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight"
    " u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
    "w:pBdr": "top left bottom right between bar",
    "w:numPr": "ilvl numId",
    "w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize"
    " tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption"
    " tblDescription tblPrChange",
    "w:tblBorders": "top start|left bottom end|right insideH insideV",
    "w:tbl": "tblPr tblGrid tr",
    "w:tr": "tblPrEx trPr tc",
    "w:trPr": "cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader"
    "|tblCellSpacing|jc|hidden ins del trPrChange",
    "w:tc": "tcPr p|tbl",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection"
    " tcFitText vAlign hideMark headers tcPrChange",
    "w:sectPr": "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings sectPrChange",
    "w:style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr"
    " trPr tcPr tblStylePr",
    "w:numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr"
    " rPr",
    "a:p": "pPr r|br|fld endParaRPr",
    "a:r": "rPr t",
    "a:bodyPr": "prstTxWarp noAutofit|normAutofit|spAutoFit scene3d sp3d|flatTx extLst",
    **dict.fromkeys(["a:pPr", *(f"a:lvl{n}pPr" for n in range(1, 10))], SLIDE_PARAGRAPH),
    **dict.fromkeys(["a:rPr", "a:defRPr", "a:endParaRPr"], SLIDE_TEXT),
}


@pytest.mark.parametrize("slug", ["docx", "pptx"])
def test_every_part_of_a_file_keeps_the_order(slug):
    found = {part: list(out_of_order(root)) for part, root in parts_of(slug).items()}
    assert {part: wrong for part, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    ("slug", "part", "names"),
    [
        ("docx", "word/document.xml", {"w:tblBorders", "w:trPr", "w:numPr", "w:bidi", "w:sectPr"}),
        ("docx", "word/styles.xml", {"w:style", "w:pPr", "w:rPr"}),
        ("docx", "word/numbering.xml", {"w:numbering", "w:abstractNum", "w:lvl"}),
        ("pptx", "ppt/slides/slide4.xml", {"a:pPr", "a:rPr", "a:endParaRPr", "a:tcPr"}),
        ("pptx", "ppt/notesSlides/notesSlide1.xml", {"a:p", "a:r", "a:bodyPr"}),
    ],
)
def test_what_is_asked_about_is_there(slug, part, names):
    assert names - set(map(name_of, parts_of(slug)[part].iter(etree.Element))) == set()


@pytest.mark.parametrize("inner", ["<a:defRPr/><a:buNone/>", "<a:buNone/><a:spcAft/>", "<a:b/>"])
def test_a_wrong_order_is_found(inner):
    root = etree.fromstring(f'<a:pPr xmlns:a="{list(SPACES)[1]}">{inner}</a:pPr>')
    assert [name for name, *_ in out_of_order(root)] == ["a:pPr"]


@cache
def parts_of(slug):
    """The XML of each part of a file in which there is something of everything."""
    record = a_record(ARABIC, "two\nlines", wording=ARABIC)
    document = document_from(record, "organiser", taken=TAKEN)
    with zipfile.ZipFile(io.BytesIO(written(slug, document))) as file:
        names = [name for name in file.namelist() if name.endswith(".xml")]
        return {name: etree.fromstring(file.read(name)) for name in names}


def out_of_order(root):
    """Return elements whose children are in a wrong order, each with its children."""
    for element in root.iter(etree.Element):
        order = places(ORDERS.get(name_of(element), ""))
        children = [child for child in map(name_of, element) if child[:2] in ("w:", "a:")]
        if order and not stand_in(order, children):
            yield (name_of(element), *children)


def places(order):
    return {name: n for n, names in enumerate(order.split()) for name in names.split("|")}


def stand_in(order, children):
    taken = [order.get(child[2:], -1) for child in children]
    return -1 not in taken and taken == sorted(taken)


def name_of(element):
    tag = etree.QName(element)
    return f"{SPACES.get(tag.namespace, '')}:{tag.localname}"
