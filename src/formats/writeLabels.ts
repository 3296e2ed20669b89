import type { Address, Person } from '../core/people'
import { displayName } from '../core/people'
import type { Speech } from '../core/speech'
import { message } from '../core/message'
import { closeHtml, escapeHtml, openHtml } from './html'

/** The address to write on an envelope: the one for home first, in the order of its country where only its parts are known. */
export function labelLines(person: Person): string[] | undefined {
  const address = person.addresses.find(({ label }) => label === 'home') ?? person.addresses[0]
  const lines = address && addressLines(address)
  if (!lines || lines.length === 0) return undefined
  const { organisations, kind } = person
  const company = kind === 'human' && address.label === 'work' ? organisations[0]?.name : undefined
  return [displayName(person), ...(company ? [company] : []), ...lines]
}

/** In these countries the postcode stands behind the city. */
const postcodeLast = /^(?:usa?|united states.*|uk|gb|united kingdom|great britain|canada|australia|ireland|india|new zealand)$/i

export function addressLines({ formatted, poBox, extended, street, city, region, postalCode, country }: Address): string[] {
  if (formatted) return formatted.split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean)
  const place = postcodeLast.test(country?.trim() ?? '') ? [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ') : [postalCode, city].filter(Boolean).join(' ')
  const regionLine = postcodeLast.test(country?.trim() ?? '') ? undefined : region
  return [street, extended, poBox, place, regionLine, country].flatMap((line) => line?.trim() || [])
}

/** A sheet of labels, three across and eight down on A4: print it without margins. */
export function* writeLabels(people: Iterable<Person>, { language, say }: Speech): Generator<string, void, void> {
  yield openHtml({ title: say(message('exportText:labels')), language, style })
  yield '<main>\n'
  for (const person of people) {
    const lines = labelLines(person)
    if (lines) yield `<address dir="auto">${lines.map((line) => escapeHtml(line).replace(/\n/g, ' ')).join('<br>')}</address>\n`
  }
  yield `</main>\n${closeHtml}`
}

const style = `@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; font: 11pt/1.3 system-ui, sans-serif; }
main { display: grid; grid-template-columns: repeat(3, 70mm); width: 210mm; margin: 0 auto; }
address { height: 37.125mm; padding: 5mm 6mm; overflow: hidden; font-style: normal; break-inside: avoid; overflow-wrap: anywhere; }
@media screen { address { outline: 1px dashed #ccc; } }`
