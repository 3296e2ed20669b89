import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookOf, call } from './given'
import { book, named, people, read } from './quickAddGiven'

/** What was understood, in short. */
function short(text: string): Record<string, unknown> {
  const { person: who, interaction, interests, reminder, promises, giftIdea, note, also, candidates } = read(text)
  return {
    ...(who ? { who: who.id ?? `${who.name} (new)` } : {}),
    ...(!who && candidates.length > 1 ? { which: candidates.map(({ id }) => id) } : {}),
    ...(also.length > 0 ? { also: also.map(({ id }) => id) } : {}),
    ...(interaction ? { did: [interaction.channel, interaction.on, interaction.time, interaction.direction, interaction.answered === false ? 'no answer' : undefined, interaction.text].filter(Boolean).join(' | ') } : {}),
    ...(interests.length > 0 ? { likes: interests } : {}),
    ...(reminder ? { todo: [reminder.title, reminder.due, reminder.time, JSON.stringify(reminder.repeat)].filter(Boolean).join(' | ') } : {}),
    ...(promises.length > 0 ? { promised: promises.map(({ by, text: said, due }) => [by, said, due].filter(Boolean).join(' | ')).join('; ') } : {}),
    ...(giftIdea ? { gift: giftIdea.title } : {}),
    ...(note ? { note } : {}),
  }
}

describe('names of another sort', () => {
  test.each([
    ['给日本 太郎打电话', { who: 'taro', did: 'call | 2026-11-21' }],
    ['给日本太郎打电话', { who: 'taro', did: 'call | 2026-11-21' }],
    ['给日本　太郎发邮件', { who: 'taro', did: 'mail | 2026-11-21' }],
    ['跟林 小红一起吃饭', { who: 'lin' }],
    ['跟林小红一起吃饭', { who: 'lin' }],
    ['called 🦊', { who: 'fox', did: 'call | 2026-11-21' }],
    ['🦊 called about the panels', { who: 'fox' }],
    ['lunch with Luna 🌙 yesterday', { who: 'luna', did: 'meeting | 2026-11-20 | lunch' }],
    ['lunch with Luna🌙 yesterday', { who: 'luna' }],
    ['lunch with Marta 🦊', { who: 'marta' }],
    ['called Marta 🎉', { who: 'marta' }],
  ])('%s', (text, expected) => {
    expect(short(text)).toMatchObject(expected)
  })
})

