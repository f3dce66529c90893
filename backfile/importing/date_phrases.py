"""Hold the words and signs that stand beside dates, in the languages of the press."""

import re

PUBLISHED_TABLE = """
published|first published|originally published|date published|publication date|posted|created|issued|release date|date
filed|veröffentlicht|veröffentlichungsdatum|veröffentlichung|erschienen|erstellt|publiziert|datum|online seit
publié|publiée|mis en ligne|paru|parution|posté|date de publication|publicado|publicada|publicación|fecha|postado
publicação|data|pubblicato|pubblicata|pubblicazione|publicat|publicată|postat|gepubliceerd|geplaatst|publicatiedatum
opublikowano|dodano|publikacja|utworzono|publicerad|publicerat|publisert|publiceret|udgivet|offentliggjort|julkaistu
publikováno|vydáno|zveřejněno|publikované|zverejnené|vydané|megjelent|közzétéve|objavljeno|objava|објављено|објавено
опубликовано|опубликована|опубликован|размещено|дата|опубліковано|опублікована|публикувано|публикувана|публикуван
δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|yayın|yayınlanma|yayınlandı|yayımlanma|paskelbta|publicēts|publicēta|avaldatud
diterbitkan|dipublikasikan|terbit|tayang|ngày đăng|đăng ngày|đăng lúc|xuất bản|publikuar|argitaratua|imechapishwa
gepubliseer|birt
"""
PUBLISHED_SIGNS = """
نشر|تاريخ النشر|تاریخ انتشار|منتشر|شائع|تاریخ اشاعت|פורסם|תאריך פרסום|प्रकाशित|প্রকাশ|வெளியிட|ప్రచుర|പ്രസിദ്ധ
เผยแพร่|โพสต์เมื่อ|ចេញផ្សាយ|公開日?|公開|掲載|配信|投稿日|登録日|发布|發布|发表|發表|發佈|刊登|입력|등록|작성|게시
"""

UPDATED_TABLE = """
updated?|last updated?|modified|revised|reviewed|edited|changed|accessed|retrieved|aktualisiert|aktualisierung
geändert|stand|zuletzt|mise? à jour|modifié|màj|maj|actualizad[oa]|modificad[oa]|actualización|actualitzat|actualizat
aggiornat[oa]|ultimo aggiornamento|atualizad[oa]|atualização|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja
uppdaterad|oppdatert|endret|opdateret|ændret|päivitetty|muokattu|uppfært|güncellen?me|güncellendi|aktualizováno
aktualizace|aktualizované|frissítve|frissült|módosítva|ažurirano|ажурирано|обновлено|изменено|оновлено|змінено
обновена|обновено|актуализирана|ενημέρωση|ενημερώθηκε|atnaujinta|atjaunots|atjaunināts|uuendatud|muudetud
diperbarui|pembaruan|dikemas kini|cập nhật|përditësuar|eguneratua|imesasishwa|opgedateer
"""
UPDATED_SIGNS = """
آخر تحديث|تحديث|حدث|به روز|بروزرسانی|به‌روزرسانی|اپ ڈیٹ|עודכן|עדכון|अपडेट|अद्यतन|আপডেট|হালনাগাদ|புதுப்பி|అప్‌డేట్
อัปเดต|อัพเดท|แก้ไข|更新|最終更新|改訂|修改|수정|업데이트
"""


def cues(words: str, signs: str) -> re.Pattern[str]:
    """Make the pattern of a table: words that stand by themselves, and signs of scripts that part no words."""
    whole, parts = ("|".join(table.strip().split("\n")) for table in (words, signs))
    return re.compile(rf"(?i)\b(?:{whole})\b|{parts}")


PUBLISHED = cues(PUBLISHED_TABLE, PUBLISHED_SIGNS)
"""Words that announce the day of publication."""

UPDATED = cues(UPDATED_TABLE, UPDATED_SIGNS)
"""Words that announce a later state of the text, which is not its publication."""

PRINTED = re.compile(
    r"(?i)\b(?:in print|print edition|printausgabe|druckausgabe|édition papier|edición impresa|edizione cartacea|"
    r"в газете|w gazecie|gazetede)\b"
)
"""Words that tell the day of the printed issue; the text was often on the web before."""

ELSEWHERE = re.compile(
    r"(?i)©|\(c\)|copyright|\b(?:expires?|deadline|due|event|webinar|born|died|geboren|gestorben|until|bis|through|"
    r"from|ends?|starts?|"
    r"begins?|when|version|isbn|vol(?:ume)?|valid|joined|member since|registered|established|founded|seit|since|"
    r"gültig|ab|jusqu[’']au|né[es]? le|décédée?|expire|hasta|desde|nacid[oa]|fallecid[oa]|vence|fino al|nat[oa] il|"
    r"scade|até|nascid[oa]|vanaf|overleden|urodzon[ya]|född|født|syntynyt|родился|родилась|умер|умерла)\b"
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
