import { briefOf } from '../../src/core/brief/brief'
import type { Day } from '../../src/core/dates'
import type { Person } from '../../src/core/people'
import type { Speech } from '../../src/core/speech'
import { writeBriefHtml } from '../../src/formats/writeBrief'
import { writeHtml } from '../../src/formats/writeHtml'
import { writeLabels } from '../../src/formats/writeLabels'
import { bookOf, call, card, complaint, favour, gift, leaving, note, person, promise, purchase, reminder, suggestion } from '../core/given'
import type { Trial } from './trial'

const today = '2026-11-20' as Day
/** The classes of markup that have got through other programs' cleaning. */
const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><use href=//evil.example/x.svg#a></svg>',
  '<embed src=//evil.example/x>',
  '<object data=//evil.example/x></object>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style onload=alert(1)>@import "//evil.example/x.css"</style>',
  '<form action=//evil.example><button formaction=javascript:alert(1)>x</button></form>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '</pre><script>alert(1)</script>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<a href=javascript:alert(1)>x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<video poster=//evil.example/x.png autoplay><source onerror=alert(1)></video>',
  '<math><mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></mtext></math>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<textarea></textarea><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<scr\0ipt>alert(1)</scr\0ipt>',
  '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e',
  '&lt;script&gt;alert(1)&lt;/script&gt;&#60;script&#62;',
  'javascript:alert(1)',
  'https://evil.example/pixel.png',
  "{{constructor.constructor('alert(1)')()}}",
]
const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `\`>${text}`,
  (text) => `--></style></title></textarea></noscript></svg>${text}`,
  (text) => `](${text})`,
  (text) => `![${text}](https://evil.example/x.png)`,
  (text) => `a\r\n\r\n${text}`,
  (text) => `\u2028${text}\ud800`,
  (text) => `<${text}`,
]

const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
const speech: Speech = { language: 'en', say: ({ key, params }) => `${key} ${JSON.stringify(params ?? {})}`, day: (day) => day }

/** R1: whatever stands in any field and any kind of entry, pages have the same tags and attributes as with harmless words, and point nowhere but into themselves. */
export async function hostilePages(share: number): Promise<Trial> {
  const all = markup.flatMap((text) => around.map((wrap) => wrap(text)))
  const chosen = all.filter((_, at) => at % Math.max(1, Math.round(1 / share)) === 0)
  const harmless = skeletonOf(await pagesWith('x'))
  const lost: string[] = []
  for (const text of chosen) {
    const pages = await pagesWith(text)
    if (skeletonOf(pages) !== harmless) lost.push(`other tags with ${JSON.stringify(text)}`)
    for (const [, value = ''] of pages.matchAll(/<[^>]*\s(?:src|href|action|formaction|poster|data|srcset|style)="([^"]*)"/g)) {
      if (!/^(?:#p\d+|data:image\/jpeg;base64,[A-Za-z0-9+/=]+)$/.test(value)) lost.push(`${JSON.stringify(value.slice(0, 60))} with ${JSON.stringify(text)}`)
    }
  }
  return { runs: chosen.length, lost: lost.slice(0, 20) }
}

/** Tags with the names of their attributes; lines of a label are told apart by text alone. */
function skeletonOf(pages: string): string {
  return [...pages.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""')).filter((tag) => tag !== '<br>').join('')
}

async function pagesWith(text: string): Promise<string> {
  const one = personWith('a', text)
  const entries = [
    note('a', '2026-02-02', text),
    call('a', '2026-02-03', { text }),
    gift('a', '2026-02-04', { title: text, reason: text, occasion: text, reaction: text, url: text }),
    gift('a', '2026-02-05', { title: text, status: 'idea', url: text }),
    promise('a', '2026-02-06', { text }),
    complaint('a', '2026-02-07', { text }),
    suggestion('a', '2026-02-08', { text }),
    favour('a', '2026-02-09', { title: text }),
    purchase('a', '2026-02-10', { title: text }),
    card('a', '2026-02-11', { text }),
    leaving('a', '2026-02-12', { why: text, text }),
    reminder(['a'], '2026-12-01', { title: text }),
  ]
  const book = bookOf([one, personWith('b', text)], entries)
  let pages = ''
  for await (const piece of writeHtml(text, [...book.people.values()], (each) => Promise.resolve({ person: each, entries: each.id === 'a' ? entries : [], photo: picture, nameOf: () => text }), speech)) pages += piece
  pages += [...writeBriefHtml({ day: today, briefs: [briefOf(book, 'a', today)] }, speech)].join('')
  return pages + [...writeLabels([one], speech)].join('')
}

function personWith(id: string, text: string): Person {
  const labelled = [{ label: text, value: text }]
  return person(id, {
    name: { prefix: text, given: text, family: text, nickname: text },
    organisations: [{ name: text, title: text, department: text }],
    emails: labelled,
    phones: labelled,
    urls: labelled,
    handles: labelled,
    addresses: [{ label: text, street: text, city: text, country: text }],
    dates: [{ label: text, date: { month: 2, day: 3 } }],
    tags: [text],
    fields: labelled,
    relations: [{ label: text, name: text }, { label: text, personId: 'b' }],
    interests: [{ text }],
    offLimits: [{ category: text, text, state: 'known' }],
    howWeMet: text,
    pronouns: text,
    needs: { text, asOf: today },
    motivation: { text, asOf: today },
    situation: { text, asOf: today },
    reach: { channel: 'call', hours: text, never: text },
    introducedBy: 'b',
  })
}
