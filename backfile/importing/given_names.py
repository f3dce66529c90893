"""Hold common given names, by which a line with a person's name is told from a heading or the name of a firm.

A table of usual names in the languages whose bylines print them in Latin letters; who is not in it may still be an
author, where something else says so. It was written from general knowledge, not taken from any collection.
"""

from backfile.importing.phrases import word_table

GIVEN_NAMES = word_table(
    """
    aafke aaron aase abbas abby abdul abdullah abe abel abena abhay abhijit abhinav abhishek abigail abiola abraham
    achille achilleas ada adam addison ade adebayo adel adele adeline adelino adem adi aditi aditya adnan adrian
    adriana adrienne adwoa afonso afshin agata agatha aggeliki agnes agneta agnieszka agung agus ahmad ahmadreza
    ahmed aidan aileen aisha aisyah aitana aitor ajay ajit akash akbar akhil aki akiko akira akosua akram akshay al
    alaa alain alan alana alastair alba alban albane albert alberta alberto alcino alda aldo alec alejandra
    alejandro aleksandar aleksander aleksandr aleksandra alessandra alessandro alessia alessio alex alexa alexander
    alexandra alexandre alexandria alexandros alexei alexia alexis alfie alfonsina alfonso alfred alfredo ali alice
    alicia alin alina aline alireza alisa alison alistair allan allen allison allyson alma alok alon alonso alvaro
    alvin alyssa ama amadou amaia amal amalia aman amanda amandine amani amar amara amaury amber ambika amedeo
    amelia amelie ameya amin amina aminata amir amira amirhossein amit amitabh ammar amnon amol amos amparo amrita
    amy ana anabel anabela anais anand anas anastasia anastasios anat ander anders andi andre andrea andreas
    andreea andrei andres andrew andrey andrzej andy anette angel angela angelica angeliki angelina angelo angie
    angus anh anibal anika aniket anil anirban anisha anita anja anjali anjana ankit ankita ankur ann anna annabel
    annabelle annalisa annamaria anne anne-marie anne-sophie anneke annette annie annika annina anoop anouk anselm
    ansgar anshul anthony antoine anton antonella antonia antonino antonio antonis antti anuj anupam anuradha anwar
    anya aparna apolline apoorva apostolos araceli arantxa arash archana arda ardeshir aref argyro ariadna ariana
    ariane arianna arie ariel arif arild arindam aris aristidis arjan arjun arlene arman armando armelle armin
    arnab arnaud arne arno arnold aron arpita arrigo artem arthur arto artur arturo arun arup arvind asa asbjorn
    asger asha asher ashish ashley ashok ashutosh ashwin asier asif asli asma assaf assunta astri astrid asuka
    asuncion atef atefeh athanasios athena atsuko atsushi attila atul aubrey aude audrey augusta augustin augusto
    aurelia aurelie aurelien aurelio aurora aurore austin ava avery avi avinash avital aviv avner awa axel axelle
    aya ayaka ayala aydin ayesha aylin ayman aynur ayo ayodele ayse ayten ayu ayumi ayush azadeh azar aziz babajide
    babatunde bahar bahareh bahman bahram balazs bambang bao baptiste barak barbara baris barry bart bartosz bas
    bashar basil bassam bassem bastian bastien bayu beata beate beatrice beatriz becky begona behnam behrouz belen
    belinda ben bence benedict benedicte benedikt bengt benita benito benjamin bennett benno benny benoit bente
    berit berk bernadette bernard bernardo bernd bernhard bernie bert bertha bertille bertrand beth bethany betsy
    betty beverly bharat bhavna bhupendra bianca bibek bijan bilal bill billy binh birgit birgitta birgitte birte
    bjorn blaine blair blake blanca blandine bo boaz bob bobby bodil bogdan boguslaw bonnie boris borja bosse
    bozena brad bradford bradley brady brais bram brandi brando brandon brandy breanna brenda brendan brenna brent
    bret brett brian briana brianna brice bridget brigitte britney britt britta brittany brock brooke bruce bruna
    bruno bryan bryant bryce bryn bryon budi bukola bulent burak burcu busi byron caetano cahyo caio caitlin
    caitlyn caleb callum calum calvin cameron camila camilla camille camillo canan candace candice cara caridad
    carina carl carla carles carlo carlos carlota carlotta carly carme carmela carmelo carmen carmit carol carola
    carole carolien carolin carolina caroline carolyn carrie carsten carter casey caspar cassandra cassidy cassie
    catalin catalina caterina cathal catherine cathy catriona cecile cecilia cedric celeste celestin celia celine
    celso cem cemal cengiz cesar cesare chad chaim chandan chandra chantal charlene charles charley charlie
    charline charlotte chau chelsea chema chen cheryl chetan chiara chidi chidinma chie chimamanda chinedu chinonso
    chinwe chioma chitra chloe chris christa christel christelle christian christiana christiane christie christina
    christine christof christoph christophe christopher christos christy chuck chukwudi chus cindy cinzia ciprian
    ciro citra claas claire clara clare clarence clarissa clarisse clark claude claudia claudine claudio claus clay
    clayton clea clemence clemens clement cliff clifford clint clinton clive clotilde clyde cody coen colby colette
    colin colleen conceicao concepcion conor conrad constance constantin constanze consuelo cora coralie corentin
    corey corien corina corinna corinne cornelia cornelius corrado cory cosimo cosmin costanza courtney craig
    cristian cristiana cristiano cristina cristobal crystal csaba curt curtis cynthia cyrielle cyril daan dafna
    dagmar daisuke daisy dalal dale dalia dalit damian damiano damien damon dan dana dani daniel daniela daniele
    daniella danielle danijel danilo danny danuta daphna daphne dapo dara darcy daria dario darius dariush dariusz
    darla darlene darrell darren darryl dave david davide dawn dean deb debbie debora deborah debra dedi deepa
    deepak deepika deirdre delia delphine denis denise deniz dennis derek derk derrick desiree desmond detlef
    devika devin devon dewi dhruv dian diana diane dick didier diego dieter dietmar dietrich dilek diletta dilip
    dimitra dimitri dimitrios dimitris dina dinah dinesh dinis dino diogo dirk divya dmitri dmitry dmytro dolores
    domenico domingos dominic dominik dominika dominique don donald donatella donato donna dora doreen doris
    dorothea dorothee dorothy dorte doug douglas dragos drew dror duane duarte duc duncan durga dustin dwayne
    dwight dylan earl ebere eberhard ebrahim ebru ece ed eddie edgar edith edmund edoardo edouard edson eduard
    eduarda eduardo edurne edward edwin eero eeva efi efrat efua egil ehab eiji eileen eirik eirini eitan eka eko
    ekow ela elad elaine eldad eleanor eleftherios elena eleni eleonora elettra elham eli elia elias eliezer elif
    elijah elin elina elio elisa elisabete elisabeth elisabetta elise eliza elizabeth elke ella ellen elliot
    elliott elnaz elodie eloise els elsa elspeth elvira elzbieta emad emanuel emanuela emanuele emeka emel emelie
    emeline emi emil emile emilia emiliano emilie emilien emilio emily emine emma emmanuel emmanuelle emre encarna
    enea engin enric enrica enrico enrique enzo ercan erdal erdem erdogan eren erez erhan erhard eri eric erica
    erich erik erika erin erkan erling ernest ernesto ernst erol erwan erwin esa esi esin esmail esme espen
    esperanza esra esteban estefania estelle ester esther eszter ethan etienne eugene eugenia eugenio eulalia
    eunice eva evan evandro evangelia evangelos evelyn evelyne ewa ewelina eyal ezio ezra fabian fabiana fabien
    fabienne fabio fabiola fabrice fabrizio fadi fadia fahd fahri faisal faith fajar fanny farah farahnaz farhad
    farhan fariba farid farideh farouk farshad farzaneh fatemeh fatih fatima fatma fatou fausto fawaz federica
    federico felicia felicitas felicity felipe felix femi femke ferdinand fereshteh ferhat fermin fernanda fernando
    ferran ferruccio fidel fikret filip filippo filiz filomena finn fiona fiorella firas fitri flaminia flavia
    flavio fleur flor flora flore florence florent florian floriane florin floris folake fotini franca frances
    francesca francesco francine francis francisca francisco franck franco francois francoise frank frankie frans
    franz franziska fred freddie frederic frederica frederick frederik frederike fredrik freek freya frida
    friederike friedrich fritz frode fulvio fumiko funmi furkan gabin gabor gabriel gabriela gabriele gabriella
    gabrielle gad gadi gaelle gaetan gaetano gaia gail galina galit gamze garance gareth garrett garry gary gaspar
    gaston gaurav gautam gavin gayatri gede geert geeta geir gemma genevieve gennaro geoff geoffrey georg george
    georges georgia georgina georgios gerald geraldine gerard gerardo gerd gerda gerhard germain german germana
    gernot gerrit gerry gert gesa gesine ghada ghassan ghazal gheorghe ghislain ghislaine giacinto giacomo giada
    gianfranco giangiacomo gianluca gianmarco gianni giannis gianpaolo gideon gidi gijs gilad gilbert gilberto
    gilda giles gili gilles gillian gilson gina gines ginger ginny gino gioia giordano giorgia giorgio giorgos
    giovanna giovanni girish gisela gisele gitte giuditta giulia giuliana giuliano giulio giuseppe giuseppina
    gladys glen glenn gloria gokhan golnar gonul gonzalo gopal goran gordon gorka gosta govind graca grace graeme
    graham grant graziella greg gregg gregor gregory greta gretchen grzegorz guadalupe guglielmo guido guilherme
    guillaume guillermo gul gulay guler gulsen gunhild gunilla gunn gunnar gunter gunther gunvor gus gustav gustavo
    guven guy gwen gwenaelle gwendolyn gyorgy haakon habib habibollah hacer hadar hadas hadi hadley hailey haim
    haitham hakan hakim hal hala haley halil halime halina haluk hamid hamidreza hamza hana hanan hande hani hank
    hanna hannah hanne hanneke hannelore hannes hannu hans harald harish harold harriet harris harrison harry harsh
    harsha hartmut haruka haruki haruko hasan hassan hatice haya hazel hazem heather heba hector hedwig hege heide
    heidi heike heikki heiko hein heiner heinrich heinz heitor helder helen helena helene helga helge helle helmut
    hemant hendra hendrik henk henning henri henriette henrik henrique henry henryk herbert heribert heriberto
    herman hermann hernan herve hicham hideki hideo hieu hila hilario hilary hilda hilde hillary himanshu hiroki
    hiroko hiromi hiroshi hiroyuki hisako hisham hoa hoda holger holly homa hooman horst hortense hosam hossein
    houda howard hubert huda hugh hugo hugues huib humberto huseyin hussam hussein ian ibrahim ibrahima ichiro ida
    idan ido idoia ifeanyi ifeoma ignacio ignasi igor ikechukwu iker ilan ilana ilaria ilda ildiko ileana ilias
    ilka ilker ilkka ilona ilse iman imanol imogen imran ina inaki inbal indah indira indra ines inga inge ingeborg
    ingela inger ingo ingrid ingvild inka inmaculada ioana ioanna ioannis ion ionut ira irati iratxe irem irena
    irene irina iris irit irma isaac isabel isabela isabell isabella isabelle isaiah isam isao isaura isha ishaan
    ismael ismail ismet issa istvan itai itamar itay ivan ivana ivar ivo ivone ivy iwan iwona izabela izumi iñigo
    jaakko jaap jabu jacek jacinta jacinto jack jackie jackson jacky jaclyn jacob jacobo jacopo jacqueline jacques
    jade jafar jagdish jaime jair jake jakob jakub jamal james jamie jamil jan jan-willem jana janaina jane janelle
    janet janice janine janis jannis janos janusz jared jari jarmo jaroslav jasmin jasmine jason jatin jaume javad
    javier jay jaya jayant jean jean-baptiste jean-claude jean-francois jean-jacques jean-luc jean-marc jean-marie
    jean-michel jean-paul jean-philippe jean-pierre jean-yves jeanette jeanne jeannette jeff jeffery jeffrey jelle
    jen jenna jenni jennie jennifer jenny jens jeppe jeremiah jeremie jeremy jeroen jerome jerry jerzy jess jesse
    jessica jessie jesus jet jihad jihan jill jim jimena jimmy jiri jiro jo joachim joan joana joanna joanne joao
    joaquim joaquin jocelyne jochen jodi jodie jody joe joel joelle joep joerg joern joey johan johann johanna
    johannes john johnathan johnny joke joko jolanta jon jonah jonas jonathan joost jordan jordi jordy jorg jorge
    jorgen joris jorn jos jose josef josefine josep joseph josephine josh joshua josiane josie josu joumana jouni
    joy joyce jozef juan juana juanita juanjo jude judith judy juha jukka julen jules juli julia julian juliana
    juliane julianne juliano julie julien juliet julieta juliette julio julius juma jun junichi junko jurgen jussi
    justin justine justus justyna jutta juvenal jyoti kaan kabir kadir kai kaisa kaitlin kaitlyn kalpana kamal
    kamil kamran kana kaori kapil karan karel karen kari karim karima karin karina karl karla karolina karoline
    karsten karthik kasia kaspar kasper katalin katarina katarzyna kate katelyn katerina katharina katharine
    katherine kathleen kathrin kathryn kathy katia katie katja katrin katrina katy kaveh kavita kay kayla kaylee
    kazem kazim kazuhiko kazuki kazuko kazuo kees keiichi keiko keira keisuke keith kelechi kelley kelli kellie
    kelly kelsey kemal ken kenan kendall kendra kenichi kenji kenneth kenny kent kenta kepa kerem keren kerry
    kerstin ketil ketut kevin khadija khadijatou khaled khalid khalil khanh khosrow kianoush kieran kim kimberly
    kimmo kinga kiran kirk kirsten kirstin kirsty kirti kitty kiyoshi kjell kjetil klara klaus knut koen kofi
    koichi koji kojo komal konrad konstantin konstantinos koray kostas kris krishna krista kristen kristi kristian
    kristin kristina kristine kristof kristy krisztina krystal krzysztof kumar kumiko kunal kurt kwabena kwadwo
    kwaku kwame kwasi kwesi kyle kyoko kyra kyriakos lachlan laetitia laia lakshmi lale laleh lalit lamia lamis
    lana lance lara larissa lars lars-erik lasse laszlo lata laura laure laurel lauren laurence laurens laurent
    lauri laurie lavinia lawrence layla lea leah leandro leanne lee leela leen leena lefteris leigh leila leire
    leman lena lene leni lennart leo leon leona leonard leonardo leone leonel leonie leonor leopold lerato leroy
    leslie lestari leszek leticia letizia levent levi lewis leyla lia liam liana lidia lieke lies liesbeth
    lieselotte ligia liisa lila lili lilian liliana lillian lilly lily lina linda lindiwe lindsay lindsey linh
    linnea linus lionel lior liron lisa lisbeth lise livia livio liz liza lizzie ljubica lloyd lluis logan loic
    lois lola loredana lorella lorena lorenz lorenza lorenzo loreto loretta lori lorna lorraine lothar lotta lotte
    louis louisa louise louison lourdes luana lubna luc luca lucas lucia luciana luciano lucie lucien lucile
    lucinda lucy lucyna ludger ludivine ludmila ludovic ludovica ludovico ludwig luigi luigina luis luisa luise
    luiz luiza lukas lukasz luke lutz luz lydia lyle lynda lynette lynn lynne maarten maartje maayan mabel macarena
    maciej mackenzie maddalena maddie maddy madeleine madeline madhav madhu madhuri madison mads maelle magali
    magda magdalena magdolna maggie magnus maha mahdi maher mahesh mahin mahmood mahmoud mahmut mahnaz mahsa maia
    maik maike maire maite maja majed majid maki makiko makoto malak malcolm malek malene malgorzata malin malte
    mamadou mamta mana manal mandeep mandla mandy manfred mani manish manisha manju manlio manmohan manoel manoj
    manolis manolo manon mansour manuel manuela mara marc marcel marcela marcella marcello marcelo marcia marcin
    marcio marco marcos marcus marek maren margaret margarete margarida margarita margaux margherita margit margot
    margret margriet margrit marguerite mari maria mariah mariam mariama marian mariana mariangela marianna
    marianne mariarosa maribel maricarmen marie marie-christine marie-claude marie-france marie-laure marie-pierre
    marieke mariel marielle marija marije marijke marika mariko marilyn marina marine marinella mario marion marisa
    marisol marissa marit marius mariusz marja marjolaine marjorie mark markku marko markus marleen marlene marlies
    marloes marlon marsha marta marte martha marti martin martina martine martxelo marty marvin marwa marwan mary
    maryam marzena masahiro masaki masako masami masashi masato masayuki masih masoud massimiliano massimo matan
    mateo mateus mateusz matheus mathew mathias mathieu mathilde matias matilda matilde mats matt matteo matthew
    matthias matthieu matti mattia mattias maud maura maureen maurice mauricio maurizia maurizio mauro max maxence
    maxim maxime maximilian maximo maxine maya mayank mayumi mazen maziar meena meera megan meghan meghna megumi
    mehdi mehmet mehran mehrdad meir melanie melchor melike melina melinda melis melissa meltem menachem menno
    meral merav meredith merel meritxell merle mert mesut metin mette mia mica micah michael michaela michal
    michalis michel michela michele michelle michiel michiko mickey midori mieko miguel mihaela mihai miho mika
    mikael mike mikel mikhail mikko mila milagros milan milena miles milica millie milos milton mina mindy minh
    minna minoo minoru mira miranda mireia mireille mirella miriam mirjam mirko miroslav miroslaw mirta misaki
    misha mitch mitchell mitra mitsuko miyuki moez mogens mohamed mohammad mohammadreza mohammed mohan mohit mohsen
    moira mojgan molly momoko mona monia monica monika monique montse montserrat mordechai morgan morgane moritz
    morris morten morteza moses moshe mostafa mounir mourad moussa mpho muge muhammad mukesh mukul munir murat
    muriel murilo murray musa mustafa mwangi mya mykola mylene myra myriam naama nabil nadav nadia nadim nadine
    nadja nagib nahid nahum naji najib najla naledi namrata nancy nandini nanna naoki naoko naomi naoto narendra
    naresh naser nasrin nasser nastasia natale natalia natalie natalya natascha natasha nate nathalie nathan
    nathaniel natsuko naveen navin nawal nazanin nazli necati ned neelam neeraj neeta negar neha neil nektarios
    nell nelson nena nenad nerio nermin neslihan nestor neus ngoc ngozi nguyen nhung niall nicholas nick nicki
    nicla nico nicola nicolae nicolai nicolas nicole nicoletta nidal nidhi niek niels nienke nigel niharika nihat
    nik nikhil niki nikita nikki niklas niko nikola nikolai nikolaos nikolas nikolaus nikos nilesh nilgun niloufar
    nils nilton nina nino nir niraj nirmala nisha nissim nitin nitish nitzan nizar njeri nkechi nnamdi noa noah
    noam noboru nobuko nobuyuki noel noelle noemi noemie nomsa nomvula nora norbert noreen noriko norma norman nour
    nouri ntombi nuno nunzia nupur nuray nurhan nuria nurit nyoman obinna oceane odete odette odile ofer ofir ofra
    oguz ohad oihana okan oksana oktay ola olaf olalla olamide olavo ole oleg oleksandr olena olga olha oliver
    olivia olivier olu oluwaseun omar omer omid omri ondrej onur orazio oren orhan oriana oriol orit orla orly orna
    ornella osama osamu oscar oskar osman ossama ossian osvaldo otis ottavia ottavio otto ousmane outi owen oystein
    oyvind ozan ozge ozgur ozlem pablo paco padma paige paivi pallavi paloma pam pamela panagiotis pankaj panos
    paola paolo parisa parul parvaneh parviz pascal pascale pasquale pat patrice patricia patricio patrick patrik
    patrizia patrycja patty patxi pau paul paula paulien paulina pauline paulo pavel pavlo pavlos pawel payam paz
    pedro peet peggy pejman pekka pelin penelope penny pepa pepe pere pernilla pernille perrine perry pete peter
    petr petra petri petros peyman phil philip philipp philippa philippe phillip phoebe phuc phuong phyllis pia
    pier piera pierluigi piero pierpaolo pierre pierre-yves piersilvio piet pieter pietro pilar pim pinar pino
    piotr piper pippa pirjo pirmin pol polly pontus pooja poonam prabhat prachi pradeep prakash pramod pranav
    prasad prasanna prashant prateek pratik praveen preeti prem priscila priscilla priya priyanka przemyslaw puja
    puneet punit purnima putri putu qais qassem quang quentin quim quincy quoc quynh rabih rachael rachel radek
    radha radhika radoslaw radu radwan rafa rafael rafaela rafal raffaele raffaella rafik raghav raghda ragnhild
    raheel rahman rahmat rahul raija raimund raimundo rainer raj rajan rajat rajeev rajendra rajesh rajiv rajni
    rakesh ralf ralph ramadan raman ramazan ramesh rami ramin ramiro ramon ramona rana randa randall randi randy
    rania ranjan ranjit raphael raphaelle raquel rasha rashad rashid rashmi rasmus ratan ratna raul ravi rawan ray
    raymond raz razvan rebecca rebekah recep reed reem reggie regina reginald regine regis regula reiko reinaldo
    reiner reinhard reinhold reka rekha remco remi remo remy renan renata renate renato renaud rene renee renske
    renu renzo retno reto reuben reyhaneh reza rhea rhiannon rhonda rianne ricarda ricardo riccardo richa richard
    rick rickard ricky rieke rifat rigoberto rima rini risto rita ritu rivka riya rizki rizky rob robert roberta
    roberto robin robyn rocco rocio roderick rodney rodolfo rodrigo roel rogelio roger rogerio rohan rohit rola
    roland rolando rolf romain roman romane romano romina ron ronald ronaldo ronan ronen roni ronit ronja ronnie
    roopa roos rory rosa rosalba rosalia rosalie rosalind rosangela rosanna rosaria rosario rose roselyne rosemarie
    rosemary rosendo roser rosie ross rossana rossella rotem rowan roxana roxanne roy roya ruba ruben rubens ruby
    rudi rudolf rudolph rudy ruggero rui rune rupa rupert russ russell rutger ruth ruti ruud ryan ryo ryoko ryosuke
    ryota ryszard saad sabah sabina sabine sabri sabrina sachin sadia sadie saeed saeid sahar sahil said saki
    sakura salah saleh salim sally salma salman salome salvador salvatore sam saman samantha samar samarth samba
    sameer sameera samer sami samia samir samira sampo samuel samuele sana sanam sandeep sandhya sandor sandra
    sandrine sandro sandy sangeeta sanjana sanjay sanjeev sanjiv sanna sanne santi santosh sapna sara sarah sarit
    sarita sascha sasha saskia satoko satomi satoru satoshi satu saurabh savannah saverio savita sawsan sayaka
    scott sean sebastian sebastiana sebastiano sebastien seema sefa segolene seiji selcuk selda selena selim selin
    selma sema semra sepideh seppo serap serdar serena serge sergei sergey sergi sergio serhat serhiy serkan seth
    seun sevda severine severino sevgi sevil sezen shadi shahid shahin shahla shahram shai shailesh shaked shalini
    shane shankar shannon shapour sharad shari sharon shashi shaun shauna shawn shawna shay sheetal sheila shekhar
    shelby sheldon shelley shelly sheri sherif sherry shigeru shilpa shimon shinichi shinji shinya shiori shira
    shireen shirin shirley shirly shiv shivani shizuka shlomo shmuel shobha shoji shota shraddha shreya shruti
    shubham shulamit shun siamak sibel sibylle sid siddharth sidney siegfried sigal sigit signe sigrid sigrun siham
    silas silja silje silke silvan silvana silvia silvina silvio sima simao simin simon simona simone simonetta
    simphiwe sinan siobhan sipho siri sissel siti siyabonga sjoerd skye slamet slawomir slobodan smita smriti sneha
    sofia sofie sohail soheil solange soledad solene somayeh sonal sonali songul sonia sonja sonsoles sonya sophia
    sophie soraya soren sotiris soumya spencer spyros srinivas stacey stacy staffan stan stanislaw stanley stavros
    stefan stefania stefanie stefano steffen stelios stella stephan stephane stephanie stephen steve steven stewart
    stian stig stijn stina stine stuart sture suad suat subhash subrata sudha sudhir sue suha suharto sujata
    sukarno sule suleiman suleyman suman sumiko sumit sunil sunita supriya suresh surya susan susana susann susanna
    susanne sushant sushil sushma susi susie susumu suzan suzanne suzy svein sven sven-erik svenja svetlana
    svitlana swapnil swati sybille sylvain sylvester sylvia sylvie sylwia szymon tabea tabitha tadashi tadeusz
    taeko taha tahar tahir taina takahiro takako takao takashi takayuki takeshi takuya tal talal tali talia tamar
    tamara tamas tamer tami tamim tammy tancredi taner tanguy tania tanja tanmay tanvi tanya tapio tara taraneh
    tarek tariq tarja taro tarun tasha tatiana tatjana tatsuya tayfun taylor ted teemu teguh tejas tekin telma
    telmo temitope teodoro terence teresa teri terrence terri terry teruo tess tessa tetsuo tetsuya teun thabo
    thais thanasis thandi thanh thao thea thelma themba theo theodor theodora theodore theodoros theresa therese
    thiago thibaud thibault thibaut thierry thijs thilo thodoris thomas thorben thorsten thuy tiago tiberio tien
    tiffany tiina tijs tilman tim timm timo timothee timothy tina tine tino tiziana tiziano tjeerd tobi tobias toby
    tod todd tolga tolu tom tomas tomasz tomer tommasina tommaso tommy tomohiro tomoko tomomi toni tonia tony tonya
    tope torben torbjorn torgeir torill torsten toru toshiko toshio tove tracey traci tracy travis trent trevor
    tricia trina trine trish trisha tristan trond troy trudy trung trygve tsutomu tsvi tuan tudor tugba tullio
    tuncay tunde tuomas turgut turid turkan tuula tuyen tyler tzipi uche uday udo ufuk ugo ugur ulf uli ulisses
    ulla ulrich ulrik ulrika ulrike ulysses uma umar umberto umit umut una unai uri uriel ursula urvashi usama usha
    uta ute uwe vaclav vagner vaibhav valdir valentin valentina valentine valeria valerie valerio vandana vanessa
    vania vanni varun vasco vasiliki vasilis vassilis vasudha vedat velia vera vered verena vernon veronica
    veronika veronique vesa vianney vibeke vicenta vicente vicki vicky victoire victor victoria vidar vidya vijay
    vikas vikram viktor viktoria ville vinay vince vincent vincenza vincenzo vineet vinicius vinita vinod viola
    violaine violeta vipin virginia virginie virginio vishal vitor vitoria vittoria vittorio vivek vivian viviana
    viviane vivien vivienne vlad vladimir volkan volker volodymyr wade wadih wael wafa wagner wahyu walid walter
    waltraud wanda wanjiru warren wassim wayan wayne wellington wendell wendy werner wesley whitney widad widodo
    wieslaw wilfried wilhelm will willem willemijn william willie wilma wim winfried winston witold wojciech wole
    wolf wolfgang wolfram wout wouter wulan xabier xaver xavi xavier ximena xuan yaa yaakov yael yagmur yago yahya
    yair yakup yan yaniv yann yannick yannis yanti yara yaron yasaman yasemin yash yasin yasmin yasmina yasser
    yassin yasuhiro yasuko yasuo yavuz yaw yazan yehuda yehudit yeliz yemi yen yevgeny yiannis yigal yigit yilmaz
    yitzhak yoav yogesh yohan yoichi yoko yolanda yolande yonatan yoram yosef yoshi yoshiko yoshio yossi yosuke
    yotam youmna younes youssef yucel yuichi yuka yukari yuki yukiko yukio yulia yumi yumiko yuni yuri yusuf yusuke
    yutaka yuval yvan yves yvette yvonne zacarias zach zachary zack zafer zaher zahra zakaria zaki zane zanele zayd
    zbigniew zdenek zeeshan zeev zehra zeina zeinab zelia zelie zeno zeynep ziad zineb zoe zofia zoltan zsolt
    zubair zuhair zuhal zvi
    """
)
"""Given names, folded."""
