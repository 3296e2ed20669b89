import type { Curve } from './curve'

const WIDTH = 760
const HEIGHT = 420
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 190, 46, 44]
const colours = ['#b8400f', '#8a5606', '#2f6f8f', '#3f6b43', '#6b4f8a']
const LINE = 15

/** Both axes by powers of ten, each line named at its end. */
export function chartOf(curves: readonly Curve[], title: string): string {
  const points = curves.flatMap(({ points: each }) => each)
  const x = scale(points.map(({ people }) => people), LEFT, WIDTH - RIGHT)
  const y = scale(points.map(({ ms }) => ms), HEIGHT - BOTTOM, TOP, true)
  const ends = apart(curves.map((curve) => y.at(curve.points.at(-1)?.ms ?? 1)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Inter, system-ui, sans-serif" font-size="12.5" role="img" aria-label="${title}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="12" fill="#fffdfa"/>`,
    `<text x="${LEFT}" y="26" font-size="14" font-weight="600" fill="#2a2420">${title}</text>`,
    ...y.ticks.map((ms) => `<path d="M${LEFT} ${y.at(ms)}H${WIDTH - RIGHT}" stroke="#e9e1d8"/><text x="${LEFT - 8}" y="${y.at(ms) + 4}" text-anchor="end" fill="#736961">${durationOf(ms)}</text>`),
    ...[...new Set(points.map(({ people }) => people))].map((people) => `<path d="M${x.at(people)} ${TOP}V${HEIGHT - BOTTOM}" stroke="#e9e1d8"/><text x="${x.at(people)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle" fill="#736961">${people.toLocaleString('en')}</text>`),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle" fill="#736961">people, each with five entries</text>`,
    ...curves.map((curve, place) => lineOf(curve, colours[place] ?? '#2a2420', x.at, y.at, ends[place] ?? 0)),
    '</svg>',
    '',
  ].join('\n')
}

function lineOf({ name, points }: Curve, colour: string, x: Place, y: Place, end: number): string {
  const path = points.map(({ people, ms }, index) => `${index === 0 ? 'M' : 'L'}${x(people)} ${y(ms)}`).join('')
  const dots = points.map(({ people, ms }) => `<circle cx="${x(people)}" cy="${y(ms)}" r="3" fill="${colour}"/>`).join('')
  const last = points.at(-1)
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}<text x="${WIDTH - RIGHT + 10}" y="${end + 4}" fill="${colour}">${name}: ${durationOf(last?.ms ?? 0)}</text>`
}

type Place = (value: number) => number

/** Places on an axis by powers of ten; `whole`: the axis begins and ends at one. */
function scale(values: readonly number[], from: number, to: number, whole = false): { readonly at: Place; readonly ticks: readonly number[] } {
  const [least, most] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))]
  const [low, high] = whole ? [Math.floor(least), Math.ceil(most)] : [least, most]
  const at = (value: number) => Math.round(from + ((Math.log10(value) - low) / (high - low || 1)) * (to - from))
  return { at, ticks: Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, power) => 10 ** (Math.ceil(low) + power)) }
}

/** The same heights, moved so that no two words stand on each other. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((_, place) => place).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const moved = [...heights]
  let above = -Infinity
  for (const place of order) above = moved[place] = Math.max(heights[place] ?? 0, above + LINE)
  return moved
}

function durationOf(ms: number): string {
  if (ms >= 1000) return `${Number((ms / 1000).toPrecision(2))} s`
  return `${Number(ms.toPrecision(2))} ms`
}
