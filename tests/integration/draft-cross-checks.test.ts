/** Đối chiếu that do not agree, told wherever a drafted report is: its notes, its sources, its paper, the command line. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { report } from '../../electron/cli/campaign-report.ts'
import { makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { applyChanges, createDraft, drillDown, previewDraft, reportItems, reportSources, summaryReportStore } from '../../electron/reporting/index.ts'
import { crossCheckSchema } from '../../shared/domain/indicator.ts'
import { deskActor, putCrossCheck, putReport } from '../support/desk.ts'
import { resourcesDir, testFolder } from '../support/offices.ts'
import { textsCampaign, textsDesk } from '../support/texts-desk.ts'
import type { TextsDesk } from '../support/texts-desk.ts'

const asked = { campaignId: textsCampaign, basis: 'current', include: 'accepted' } as const
const resources = new PaperResources(resourceFolders(resourcesDir))

let desk: TextsDesk
beforeEach(async () => {
  desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir)
  for (const [id, scope] of [['dc-1', 'unit'], ['dc-2', 'total']] as const) {
    await putCrossCheck(desk.office, crossCheckSchema.parse({ id, name: `Tổ chức bằng đảng viên ${scope === 'unit' ? 'từng đơn vị' : 'toàn khối'}`, left: [{ indicatorId: 'TC01' }], relation: 'equal', right: [{ indicatorId: 'DV01' }], scope }))
  }
})
afterEach(() => desk.office.close())

/** Unit 2 sends 14 organisations and `members`. */
async function sendUnlike(version: number, members: string): Promise<void> {
  await desk.office.write((transaction) => putReport(transaction, {
    id: desk.report(2, version), campaignId: textsCampaign, bodyId: desk.unit(2), state: 'accepted', at: `2026-02-0${version}T00:00:00.000Z`, answers: {}, figures: { TC01: '14', DV01: members },
  }))
}

const onlyChecks = (notes: readonly string[]): readonly string[] => notes.filter((note) => note.startsWith('Đối chiếu không khớp'))

const sides = /^bên trái TC01 14 \(ô (?<left>[A-Z]+\d+)\) = 14; bên phải DV01 16 \(ô (?<right>[A-Z]+\d+)\) = 16; chênh lệch -2$/u

it('nothing is said where every check agrees', async () => {
  const { notes, sections } = await previewDraft(desk.office.read, asked)
  expect(onlyChecks(notes)).toEqual([])
  expect(sections.flatMap(({ items }) => items.map(({ sourceWords }) => sourceWords)).filter((words) => words.includes('đối chiếu'))).toEqual([])
  const { reportId } = await createDraft(desk.office, deskActor, resources, asked)
  const { problems } = await makePaper(desk.office.read, resources, { templateId: 'bao-cao-so-ket', recordId: reportId })
  expect(problems.filter(({ code }) => code === 'report.crossCheckDiffers')).toEqual([])
  expect((await reportItems(desk.office.read, reportId)).items.flatMap(({ rows }) => rows).filter(({ remark }) => remark.includes('Đối chiếu'))).toEqual([])
})

it('a unit whose figures do not agree is named with both sides and cells, in notes, sources, paper and on the command line', async () => {
  await sendUnlike(2, '16')
  const { notes } = await previewDraft(desk.office.read, asked)
  const [total, unit, ...more] = onlyChecks(notes)
  expect(more).toEqual([])
  const fileName = await fileOfUnit()
  expect(unit).toContain(`“Tổ chức bằng đảng viên từng đơn vị”, Chi bộ Cơ quan số 2 (${fileName}): bên trái TC01 14 (`)
  expect(total).toBe('Đối chiếu không khớp: “Tổ chức bằng đảng viên toàn khối”, số tổng hợp: bên trái TC01 204 = 204; bên phải DV01 206 = 206; chênh lệch -2. Chương trình không tự sửa.')

  const stored = await storedReport()
  const [, kept] = stored.record.draft?.differences ?? []
  expect(kept?.sides).toMatch(sides)
  // Reported, never repaired.
  expect(stored.record.rolledFigures.filter(({ indicatorId }) => indicatorId === 'TC01' || indicatorId === 'DV01').map(({ value }) => value)).toEqual(['204', '206'])

  const { sources } = await reportSources(desk.office.read, stored.record.id)
  const words = (key: string): string => sources.find((source) => source.key === key)?.sourceWords ?? ''
  expect(words('indicator:TC01')).toMatch(/; đối chiếu không khớp ở 2 chỗ$/u)
  expect(words('indicator:PT05')).not.toContain('đối chiếu')
  const drill = await drillDown(desk.office.read, stored.record.id, 'indicator:DV01')
  expect(drill.rows.filter(({ remark }) => remark.includes('Đối chiếu')).map(({ bodyId }) => bodyId)).toEqual([desk.unit(2)])
  expect(onlyChecks(drill.notes)).toEqual([total, unit])

  const paper = await makePaper(desk.office.read, resources, { templateId: 'bao-cao-so-ket', recordId: stored.record.id })
  const told = paper.problems.filter(({ code }) => code === 'report.crossCheckDiffers')
  expect(told.map(({ severity, value, path }) => [severity, value, path])).toEqual([['warning', 'số tổng hợp', 'rolledFigures[0]'], ['warning', `Chi bộ Cơ quan số 2 (${fileName})`, 'rolledFigures[0]']])
  expect(told[1]?.message).toContain('bên phải DV01 16')

  const answer = await report(desk.office, { campaign: [textsCampaign] })
  expect(answer.exitCode).toBe(0)
  expect(answer.messages).toContain(unit)
  expect(answer.facts).toMatchObject({ notes: expect.arrayContaining([unit, total]) as unknown })
})

it('a refresh after the unit put it right takes the words away', async () => {
  await sendUnlike(2, '16')
  const { record: { id }, revision } = await storedReport()
  await sendUnlike(3, '14')
  const before = await makePaper(desk.office.read, resources, { templateId: 'bao-cao-so-ket', recordId: id })
  expect(before.problems.filter(({ code }) => code === 'report.crossCheckDiffers')).toHaveLength(2)
  await applyChanges(desk.office, deskActor, { reportId: id, revision, basis: null, take: ['indicator:DV01'], keep: [] })
  const after = await makePaper(desk.office.read, resources, { templateId: 'bao-cao-so-ket', recordId: id })
  expect(after.problems.filter(({ code }) => code === 'report.crossCheckDiffers')).toEqual([])
})

async function storedReport() {
  const { reportId } = await createDraft(desk.office, deskActor, resources, asked)
  const stored = await summaryReportStore.find(desk.office.read, reportId)
  if (stored === null) throw new Error('no report was drafted')
  return stored
}

async function fileOfUnit(): Promise<string> {
  return (await desk.office.read.selectFrom('submission').select('file_name').where('id', '=', desk.report(2, 2)).executeTakeFirstOrThrow()).file_name
}
