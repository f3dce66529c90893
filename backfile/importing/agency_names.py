"""Hold the names of the world's news agencies, as texts name them."""

import re

from backfile.importing.phrases import split_table
from backfile.text import fold

AGENCIES = frozenset(
    split_table(
        """
    AFP|AP|Associated Press|The Associated Press|Agence France-Presse|Reuters|Thomson Reuters|UPI|dpa|DPA|dpa-AFX|EPA
    APA|ANSA|EFE|Agencia EFE|Europa Press|Servimedia|Colpisa|Lusa|Agência Lusa|Belga|ANP|TT|NTB|Ritzau|STT|PAP|ČTK|CTK
    MTI
    TASR|TASS|Tass|Interfax|Interfax-Ukraine|RIA Novosti|Xinhua|Xinhua News Agency|Kyodo|Kyodo News|Jiji|Jiji Press
    Yonhap|Yonhap News Agency|Newsis|KCNA|PTI|Press Trust of India|ANI|IANS|Anadolu|AA|Anadolu Agency
    Anadolu Ajansı|İHA|DHA|WAFA|SANA|NNA|MENA|KUNA|SPA|QNA|WAM|Petra|Ma'an|IRNA|ISNA|Fars|FNA|Tasnim|Mehr|ILNA|Bloomberg
    Bloomberg News|Keystone|Keystone-SDA|Keystone-ATS|SDA|ATS|KNA|epd|EPD|SID|ddp|AFX|AAP|NZPA|PA|Press Association
    PA Media|Canadian Press|The Canadian Press|La Presse Canadienne|Presse Canadienne|Notimex|Télam|Prensa Latina
    Agência Brasil|Agência Estado|Estadão Conteúdo|Folhapress|Agerpres|Mediafax|BTA|HINA|Hina|Tanjug|FENA|Ukrinform
    UNIAN|BNS|ELTA|LETA|BelTA|Bernama|Antara|VNA|CNA|IPS|Inter Press Service|IRIN|Zuma|AdnKronos|Adnkronos|Askanews
    LaPresse|Sputnik|APS|ΑΠΕ-ΜΠΕ|ΑΠΕ
    ТАСС|РИА Новости|Интерфакс|ИТАР-ТАСС|Рейтер|УНИАН|УНІАН|Укринформ|Укрінформ|БелТА|БЕЛТА|БТА|Танјуг
    أ ف ب|أ.ف.ب|أف ب|ا ف ب|رويترز|فرانس برس|وكالة فرانس برس|أسوشيتد برس|الأناضول|وكالة الأناضول|وكالات|الوكالات|سانا|واس
    كونا|شينخوا|د ب أ|د.ب.أ|أ ب|ایسنا|ایرنا|ایلنا|فارس|تسنیم|مهر|خبرگزاری فارس|خبرگزاری فرانسه|رویترز|آسوشیتدپرس
    רויטרס|סוכנויות הידיעות|पीटीआई|एएनआई|आईएएनएस|रॉयटर्स|एएफपी
    新华社|新華社|中新社|中央社|路透社|法新社|美联社|美聯社|共同社|共同通信|時事通信|ロイター|AP通信|AFP時事|연합뉴스|뉴시스|뉴스1
    """
    )
)
"""News agencies of the world, as texts name them."""

SHOUTED = 4
"""Letters from which an agency's name may be printed in capitals; shorter ones are words as often."""

AGENCY_NAMES = "|".join(
    re.escape(name)
    for name in sorted(
        AGENCIES | {name.upper() for name in AGENCIES if len(name) >= SHOUTED}, key=lambda name: (-len(name), name)
    )
)
"""The same, as a pattern, those in capitals as well."""

KNOWN = frozenset(map(fold, AGENCIES))
"""The same, folded."""
