"""Hold the fixed phrases of web pages in many languages, as tables: buttons, forms, notices, headings of link lists.

Only what pages of any publisher say is here; nobody's own name or wording. All are compared folded (`text.fold`), so
they are written in lower case and without accents where the script has accents that readers leave out.
"""

import re

from backfile.text import fold

EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
"""Signs and numbers around a phrase: `» Share (12)` says the same as `share`."""


def split_table(table: str) -> tuple[str, ...]:
    """Split a table of phrases at its strokes and line ends."""
    phrases = (phrase.strip() for phrase in table.replace("\n", "|").split("|"))
    return tuple(phrase for phrase in phrases if phrase)


def word_table(table: str) -> frozenset[str]:
    """Read a table of words, folded."""
    return frozenset(map(fold, table.split()))


def key(words: str) -> str:
    """Bring a line to the form in which phrases are compared."""
    return EDGES.sub("", fold(words))


def begins_with(words: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether a folded line begins with one of the phrases and ends a word there."""
    if not words.startswith(phrases):
        return False
    return any(
        (words.startswith(phrase) and not words[len(phrase) : len(phrase) + 1].isalpha()) or not phrase[-1].isascii()
        for phrase in phrases
        if words.startswith(phrase)
    )


CONTROLS = frozenset(
    map(
        key,
        split_table(
            """
    skip to content|skip to main content|skip to navigation|skip to footer|jump to content|jump to navigation|menu
    main menu|close|close menu|open menu|toggle navigation|toggle menu|search|home|homepage|back|go back|next|previous
    prev
    next article|previous article|next post|previous post|next page|previous page|next story|back to top|to top|top
    scroll to top|go to top|return to top|top of page|bottom of page|share|share this|share this article|share this post
    share this story|share this page|share article|share on|share on facebook|share on twitter|share on x
    share on linkedin
    share on whatsapp|share via email|share by email|share link|copy link|link copied|copied|copy|tweet|pin|pin it
    pinterest
    facebook|twitter|linkedin|whatsapp|telegram|reddit|instagram|youtube|tumblr|flipboard|email|e-mail|mail|print
    print this|print this page|print article|print this article|printer friendly|save|save article|saved|save for later
    bookmark|like|likes|dislike|follow|following|follow us|subscribe|subscribe now|subscribe here|sign up|sign up now
    sign in|log in|login|logout|log out|register|register now|join now|my account|account|cart|contact|contact us
    about|about us|advertise|advertise with us|advertisement|advertisements|advertising|ad|ads|sponsored
    sponsored content
    promoted|promoted content|article continues below|article continues below advertisement|story continues below
    story continues below advertisement|continue reading|continue reading below|keep reading|read more|read more here
    read full article|read full story|read the full story|read the full article|learn more|see more|view more|show more
    load more|more|view all|see all|show all|show less|view comments|show comments|hide comments|loading
    loading comments
    please wait|play|play video|watch|watch video|watch now|pause|mute|listen|listen to article|listen to this article
    listen to story|view gallery|view image|view photos|open image|enlarge|zoom|image|photo|photos|video|videos|gallery
    expand|collapse|download|download pdf|table of contents|contents|in this article|on this page|jump to
    recent searches
    trending|trending now|most read|most popular|popular|latest|latest news|breaking news|live|tags|topics|categories
    category|related topics|filed under|report this ad|remove ads|why am i seeing this|no credit card required
    get started
    book a demo|request a demo|get a quote|buy now|shop now|order now|add to cart|apply now|donate|donate now|reply
    report
    flag|edit|permalink|quote|cancel|submit|send|continue|ok|yes|no|accept|accept all|reject all|cookie settings
    manage cookies
    privacy policy|cookie policy|terms of use|terms of service|terms and conditions|all rights reserved|newsletter
    newsletters|min read|mins read|minutes read|minute read|views|view|shares|comments|comment|no comments
    leave a comment
    add a comment|add comment|post a comment|write a comment|post comment|join the discussion|join the conversation
    0 replies|replies|listen now|text size|font size|language|select language|english|dark mode|select your language
    navigation
    site map|sitemap|rss|archives|archive|follow on facebook|follow on twitter|click to enlarge|click here
    view slideshow
    opens in new window|opens in a new window|external link|premium|exclusive|subscriber only|subscribers only
    teilen|artikel teilen|beitrag teilen|drucken|merken|artikel merken|kommentare|kommentar|kommentar schreiben
    kommentar verfassen|kommentare anzeigen|kommentare lesen|alle kommentare|anzeige|werbung|weiterlesen|mehr lesen|mehr
    mehr erfahren|mehr anzeigen|mehr dazu|jetzt lesen|artikel lesen|startseite|suche|suchen|schließen|menü|anmelden
    abmelden|registrieren|login|abonnieren|jetzt abonnieren|jetzt testen|nach oben|zurück|weiter|vorlesen
    artikel anhören
    inhaltsverzeichnis|inhalt|impressum|datenschutz|kontakt|newsletter|zur startseite|seite drucken|per mail teilen
    per e-mail teilen|auf facebook teilen|auf twitter teilen|auf x teilen|link kopieren|schlagwörter|themen|bild|bilder
    bildergalerie|audiobeitrag|audio|podcast|min lesezeit|minuten lesezeit|lesezeit|zur merkliste|feedback|empfehlen
    antworten|melden|löschen|zum inhalt springen|direkt zum inhalt|zur navigation|zum seitenanfang|sprache wählen
    video abspielen
    partager|partager l'article|imprimer|envoyer|commenter|commentaires|commentaire|réagir|publicité|lire la suite
    lire plus
    lire aussi|en savoir plus|voir plus|voir tout|fermer|menu|recherche|rechercher|accueil|retour|suivant|précédent
    s'abonner
    je m'abonne|abonnez-vous|se connecter|connexion|s'inscrire|inscription|haut de page|retour en haut|écouter l'article
    sommaire|mentions légales|aller au contenu|aller au contenu principal|copier le lien|réservé aux abonnés
    article réservé aux abonnés
    compartir|compartir en|imprimir|enviar|comentar|comentarios|comentario|publicidad|leer más|seguir leyendo|ver más
    ver todo
    cerrar|menú|buscar|inicio|volver|siguiente|anterior|suscríbete|suscribirse|iniciar sesión|registrarse|escuchar
    ir al contenido|saltar al contenido|copiar enlace|etiquetas|temas|relacionados|comparte|guardar|en vivo
    contenido exclusivo
    condividi|stampa|invia|commenta|commenti|commento|pubblicità|leggi tutto|leggi anche|continua a leggere|vedi tutto
    chiudi
    cerca|indietro|avanti|successivo|precedente|abbonati|accedi|registrati|ascolta|vai al contenuto|torna su|tag
    compartilhar|compartilhe|comentários|comentário|publicidade|leia mais|continua após a publicidade|ver mais|fechar
    início|voltar|próximo|assine|entrar|cadastre-se|ouvir|ir para o conteúdo|voltar ao topo|salvar
    delen|deel dit artikel|afdrukken|reageer|reacties|advertentie|lees meer|lees verder|meer|sluiten|zoeken|terug
    volgende
    vorige|abonneren|inloggen|aanmelden|luister|naar boven|opslaan
    udostępnij|drukuj|komentarze|reklama|czytaj więcej|czytaj dalej|więcej|zamknij|szukaj|wstecz|dalej|zaloguj się
    podziel się
    dela|skriv ut|kommentarer|annons|läs mer|stäng|sök|logga in|del|annonse|les mer|lukk|søk|logg inn|læs mere|luk
    log ind|jaa
    kommentit|mainos|lue lisää|sulje|haku|kirjaudu|paylaş|yorumlar|yorum|reklam|devamını oku|kapat|ara|giriş yap
    поделиться|печать|комментарии|комментарий|реклама|читать далее|читать дальше|подробнее|закрыть|поиск|назад|вперед
    далее|подписаться|войти|регистрация|наверх|читайте также|главная|меню|содержание|распечатать|сохранить
    شارك|مشاركة|طباعة|تعليقات|التعليقات|تعليق|إعلان|إعلانات|اقرأ المزيد|المزيد|إغلاق|بحث|الرئيسية|السابق|التالي|اشترك
    تسجيل الدخول|استمع|حفظ|القائمة|اشتراك|أرسل|نسخ الرابط|عودة إلى الأعلى|انشر
    اشتراک گذاری|اشتراک|چاپ|نظرات|نظر|تبلیغات|ادامه مطلب|بیشتر|بستن|جستجو|خانه|قبلی|بعدی|ورود|ثبت نام|ارسال|برچسب ها
    シェア|シェアする|ツイート|印刷|コメント|広告|続きを読む|もっと見る|もっと読む|閉じる|検索|ホーム|戻る|次へ|前へ|ログイン|会員登録
    ページトップへ|ページの先頭へ|目次|関連記事|トップ|一覧へ|一覧に戻る|お問い合わせ|保存|スポンサーリンク
    分享|打印|列印|评论|評論|留言|广告|廣告|阅读更多|閱讀更多|更多|关闭|關閉|搜索|搜尋|首页|首頁|返回|返回顶部|下一页|上一页|下一篇|上一篇|登录|登入|注册|註冊
    收藏|转发|點讚|点赞|举报|回复|回應|字体|字號|繼續閱讀|推薦閱讀
    공유|공유하기|인쇄|프린트|댓글|광고|더보기|닫기|검색|홈|이전|다음|로그인|회원가입|목록|스크랩|글자크기|기사보내기
    """
        ),
    )
)
"""Lines that are a button, a label of a page's part or a counter, and nothing else."""

COMMENTING = tuple(
    map(
        fold,
        split_table(
            """
    post new comment|post a comment|post a reply|leave a reply|leave a comment|leave your comment
    leave a response|add your comment|add new comment|write a comment|join the discussion
    your email address will not be published|your e-mail address will not be published|comments are closed
    want to join the discussion|you must be logged in to post|you must log in to post|log in to comment
    please log in to comment|sign in to comment|login to comment|this site uses akismet
    the content of this field is kept private|lines and paragraphs break automatically|allowed html tags
    web page addresses and e-mail addresses turn into links|more information about formatting options
    no html tags allowed|save my name, email|notify me of|required fields are marked|cancel reply
    you may use these html tags|name (required)|email (required)|mail (will not be published)
    thoughts on|responses to|comments on|one thought on|recent comments|reader comments
    schreiben sie einen kommentar|schreibe einen kommentar|kommentar schreiben|kommentar verfassen
    kommentar hinterlassen|hinterlasse einen kommentar|hinterlasse eine antwort|deine e-mail-adresse wird nicht
    ihre e-mail-adresse wird nicht|trage deine daten unten ein|diskutieren sie mit|bitte melden sie sich an
    um zu kommentieren|du kommentierst mit|antwort abbrechen|erforderliche felder sind
    laisser un commentaire|laissez un commentaire|laisser une reponse|votre adresse e-mail ne sera pas
    votre adresse de messagerie ne sera pas|votre adresse email ne sera pas|ajouter un commentaire
    connectez-vous pour commenter|poster un commentaire|annuler la reponse|reagissez a cet article
    deja un comentario|deja una respuesta|dejar un comentario|tu direccion de correo electronico no sera
    escribe un comentario|cancelar la respuesta|su direccion de correo|anadir nuevo comentario
    lascia un commento|il tuo indirizzo email non sara|annulla risposta|deixe um comentario|deixe uma resposta
    o seu endereco de e-mail nao sera|o seu endereco de email nao sera|cancelar resposta|deixe o seu comentario
    geef een reactie|laat een reactie achter|je e-mailadres wordt niet|het e-mailadres wordt niet|reactie annuleren
    dodaj komentarz|twoj adres e-mail nie|lamna ett svar|kommentera|legg igjen en kommentar|skriv en kommentar
    din e-postadress kommer inte|vastaa|bir yanit yazin|e-posta hesabiniz yayimlanmayacak|yorum yap
    добавить комментарий|оставить комментарий|ваш адрес email не будет|ваш e-mail не будет|отменить ответ
    اترك تعليقا|اترك ردا|أضف تعليق|اضف تعليق|لن يتم نشر عنوان بريدك|عنوان بريدك الالكتروني لن يتم
    دیدگاهتان را بنویسید|نظر خود را بنویسید|ارسال نظر|نشانی ایمیل شما منتشر نخواهد شد|پاسخی بگذارید
    コメントを残す|コメントする|メールアドレスが公開されることはありません|发表评论|發表評論|發佈留言|发表回复
    您的电子邮箱地址不会被公开|댓글 남기기|댓글쓰기|답글 남기기|이메일은 공개되지 않습니다
    be the first to comment|no comments yet|there are no comments|comment on this story|share your story
    commenting is closed
    es gibt noch keine kommentare|noch keine kommentare|kommentieren sie|artikel kommentieren|jetzt kommentieren
    diesen artikel kommentieren|soyez le premier|aucun commentaire|commentez cet article|se el primero en comentar
    sin comentarios|nessun commento|nenhum comentario|seja o primeiro a comentar|wees de eerste
    """
        ),
    )
)
"""How a comment form or a list of comments begins: what follows is the page's, to the end."""

RELATED = tuple(
    map(
        fold,
        split_table(
            """
    related articles|related posts|related stories|related content|related news|related reading
    related topics|related links|related coverage|related|more from|more stories|more on this story
    more to explore|more to read|more news|more in|more articles|more posts|read next|read also
    also read|see also|you might also like|you may also like|you might like|you may like
    you may also be interested|you might also be interested|recommended for you|recommended|recommended stories
    recommended reading|recent posts|recent articles|recent stories|recent news|latest posts
    latest articles|latest stories|latest news|top stories|most read|most popular|most viewed
    popular posts|popular articles|popular stories|trending|trending now|trending stories|editor's picks
    editors' picks|editor's choice|don't miss|up next|what to read next|what to read|other articles
    other stories|other news|similar articles|similar posts|similar stories|keep reading|further reading
    from the web|around the web|sponsored stories|in case you missed it|featured articles|featured posts
    featured stories|explore more|discover more|continue reading|next up|in other news|suggested
    das konnte sie auch interessieren|das konnte dich auch interessieren|mehr zum thema|mehr zu|mehr aus
    lesen sie auch|lies auch|lesen sie mehr|auch interessant|weitere artikel|weitere nachrichten
    weitere themen|weitere beitrage|weitere meldungen|ahnliche artikel|ahnliche beitrage|verwandte artikel
    verwandte themen|meistgelesen|meist gelesen|meistgelesene artikel|die meistgelesenen|aktuelle nachrichten
    aktuelle artikel|neueste artikel|neueste beitrage|letzte beitrage|empfohlene artikel|empfehlungen
    die redaktion empfiehlt|unsere empfehlung|passend zum thema|zum thema|neues aus|neueste nachrichten
    top-themen|top themen|das neueste aus|beliebte artikel|beliebt|weiterfuhrende links|lesetipp|lesetipps
    a lire aussi|lire aussi|a lire egalement|lire egalement|a voir aussi|voir aussi|sur le meme sujet
    sur le meme theme|dans la meme rubrique|articles similaires|articles lies|articles recents|les plus lus
    nos derniers articles|vous aimerez aussi|vous pourriez aussi aimer|a decouvrir|plus d'articles|le plus lu
    lea tambien|lee tambien|leer tambien|te puede interesar|tambien te puede interesar|mas noticias
    noticias relacionadas|articulos relacionados|contenido relacionado|mas informacion|lo mas leido|mas leidas
    mas sobre|entradas recientes|entradas relacionadas|le puede interesar|le recomendamos|ultimas noticias
    potrebbe interessarti|ti potrebbe interessare|articoli correlati|leggi anche|altri articoli|i piu letti
    articoli recenti|notizie correlate|leia tambem|leia mais|veja tambem|noticias relacionadas|mais lidas
    artigos relacionados|materias relacionadas|posts relacionados|mais noticias|ultimas noticias
    lees ook|meer over|gerelateerde artikelen|meest gelezen|meer nieuws|aanbevolen|bekijk ook
    czytaj takze|czytaj tez|zobacz takze|zobacz tez|przeczytaj takze|podobne artykuly|najnowsze|najczesciej czytane
    las ocksa|las aven|mest last|relaterade artiklar|les ogsa|mest lest|relaterte saker|laes ogsa
    lue myos|luetuimmat|ilgili haberler|benzer haberler|son haberler|cok okunanlar
    читайте также|по теме|похожие статьи|другие новости|последние новости|самое читаемое|материалы по теме
    смотрите также|еще по теме|популярное|اقرأ أيضا|اقرا ايضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة
    الأكثر قراءة|شاهد أيضا|قد يهمك|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|پربیننده ترین|آخرین اخبار
    関連記事|関連ニュース|おすすめ記事|あわせて読みたい|こちらもおすすめ|人気記事|最新記事|新着記事|アクセスランキング
    相关阅读|相关文章|相关新闻|相關文章|相關新聞|延伸閱讀|热门文章|熱門文章|推荐阅读|推薦閱讀|最新文章
    관련기사|관련 기사|많이 본 뉴스|인기기사|최신기사|추천기사
    """
        ),
    )
)
"""How a list of other stories is headed."""

INVITING = tuple(
    map(
        fold,
        split_table(
            """
    sign up for|sign up to|sign up today|sign up and|signup for|subscribe to|subscribe for|subscribe now
    subscribe today|get the latest|get our|get updates|get breaking news|join our|follow us on|follow us
    follow me on|like us on|find us on|connect with us|stay up to date|stay connected|stay in touch
    stay informed|never miss|don't miss|download our app|download the app|click here to|click here for
    click to|support our|support us|support independent|become a member|become a subscriber|already a subscriber
    already a member|thank you for subscribing|thanks for subscribing|by signing up|by submitting|by subscribing
    by clicking|by entering your email|enter your email|we use cookies|this website uses cookies|this site uses cookies
    we care about your privacy|we value your privacy|this site is protected by recaptcha|please enable javascript
    javascript is|you need to enable javascript|your browser does not support|to view this video|please consider
    you can unsubscribe|unsubscribe at any time|have a tip|got a tip|send us|contact the author|email the author
    share this|share on|share with|share:|share via|tags:|tagged|filed under|posted in|categories:
    category:|topics:|keywords:|copyright|(c) copyright|©|all rights reserved|this material may not be
    no part of this|image credit|advertisement|this article may contain affiliate|we may earn|submissions guidelines
    when submitting content|the views expressed|opinions expressed|read more:|read more about|read also:|related:
    see also:|also read:|watch:|more:|read next:|you might also like:|don't miss:|listen:|permalink
    this entry was posted|about these ads|ad feedback|views:|hits:|rated |rating:|average rating
    newsletter|der newsletter|unser newsletter|jetzt newsletter|newsletter abonnieren|melden sie sich|jetzt anmelden
    abonnieren sie|folgen sie uns|folge uns|mit der anmeldung|mit eintragung|mit ihrer anmeldung
    sie konnen sich jederzeit
    hier geht's zur|hier geht es zur|klicken sie hier|wir verwenden cookies|diese website verwendet|bitte aktivieren sie
    um diesen artikel|schlagworter:|schlagworte:|stichworte:|alle rechte vorbehalten|teilen sie|lesen sie auch:
    mehr zum thema:|lesen sie mehr|bereits abonnent|jetzt testen|externer inhalt|empfohlener externer inhalt
    an dieser stelle finden sie|datenschutzerklarung|fehler gefunden|hinweis der redaktion
    inscrivez-vous|abonnez-vous|recevez|suivez-nous|suivez nous|cliquez ici|tous droits reserves
    nous utilisons des cookies
    ce site utilise|partager sur|lire aussi :|lire aussi:|a lire aussi :|mots-cles|mots cles|deja abonne
    suscribete|suscribase|siguenos|siga nos|recibe|haz clic aqui|haga clic aqui|todos los derechos reservados
    utilizamos cookies|este sitio utiliza|compartir en|etiquetas:|temas:|lea tambien:|lee tambien:|ya eres suscriptor
    iscriviti|seguici|clicca qui|tutti i diritti riservati|riproduzione riservata|questo sito utilizza|condividi su|tag:
    inscreva-se|siga-nos|clique aqui|todos os direitos reservados|usamos cookies|compartilhe|leia tambem:|assine
    schrijf je in|meld je aan|volg ons|klik hier|alle rechten voorbehouden|wij gebruiken cookies|lees ook:
    zapisz sie|obserwuj nas|kliknij tutaj|wszelkie prawa zastrzezone|ta strona uzywa|tagi:
    подпишитесь|подписывайтесь|все права защищены|нажмите здесь|теги:|метки:|читайте также:
    اشترك في|تابعنا|تابعونا|جميع الحقوق محفوظة|اضغط هنا|كلمات مفتاحية|الكلمات المفتاحية|وسوم|اقرأ أيضا:
    عضویت در|ما را دنبال کنید|تمامی حقوق|کلیه حقوق|برچسب|کد خبر|لینک کوتاه|انتهای پیام
    無断転載|メルマガ|会員登録|版权所有|版權所有|责任编辑|責任編輯|关注我们|扫码|저작권자|무단전재|구독
    download our|want more|want to learn more|want to know more|looking for more|love what you're reading|explore more
    explore our|explore other|contact us|pin this|pin it|if you enjoyed|if you liked|enjoyed this|enjoying this
    like this article
    did you like|was this article helpful|was this page helpful|did you find this|suggested citation|how to cite
    cite this
    loading the|this article is exclusive|this content is|if you're seeing this|to continue reading|to read the full
    sign in to|log in to|beitragsbild:|titelbild:|posted in|filed in|get started for free|book a free|schedule a free
    take the next step|partner links|view article sources|this post may contain|this post contains
    this article contains affiliate
    note: we may|editorial note:|push notifications|gib deine e-mail|geben sie ihre e-mail|trage dich ein|trag dich ein
    klicken sie auf|artikel gefallen|hat ihnen der artikel|war dieser artikel|dieser text wurde veroffentlicht unter
    empfehlen sie uns|empfohlener redaktioneller inhalt|empfohlen von|zitiervorschlag|hier anmelden|mehr themen
    cet article vous a plu|vous avez aime|pour lire la suite|il vous reste|este contenido es|te ha gustado
    per continuare
    """
        ),
    )
)
"""How lines begin that invite, warn or sort: subscriptions, rights, cookies, keywords, pointers to other stories."""

NOTICE = re.compile(
    r"\b(?:web ?sites?|web ?pages?|archiv(?:e|al|ed)|new content|published|purposes|transition(?:al)?|cookies?|"
    r"browsers?|"
    r"redesign(?:ed)?|no longer (?:updated|maintained)|maintained|online|homepage|internetseite|webseite|archiv|"
    r"inhalte|"
    r"site internet|archives|contenus?|sitio web|contenidos?|archivo|sito|contenuti|сайт|архив|موقع|أرشيف|ارشيف|سایت|"
    r"آرشیو)\b"
)
"""Words in which a page speaks of itself rather than of the world."""

OFFICES = re.compile(
    r"\b(?:management|editors?|editorial (?:team|board|staff)|editorial|staff|administration|redaktion|verlag|"
    r"herausgeber|"
    r"redaction|direction|redaccion|direccion|redazione|direzione|redacao|redactie|redakcja|редакция|администрация|"
    r"إدارة|ادارة|تحرير|هيئة التحرير|تحریریه|مدیریت)\b"
)
"""Who signs a notice in a publication's name."""

SAYS = re.compile(
    r"(?i)(?:\d{1,4}\.\s|[•*]\s)?[^\s.:][^.:\n]{1,40}?\s(?:says|said|wrote|writes|sagt|sagte|schrieb|schreibt|meint|"
    r"a dit|dit|dice|dijo|"
    r"scrive|ha scritto|disse|diz|schreef|zegt|skriver|pisze|пишет|يقول|می‌گوید|より)(?:\s?:|,?\s(?:on|am|le|el|at|"
    r",)?\s?[^.!?]{0,12}\d[^.!?]{3,40})?"
)
"""A line over a reader's comment: `Name says:`, `Name says 28 January 2018 at 20:52`."""

REPLIES = frozenset(
    map(
        fold,
        split_table(
            """
    reply|antworten|répondre|responder|rispondi|beantwoorden|svara|svar|odpowiedz|yanıtla|ответить|رد|الرد|پاسخ|返信|回复
    回覆|답글
    """
        ),
    )
)
"""The button under a reader's comment."""

STAMP = re.compile(
    r"(?i)[^.!?]{0,50}\d{4},?\s(?:at|um|à|a las|alle|às|om|kl\.?|в|-|–|@)\s?\d{1,2}[:h.]\d\d(?:\s?(?:[ap]\.?m\.?|"
    r"uhr))?\W*"
)
"""The moment of a reader's comment, with or without a name before it."""

HOUSE_ANYWHERE = re.compile(
    r"\bprivacy policy\b|\bterms of (?:use|service)\b|\bunsubscribe\b|\brecaptcha\b|\brights reserved\b|"
    r"\bdatenschutz(?:erklarung|bestimmungen)|\bjederzeit (?:wieder )?(?:abmelden|abbestellen|kundbar|widerrufen)|"
    r"\bpolitique de confidentialite|\bvous desabonner|\bse desinscrire|\bpolitica de privacidade?\b"
)
"""Those of the phrases below that stand in no story but one about the house itself; folded."""

HOUSE = re.compile(
    r"\baffiliate (?:links?|commissions?|partners?|programs?|disclosure|disclaimer)|\b(?:earn|receive) (?:a |"
    r"an )?(?:small |affiliate )?commission|"
    r"\bprivacy (?:policy|notice)|\bterms (?:of (?:use|service)|and conditions)|\bunsubscribe\b|\brecaptcha\b|"
    r"\brights reserved\b|"
    r"\b(?:our|free|daily|weekly|email|e-mail) (?:\w+ )?newsletters?\b|\bconsent to (?:receive|the)|"
    r"\byour (?:e-?mail|inbox)\b|"
    r"\b(?:use|uses|accept|our|third-party) cookies\b|\b(?:your|another) browser\b|\bscan (?:this|the) qr code\b|"
    r"\bdownload (?:our|the) app\b|"
    r"\bposting guidelines\b|\bcommunity guidelines\b|\bsubmissions? guidelines\b|\bcomment policy\b|"
    r"\bdatenschutz(?:erklarung|bestimmungen)|\bnewsletter (?:abonnieren|anmeldung)|\bprovision\b.*\blinks?\b|"
    r"\blinks?\b.*\bprovision\b|"
    r"\bjederzeit (?:wieder )?(?:abmelden|abbestellen|kundbar|widerrufen)|\bpolitique de confidentialite|"
    r"\bvous desabonner|\bse desinscrire|"
    r"\bpolitica de privacidad|\bdarse de baja|\binformativa (?:sulla )?privacy|\bpolitica de privacidade|"
    r"\bprivacybeleid|"
    r"\bполитик\w+ конфиденциальности|سياسة الخصوصية|حریم خصوصی|プライバシーポリシー|利用規約|隐私政策|隱私權政策"
)
"""What the house says of itself in whole paragraphs: partners, data, rights and subscriptions; folded."""
