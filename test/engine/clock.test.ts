import { expect, test } from 'vitest'
import { Instant } from '../../src/core/dates'
import { clockFrom, systemClock } from '../../src/engine/clock'

test.each(['2026-03-01T08:55', '2028-02-29T23:59', '2025-12-31T00:00'])('a clock started at %s shows that local time and day, and runs on', (start) => {
  const clock = clockFrom(start)
  const first = clock.now()
  expect(clock.localTime()).toBe(start)
  expect(clock.today()).toBe(start.slice(0, 10))
  while (clock.now() === first) continue
  expect(clock.now() > first).toBe(true)
})

test('without a start it is the clock of the system', () => {
  expect(clockFrom(undefined)).toBe(systemClock)
  expect(Instant.safeParse(systemClock.now()).success).toBe(true)
  expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(60_000)
})

test('a start with a Z is an instant', () => {
  expect(clockFrom('2026-03-01T08:55:00Z').now()).toMatch(/^2026-03-01T08:55:0\d\.\d+Z$/)
})

test('a start nobody can read is refused', () => {
  expect(() => clockFrom('tomorrow')).toThrow()
})

test('a time zone the user set for Hearth stays whatever the system says', () => {
  const before = process.env.TZ
  process.env.TZ = 'Pacific/Apia'
  try {
    systemClock.noticeZone?.()
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Pacific/Apia')
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})
