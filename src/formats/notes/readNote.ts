import type { ImportedPerson } from '../../core/importing'
import { displayName } from '../../core/people'
import { type Column, TableRow } from '../csvRow'
import { plainStyle } from '../csvStyles'
import { suggestTargets } from '../csvSuggest'
import { parseTarget } from '../csvTargets'
import { decodeText, detectEncoding } from '../encoding'
import { limits } from '../limits'
import { problemItem, type Reader, type ReadOptions } from '../reading'
import { readFrontMatter } from './frontMatter'
import { readNoteBody } from './noteBody'

const folders = /^(people|persons?|contacts?|crm|friends|family|clients?|customers|personen|kontakte|kunden|personnes|clientes|contactos|personas|人物|人脉|联系人|客户)$/i
const kinds = /^(person|people|contact|contacts|friend|friends|client|clients|customer|human|crm|person-note|人物|联系人|朋友|客户)$/i
/** What only people have. */
const telling = new Set(['email', 'phone', 'birthday', 'company', 'given', 'family', 'cadenceDays', 'lastSpoke', 'howWeMet', 'spouse', 'children', 'nickname', 'pronouns'])
const ignored = /^(created|updated|modified|date|date created|date modified|cssclass|cssclasses|publish|permalink|template|position|type|kind|category|class|banner|icon|id|uid|hearth id|aliases|alias|title|name|full name|photo|image|avatar|cover)$/
const names = ['name', 'full name', 'title']

/** A Markdown note about somebody, with front matter as Obsidian has it. Keys are understood as the headings of a table are. */
export function* readNote(bytes: Uint8Array, options: ReadOptions): Reader {
  const { file, today } = options
  const text = decodeText(bytes, detectEncoding(bytes)).replace(/\r\n?/g, '\n').replaceAll('\0', '')
  if (text.length > limits.valueLength) return yield problemItem({ file, line: 1, code: 'import.tooLong', message: 'This note is too long.', params: { mb: limits.valueLength / 1_000_000 } })
  const note = readFrontMatter(text)
  if (note.trouble !== undefined) yield problemItem({ file, line: 1, code: 'import.frontMatter', message: `The front matter cannot be read: ${note.trouble}`, params: { why: note.trouble } })
  const fields = new Map([...note.fields].map(([key, values]) => [plain(key), { heading: key, values }]))
  const of = (key: string) => fields.get(key)?.values ?? []
  const [uid] = [...of('hearth id'), ...of('uid'), ...of('id')]
  const columns = columnsOf([...fields.values()].filter(({ heading }) => !ignored.test(plain(heading))))
  const isAbout = of('hearth id').length > 0 || isPersonNote(file, [...of('type'), ...of('kind'), ...of('category'), ...of('class'), ...of('tags'), ...of('tag')]) || columns.some(({ column }) => telling.has(column.target.field))
  if (!isAbout) return yield problemItem({ file, line: 1, code: 'import.notPerson', message: 'Nothing says that this note is about a person: no e-mail, phone, birthday or the like in its front matter, no tag “person”, no folder “People”.' })
  const body = readNoteBody(note.body, of('hearth id').length > 0, today)
  const row = new TableRow({ file, today, style: plainStyle, orderOf: () => options.dateOrder ?? 'day-month' }, 1)
  for (const { column, values } of columns) for (const value of values) row.take(column, value)
  const name = names.flatMap((key) => of(key))[0] ?? body.title ?? baseName(file)
  row.fullName(name)
  const alias = [...of('aliases'), ...of('alias')].find((one) => one !== name)
  if (alias !== undefined) row.name('nickname', alias)
  if (body.interests.length > 0) row.interests(body.interests)
  const { fields: person, entries } = row.finish()
  yield* row.problems.map(problemItem)
  if (!displayName({ name: {}, organisations: [], emails: [], phones: [], ...person })) return yield problemItem({ file, line: 1, code: 'import.nobody', message: 'This note has no name.' })
  const all = [...entries, ...body.entries, ...(body.text ? [{ kind: 'note', text: body.text }] : [])]
  const imported: ImportedPerson = { fields: { ...person, tags: person.tags?.map((tag) => tag.replace(/^#/, '')) }, entries: all, ...(uid === undefined ? {} : { uid }), source: { file, line: 1, kind: 'note' } }
  if (imported.fields.tags === undefined) delete imported.fields.tags
  yield { kind: 'person', person: imported, row: `${name}\n${text}` }
}

function columnsOf(fields: readonly { readonly heading: string; readonly values: readonly string[] }[]): { column: Column; values: readonly string[] }[] {
  const targets = suggestTargets(fields.map(({ heading }) => heading), (at) => fields[at]?.values ?? [])
  return fields.flatMap(({ heading, values }, at) => {
    const target = parseTarget(targets[at] ?? '')
    return target && target.field !== '' && values.length > 0 ? [{ column: { heading, target }, values: target.field === 'custom' ? [values.join(', ')] : values }] : []
  })
}

function isPersonNote(file: string, marks: readonly string[]): boolean {
  return marks.some((mark) => kinds.test(mark.replace(/^#/, ''))) || file.split(/[/\\]/).slice(0, -1).some((folder) => folders.test(folder))
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[_-]+/g, ' ').trim()
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.(md|markdown)$/i, '')
}