describe('English', () => {
  test.each([
    ['lunch with Marta yesterday, loves fly fishing, follow up in 2 weeks', { who: 'marta', did: 'meeting | 2026-11-20 | lunch', likes: ['fly fishing'], todo: 'Follow up | 2026-12-05' }],
    ['Lunch with Marta Quiroga yesterday. Loves fly fishing. Follow up in 2 weeks.', { who: 'marta', did: 'meeting | 2026-11-20 | Lunch', likes: ['fly fishing'], todo: 'Follow up | 2026-12-05' }],
    ['yesterday, lunch with Marta', { who: 'marta', did: 'meeting | 2026-11-20 | lunch' }],
    ['had a great dinner with Marta on Tuesday at 8pm', { who: 'marta', did: 'meeting | 2026-11-17 | 20:00 | great dinner' }],
    ['called marta', { who: 'marta', did: 'call | 2026-11-21' }],
    ['Called Marta about the offer', { who: 'marta', did: 'call | 2026-11-21 | about the offer' }],
    ['called Marta, no answer', { who: 'marta', did: 'call | 2026-11-21 | no answer' }],
    ["Marta didn't pick up, tried to call her", { who: 'marta', note: "Marta didn't pick up, tried to call her" }],
    ['Marta called about the panels', { who: 'marta', did: 'call | 2026-11-21 | in | about the panels' }],
    ['Marta called back', { who: 'marta', did: 'call | 2026-11-21 | in | back' }],
    ['rang Günter Weiss last Friday', { who: 'weiss', did: 'call | 2026-11-20' }],
    ['emailed Herr Weiß the offer', { who: 'weiss', did: 'mail | 2026-11-21 | the offer' }],
    ['got a mail from Jordi', { who: 'jordi', did: 'mail | 2026-11-21 | in' }],
    ['exchanged mails with Jordi', { who: 'jordi', note: 'exchanged mails with Jordi' }],
    ['Marta replied', { who: 'marta', did: 'mail | 2026-11-21 | in' }],
    ['she wrote, Marta wants samples', { who: 'marta', did: 'mail | 2026-11-21 | in', note: 'Marta wants samples' }],
    ['texted Bob', { who: 'bob', did: 'message | 2026-11-21' }],
    ['whatsapp with Bob', { who: 'bob', did: 'message | 2026-11-21 | whatsapp' }],
    ['zoom with Will, will send the deck', { who: 'will', did: 'video | 2026-11-21 | zoom', note: 'will send the deck' }],
    ['video call with Jordi yesterday at 15:30', { who: 'jordi', did: 'video | 2026-11-20 | 15:30' }],
    ['sent Marta a card', { who: 'marta', did: 'mail | 2026-11-21 | sent a card' }],
    ['wrote Jordi a letter', { who: 'jordi', did: 'letter | 2026-11-21' }],
    ['left a voicemail for Jordi', { who: 'jordi', did: 'voicemail | 2026-11-21' }],
    ['visited Marta on 5 May 2025', { who: 'marta', did: 'visit | 2025-05-05 | visited' }],
    ['met Marta at the fair; she likes jazz; gift idea: vinyl', { who: 'marta', did: 'meeting | 2026-11-21 | at the fair', likes: ['jazz'], gift: 'vinyl' }],
    ['talked to Jordi about pricing', { who: 'jordi', did: 'other | 2026-11-21 | about pricing' }],
    ['lunch with Marta and Jordi', { who: 'marta', also: ['jordi'], did: 'meeting | 2026-11-21 | lunch' }],
    ['lunch with Zoe Angstrom', { who: 'zoe', did: 'meeting | 2026-11-21 | lunch' }],
    ['lunch with April yesterday', { who: 'april', did: 'meeting | 2026-11-20 | lunch' }],
    ['call with Marta, I’ll send her the deck by Friday', { who: 'marta', did: 'call | 2026-11-21', promised: 'me | Send her the deck | 2026-11-27' }],
    ['call with Marta, I’ll send her the deck by Friday, she promised to ask her boss', { who: 'marta', did: 'call | 2026-11-21', promised: 'me | Send her the deck | 2026-11-27; them | Ask her boss' }],
    ['call Marta: I’ll send her the plans by Friday', { who: 'marta', did: 'call | 2026-11-21', promised: 'me | Send her the plans | 2026-11-27' }],
    ['call Marta: wants the plans', { who: 'marta', did: 'call | 2026-11-21 | wants the plans' }],
    ['Marta promised to pay by 2026-11-10', { who: 'marta', promised: 'them | Pay | 2026-11-10' }],
    ['Marta: I promised to call back', { who: 'marta', promised: 'me | Call back' }],
    ['Marta will send the plans by 1 December', { who: 'marta', promised: 'them | Send the plans | 2026-12-01' }],
    ["met Jordi, I'll call him on Friday", { who: 'jordi', did: 'meeting | 2026-11-21', todo: "I'll call him | 2026-11-27" }],
    ['called Marta yesterday, talked about samples', { who: 'marta', did: 'call | 2026-11-20 | talked about samples' }],
    ['lunch with Marta, we chatted a bit about sailing, wants samples', { who: 'marta', did: 'meeting | 2026-11-21 | lunch, we chatted a bit about sailing', note: 'wants samples' }],
    ['called Marta, talked to Ana about pricing', { who: 'marta', did: 'call | 2026-11-21', note: 'talked to Ana about pricing' }],
    ['lunch with Marta, about 20 people came', { who: 'marta', did: 'meeting | 2026-11-21 | lunch', note: 'about 20 people came' }],
    ['called Marta, went over the plans', { who: 'marta', did: 'call | 2026-11-21 | went over the plans' }],
    ['called Marta, then we went through her offer', { who: 'marta', did: 'call | 2026-11-21 | then we went through her offer' }],
    ['called Marta, about the panels', { who: 'marta', did: 'call | 2026-11-21 | about the panels' }],
    ['call with Blue Door Films', { who: 'studio', did: 'call | 2026-11-21' }],
    ['Marta loves fly fishing', { who: 'marta', likes: ['fly fishing'] }],
    ['Marta is into jazz, enjoys sailing and likes cortado', { who: 'marta', likes: ['jazz', 'sailing', 'cortado'] }],
    ['Marta: wants samples of the 40 W panels', { who: 'marta', note: 'wants samples of the 40 W panels' }],
    ['gift idea for Marta: a fly rod', { who: 'marta', gift: 'a fly rod' }],
    ['Jordi, present idea: a chess clock', { who: 'jordi', gift: 'a chess clock' }],
    ['follow up with Marta in 2 weeks', { who: 'marta', todo: 'Follow up with Marta | 2026-12-05' }],
    ['call Marta tomorrow at 10', { who: 'marta', todo: 'Call Marta | 2026-11-22 | 10:00' }],
    ['remind me to send Marta the offer next Friday', { who: 'marta', todo: 'Send Marta the offer | 2026-11-27' }],
    ['call Jordi back on 5 December', { who: 'jordi', todo: 'Call Jordi back | 2026-12-05' }],
    ['check in with Jordi every 2 weeks', { who: 'jordi', todo: 'Check in with Jordi | 2026-12-05 | {"rule":"FREQ=WEEKLY;INTERVAL=2"}' }],
    ['lunch with Jordi tomorrow', { who: 'jordi', todo: 'Lunch with Jordi | 2026-11-22' }],
    ['follow up with Marta on Friday, if she is back, loves jazz', { who: 'marta', todo: 'Follow up with Marta, if she is back | 2026-11-27', likes: ['jazz'] }],
    ['I’ll send Marta the deck by Friday, if legal agrees', { who: 'marta', promised: 'me | Send Marta the deck, if legal agrees | 2026-11-27' }],
    ['called Marta, if only she were back', { who: 'marta', did: 'call | 2026-11-21', note: 'if only she were back' }],
    ['follow up in 2 weeks', { todo: 'Follow up | 2026-12-05' }],
    ['remind me tomorrow to renew the insurance', { todo: 'Renew the insurance | 2026-11-22' }],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected)
  })

  test.each(['went over to her place', 'then I went over there with a cake', 'went over for dinner', 'we went through a divorce', 'went through a really hard time', 'about to move'])('what was done besides is a note: %s', (note) => {
    expect(short(`called Marta, ${note}`)).toEqual({ who: 'marta', did: 'call | 2026-11-21', note })
  })
})

