"""Hold the words that say who wrote a text, and those that say who edited it, in the languages of the press."""

import re


def alternatives(table: str) -> str:
    """Make a pattern of a table parted by commas; the longest come first, for one may begin like another."""
    return "|".join(sorted(filter(None, map(str.strip, table.replace("\n", ",").split(","))), key=len, reverse=True))


PREFIXES = alternatives(
    r"""
    (?:re)?posted, published, written, authored, reported, researched, contributed, created, text, story,
    article, words, reporting, analysis, opinion, review, column, recipe, photos?, interview, commentary, essay,
    report, guest (?:post|essay), von, by, par, por, di, door, on, erstellt, author,
    text\s(?:&|und|and|et|y|e)\s(?:fotos?|photos?|bilder|video),
    (?:ein(?:e|en)?\s)?(?:gast)?(?:beitrag|kommentar|analyse|kolumne|bericht|essay|interview|reportage|rezension),
    (?:une?\s)?(?:tribune|article|chronique|enquête|reportage|récit|entretien|analyse),
    (?:una?\s)?(?:columna|crónica|reportaje|entrevista|análisis|artículo)
    """
)
"""What may stand before a cue: `Posted by`, `Ein Kommentar von`, `Une tribune de`."""

CUES = alternatives(
    r"""
    by, von, par, por, door, di, av, af, od, oleh, yazan, kirjoittanut, autor(?:in|en|es|as|a|e|ka|zy)?,
    authors?, auteurs?, auteures?, autrices?, redakteur(?:in)?, escrito por, geschrieben von, verfasst von,
    geschreven door, skriven av, skrevet av, skrevet af, scris de, propos recueillis par, scritto da, a cura di,
    testo di, texto de, publicado por, pubblicato da, rédigé par, écrit par, aufgezeichnet von, texto, texte,
    text, tekst, testo, words, writer, penulis, pewarta, tác giả, szerző, írta, yazar, avtor(?:ica)?, autors,
    autorius, autori, piše, pišu, napisao, napisala, napsala?, napisał(?:a)?, opracował(?:a)?, автор(?:ы|ка|и)?,
    аутор, текст, пише, подготовил(?:а|и)?, беседовал(?:а)?, записал(?:а)?, γράφει (?:ο|η), γράφουν οι,
    συντάκτης, συντάκτρια, κείμενο, του, της, بقلم, كتبت?, كتبه, كتبها, إعداد, الكاتب, به قلم, نویسنده, نوشته,
    گزارش, مصنف, מאת, כתב, כתבה, लेखक, लेखिका, द्वारा, লেখক, লিখেছেন, โดย, 文[/／:：], 取材・文, 取材[/／]文,
    記者, 记者, 作者,
    筆者, 著者, 執筆, 撰文, 本报记者, 本報記者, 特約記者, 글, 기자, 글쓴이
    """
)
"""Words and phrases with the author's name after them, with or without a colon."""

LABELS = alternatives(
    r"""

    text(?:e|o)?\s(?:&|\+|/|und|and|et|y|e)\s(?:fotos?|photos?|bilder|video|interview|photographs?|grafik(?:en)?),
    interview, bericht, reportage, protokoll, report, reporter, story, haber, röportaj, teksti, kirjoittaja,
    szöveg, tekstas, reportagem, reportaje, reportero, redactor(?:a)?, besedilo, oprac\.?, rozmawiał(?:a)?,
    laporan, verfasser(?:in)?, тексты, интервью, репортаж, журналист, تقرير, تحریر, रिपोर्ट, रिपोर्टर, ρεπορτάζ,
    采写, 文, ライター, 構成, 글·사진
    """
)
"""Words that name the author only with a colon and a full name: else they begin a sentence or name a subject."""

