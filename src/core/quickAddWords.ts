import type { InteractionChannel } from './entries/interaction'

/** A way of being in touch as people write it. `plain` words say nothing the channel does not and are left out of the text. */
export interface ChannelWord {
  readonly channel: InteractionChannel
  readonly pattern: string
  readonly plain?: boolean
}

/** On what condition, said after a reminder and part of it: "follow up on Friday, if she is back". */
export const condition = /^(?:only |but |even )?(?:if|unless|once|as soon as|provided|depending on)\b|^(?:如果|要是|假如|除非|只要|等)/i

/** English, longest first where one holds another. Matched as whole words. */
export const englishChannels: readonly ChannelWord[] = [
  { channel: 'voicemail', pattern: 'left (?:her |him |them )?(?:a )?(?:voice ?mail|message on the machine)|voice ?mail', plain: true },
  { channel: 'video', pattern: 'video[- ]?call(?:ed)?|video chat(?:ted)?|video|facetimed?', plain: true },
  { channel: 'video', pattern: 'zoom(?:ed)?(?: call)?|teams call|google meet|skyped?|webex' },
  { channel: 'call', pattern: 'phone call|called|calls|calling|call|rang|phoned|phone|spoke on the phone', plain: true },
  { channel: 'mail', pattern: '(?:sent (?:her |him |them )?(?:an? )?|got an? |wrote (?:her |him |them )?an? )?(?:e-?mail(?:ed)?|mailed|mail)|wrote|replied', plain: true },
  { channel: 'mail', pattern: '(?:sent|wrote|posted) (?:her |him |them )?an? (?:\\w+ ){0,2}(?:post)?card' },
  { channel: 'letter', pattern: '(?:(?:sent|wrote|posted) (?:her |him |them )?an? )?(?:handwritten )?letter', plain: true },
  { channel: 'message', pattern: '(?:sent (?:her |him |them )?a |got a )?(?:texted|text message|text|messaged|message|sms|dm|dmed|pinged)', plain: true },
  { channel: 'message', pattern: 'whats ?app(?:ed)?|we ?chat(?:ted)?|telegram|signal|slack(?:ed)?|imessage' },
  { channel: 'visit', pattern: 'visited|visit' },
  { channel: 'meeting', pattern: 'met up|met|meeting|saw', plain: true },
  { channel: 'meeting', pattern: 'business lunch|lunch|breakfast|brunch|dinner|supper|coffee|tea|drinks?|beers?|walk|golf|workshop' },
  { channel: 'social', pattern: '(?:liked|commented on|reacted to) (?:her|his|their) (?:\\w+ )?post' },
  { channel: 'other', pattern: 'talked|spoke|chatted|caught up|catch-?up', plain: true },
]

/** 他的 stands for a name as well. */
export const chineseChannels: readonly ChannelWord[] = [
  { channel: 'voicemail', pattern: '语音留言|留了?言' },
  { channel: 'video', pattern: '(?:开|打)?了?(?:个)?视频(?:会议|通话|电话|聊天)?', plain: true },
  { channel: 'video', pattern: '腾讯会议|线上会议|zoom' },
  { channel: 'call', pattern: '(?:打|通|回|来)了?(?:一?个|一?通)?电话|致电|来电|回电|电话(?:里|中)?(?:联系|沟通|聊)', plain: true },
  { channel: 'mail', pattern: '(?:发|写|回|收到)了?(?:他的)?(?:一?封|个)?(?:电子)?(?:邮件|电邮)|邮件', plain: true },
  { channel: 'message', pattern: '(?:发|回|收到)了?(?:他的)?(?:一?条|个)?(?:短信|消息|信息)', plain: true },
  { channel: 'message', pattern: '(?:发|回|收到)了?(?:他的)?(?:一?条|个)?微信|微信(?:上)?(?:聊|联系|沟通)?|whatsapp' },
  { channel: 'mail', pattern: '(?:寄|送|写)了?(?:一?张)?(?:贺卡|明信片|卡片)' },
  { channel: 'letter', pattern: '(?:写|寄)了?(?:一?封)?信', plain: true },
  { channel: 'visit', pattern: '拜访了?|登门|家访' },
  { channel: 'meeting', pattern: '见了?(?:一?个?)面|见了|碰了?面|面谈', plain: true },
  { channel: 'meeting', pattern: '吃了?(?:一?顿|个)?(?:午|晚|早)?饭|(?:吃了?)?(?:午餐|晚餐|早餐|早饭|午饭|晚饭|夜宵|火锅)|喝了?(?:杯)?(?:咖啡|茶|酒|下午茶)|聚餐|聚会|聚了聚|开了?(?:个)?会|打高尔夫|爬山' },
  { channel: 'social', pattern: '点了?(?:个)?赞|评论了?' },
  { channel: 'other', pattern: '聊了?(?:聊|天)?|谈了?(?:谈)?', plain: true },
]

/** Tried in vain. */
export const noAnswer = /\b(?:no (?:answer|reply|response)|did(?:n['’]?t| not) (?:answer|pick up|reply|reach)|could(?:n['’]?t| not) reach|not reached|nobody (?:answered|there)|tried to (?:call|reach|phone))\b|没接|未接|没人接|无人接听|打不通|没打通|没回|没联系上/i