describe('Chinese', () => {
  test.each([
    ['昨天和张伟吃饭，喜欢钓鱼，两周后跟进', { who: 'zhang', did: 'meeting | 2026-11-20 | 吃饭', likes: ['钓鱼'], todo: '跟进 | 2026-12-05' }],
    ['昨天和Marta Quiroga吃饭，喜欢钓鱼，两周后跟进', { who: 'marta', did: 'meeting | 2026-11-20 | 吃饭', likes: ['钓鱼'], todo: '跟进 | 2026-12-05' }],
    ['昨天和 Marta 吃饭', { who: 'marta', did: 'meeting | 2026-11-20 | 吃饭' }],
    ['给张伟打电话', { who: 'zhang', did: 'call | 2026-11-21' }],
    ['给张伟打了个电话，没接', { who: 'zhang', did: 'call | 2026-11-21 | no answer' }],
    ['张伟给我打电话', { who: 'zhang', did: 'call | 2026-11-21 | in' }],
    ['张伟来电', { who: 'zhang', did: 'call | 2026-11-21 | in' }],
    ['和张伟见面', { who: 'zhang', did: 'meeting | 2026-11-21' }],
    ['和张总喝咖啡', { who: 'zhang', did: 'meeting | 2026-11-21 | 喝咖啡' }],
    ['给张伟发邮件', { who: 'zhang', did: 'mail | 2026-11-21' }],
    ['给张伟发微信', { who: 'zhang', did: 'message | 2026-11-21 | 发微信' }],
    ['上周二和张伟视频', { who: 'zhang', did: 'video | 2026-11-10' }],
    ['拜访了张伟', { who: 'zhang', did: 'visit | 2026-11-21 | 拜访了' }],
    ['张伟喜欢钓鱼，爱好书法', { who: 'zhang', likes: ['钓鱼', '书法'] }],
    ['张伟对摄影很感兴趣', { who: 'zhang', likes: ['摄影'] }],
    ['张伟，礼物：钓鱼竿', { who: 'zhang', gift: '钓鱼竿' }],
    ['提醒我下周三下午三点给张伟打电话', { who: 'zhang', todo: '给张伟打电话 | 2026-11-25 | 15:00' }],
    ['下周三给张伟打电话，如果他回来了', { who: 'zhang', todo: '给张伟打电话，如果他回来了 | 2026-11-25' }],
    ['每月跟进张伟', { who: 'zhang', todo: '跟进张伟 | 2026-12-21 | {"rule":"FREQ=MONTHLY"}' }],
    ['明天下午两点和张伟开会', { who: 'zhang', todo: '和张伟开会 | 2026-11-22 | 14:00' }],
    ['和王小明吃饭', { who: '王小明 (new)', did: 'meeting | 2026-11-21 | 吃饭' }],
    ['昨天和张伟打电话，聊了样品', { who: 'zhang', did: 'call | 2026-11-20 | 聊了样品' }],
    ['昨天和张伟打电话聊了样品', { who: 'zhang', did: 'call | 2026-11-20 | 聊了样品' }],
    ['昨天跟张总通了电话。我们主要谈了合同', { who: 'zhang', did: 'call | 2026-11-20 | 我们主要谈了合同' }],
    ['昨天下午三点和张伟见面，讨论报价，喜欢钓鱼', { who: 'zhang', did: 'meeting | 2026-11-20 | 15:00 | 讨论报价', likes: ['钓鱼'] }],
    ['上周五跟张伟吃饭，聊了新项目，两周后跟进', { who: 'zhang', did: 'meeting | 2026-11-13 | 吃饭，聊了新项目', todo: '跟进 | 2026-12-05' }],
    ['昨天给张伟发了邮件，说了报价', { who: 'zhang', did: 'mail | 2026-11-20 | 说了报价' }],
    ['昨天收到张伟的邮件，关于样品', { who: 'zhang', did: 'mail | 2026-11-20 | in | 关于样品' }],
    ['收到张伟的微信，想要样品', { who: 'zhang', did: 'message | 2026-11-21 | in | 收到微信', note: '想要样品' }],
    ['昨天和张伟微信，聊了样品，問了价格', { who: 'zhang', did: 'message | 2026-11-20 | 微信，聊了样品，問了价格' }],
    ['拜访了张伟，他想要样品', { who: 'zhang', did: 'visit | 2026-11-21 | 拜访了', note: '他想要样品' }],
    ['昨天和张伟吃饭，谈恋爱了', { who: 'zhang', did: 'meeting | 2026-11-20 | 吃饭', note: '谈恋爱了' }],
    ['昨天和张伟打电话，提到了样品', { who: 'zhang', did: 'call | 2026-11-20 | 提到了样品' }],
    ['昨天和张伟打电话，提了几个问题', { who: 'zhang', did: 'call | 2026-11-20 | 提了几个问题' }],
    ['昨天和张伟打电话，提了新方案', { who: 'zhang', did: 'call | 2026-11-20 | 提了新方案' }],
    ['昨天和张伟打电话，过了一遍合同', { who: 'zhang', did: 'call | 2026-11-20 | 过了一遍合同' }],
    ['昨天和张伟打电话，交流经验', { who: 'zhang', did: 'call | 2026-11-20 | 交流经验' }],
    ['昨天和李雷见面，喜欢跑步', { who: '李雷 (new)', did: 'meeting | 2026-11-20', likes: ['跑步'] }],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected)
  })

  test.each(['去了他家', '又过去他那边', '提了一箱酒', '提了新车', '提了职', '提起诉讼了', '谈了个女朋友', '谈朋友了', '有关部门来检查', '交流电机坏了'])('what was done besides is a note: %s', (note) => {
    expect(short(`昨天和张伟打电话，${note}`)).toEqual({ who: 'zhang', did: 'call | 2026-11-20', note })
  })
})

