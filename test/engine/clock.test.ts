import { Temporal } from 'temporal-polyfill'
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

test.each(['Europe/Madrid', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Chatham'])('in %s it shows the local time and day of any instant', (zone) => {
  const before = process.env.TZ
  process.env.TZ = zone
  try {
    for (const instant of ['2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z', '2018-11-04T02:59:30Z', '2018-11-04T03:00:00Z', '2026-03-08T06:59:30Z', '2026-03-08T07:00:00Z', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-12-31T23:59:30Z']) {
      const clock = clockFrom(instant)
      const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
      expect([clock.localTime(), clock.today()]).toEqual([local, local.slice(0, 10)])
    }
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})
