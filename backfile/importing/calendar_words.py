"""Hold the names of months and weekdays in the languages of the press, as tables.

The forms are those of the Unicode CLDR's calendars (wide, abbreviated, and the case forms that stand in dates), and for
Arabic both the names of the Levant and Iraq and those of Egypt and the Maghreb. Names that two languages give to
different months (Croatian and Polish *listopad*) are left to the larger press.
"""

from backfile.text import fold

MONTH_TABLE = """
1 january jan januar jänner jaenner jän janvier janv enero ene gennaio gen janeiro januari styczeń
1 stycznia sty tammikuu
1 tammikuuta ocak oca leden ledna január ianuarie январь января янв січень січня يناير كانون_الثاني
1 جانفي ژانویه ژانويه
1 जनवरी มกราคม január януари gener ιανουαριου ιανουαριος ינואר בינואר
2 february feb febr februar feber février févr fév febrero febbraio fevereiro fev februari luty
2 lutego lut helmikuu helmikuuta
2 şubat şub únor února február februarie февраль февраля фев февр лютий лютого فبراير شباط فيفري
2 فوریه फरवरी กุมภาพันธ์ február февруари febrer φεβρουαριου φεβρουαριος פברואר בפברואר
3 march mar mars märz maerz mär mrz marzo março marco maart mrt marzec marca maaliskuu maaliskuuta
3 mart březen března
3 marts maret març μαρτιου μαρτιος מרץ במרץ
3 március martie март марта мар березень березня مارس آذار اذار मार्च มีนาคม
4 april apr avril avr abril abr aprile aprilie kwiecień kwietnia kwi huhtikuu huhtikuuta nisan nis
4 duben dubna április април απριλιου απριλιος אפריל באפריל
4 апрель апреля апр квітень квітня أبريل ابريل نيسان أفريل آوریل آپریل अप्रैल เมษายน
5 may mai mayo maggio mag maio mei maj maja toukokuu toukokuuta mayıs květen května május май мая
5 травень травня május maig μαιου μαιος מאי במאי
5 مايو أيار ايار ماي مه मई พฤษภาคม
6 june jun juni juin junio giugno giu junho czerwiec czerwca cze kesäkuu kesäkuuta haziran haz
6 červen června június iunie юни juny ιουνιου ιουνιος יוני ביוני
6 июнь июня июн червень червня يونيو حزيران جوان ژوئن जून มิถุนายน
7 july jul juli juillet juil julio luglio lug julho lipiec lipca lip heinäkuu heinäkuuta temmuz tem
7 červenec července július юли juliol ιουλιου ιουλιος יולי ביולי
7 iulie июль июля июл липень липня يوليو تموز جويلية ژوئیه ژوئيه जुलाई กรกฎาคม
8 august aug août aout agosto ago agosto augustus sierpień sierpnia sie elokuu elokuuta ağustos ağu
8 srpen srpna augusztus agustus agost αυγουστου αυγουστος אוגוסט באוגוסט
8 augusti август августа авг серпень серпня أغسطس اغسطس آب اب أوت اوت اوت अगस्त สิงหาคม
9 september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz
9 syyskuu syyskuuta eylül eyl
9 септември σεπτεμβριου σεπτεμβριος ספטמבר בספטמבר
9 září szeptember septembrie сентябрь сентября сен сент вересень вересня سبتمبر أيلول ايلول سپتامبر
9 सितंबर กันยายน
10 october oct oktober okt octobre octubre ottobre ott outubro out październik października paź
10 lokakuu lokakuuta ekim eki
10 октомври οκτωβριου οκτωβριος אוקטובר באוקטובר október
10 říjen října október octombrie октябрь октября окт жовтень жовтня أكتوبر اكتوبر تشرين_الأول
10 تشرين_الاول اکتبر अक्टूबर ตุลาคม
11 november nov novembre noviembre novembro listopad listopada lis marraskuu marraskuuta kasım kas
11 listopadu noiembrie ноември νοεμβριου νοεμβριος נובמבר בנובמבר
11 ноябрь ноября ноя нояб листопада نوفمبر تشرين_الثاني نوامبر नवंबर พฤศจิกายน
12 december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudzień
12 grudnia gru joulukuu joulukuuta декември desembre δεκεμβριου δεκεμβριος דצמבר בדצמבר
12 aralık ara prosinec prosince decembrie декабрь декабря дек грудень грудня ديسمبر كانون_الأول
12 كانون_الاول دسامبر दिसंबर ธันวาคม
"""

PERSIAN_TABLE = """
1 فروردین فروردين
2 اردیبهشت ارديبهشت
3 خرداد
4 تیر تير
5 مرداد امرداد
6 شهریور شهريور
7 مهر
8 آبان
9 آذر
10 دی دي
11 بهمن
12 اسفند
"""
"""Months of the Iranian calendar; a year of the 14th century tells it from the others."""

WEEKDAY_TABLE = """
0 monday mon montag lundi lunes lunedì segunda-feira maandag poniedziałek понедельник الاثنين
0 الإثنين دوشنبه måndag mandag maanantai
1 tuesday tue tues dienstag mardi martes martedì terça-feira dinsdag wtorek вторник الثلاثاء سه‌شنبه
1 tisdag tirsdag tiistai
2 wednesday wed mittwoch mercredi miércoles mercoledì quarta-feira woensdag środa среда الأربعاء
2 الاربعاء چهارشنبه onsdag keskiviikko
3 thursday thu thur thurs donnerstag jeudi jueves giovedì quinta-feira donderdag czwartek четверг
3 الخميس پنجشنبه torsdag torstai
4 friday fri freitag vendredi viernes venerdì sexta-feira vrijdag piątek пятница الجمعة جمعه fredag
4 perjantai
5 saturday sat samstag sonnabend samedi sábado sabato zaterdag sobota суббота السبت شنبه lördag
5 lørdag lauantai
6 sunday sun sonntag dimanche domingo domenica zondag niedziela воскресенье الأحد الاحد یکشنبه
6 söndag søndag sunnuntai
"""


def table(text: str) -> dict[str, int]:
    """Read a table of numbers and names; a low line stands for the space in a name of two words."""
    rows = (line.split() for line in text.split("\n") if line)
    return {fold(name.replace("_", " ")): int(number) for number, *names in rows for name in names}


MONTHS = table(MONTH_TABLE)
"""Names of the months of the Gregorian calendar, folded, with their numbers."""

PERSIAN_MONTHS = table(PERSIAN_TABLE)
"""Names of the months of the Iranian calendar, folded, with their numbers."""

WEEKDAYS = table(WEEKDAY_TABLE)
"""Names of the weekdays, folded, with Monday as 0."""

MONTH_FIRST = frozenset({"en"})
"""Languages in which 3/4/2015 can be the 4th of March; elsewhere the day comes first."""