describe('who is meant', () => {
  test.each([
    ['coffee with Sam', { which: ['sam-lee', 'sam-pryce'] }],
    ['coffee with Sam from Acme', { who: 'sam-pryce' }],
    ['coffee with Sam (Blue Door)', { who: 'sam-lee' }],
    ['coffee with Sam Lee', { who: 'sam-lee' }],
    ['coffee with Mr. Pryce', { who: 'sam-pryce' }],
    ['met Dr Turner', { who: 'will' }],
    ['lunch with Ms Gomez', { who: 'Ms Gomez (new)' }],
    ['call with R2D2 yesterday', { who: 'R2D2 (new)' }],
    ['dinner with Zoë Kravitz', { who: 'Zoë Kravitz (new)' }],
    ['lunch with Marta Gomez', { who: 'Marta Gomez (new)' }],
    ['lunch with Ana de la Cruz yesterday', { who: 'Ana de la Cruz (new)' }],
    ['lunch with pablo', { who: 'Pablo (new)' }],
    ['lunch with the team', {}],
    ['lunch with her', {}],
    ['Pablo Ruiz loves sailing', { who: 'Pablo Ruiz (new)' }],
    ['I will mark the date', {}],
  ])('%s: %o', (text, expected) => {
    const { who, which } = short(text)
    expect({ ...(who ? { who } : {}), ...(which ? { which } : {}) }).toEqual(expected)
  })

  test('of several, whoever you talked to last comes first', () => {
    expect(read('coffee with Sam', book([call('sam-pryce', '2026-11-01')])).candidates.map(({ id }) => id)).toEqual(['sam-pryce', 'sam-lee'])
  })

  test('an archived namesake does not make it doubtful', () => {
    const archived = bookOf([...people().filter(({ id }) => id !== 'sam-lee'), named('sam-lee', 'Sam', 'Lee', { state: 'archived' })])
    expect(read('coffee with Sam', archived).person?.id).toBe('sam-pryce')
  })
})

