/** The sample office's desk as the start page makes it: every state of a board, figures that agree, and the few that do not on purpose. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readSuppliedSet } from '../../electron/indicators/index.ts'
import { sampleFiles } from '../../electron/toolchain/sample/sample-files.ts'
import { officeRecordsSchema } from '../../shared/domain/office-records.ts'
import { allPapers } from '../support/all-papers.ts'
import { resourcesDir, startService, testFolder, writeWholeSample } from '../support/offices.ts'

const open = 'bc-nam-2026'
const current = { campaignId: open, basis: 'current', include: 'received' } as const
const sample = join(resourcesDir, 'sample')
/** A year-old report sent again, and a few answers that came out alike. */
const mostCopies = 20

// Made once for all: on a busy machine it alone takes a minute.
beforeAll(() => writeWholeSample(join(testFolder(), 'office.vpk')))

async function sampleClient() {
  const { client, host } = startService()
  const path = join(testFolder(), 'office.vpk')
  await writeWholeSample(path)
  host.grants.add('grant-open', path, 'openOffice')
  await client.office.open({ grant: 'grant-open' })
  return client
}

it('has the generated files as they are generated today', () => {
  const office = officeRecordsSchema.parse(JSON.parse(readFileSync(join(sample, 'office-records.json'), 'utf8')))
  const generated = sampleFiles(office, readSuppliedSet(resourcesDir))
  const stored = readdirSync(sample, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(sample, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).filter((name) => name !== 'office-records.json')
  expect(stored.toSorted()).toEqual([...generated.keys()].toSorted())
  for (const [name, text] of generated) expect(readFileSync(join(sample, name), 'utf8'), `${name}: run node electron/toolchain/write-sample.ts`).toBe(text)
})

it('shows every state on the board, those that sent nothing too', async () => {
  const client = await sampleClient()
  const ahead = (await client.reportingRounds.periods({ id: 'che-do-nam', until: '2027-12-31' })).map(({ campaignId }) => campaignId ?? '')
  const board = await client.campaigns.board({ campaignIds: [open, ...ahead], on: '2026-11-22' })
  expect(board.columns[0]).toMatchObject({ asked: 58, inHand: 47, missing: 9, returned: 2, late: 9 })
  expect(new Set(board.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.state ?? [])))).toEqual(new Set(['accepted', 'received', 'late', 'returned', 'missing', 'notDue']))
  expect(board.rows.find(({ bodyId }) => bodyId === 'don-vi-37')?.cells[0]?.state).toBe('missing')
})

it('has figures that agree, but for one unit that does not add up and one per cent without counts', async () => {
  const client = await sampleClient()
  const { checks } = await client.aggregation.crossChecks(current)
  expect(checks.length).toBeGreaterThan(10)
  expect(checks.filter(({ holds }) => holds === 0)).toEqual([])
  expect(checks.flatMap(({ crossCheckId, found }) => found.filter(({ outcome }) => outcome === 'differs').map(({ unit }) => `${crossCheckId} ${unit?.bodyId ?? ''}`))).toEqual(['DC-DV01 don-vi-19'])
  for (const campaignId of ['bc-nam-2024', 'bc-nam-2025', 'bc-6-thang-2026']) {
    const earlier = await client.aggregation.crossChecks({ campaignId, basis: 'frozen', include: 'accepted' })
    expect(earlier.checks.filter(({ differs }) => differs > 0)).toEqual([])
  }
  const { groups } = await client.aggregation.table({ ...current, bodyId: null })
  const rows = groups.flatMap((group) => group.rows)
  expect(rows.filter(({ now }) => now.withoutCounts > 0).map(({ code, now }) => [code, now.withoutCounts])).toEqual([['HT02', 1]])
  expect(rows.find(({ code }) => code === 'DV01')?.previous?.figure.units).toBe(58)
})

it('counts the admissions of the register in the figures of the units, 114 by the 20th of September', async () => {
  const client = await sampleClient()
  expect((await client.admissions.quotas({ from: '2026-01-01', to: '2026-09-20' })).admitted).toBe(114)
  const { admitted } = await client.admissions.quotas({ from: '2026-01-01', to: '2026-10-31' })
  const { groups } = await client.aggregation.table({ ...current, bodyId: null })
  const reported = groups.flatMap((group) => group.rows).find(({ code }) => code === 'PT05')?.now
  const silent = reported === undefined ? 0 : reported.units - reported.reporting
  expect(silent).toBe(11)
  expect(Number(reported?.value)).toBeLessThanOrEqual(admitted)
  const progress = await client.admissions.progress({ on: '2026-11-18' })
  expect(progress.targets.map(({ planned }) => planned)).toContain('750')
})

