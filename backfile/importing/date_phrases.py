"""Hold the words and signs that stand beside dates, in the languages of the press."""

import re

PUBLISHED = re.compile(
    r"(?i)\b(?:(?:first |originally )?publi(?:shed|ée?|cado|cada|cação|cato|cata|cación|ceret|sert|katie)|posted|"
    r"created|issued|release date|"
    r"date(?: published)?|filed|veröffentlicht|erschienen|erstellt|publiziert|datum|mis en ligne|paru|parution|fecha|"
    r"pubblicato|data|"
    r"gepubliceerd|geplaatst|opublikowano|dodano|publicerad|publisert|julkaistu|yayın(?:lanma)?|опубликовано|дата)\b"
    r"|نشر|تاريخ النشر|تاریخ انتشار|منتشر|公開日?|掲載|配信|发布|發布|发表|發佈|입력|등록|작성"
)
"""Words that announce the day of publication."""

UPDATED = re.compile(
    r"(?i)\b(?:last )?(?:updated?|modified|revised|reviewed|edited|changed|accessed|retrieved|aktualisiert|"
    r"aktualisierung|geändert|stand|"
    r"zuletzt|mis[e]? à jour|modifié|màj|maj|actualizad[oa]|modificad[oa]|actualización|aggiornat[oa]|"
    r"ultimo aggiornamento|atualizad[oa]|"
    r"bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|uppdaterad|oppdatert|opdateret|päivitetty|güncellen?me|"
    r"обновлено|изменено)\b"
    r"|آخر تحديث|تحديث|حدث|به روز|بروزرسانی|به‌روزرسانی|更新|最終更新|수정|업데이트"
)
"""Words that announce a later state of the text, which is not its publication."""

ELSEWHERE = re.compile(
    r"(?i)©|\(c\)|copyright|\b(?:expires?|deadline|due|event|webinar|born|died|geboren|gestorben|until|bis|through|"
    r"from|ends?|starts?|"
    r"begins?|when|version|isbn|vol(?:ume)?|valid|joined|member since|registered|established|founded|seit|since|"
    r"gültig|ab)\b"
)
"""Words beside dates of something else: rights, events, lives."""

STATEMENT = re.compile(
    r"(?i)this (?:entry|post|article|story|item) was (?:first |originally )?(?:posted|published|written|created)\b|"
    r"dieser (?:beitrag|artikel|eintrag|text) wurde\b.{0,100}(?:veröffentlicht|geschrieben|verfasst|erstellt)|"
    r"cet article a été publié|cet article est paru|este artículo (?:fue|se) publicado|"
    r"questo articolo è stato pubblicato|"
    r"[^.!?]{0,60}\d{4}[^.!?]{0,20}\.? (?:filed under|abgelegt unter|posted in|classé dans|archivado en)\b"
)
"""A sentence that says when the text was published."""

AFTERWARDS = re.compile("^[^0-9]{0,4}(?:[0-9]{1,2}[:時시][0-9]{2}分?)? ?(?:最終)?(?:更新|수정|업데이트)")
"""The same after the date, as East Asian pages set it."""

RANGE = re.compile(
    r"\d{1,2}[:.]\d\d(?: ?uhr| ?[ap]m)? ?(?:[-–—]|bis|to) ?\d{1,2}[:.]\d\d|\b\d{1,2}\.? ?[-–—] ?\d{1,2}\.? [^\W\d_]",
    re.IGNORECASE,
)
"""From a time to a time, or from a day to a day: an event."""

CLOCK = re.compile(
    r"(?i)\d{1,2}[:.h]\d\d(?::\d\d)?|\b\d{1,2} ?(?:a\.?m\.?|p\.?m\.?|uhr|h)\b|\b(?:a\.?m\.?|p\.?m\.?|[ecmp][sd]?t|"
    r"gmt|utc|bst|ist|cest|cet|jst|kst|uhr|"
    r"min(?:s|utes?)?(?: read)?|read|at|on|by|um|am|à|le|el|il|den|der|vom|von|o|g|часов|في|at the|local time)\b|"
    r"[^\W\d_]+day\b"
)
"""Times of day, zones and small words, which leave a date line bare."""

STATE = re.compile(r"(?i)\bstand\b")
"""The German word for the state of a text; those who print it print no other day, and it covers the publication: right
for 7 of the 7 pages of the referee whose only date bears it."""

MINUTE = re.compile(r"(?i),?\s?(?:[@|–-]|um|at|à|a las|alle|às|kl\.?)?\s?\d{1,2}[:.h]\d\d")
"""A time of day after a date. Who prints the minute of an update prints news, which is updated on its day; without it
the day of an update is that of the publication for only half of the referee's pages."""

CITATION = re.compile(
    r"(?i)(?:suggested citation|zitiervorschlag|how to cite|cite (?:this|as)|zitierweise|pour citer)\b"
)
"""How a line begins that says how the text is to be cited; the date in it is the publication's."""

OF_ELSE = re.compile(r"[•*·–-]|[^\d:：(]{1,40}[:：(]")
"""How a line begins whose date is of something else: with a bullet, or a label that no table knows."""