/** Begins what a conversation was about, said after it: "called Marta, talked about samples". Talked to somebody is another conversation; whoever went over somewhere, or through something hard, or was about to go, spoke of nothing. */
export const saidThere = /^(?:and |then )*(?:we |i )?(?:also |mostly |mainly |briefly |just )*(?:(?:talked|spoke|chatted)(?: (?!to\b|with\b)[\p{L}'’-]+){0,3} (?:about|over)|discussed|caught up on|went over(?! (?:to|there|here|for|at|on|in|with|by|after|before|again|and)\b)|went through(?! (?:to|with it|it all|(?:a|some|such a)(?: very| really)? (?:lot|bad|hard|rough|tough|difficult|terrible|divorce|separation)|hell|hard times|surgery)\b)|about(?! \d| to\b)|regarding)\s/iu
/** The same in Chinese. Dating somebody (谈恋爱, 谈朋友) is no talk, nor is what one carries, fetches or rises to (提了一箱酒, 提了新车, 提了职), a lawsuit (提起诉讼), an authority (有关部门) or a current (交流电). */
export const saidThereChinese = /^(?:我们|我們|我|咱们|双方|一起|主要|顺便|也|还|又|就)*(?:(?:聊|[谈談](?!了?(?:一?[个個场場])?(?:恋爱|戀愛|[男女]?朋友|对象|對象))|讨论|討論|沟通|溝通|交流(?![电電])|商量|洽谈|洽談)\p{Script=Han}|[说說讲講问問](?:了|到|起)|提(?:到|起(?![诉訴]|公[诉訴])|了(?![一两兩几幾半](?:大|小)?[箱盒袋瓶桶篮籃包辆輛台部]|[箱盒袋瓶桶篮籃辆輛]|新?[车車]|[现現货貨职職级級干]))|[过過]了?一遍|[关關][于於]|有[关關](?!部[门門]|方面|单位|單位|人[员員]))/u

/** They were the ones to get in touch. */
export const theyDid = /\b(?:heard from|(?:call|mail|e-?mail|message|text|letter|card|whatsapp|sms) from|got an? (?:call|mail|e-?mail|message|text|letter))\b|来电|打来|发来|收到|来信/i
/** They answered what I had sent. */
export const theyAnswered = /\b(?:replied|answered|wrote back|got back to me)\b|回了?(?:邮件|信|消息|微信)给我|回复了?我/i
export const bothDid = /\b(?:exchanged|back and forth|each other)\b|互相|来回/i

/** Words a name follows. */
export const before = /(?:\b(?:with|w\/|to|from|for|met(?: up with)?|saw|called|rang|phoned|e-?mailed|mailed|texted|messaged|visited|whatsapped|zoomed|invited|and|call|mail|text|phone|meet|ask|remind)|&|@)\s*$/i

export const interestEnglish = /^(?:and )?(?:(?:really|also|absolutely|totally|still) )*(?:loves|likes|enjoys|adores|is (?:really |very )?into|is (?:keen on|a (?:big |huge )?fan of|crazy about|mad about|passionate about)|into|keen on|fan of|interested in|is interested in)(?! to (?:be|have|know|get|talk|hear|meet)\b| it (?:when|if)\b| that\b| the idea\b| our\b| my\b)(?: to)? (.+)$/i
export const interestChinese = /^(?:很|也|特别|非常|最|超|还|真的)*(?:喜欢|喜歡|热爱|酷爱|爱好(?:是)?|迷上了?|爱(?![人情心称])|对(?=.+感兴趣))(.+?)(?:很?感兴趣)?$/
export const giftEnglish = /^(?:gift|present)(?: ideas?)?(?: for [^:：]{1,60})?\s*[:：-]\s*(.+)$|^(?:gift|present) ideas? (?:for (?:her|him|them) )?(?:is |would be )?(.+)$|^could give (?:her|him|them) (.+)$/i
export const giftChinese = /^(?:礼物|禮物|送礼|送禮)(?:的)?(?:想法|主意|点子|灵感|建议)?[\s:：]*([^\s:：].*)$|^(?:想|可以|打算|考虑)送(?:给)?(?:他|她|TA|ta)?(.+)$/

/** Begins something to be done. */
export const toDo = /^(?:please |then |and |must |need to |i(?:['’]ll| will| should| need to) )*(?:follow(?:ing)?[- ]?up|remind(?:er)?\b|call (?:\S+ ){0,3}back|call back|check (?:in|back)|get back|circle back|touch base|reach out|ping|to-?do\b|don['’]?t forget|remember to|send|call|phone|ring|mail|e-?mail|write|text|message|meet|invite|ask|thank|congratulate|book|prepare|visit|renew|review|reconnect)\b/i
export const toDoChinese = /跟进|提醒|回电|回复|回访|记得|别忘了?|联系|约|问候|拜访|打电话|发邮件|发微信|寄|送/
/** What stands before the thing to be done. */
export const reminderLead = /^(?:please |then |and )*(?:remind me (?:to |about |of )?|reminder\s*[:：]?\s*|to-?do\s*[:：]?\s*|remember to |don['’]?t forget (?:to )?)|^(?:记得|别忘了?|提醒我?)[:：]?/i

/** Small words that may stand before a way of being in touch. */
export const filler = /^(?:(?:had|have|having|did|just|finally|we|i|quick|short|long|brief|great|nice|good|lovely|first|second|a|an|the|another|today|went for|went to|out for|over|was|were)\s+)+/i

/** Pronouns and words that are never a name. */
export const notNames = new Set(
  'she he they it we you i her him them my our his their the a an this that these those team client clients customer everyone everybody all someone somebody group family wife husband son daughter mother father mom mum dad boss people friends colleagues board press bank about again back yesterday today tomorrow and or but'.split(' '),
)
/** Given names that are everyday words: taken for a name only where one is expected or when capitalised inside a sentence. */
export const everydayNames = new Set('will may mark art rose grace joy hope faith bill pat drew rich frank grant chase jack dean june april august summer dawn sunny star max sky amber ruby ray gene guy josh miles page sandy violet lily iris ivy olive heather daisy harmony'.split(' '))