describe('what is not understood stays as it was written', () => {
  test.each([
    ['Marta wants samples of the panels', 'Marta wants samples of the panels'],
    ["Marta doesn't like fish", "Marta doesn't like fish"],
    ['her son loves chess, saw Marta this morning', 'her son loves chess'],
    ['张伟的儿子喜欢足球', '张伟的儿子喜欢足球'],
    ['张伟不喜欢海鲜', '张伟不喜欢海鲜'],
    ['Marta likes to be called after 10', 'Marta likes to be called after 10'],
    ['follow up with Marta', 'follow up with Marta'],
    ['Marta moves to Lyon next month', 'Marta moves to Lyon next month'],
    ['Marta prefers coffee to tea', 'Marta prefers coffee to tea'],
    ['called Marta, no answer about the panels', 'no answer about the panels'],
    ['no answer', 'no answer'],
    ['lunch with Marta, 20% off, budget 1,200 euros', '20% off, budget 1,200 euros'],
  ])('%s', (text, note) => {
    expect(read(text).note).toBe(note)
  })

  test('every word of the line is somewhere in what was understood', () => {
    const words = ['lunch', 'with', 'Marta', 'yesterday', ', ', 'loves', 'fly fishing', 'follow up', 'in 2 weeks', 'panels', 'her', 'son', 'gift idea:', 'wants', 'call', 'no answer', '. ', 'Sam', '和', '张伟', '吃饭', '，', '喜欢', '两周后', '跟进']
    const dropped = /^(?:lunch|with|marta|yesterday|follow|up|in|2|weeks|loves|gift|idea|call|no|answer|sam|和|张伟|吃饭|喜欢|两周后|跟进|her)$/
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 }).map((parts) => parts.join(' ')), (line) => {
        const kept = JSON.stringify(read(line)).replace(JSON.stringify(read(line).text), '').toLowerCase()
        for (const word of line.toLowerCase().split(/[\s,.:，]+/).filter(Boolean)) if (!dropped.test(word)) expect(kept, line).toContain(word)
      }),
    )
  })

  test('no text makes it fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(read(text).text).toBe(text.trim())
    }))
  })
})
