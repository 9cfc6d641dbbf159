/** Papers that were issued before the program: their numbers stand in an old book, the papers come as records. None of them gets a number again. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { writeWorkbook } from '../../electron/documents/sheets/index.ts'
import { importValue } from '../../electron/interchange/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { serviceFor } from '../support/restricted-desk.ts'
import { testActor, testFolder, writeSampleOffice } from '../support/offices.ts'

const template = 'ke-hoach-cong-tac'
const other = 'ke-hoach-so-ket'
let desk: Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => { desk = await openDesk() })

async function openDesk() {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  const { client, host } = await serviceFor(path, 'van-thu')
  const { record: plan } = await client.plans.get({ id: (await client.plans.list())[0]?.id ?? '' })
  await client.registers.adopt()
  const paperOf = (id: string, paper: object) => ({ id, kind: 'plan', templateId: template, subject: 'công tác quý', text: 'Nội dung.', paper: { ...plan.paper, number: null, date: null, draftNumber: null, ...paper } })
  return {
    client, paperOf,
    bring: (...freeDocuments: readonly object[]) => importValue(host.context.office(), { format: 'vpk-records', version: 1, freeDocuments }, testActor, silentProgress),
    oldBook: async (...numbers: readonly string[]) => {
      const text = (words: string) => ({ content: { text: words }, look: {} })
      const lines = [['Số, ký hiệu', 'Ngày tháng', 'Trích yếu nội dung'], ...numbers.map((number) => [number, '05/03/2026', 'Kế hoạch cũ'])]
      writeFileSync(join(folder, 'so-cu.xlsx'), writeWorkbook({ title: 'Sổ cũ', author: 'thử', sheets: [{ name: 'Sổ', widths: [10, 10, 40], rows: lines.map((line) => ({ cells: line.map(text) })) }] }))
      host.grants.add('grant-book', join(folder, 'so-cu.xlsx'), 'attachment')
      const choices = { grant: 'grant-book', register: 'outgoing' as const, bodyId: plan.paper.bodyId, spanId: null, kind: 'plan' as const }
      await client.registers.importBook({ ...choices, sha256: (await client.registers.previewImport(choices)).sha256 })
    },
    /** What is said against giving the paper a number, dated back or not. */
    refused: async (recordId: string, templateId = template): Promise<string> => {
      host.grants.add('grant-out', join(folder, 'ban-hanh.docx'), 'export')
      const given = { templateId, recordId, grant: 'grant-out', format: 'docx' } as const
      const said = [await saidBy(client.registers.issue(given)), await saidBy(client.registers.backdate({ ...given, date: '2026-03-05', reason: 'Ban hành từ trước.' }))]
      expect(readdirSync(folder)).not.toContain('ban-hanh.docx')
      return said.join('\n')
    },
  }
}

async function saidBy(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(() => null, (thrown: unknown) => thrown)
  const { problems } = z.object({ problems: z.array(z.object({ code: z.string(), message: z.string() })) }).parse(Reflect.get(Object(error), 'data'))
  return problems.map(({ code, message }) => `${code}: ${message}`).join(' ')
}

async function change(id: string, paper: object, more: object = {}): Promise<void> {
  const { revision, record } = await desk.client.freeDocuments.get({ id })
  const saved = await desk.client.freeDocuments.save({ revision, record: { ...record, ...more, paper: { ...record.paper, ...paper } } })
  if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
}

const twice = (number: number): RegExp => new RegExp(`^register\\.alreadyIssued: Văn bản đã có số ${number}-KH/ĐU trong sổ\\.[^\\n]*\\nregister\\.alreadyIssued: `, 'u')

it('is given no number again: a paper that comes with the one it has in the old book', async () => {
  const { client, bring, oldBook, refused, paperOf } = desk
  await oldBook('91-KH/ĐU', '92-KH/ĐU')
  expect((await bring(paperOf('kh-91', { number: 91, date: '2026-03-05' }))).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const count = async () => (await client.registers.entries({ book: 'outgoing', limit: 500 })).total
  const before = await count()
  expect(await refused('kh-91')).toMatch(twice(91))
  expect(await count()).toBe(before)
})

it('nor when the number was taken off the record, or the record is put under another template', async () => {
  const { bring, oldBook, refused, paperOf } = desk
  await oldBook('91-KH/ĐU', '92-KH/ĐU')
  await bring(paperOf('kh-91', { number: 91, date: '2026-03-05' }), paperOf('kh-92', { number: 92, date: '2026-03-05' }))
  await change('kh-91', { number: null, date: null })
  expect(await refused('kh-91')).toMatch(twice(91))
  await change('kh-92', { number: null, date: null }, { templateId: other })
  expect(await refused('kh-92', other)).toMatch(twice(92))
})

it('nor when the book comes after the paper, or the paper as a draft that has the number typed', async () => {
  const { bring, oldBook, refused, paperOf } = desk
  await bring(paperOf('kh-91', { number: 91, date: '2026-03-05' }), paperOf('kh-92', { number: 92, date: '2026-03-05', draftNumber: 1 }))
  await oldBook('91-KH/ĐU', '92-KH/ĐU')
  expect(await refused('kh-91')).toMatch(twice(91))
  expect(await refused('kh-92')).toMatch(/^register\.numberTaken: Số 92-KH\/ĐU đã cấp cho văn bản khác\.[^\n]*\nregister\.numberTaken: /u)
})
