const list = (text: string): readonly string[] => text.trim().split(/\s+/)

export const givenNames = list(`
Anna Ben Clara David Elena Felix Greta Hugo Ines Jonas Katja Lukas Maria Nils Olga Paul Quentin Rosa Stefan Tanja Ulrich Vera Walter Xenia Yusuf Zoe
James Mary Robert Patricia John Jennifer Michael Linda William Elizabeth Richard Barbara Joseph Susan Thomas Jessica Charles Sarah Christopher Karen
Daniel Lisa Matthew Nancy Anthony Betty Mark Sandra Donald Ashley Steven Kimberly Andrew Emily Joshua Donna Kenneth Michelle Kevin Carol Brian Amanda
George Melissa Timothy Deborah Ronald Stephanie Edward Rebecca Jason Laura Jeffrey Sharon Ryan Cynthia Jacob Kathleen Gary Amy Nicholas Angela Eric
Jonathan Shirley Stephen Brenda Larry Emma Justin Nicole Scott Virginia Brandon Catherine Frank Christine Benjamin Samantha Gregory Debra Samuel Janet
Amélie Béatrice Chloé Élodie François Hélène Jérôme Loïc Noémie Rémi Söllen Jürgen Günther Björn Sören Håkan Åsa Łukasz Małgorzata Zdeněk Ondřej
José María Ángel Íñigo Begoña Iñaki João Inês Conceição Matteo Giulia Alessandro Chiara Luca Francesca Giovanni Paola Lorenzo Silvia
Aisha Omar Fatima Hassan Leila Karim Nadia Tariq Priya Arjun Ananya Rahul Deepika Vikram Sunita Rohan Kavita Sanjay Meera Yuki Haruto Sakura Kenji Aiko
Oluwaseun Chidi Ngozi Amara Kwame Abena Thandiwe Sipho Ivan Natalia Dmitri Svetlana Mikhail Ekaterina Sergei Tatiana Niamh Siobhán Cillian Eoin
`)

const familyStarts = list(`
Lind Berg Holm Sand Stein Wald Rosen Grün Eichen Birken Schön Neu Alt Hof Brand Acker Reich Gold Silber Kupfer Eisen Winter Sommer Frost Sturm Vogel Falken Adler
Ash Black White Green Wood Stone Brook Clay Wells Ford Hart King North West East South Red Old New Long Short Broad Fair Gran Hal Har Hen Hol Hud Jack John
Mor Nor Pat Pem Ran Rob Sal Sher Stan Sut Thorn Under Van Wal War Whit Wil Win Mac Mc Fitz Del Mont Val Ros San Cas Fer Gon Mar Ro Mén Núñ Gar Pe Ál
Kowal Nowak Wisz Zielin Dvoř Novot Svobod Petr Ivan Smirn Kuznet Popov Sokol Lebed Koz Sing Pat Shar Gup Kap Red Chatter Muk Tana Saka Yama Naka Fuji
`)
const familyEnds = list(`
qvist ström berg mann feld bach hausen hof stein thal wald meyer müller schmidt huber bauer wirt macher richter vogt kamp brink horst
ton ham ley field worth wood well son sen man er land more by shaw stead wick den dale hurst cott combe bridge gate smith wright
ez ado ero illo ado anes eira inho ossi elli ini otti ucci aldi ski cki wicz czyk ová ský ov ev in enko uk yan ishvili ani awa moto mura gawa shima
`)

export const familyNames: readonly string[] = [
  ...list('Smith Jones Müller Schmidt García Rossi Dupont Silva Kim Nguyen Okafor Haddad Cohen Novák Jansen Andersson Virtanen O’Brien O’Connor MacDonald'),
  ...familyStarts.flatMap((start) => familyEnds.map((end) => start + end)),
]

export const chineseFamilyNames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤']
export const chineseGivenCharacters = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文建国志红梅春雪晓峰宇浩然子涵雨轩梓萱欣怡佳琪思远博文天佑嘉豪俊逸诗涵美琳婷婷月清云飞海波永康福来宝庆瑞祥安宁乐山青松柏林森长江海洋星辰阳光']

