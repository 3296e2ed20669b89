import { describe, expect, test } from 'vitest'
import { keepOpen } from '../../../src/ui/client/keepOpen'
import { type Line, type LineEnd, NoAccess, type OpenLine } from '../../../src/ui/client/line'

/** A line whose every opening the test decides about, and which it can cut. */
class TestLine implements Line {
  readonly host = { kind: 'browser', openLink: () => {} } as const
  readonly cuts: ((end: LineEnd) => void)[] = []
  opened = 0
  private chance = () => {}
  private outcomes: ('open' | 'fail' | 'no-access')[]

  constructor(...outcomes: ('open' | 'fail' | 'no-access')[]) {
    this.outcomes = outcomes
  }

  open(): Promise<OpenLine> {
    this.opened += 1
    const outcome = this.outcomes.shift() ?? 'open'
    if (outcome === 'fail') return Promise.reject(new Error('nobody answers'))
    if (outcome === 'no-access') return Promise.reject(new NoAccess('no token'))
    const number = this.opened
    const closed = new Promise<LineEnd>((resolve) => this.cuts.push(resolve))
    return Promise.resolve({ link: { call: () => Promise.resolve(`answer over line ${number}`) }, closed })
  }

  onChance(listener: () => void): void {
    this.chance = listener
  }

  tryNow(): void {
    this.chance()
  }
}

const call = (kept: ReturnType<typeof keepOpen>) => kept.link.call(['book', 'status'], undefined, { context: {} })

/** Resolves when the connection says so. */
function becomes(kept: ReturnType<typeof keepOpen>, state: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (kept.connection.state() === state) resolve()
    }
    kept.connection.subscribe(look)
    look()
  })
}

describe('a connection that keeps itself open', () => {
  test('answers once it is open; calls made before wait', async () => {
    const kept = keepOpen(new TestLine())
    expect(kept.connection.state()).toBe('connecting')
    expect(await call(kept)).toBe('answer over line 1')
    expect(kept.connection.state()).toBe('open')
  })

  test('tries again where nobody answers', async () => {
    const line = new TestLine('fail', 'fail', 'open')
    const kept = keepOpen(line)
    await becomes(kept, 'gone')
    line.tryNow()
    expect(await call(kept)).toBe('answer over line 3')
  })

  test('opens again after it was cut, and calls go over the new line', async () => {
    const line = new TestLine()
    const kept = keepOpen(line)
    expect(await call(kept)).toBe('answer over line 1')
    line.cuts[0]?.('lost')
    await becomes(kept, 'gone')
    expect(await call(kept)).toBe('answer over line 2')
    expect(kept.connection.state()).toBe('open')
  })

  test('that the book could not be read stays said while nobody answers', async () => {
    const line = new TestLine('open', 'fail', 'fail', 'open')
    const kept = keepOpen(line)
    await kept.connection.ready()
    const heard: string[] = []
    kept.connection.subscribe(() => heard.push(kept.connection.state()))
    line.cuts[0]?.('unreadable')
    await becomes(kept, 'unreadable')
    line.tryNow()
    expect(await call(kept)).toBe('answer over line 4')
    expect(heard).toEqual(['unreadable', 'open'])
  })

  test('without access it waits until something has changed', async () => {
    const line = new TestLine('no-access', 'open')
    const kept = keepOpen(line)
    await becomes(kept, 'no-access')
    expect(line.opened).toBe(1)
    line.tryNow()
    expect(await call(kept)).toBe('answer over line 2')
  })

  test('tells its state to whoever listens, until they stop', async () => {
    const line = new TestLine()
    const kept = keepOpen(line)
    const heard: string[] = []
    const stop = kept.connection.subscribe(() => heard.push(kept.connection.state()))
    await kept.connection.ready()
    line.cuts[0]?.('lost')
    await becomes(kept, 'gone')
    stop()
    await kept.connection.ready()
    expect(heard).toEqual(['open', 'gone'])
  })

  test('whoever lost a stream hears when it is worth listening again', async () => {
    const line = new TestLine()
    const kept = keepOpen(line)
    await kept.connection.ready()
    line.cuts[0]?.('lost')
    await kept.connection.lost(new Error('the stream ended'))
    expect(await call(kept)).toBe('answer over line 2')
  })
})
