/** `vpk campaign … excuse|ask-again|move-due`: who owes and until when is changed with a reason, kept, and seen on the board. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { openOffice } from '../../electron/db/index.ts'
import { getRecord } from '../../electron/records/index.ts'
import { testFolder, vpkJson, writeSampleOffice } from '../support/offices.ts'

const late = 600_000

/** An open campaign of the sample office; `of` runs a verb on it. */
async function desk() {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  const made = await vpkJson('campaign', path, 'create', '--period', 'quarter', '--from', '2026-01-01', '--to', '2026-03-31', '--due', '2026-04-06', '--indicators', 'all')
  const campaign = campaignSchema.parse(made.json['campaign'])
  const of = (verb: string, ...words: readonly string[]) => vpkJson('campaign', path, verb, '--campaign', campaign.id, ...words)
  expect((await of('forms', '--out', join(folder, 'phieu'))).json).toMatchObject({ ok: true, opened: true })
  const stored = async () => {
    const office = await openOffice(path)
    const found = await getRecord(office.read, campaignStore, campaign.id)
    office.close()
    return found
  }
  return { campaign, of, stored }
}

it('excuses a unit with its reason and asks it again at its old place', async () => {
  const { campaign, of, stored } = await desk()
  const [first, second = '', ...rest] = campaign.addresseeIds
  const before = await stored()
  expect(await of('excuse', '--unit', second)).toMatchObject({ code: 2, json: { code: 'USAGE' } })
  expect(await of('excuse', '--reason', 'Đã giải thể.')).toMatchObject({ code: 2, json: { code: 'USAGE' } })
  expect(await of('excuse', '--unit', second, '--unit', first ?? '', '--reason', 'Đã giải thể.')).toMatchObject({ code: 2, json: { code: 'USAGE' } })
  expect(await of('excuse', '--unit', 'Đơn vị lạ', '--reason', 'Đã giải thể.')).toMatchObject({ code: 1, json: { code: 'RECORD_UNKNOWN', kept: 'Đợt báo cáo không thay đổi.' } })
  expect(await stored()).toEqual(before)

  const excused = await of('excuse', '--unit', second, '--reason', 'Đã giải thể.')
  expect(excused).toMatchObject({ code: 0, json: { ok: true, verb: 'excuse', bodyId: second, asked: campaign.addresseeIds.length - 1, exempt: [{ bodyId: second, reason: 'Đã giải thể.' }], problems: [] } })
  expect((await stored()).record).toMatchObject({ addresseeIds: [first, ...rest], exempt: [{ bodyId: second, reason: 'Đã giải thể.' }] })
  expect((await of('board')).json).toMatchObject({ columns: [{ asked: campaign.addresseeIds.length - 1, exempt: 1 }] })

  // By its name, as the board shows it.
  const again = await of('ask-again', '--unit', String(excused.json['name']))
  expect(again.json).toMatchObject({ ok: true, verb: 'ask-again', bodyId: second, changed: true, asked: campaign.addresseeIds.length, exempt: [] })
  expect((await stored()).record.addresseeIds).toEqual(campaign.addresseeIds)
  expect((await of('ask-again', '--unit', second)).json).toMatchObject({ ok: true, changed: false, asked: campaign.addresseeIds.length })
}, late)

it('moves the last day off a weekend and keeps the one before with reason and person', async () => {
  const { of, stored } = await desk()
  expect(await of('move-due', '--reason', 'Bão số 3.')).toMatchObject({ code: 2, json: { code: 'USAGE' } })
  expect(await of('move-due', '--due', '2026-04-18')).toMatchObject({ code: 2, json: { code: 'USAGE' } })
  expect(await of('move-due', '--due', '2026-02-30', '--reason', 'Bão số 3.')).toMatchObject({ code: 1, json: { code: 'INPUT_INVALID' } })
  expect((await stored()).record).toMatchObject({ due: '2026-04-06', dueChanges: [] })

  const moved = await of('move-due', '--due', '2026-04-18', '--reason', 'Bão số 3.')
  expect(moved.json).toMatchObject({ ok: true, verb: 'move-due', was: '2026-04-06', due: '2026-04-20', dueChanges: [{ was: '2026-04-06', reason: 'Bão số 3.' }] })
  expect(moved.stderr).toContain('18/4/2026 là ngày nghỉ cuối tuần')
  const { record } = await stored()
  expect(record.due).toBe('2026-04-20')
  expect(record.dueChanges).toMatchObject([{ was: '2026-04-06', reason: 'Bão số 3.', by: expect.stringMatching(/./u) as string }])
  const same = await of('move-due', '--due', '2026-04-20', '--reason', 'Bão số 3.')
  expect(same.json).toMatchObject({ ok: true, due: '2026-04-20', dueChanges: [{ was: '2026-04-06' }] })
}, late)