it('keeps June frozen, with the report that came after as an amendment and its reason', async () => {
  const client = await sampleClient()
  const { amendments, frozenBy } = await client.aggregation.amendments({ campaignId: 'bc-6-thang-2026' })
  expect(frozenBy).toBe('Tạ Minh Khoát')
  expect(amendments.map(({ bodyId, actor }) => [bodyId, actor])).toEqual([['don-vi-33', 'Quách Ngọc Hân']])
  expect(amendments[0]?.reason).toContain('sau khi chốt')
})

it('gathers what the units say, and shows last year’s words sent again', async () => {
  const client = await sampleClient()
  const { themes, loose } = await client.answers.themes(current)
  expect(themes.length).toBeGreaterThan(10)
  expect(themes.every(({ stated, notCounted }) => stated > 0 && notCounted.length === 0)).toBe(true)
  expect(loose).toEqual([])
  expect(themes.filter(({ shortcomingThemeId }) => shortcomingThemeId !== null).length).toBeGreaterThanOrEqual(3)
  const { pairs } = await client.answers.nearCopies({ ...current, questionId: null })
  expect(pairs.filter(({ other }) => other.with !== 'unit').map(({ bodyId }) => bodyId)).toContain('don-vi-21')
  // True copies alone: units that say the same thing say it in words of their own.
  expect(pairs.length).toBeLessThanOrEqual(mostCopies)
})

it('rates 58 organisations within the cap and carries the merger out, once', async () => {
  const client = await sampleClient()
  const round = await client.evaluations.view({ roundId: 'danh-gia-to-chuc-2025' })
  const finals = Map.groupBy(round.rows, ({ result }) => result?.record.final ?? null)
  expect([finals.get('excellent')?.length, finals.get('good')?.length, finals.get('completed')?.length]).toEqual([10, 41, 7])
  expect(round.caps.map(({ over }) => over)).toEqual([0, 0])
  const { record } = await client.organisationChanges.get({ id: 'sap-nhap-hai-hoi' })
  expect(record.state).toBe('done')
  const asked = await client.campaigns.addressees({ rule: { underBodyId: 'dang-uy', kinds: ['grassrootsCommittee', 'grassrootsCell'] }, date: '2026-11-02' })
  expect(asked).toHaveLength(57)
  expect(asked.map(({ id }) => id)).toContain('don-vi-59')
})

it('has issued the report of 2025 and a tổng kết, drafted from frozen figures with what the units say, and no fault of form', async () => {
  const client = await sampleClient()
  const listed = (await allPapers(client)).filter(({ templateId }) => templateId.endsWith('-tong-hop'))
  expect(listed.map(({ templateId, printedNumber }) => `${templateId} ${printedNumber}`).toSorted()).toEqual(['bao-cao-dinh-ky-tong-hop 04-BC/ĐU', 'bao-cao-tong-ket-tong-hop 18-BC/ĐU'])
  for (const { templateId, recordId } of listed) {
    const { record } = await client.summaryReports.get({ id: recordId })
    expect([record.draft?.basis, record.shortcomings.length > 0, record.tasksAhead.length > 0, record.proposals.every(({ to }) => to.endsWith('Tỉnh uỷ'))]).toEqual(['frozen', true, true, true])
    expect(record.lessons.length > 0).toBe(record.review === 'finalReview')
    const { findings, problems } = await client.papers.preview({ templateId, recordId, pages: 0 })
    expect([findings, problems.map(({ code }) => code)]).toEqual([[], []])
    expect((await client.reportDrafts.changes({ reportId: recordId })).changes).toEqual([])
  }
})

it('tells of the registers of commitments in its paper as they are; a register that only two units keep is asked of no other', async () => {
  const client = await sampleClient()
  const { record } = await client.freeDocuments.get({ id: 'dang-ky-neu-guong-2026' })
  const { recordId } = await client.commitments.makePaper({ year: 2026, on: '2026-10-10' })
  const { record: made } = await client.freeDocuments.get({ id: recordId })
  const heads = ' (Nêu gương của người đứng đầu)'
  const units = [made.fields['units']].flat().flatMap((unit) => typeof unit === 'string' && unit.endsWith(heads) ? [unit.replace(heads, '')] : [])
  expect({ subject: record.subject, fields: { ...record.fields, comments: [] } }).toEqual({ subject: made.subject, fields: { ...made.fields, units } })
  expect(record.fields).toMatchObject({ registered: 58, total: 61, units: ['Chi bộ Nhà khách Tỉnh uỷ'] })
})

it('tells of study and of the quotas of admissions in their papers as the registers hold them', async () => {
  const client = await sampleClient()
  const { recordId: study } = await client.studySessions.makePaper({ from: '2025-01-01', to: '2025-12-31', directiveId: 'ct-08-tu', on: '2025-12-25' })
  const { recordId: quotas } = await client.admissions.makePaper({ from: '2026-01-01', to: '2026-12-31', on: '2026-09-20' })
  for (const [kept, made, own] of [['hoc-tap-chi-thi-08-2025', study, 'comments'], ['chi-tieu-ket-nap-2026', quotas, 'requests']] as const) {
    const [{ record }, { record: fresh }] = [await client.freeDocuments.get({ id: kept }), await client.freeDocuments.get({ id: made })]
    expect(record.fields[own]).toHaveLength(2)
    expect({ subject: record.subject, templateId: record.templateId, fields: { ...record.fields, [own]: [] } }).toEqual({ subject: fresh.subject, templateId: fresh.templateId, fields: fresh.fields })
  }
})

