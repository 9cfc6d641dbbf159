/** Papers through the contract: the list, the preview of what is being typed, and exports that lose nothing. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listPapers } from '../../electron/documents/papers/paper-rows.ts'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { paperText } from '../../shared/domain/paper-pointer.ts'
import { allPapers } from '../support/all-papers.ts'
import { faultOf, startService, testFolder, writeSampleOffice } from '../support/offices.ts'

async function sampleService(folder: string) {
  const service = startService()
  await writeSampleOffice(join(folder, 'office.vpk'))
  service.host.grants.add('grant-sample', join(folder, 'office.vpk'), 'createOffice')
  await service.client.office.openSample({ grant: 'grant-sample' })
  return service
}
type Service = Awaited<ReturnType<typeof sampleService>>

const resources = new PaperResources(resourceFolders(inProject('resources')))
const plan = { templateId: 'ke-hoach-thuc-hien', recordId: 'ke-hoach-tiet-kiem' }

async function exportTo(service: Service, path: string, format: 'docx' | 'pdf', paper = plan) {
  service.host.grants.add(`grant-${path}`.slice(-90), path, 'export')
  const events = []
  for await (const event of await service.client.papers.export({ ...paper, format, grant: `grant-${path}`.slice(-90) })) events.push(event)
  const last = events.at(-1)
  if (last?.type !== 'done') throw new Error('export ended without a result')
  return { result: last.result, labels: events.flatMap((event) => event.type === 'progress' ? [event.label] : []) }
}

describe('the sample office', () => {
  it('opens again as it was left, and makes every kind of paper', async () => {
    const folder = testFolder()
    const service = await sampleService(folder)
    const { client, host } = service
    const rows = await allPapers(client)
    expect(new Set(rows.map((row) => row.subjectKind))).toEqual(new Set(['plan', 'summaryReport', 'session', 'freeDocument']))
    await client.organisation.people.save({ revision: null, record: { id: 'moi', fullName: 'Người Mới' } })
    await client.office.close()
    await client.office.openSample({ grant: 'grant-sample' })
    expect((await client.organisation.people.get({ id: 'moi' })).revision).toBe(1)
    for (const row of rows) {
      const preview = await client.papers.preview({ templateId: row.templateId, recordId: row.recordId, firstPage: 0, pages: 1 })
      expect([row.recordId, preview.problems.filter(({ severity }) => severity === 'error')]).toEqual([row.recordId, []])
      expect(preview.pages.map(({ index, svg }) => [index, svg.startsWith('<svg')])).toEqual([[0, true]])
      expect(preview.parts.map(({ id }) => id)).toEqual(expect.arrayContaining(['letterhead', 'subject', 'signatures']))
    }
    host.session.close()
  })

  it('is read page by page, in one order; words are looked for in what a row shows, and as they are typed', async () => {
    const { client, host } = await sampleService(testFolder())
    const known = await listPapers(host.context.office().read, await resources.templatesIn(host.context.office().read))
    const all = await allPapers(client)
    expect(all.map(paperText)).toEqual(known.map(paperText))
    const pages = [await client.papers.page({ limit: 5 }), await client.papers.page({ offset: 5, limit: 500 })]
    expect(pages.map(({ total }) => total)).toEqual([all.length, all.length])
    expect(pages.flatMap(({ rows }) => rows)).toEqual(all)
    const found = async (text: string): Promise<readonly string[]> => (await client.papers.page({ text, limit: 500 })).rows.map(({ recordId }) => recordId)
    const holding = (hold: (row: typeof all[number]) => boolean): readonly string[] => all.filter(hold).map(({ recordId }) => recordId)
    expect(await found('tiet kiem ke hoach')).toContain('ke-hoach-tiet-kiem')
    expect(await found('Tiết kiệm kế hoạch')).toEqual(holding(({ kind, subject }) => kind === 'plan' && subject.includes('tiết kiệm')))
    expect(await found('tiểt kiệm')).toEqual([])
    const [numbered] = all.filter(({ printedNumber }) => printedNumber !== '')
    expect(await found(numbered?.printedNumber ?? '')).toContain(numbered?.recordId)
    expect(await client.papers.page({ text: 'tiet kiem', offset: 1, limit: 1 })).toEqual({ total: (await found('tiet kiem')).length, rows: [(await client.papers.page({ text: 'tiet kiem' })).rows[1]] })
    host.session.close()
  })

  it('says on a page of it too who issues a joint paper', async () => {
    const { client, host } = await sampleService(testFolder())
    const joint = (await allPapers(client)).find(({ recordId }) => recordId === 'quy-che-lien-tich-van-phong-ubkt')
    expect(joint?.printedNumber).toMatch(/\/.+-.+/u)
    expect((await client.papers.page({ limit: 500 })).rows).toContainEqual(joint)
    host.session.close()
  })

  it('is narrowed for whoever picks one: by kind of record, by template, by kind of paper, to those with number and day, with words and without', async () => {
    const { client, host } = await sampleService(testFolder())
    const all = await allPapers(client)
    const narrowed = async (asked: Parameters<typeof client.papers.page>[0]): Promise<readonly string[]> => {
      const [first, { total, rows }] = [await client.papers.page({ ...asked, limit: 2 }), await client.papers.page({ ...asked, limit: 500 })]
      expect([first.total, first.rows, total]).toEqual([total, rows.slice(0, 2), rows.length])
      return rows.map(paperText)
    }
    const those = (hold: (row: typeof all[number]) => boolean): readonly string[] => all.filter(hold).map(paperText)
    const isNumbered = ({ printedNumber, date }: typeof all[number]): boolean => printedNumber !== '' && date !== null
    expect(await narrowed({ numbered: true })).toEqual(those(isNumbered))
    expect(those(isNumbered).length).toBeLessThan(all.length)
    for (const subjectKind of ['plan', 'session', 'freeDocument'] as const) expect(await narrowed({ subjectKind })).toEqual(those((row) => row.subjectKind === subjectKind))
    const templateId = all.find(({ subjectKind }) => subjectKind === 'freeDocument')?.templateId ?? ''
    expect(await narrowed({ templateId })).toEqual(those((row) => row.templateId === templateId))
    expect(await narrowed({ text: 'chi bo', numbered: true, subjectKind: 'freeDocument' })).toEqual((await narrowed({ text: 'chi bo' })).filter((text) => those((row) => isNumbered(row) && row.subjectKind === 'freeDocument').includes(text)))
    expect(await narrowed({ templateId: 'khong-co' })).toEqual([])
    const kinds = [...new Set(all.map(({ kind }) => kind))]
    for (const kind of kinds) expect(await narrowed({ kinds: [kind] })).toEqual(those((row) => row.kind === kind))
    expect([kinds.length > 5, await narrowed({ kinds: kinds.slice(0, 3), text: 'chi bo', numbered: true })])
      .toEqual([true, (await narrowed({ text: 'chi bo' })).filter((text) => those((row) => isNumbered(row) && kinds.slice(0, 3).includes(row.kind)).includes(text))])
    host.session.close()
  })

  it('is told of one record: every paper it makes, none of a record that is not there', async () => {
    const { client, host } = await sampleService(testFolder())
    const all = await allPapers(client)
    for (const { recordId } of all) expect(await client.papers.ofRecord({ recordId })).toEqual(all.filter((row) => row.recordId === recordId))
    expect(await client.papers.ofRecord({ recordId: 'khong-co' })).toEqual([])
    host.session.close()
  })
})

describe('preview', () => {
  it('shows the record as it is being typed, without saving it', async () => {
    const { client, host } = await sampleService(testFolder())
    const stored = await client.plans.get({ id: plan.recordId })
    const typed = { ...stored.record, subject: 'thực hiện điều đang gõ' }
    const shown = await client.papers.preview({ ...plan, candidate: typed, firstPage: 0, pages: 0 })
    expect(shown.parts.find(({ id }) => id === 'subject')?.text).toBe('Kế hoạch thực hiện điều đang gõ')
    expect(await client.plans.get({ id: plan.recordId })).toEqual(stored)
    host.session.close()
  })

  it('of what cannot be a record yet is its problems, and no page', async () => {
    const { client, host } = await sampleService(testFolder())
    const shown = await client.papers.preview({ ...plan, candidate: { id: plan.recordId, subject: '' }, firstPage: 0, pages: 3 })
    expect([shown.pageCount, shown.pages, shown.problems.map(({ path }) => path)]).toEqual([0, [], ['paper', 'subject']])
    host.session.close()
  })

  it('finds a number that another paper of the body, kind and term already carries', async () => {
    const { client, host } = await sampleService(testFolder())
    const { record } = await client.plans.get({ id: plan.recordId })
    const findings = async (number: number): Promise<readonly string[]> => {
      const candidate = { ...record, paper: { ...record.paper, number } }
      return (await client.papers.preview({ ...plan, candidate, firstPage: 0, pages: 0 })).findings.map(({ ruleId }) => ruleId)
    }
    expect([await findings(31), await findings(24), await findings(25)]).toEqual([[], ['N07'], []])
    host.session.close()
  })

  it('gives the asked pages only', async () => {
    const { client, host } = await sampleService(testFolder())
    const shown = await client.papers.preview({ templateId: 'bao-cao-so-ket', recordId: 'so-ket-chi-thi-08', firstPage: 2, pages: 2 })
    expect(shown.pages.map(({ index }) => index)).toEqual([2, 3])
    expect(shown.pageCount).toBeGreaterThan(4)
    host.session.close()
  })
})

describe('export', () => {
  it('writes the file that was granted, with progress', async () => {
    const folder = testFolder()
    const service = await sampleService(folder)
    const name = (await service.client.papers.suggestedName(plan)).name
    expect(name).toMatch(/^31-KH-ĐU thực hiện Kết luận số 21-KL-TU.* 2026-07-24$/u)
    const word = await exportTo(service, join(folder, `${name}.docx`), 'docx')
    const pdf = await exportTo(service, join(folder, `${name}.pdf`), 'pdf')
    expect(word).toMatchObject({ result: { fileName: `${name}.docx`, besideOriginal: false }, labels: ['Soạn văn bản', 'Dựng trang', 'Ghi tệp'] })
    expect(pdf.result.pages).toBeGreaterThan(1)
    expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([])
    service.host.session.close()
  })

  it('over a file that Word holds open saves beside it and says so', async () => {
    const folder = testFolder()
    const service = await sampleService(folder)
    const path = join(folder, 'ke-hoach.docx')
    writeFileSync(path, 'đang mở')
    writeFileSync(join(folder, '~$-hoach.docx'), 'Word')
    const { result } = await exportTo(service, path, 'docx')
    expect(result).toMatchObject({ fileName: 'ke-hoach (2).docx', besideOriginal: true })
    expect(readFileSync(path, 'utf8')).toBe('đang mở')
    expect(service.announced.map(({ token, path: written }) => [token === result.token, basename(written)])).toEqual([[true, 'ke-hoach (2).docx']])
    service.host.session.close()
  })

  it('of a paper that is not ready is refused with its problems, and writes nothing', async () => {
    const folder = testFolder()
    const service = await sampleService(folder)
    const { revision, record } = await service.client.plans.get({ id: plan.recordId })
    await service.client.plans.save({ revision, record: { ...record, paper: { ...record.paper, signingRightId: null } } })
    const path = join(folder, 'a.docx')
    expect(await faultOf(exportTo(service, path, 'docx'))).toBe('PAPER_NOT_READY')
    expect(existsSync(path)).toBe(false)
    service.host.session.close()
  })

  it('that is cancelled before the end writes nothing', async () => {
    const folder = testFolder()
    const { client, host } = await sampleService(folder)
    host.grants.add('grant-cancel', join(folder, 'a.docx'), 'export')
    for await (const event of await client.papers.export({ ...plan, format: 'docx', grant: 'grant-cancel' })) if (event.type === 'progress') break
    expect(existsSync(join(folder, 'a.docx'))).toBe(false)
    host.session.close()
  })
})