export const cities = list('Berlin Hamburg München Köln Frankfurt Stuttgart Leipzig Dresden Wien Zürich Basel Genève Paris Lyon Marseille London Manchester Dublin Edinburgh Madrid Barcelona Sevilla Lisboa Porto Roma Milano Torino Amsterdam Rotterdam Brussels Copenhagen Stockholm Oslo Helsinki Warszawa Kraków Praha Budapest Athens Istanbul Toronto Boston Chicago Seattle Austin Denver Portland Singapore Sydney Melbourne Auckland Tokyo Osaka Seoul Mumbai Delhi Nairobi Lagos Cairo')
export const chineseCities = list('北京 上海 广州 深圳 杭州 成都 南京 武汉 西安 苏州 重庆 天津 青岛 厦门 长沙')
export const companyStarts = list('Blue Red Green Silver Bright Clear North South Alpine Baltic Harbour River Summit Prime Nova Vertex Orbit Delta Lumen Aster Cobalt Quartz Maple Cedar Willow Falcon Heron Otter Copper Granite Meridian Solstice Ember Hearthstone Juniper Kestrel Larch Mosaic Nimbus Opal')
export const companyEnds = list('Door Labs Systems Partners Consulting Media Design Studio Works Logistics Foods Energy Robotics Software Analytics Capital Health Pharma Motors Textiles Press Bakery Gardens Travel Architects Legal Acoustics Optics Ceramics Marine')
export const companyForms = list('GmbH Ltd Inc AG SARL AB BV LLC')
export const chineseCompanies = list('蓝天科技 东方贸易 华星电子 明珠设计 长城咨询 绿叶食品 金桥物流 海纳传媒 启明教育 云帆软件 天和医药 锦绣服装 飞跃汽车 瑞丰银行 同心建筑')
export const roles = ['CEO', 'CTO', 'Head of Sales', 'Buyer', 'Account Manager', 'Engineer', 'Product Designer', 'Marketing Lead', 'Lawyer', 'Architect', 'Founder', 'Recruiter', 'Office Manager', 'Data Analyst', 'Photographer', 'Translator']
export const chineseRoles = list('总经理 销售总监 采购 工程师 设计师 市场经理 律师 创始人')
export const tags = ['client', 'prospect', 'friend', 'family', 'past', 'vip', 'press', 'supplier', 'partner', 'school', 'conference', 'neighbour', 'investor', 'mentor', 'newsletter', '客户', '朋友']
export const interests = ['fly fishing', 'bouldering', 'sourdough', 'opera', 'chess', 'marathon running', 'beekeeping', 'pottery', 'jazz piano', 'astronomy', 'vintage cars', 'gardening', 'salsa', 'board games', 'whisky', 'photography', 'sailing', 'ceramics', 'poetry', 'cycling', 'birdwatching', 'tea', 'calligraphy', 'skiing']
export const chineseInterests = list('钓鱼 爬山 书法 围棋 摄影 喝茶 跑步 做饭 电影 音乐')
export const gifts = ['a book about rivers', 'single malt', 'concert tickets', 'olive oil', 'fountain pen', 'hand-made bowl', 'box of Assam tea', 'wool scarf', 'cookbook', 'chess set', 'plant for the office', 'headlamp']
export const chineseGifts = list('一本书 一盒茶叶 丝巾 钢笔 音乐会门票 手工碗')

export const commonWords = list(`
the to and a of in about we will with is for on that it was he she they had have next new said asked after before from his her their our could would should project
contract budget meeting proposal offer price quote delivery schedule team office company client customer product launch website campaign training invoice payment
discount feedback deadline holiday family daughter son wife husband brother sister parents school university moved house garden kitchen dog cat horse boat bike car
train travel flight summer winter spring autumn week month year monday friday weekend lunch dinner coffee wine tea restaurant concert theatre museum book film music
football tennis golf swimming hiking mountain lake sea island village city market shop bank hospital doctor surgery recovery knee shoulder operation happy worried
excited tired busy quiet great small large early late quick slow cheap expensive old young good better best strong weak warm cold open closed ready
wants needs likes loves hates prefers plans hopes expects promised mentioned introduced recommended bought sold signed sent received called wrote visited invited
software hardware server database cloud laptop phone printer network security backup migration update version release test bug feature design colour logo brochure
`)
const syllables = list('ba be bi bo bra cal can cor da del di dor el en fa fer gal gen hal hor in jo ka kel kor la len lo ma mar mi mon na nel no or pa per pol qua ra ren ri ro sa sel sta ta ten tor tri va ven vi wa wen zor')
/** Rarer words: some 20,000 of them, as long notes bring. */
export const rareWords: readonly string[] = [
  ...new Set(
    Array.from({ length: 20_000 }, (_, i) => {
      const parts = [i, Math.floor(i / 7), Math.floor(i / 337), ...(i % 3 === 0 ? [Math.floor(i / 11)] : [])]
      return parts.map((part) => syllables[part % syllables.length] ?? '').join('')
    }),
  ),
]
export const chineseNoteParts = list(`
昨天一起吃饭 谈了合同的细节 他女儿考上了大学 喜欢去山里钓鱼 下个月搬到新办公室 对价格不太满意 想要一份新的报价 介绍了一位朋友 春节要回老家 准备买一辆新车 正在学习弹钢琴 提到了预算的问题
希望尽快签约 上周去了日本旅行 生意越来越好 膝盖做了手术 喜欢喝龙井茶 推荐了一家餐厅 项目延期两周 需要技术支持 妻子是医生 养了一只黑猫 参加了马拉松比赛 打算明年创业 公司正在招聘 想了解新产品 送了一盒月饼 周末常去爬山
`)
