import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BackupName, backupsToDrop } from '../../../src/engine/store/thinning'

const at = (time: string) => Date.parse(`${time}:00Z`)
const backup = (time: string, revision: number): BackupName => ({ file: `${time} r${revision}`, madeAt: at(time), revision })
const dropped = (backups: BackupName[], now: string) => backupsToDrop(backups, at(now)).map(({ backup: { file } }) => file)

test.each([
  {
    rule: 'of the last day one an hour stays, the latest',
    backups: [backup('2026-03-10T09:05', 1), backup('2026-03-10T09:55', 2), backup('2026-03-10T10:05', 3)],
    now: '2026-03-10T10:06',
    goes: ['2026-03-10T09:05 r1'],
  },
  {
    rule: 'of the last month one a day stays',
    backups: [backup('2026-03-01T09:00', 1), backup('2026-03-01T17:00', 2), backup('2026-03-02T09:00', 3), backup('2026-03-10T09:00', 4)],
    now: '2026-03-10T09:01',
    goes: ['2026-03-01T09:00 r1'],
  },
  {
    rule: 'before that one a month stays',
    backups: [backup('2025-06-05T09:00', 1), backup('2025-06-12T09:00', 2), backup('2025-08-12T09:00', 3), backup('2026-03-10T09:00', 4)],
    now: '2026-03-10T09:01',
    goes: ['2025-06-05T09:00 r1'],
  },
  {
    rule: 'with the clock a year back nothing goes',
    backups: [backup('2026-03-10T09:00', 1), backup('2026-03-10T09:10', 2), backup('2026-03-10T09:20', 3), backup('2025-03-10T09:20', 4)],
    now: '2025-03-10T09:21',
    goes: [],
  },
  {
    rule: 'with the clock ten years ahead no more than three go at a time',
    backups: [1, 2, 3, 4, 5, 6, 7].map((day) => backup(`2026-03-0${day}T09:00`, day)).concat(backup('2036-03-01T09:00', 8)),
    now: '2036-03-01T09:01',
    goes: ['2026-03-01T09:00 r1', '2026-03-02T09:00 r2', '2026-03-03T09:00 r3'],
  },
])('$rule', ({ backups, now, goes }) => {
  expect(dropped(backups, now)).toEqual(goes)
})

test('whatever the clock did, the newest revision stays, and whatever goes leaves a newer one of its span', () => {
  const anyBackup = fc.record({ madeAt: fc.integer({ min: 0, max: 4e12 }), revision: fc.integer({ min: 1, max: 1000 }) })
  fc.assert(
    fc.property(fc.uniqueArray(anyBackup, { minLength: 1, maxLength: 60, selector: ({ revision }) => revision }), fc.integer({ min: 0, max: 4e12 }), (made, now) => {
      const backups = made.map((one) => ({ ...one, file: `${one.madeAt} r${one.revision}` }))
      const goes = backupsToDrop(backups, now)
      const newest = Math.max(...backups.map(({ revision }) => revision))
      expect(goes.length).toBeLessThanOrEqual(3)
      for (const { backup: gone, by } of goes) {
        expect(gone.revision).toBeLessThan(newest)
        expect(by.revision).toBeGreaterThan(gone.revision)
        expect(goes.map(({ backup: other }) => other)).not.toContain(by)
      }
    }),
  )
})
