import { isDay } from '../../core/days'
import type { ImportedPerson } from '../../core/importing'
import type { InteractionChannel } from '../../core/entries/interaction'
import { withoutLink } from './frontMatter'

type ImportedEntry = ImportedPerson['entries'][number]

export interface NoteBody {
  readonly title?: string
  readonly interests: readonly string[]
  readonly entries: readonly ImportedEntry[]
  /** Everything else. */
  readonly text: string
}

const interests = /^(interests?|likes|hobbies|interessen|loisirs|intereses|gustos|兴趣|爱好|喜欢)$/i
const gifts = /^(gifts?|gift ideas?|present ideas?|geschenkideen|idées cadeaux|ideas de regalos?|礼物|礼物想法)$/i
const talks = /^(log|contact log|interactions?|meetings?|conversations?|calls?|history|kontakte|gespräche|rencontres|conversaciones|记录|互动)$/i
/** Sections Hearth writes from what the front matter and the book say already. */
const written = /^(about|dates|related|reminders|off-limits|timeline|promises|brief)$/i
const bullet = /^\s{0,3}[-*+]\s+(?:\[[ xX]\]\s+)?(.*)$/
const dated = /^(?:\*\*)?(?:\[\[)?(\d{4}-\d\d-\d\d)(?:\]\])?(?:\*\*)?(?:\s*[:–—-]\s*|\s+|$)(.*)$/

/** What stands below the front matter: lists of interests and gift ideas, dated lines of a log, and the rest as it is. */
export function readNoteBody(body: string, isOwn: boolean, today: string): NoteBody {
  const found = { interests: [] as string[], entries: [] as ImportedEntry[] }
  const rest: string[] = []
  let title: string | undefined
  let section = ''
  for (const line of body.split('\n')) {
    const heading = /^(#{1,6})\s(.{1,300})$/.exec(line)
    if (heading) {
      if (heading[1] === '#' && title === undefined) title = withoutLink(heading[2]?.replace(/\s*#+$/, '').trim() ?? '')
      else {
        section = heading[2]?.replace(/[:#\s]+$/, '').trim() ?? ''
        if (!isKnown(section) && !isOwn) rest.push(line)
      }
      continue
    }
    const item = bullet.exec(line.slice(0, 5000))?.[1]?.trim()
    if (item !== undefined && takeItem(item, section, found, today)) continue
    if (!(isOwn && (written.test(section) || isKnown(section)))) rest.push(line)
  }
  return { title, ...found, text: rest.join('\n').replace(/\n{3,}/g, '\n\n').trim() }
}

function isKnown(section: string): boolean {
  return interests.test(section) || gifts.test(section) || talks.test(section)
}

function takeItem(item: string, section: string, found: { interests: string[]; entries: ImportedEntry[] }, today: string): boolean {
  const text = withoutLink(item)
  if (text === '') return false
  if (interests.test(section)) return found.interests.push(text.replace(/ \(since \d{4}-\d\d-\d\d\)$/, '')) > 0
  if (gifts.test(section)) return found.entries.push({ kind: 'gift', direction: 'out', status: 'idea', title: text }) > 0
  const [, day = '', said = ''] = dated.exec(item) ?? []
  if (!isDay(day) || day > today || written.test(section)) return false
  const words = withoutLink(said).trim()
  if (talks.test(section)) return found.entries.push({ kind: 'interaction', at: day, channel: channelOf(words), direction: 'both', ...(words ? { text: words } : {}) }) > 0
  return words !== '' && found.entries.push({ kind: 'note', at: day, text: words }) > 0
}

const channels: readonly (readonly [InteractionChannel, RegExp])[] = [
  ['call', /\b(call|called|phone|phoned|anruf|telefon\w*|appel|llamada)\b|电话/i],
  ['mail', /\b(e-?mail|mail)\b|邮件/i],
  ['message', /\b(message|texted|whatsapp|telegram|signal|wechat)\b|微信/i],
  ['video', /\b(zoom|video|teams|meet)\b|视频/i],
  ['meeting', /\b(met|meeting|coffee|lunch|dinner|drinks|visit\w*|treffen|getroffen|café|reunión)\b|见面|吃饭/i],
]

function channelOf(text: string): InteractionChannel {
  return channels.find(([, words]) => words.test(text.slice(0, 300)))?.[0] ?? 'other'
}