CUE = re.compile(
    rf"(?i)^\W*(?:(?:{PREFIXES})[:\s]+)*(?:(?P<label>{LABELS})\s?[:：/|=＝]\s*|(?:{CUES})(?:\s?[:：/|=＝]\s*|\s+))"
    r"(?P<names>\S.*)$"
)
"""A cue at the beginning of a line, and what follows it."""

INNER_CUE = re.compile(r"(?:^|[\s|/•·,–-])(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]oor)[: ]\s?(?P<names>[^\W\d_][^|]*)")
"""A cue further on in a short line that also gives the date: `Posted on May 3, 2020 by A. Name`."""

LONE_CUE = re.compile(
    r"(?i)\W*(?:(?:written|posted|published|reported|authored|a story|article|text|words)\s)?"
    r"(?:by|von|par|por|di|door|av|af|od|oleh|autor(?:in|en|es|a|ka)?|authors?|auteurs?|text|texte|texto|testo|tekst|"
    r"автор|γράφει (?:ο|η)|بقلم|نویسنده|מאת|लेखक|作者|記者|记者|文)\W*"
)
"""A cue on a line of its own, with the name on the next."""

STRONG = re.compile(
    r"(?i)\W*(?:(?:written|published|posted|authored|reported)\s+by|(?:erstellt|verfasst|geschrieben)\s+von|"
    r"(?:escrito|publicado)\s+por|(?:écrit|rédigé)\s+par|scritto\s+da|geschreven\s+door|"
    rf"text|autor(?:in|en|ka)?|authors?|auteurs?|autore|texto|tekst|texte|von|par|por|автор|oleh|(?:{LABELS})(?=:))\W"
)
"""Cues that say who wrote a text wherever they open a short line; `by` alone opens too much else."""

NOT_BY = re.compile(
    r"(?i)\W*(?:(?:edited|copy[- ]?edited|reviewed|(?:medically|legally|clinically|expert) reviewed|fact[- ]?checked|"
    r"checked|translated|proofread)\s+by|(?:redigiert|übersetzt|geprüft|lektoriert)\s+von|"
    r"aus dem \w+ (?:übersetzt )?von|"
    r"(?:traduit|édité|relu)\w*(?: de l['’]\w+)?\s+par|(?:traducido|editado|revisado)(?: del \w+)?\s+por|"
    r"(?:tradotto|revisionato)(?: dall['’]\w+)?\s+da|(?:traduzido|editado|revisado)(?: do \w+)?\s+por|"
    r"(?:editor|reviewer|translator|fact[- ]?checker|lektorat|redaktion|übersetzung|traduction|traducción|edición|"
    r"traduzione|tradução|edição|vertaling|redactie|redaktör|oversættelse|översättning|tłumaczenie|redakcja|redaktor|"
    r"překlad|penyunting|editör|редактор|редакция|перевод|переводчик|تحرير|ترجمة|ویراستار|مترجم|责编|责任编辑|責任編輯|"
    r"编辑|編輯|翻译|翻譯|編集|翻訳|편집|번역)\s?(?=[:：]))"
    r"(?P<names>.*)$"
)
"""A line on who edited, checked or translated the text, who is no author."""

GLUE = re.compile(
    r"(?:(?<=\b[Bb]y)|(?<=\b(?:[Vv]on|[Pp]ar|[Pp]or)))(?=[A-ZÀ-Þ][^\W\d_A-Z])|"
    r"(?<=[^\W\d_A-Z])(?=(?:Posted|Published|Updated|Last [Uu]pdated|Redakt(?:eur|ion)|Autor|Author|Editor|Reporter|"
    r"Correspondent|Contributor|Senior|Staff|Writer|Journalist|Comments?|Share))"
)
"""Where the page ran two of its parts together: `ByAnn Other`, `Ann OtherPosted in News`."""

TWICE = re.compile(r"(?i)^by(?=by\b)")
"""A cue that the page has twice."""


def unglue(words: str) -> str:
    """Part what the page ran together around a name."""
    return GLUE.sub(" ", TWICE.sub("", words))