it('names the review that is overdue', async () => {
  const client = await sampleClient()
  const reviews = await client.directives.reviews({ on: '2026-11-22' })
  expect(reviews.filter(({ daysLeft }) => daysLeft < 0).map(({ directiveId }) => directiveId)).toEqual(['nq-09-tu-2021'])
})

it('has a year of the cell’s meetings, each with a quorum, signed but the last, and what is left goes to the next', async () => {
  const client = await sampleClient()
  const meetings = await client.meetings.meetings.list()
  expect(Object.fromEntries([...Map.groupBy(meetings, ({ state }) => state)].map(([state, rows]) => [state, rows.length]))).toEqual({ signed: 25, agreed: 2, draft: 1, planned: 3 })
  expect(new Set(meetings.map(({ kind }) => kind))).toEqual(new Set(['regular', 'thematic', 'extraordinary', 'conference', 'briefing', 'preliminaryReview', 'dialogue']))
  for (const { id, state } of meetings.filter((meeting) => meeting.state !== 'planned')) {
    const { quorum, votes, problems, meeting } = await client.meetings.view({ id })
    expect([id, quorum?.met ?? true, votes.flatMap(({ faults }) => faults), problems.filter(({ severity }) => severity === 'error')]).toEqual([id, true, [], []])
    expect(meeting.papers.some(({ role }) => role === 'minutes') || state === 'planned').toBe(true)
  }
  const { meeting, carriedOver } = await client.meetings.view({ id: 'sh-chi-bo-2026-12' })
  expect(meeting.agenda.map(({ origin }) => origin.type)).toEqual(expect.arrayContaining(['standing', 'petition', 'lastResolution']))
  expect(carriedOver.map(({ type, state }) => `${type} ${state}`).toSorted()).toEqual(['lastResolution agreed', 'petition late', 'task done', 'task late', 'task late', 'task open'])
})

it('shows the one topic of the year that was not held, and a question of the dialogue that nobody answered', async () => {
  const client = await sampleClient()
  const { rows } = await client.meetings.programmeProgress({ id: 'sinh-hoat-2026', on: '2026-11-22' })
  expect(rows.filter(({ state }) => state === 'missing').map(({ topic }) => topic)).toEqual(['Phòng, chống lãng phí trong cơ quan'])
  const { carriedOver } = await client.meetings.view({ id: 'hn-btv-2026-11-b' })
  expect(carriedOver.filter(({ type, state }) => type === 'petition' && state === 'late').map(({ text }) => text)).toEqual(['Đề nghị có kinh phí hoạt động đảng cho các hội không có biên chế'])
})

it('has a case concluded and remedied, one that waits for its remedy, one in the middle, and programmes with what is wrong in them', async () => {
  const client = await sampleClient()
  const next = async (id: string) => (await client.inspections.caseView({ id })).next
  expect(await next('kiem-tra-chi-bo-lien-minh-htx')).toEqual([])
  expect(await next('giam-sat-neu-guong')).toEqual([])
  expect(await next('kiem-tra-truong-chinh-tri')).toEqual(['remedy'])
  expect(await next('giam-sat-dang-phi-nha-khach')).toEqual(['verification', 'report'])
  const { record } = await client.inspections.get({ id: 'kiem-tra-chi-bo-lien-minh-htx' })
  expect([record.decision?.type, record.requirements.map(({ remedy }) => remedy?.accepted), record.outcomes.map(({ result }) => result)]).toEqual(['document', [true, true], ['shortcomings']])
  const codes = async (id: string) => (await client.inspectionProgrammes.problems({ id })).problems.map(({ code }) => code).toSorted()
  expect(await codes('ktgs-ubkt-2026')).toEqual(['programme.noHeads', 'programme.twiceElsewhere', 'programme.upperLevel'])
})

it('has papers of meetings and cases without an error of form', async () => {
  const client = await sampleClient()
  const made = (await allPapers(client)).filter(({ recordId }) => /-(?:sh-chi-bo|chuyen-de|chi-bo-bat|hn-|giao-ban-2026|so-ket-chi|doi-thoai|kiem-tra-chi-bo|giam-sat)/u.test(recordId))
  expect(made.length).toBeGreaterThan(45)
  for (const { templateId, recordId } of made) {
    const { findings, problems } = await client.papers.preview({ templateId, recordId, pages: 0 })
    expect([recordId, findings.filter(({ severity }) => severity === 'error').map(({ message }) => message), problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)]).toEqual([recordId, [], []])
  }
})
