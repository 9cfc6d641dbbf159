/** How a paper is printed when it goes out or is issued, copies of it, and several folders checked at once: service and command line. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { sealPng, signaturePng } from '../golden/cases/kinds/png.ts'
import { faultOf, startService, testFolder, vpkJson, writeSampleOffice } from '../support/offices.ts'
import { resultOf } from '../support/service-client.ts'

const plan = { templateId: 'ke-hoach-thuc-hien', recordId: 'ke-hoach-tiet-kiem' }
const charter = { templateId: 'quy-che-phoi-hop', recordId: 'quy-che-phoi-hop-ban' }

async function openedOffice() {
  const folder = testFolder()
  const { client, host } = startService()
  await writeSampleOffice(join(folder, 'office.vpk'))
  host.grants.add('grant-sample', join(folder, 'office.vpk'), 'openOffice')
  await client.office.open({ grant: 'grant-sample' })
  /** A file, or a place for one, and the grant for it. */
  const granted = (name: string, purpose: 'export' | 'image' | 'checkFolder' = 'export', bytes?: Uint8Array): { readonly grant: string, readonly path: string } => {
    const path = join(folder, name)
    if (bytes !== undefined) writeFileSync(path, bytes)
    host.grants.add(`grant-${name}`, path, purpose)
    return { grant: `grant-${name}`, path }
  }
  const withoutRecipients = async (archive: string): Promise<void> => {
    const { record, revision } = await client.plans.get({ id: plan.recordId })
    await client.plans.save({ revision, record: { ...record, paper: { ...record.paper, recipients: [], archive } } })
  }
  return { folder, client, host, granted, withoutRecipients }
}

async function wordOf(path: string): Promise<{ readonly text: string, readonly settings: string, readonly pictures: number }> {
  const pkg = await openPackage(readFileSync(path))
  return {
    text: pkg.xml(pkg.mainPart)?.documentElement?.textContent ?? '', settings: Buffer.from(pkg.bytes('word/settings.xml') ?? []).toString('utf8'),
    pictures: pkg.parts.filter((part) => part.endsWith('.png')).length,
  }
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const print = { twoSided: true, archive: true, copies: { by: 'number' as const, number: 2 } }

describe('a copy for the signature', () => {
  it('prints the Word file as it was asked, and keeps the hash of those bytes', async () => {
    const { client, host, granted } = await openedOffice()
    const images = { signature: granted('ký.png', 'image', signaturePng).grant, seal: granted('dấu.png', 'image', sealPng).grant }
    const { grant, path } = granted('trình ký.docx')
    const { copy, problems } = await client.formChecks.writeSigningCopy({ ...plan, grant, options: { ...print, images } })
    expect([copy.sha256, problems]).toEqual([hashOf(path), []])
    const { text, settings, pictures } = await wordOf(path)
    expect([...text.matchAll(/Bản số \d+/gu)].map(([mark]) => mark)).toEqual(['Bản số 01', 'Bản số 02'])
    expect([settings.includes('<w:mirrorMargins'), pictures]).toEqual([true, 2])
    // The gate itself looks at the plain paper: other bytes, another hash.
    const plain = granted('thường.docx')
    const gate = await client.formChecks.gate(plan)
    const { copy: second } = await client.formChecks.writeSigningCopy({ ...plan, grant: plain.grant })
    expect([second.sha256, second.sha256 === copy.sha256]).toEqual([gate.sha256, false])
    expect((await client.formChecks.passed(plan)).map(({ sha256 }) => sha256)).toEqual([second.sha256, copy.sha256])
    host.session.close()
  })

  it('writes the PDF of the archive, by the hash of the PDF', async () => {
    const { client, host, granted } = await openedOffice()
    const { grant, path } = granted('trình ký.pdf')
    const { copy, fileName } = await client.formChecks.writeSigningCopy({ ...plan, grant, format: 'pdf', options: print })
    expect([fileName, copy.sha256]).toEqual(['trình ký.pdf', hashOf(path)])
    const pdf = readFileSync(path).toString('latin1')
    expect([pdf.startsWith('%PDF'), pdf.includes('<pdfaid:part>2</pdfaid:part>')]).toEqual([true, true])
    host.session.close()
  })

  it('with a picture that cannot be used writes and keeps nothing', async () => {
    const { client, host, granted } = await openedOffice()
    const { grant, path } = granted('trình ký.docx')
    const signature = granted('ảnh.png', 'image', new TextEncoder().encode('GIF89a')).grant
    expect(await faultOf(client.formChecks.writeSigningCopy({ ...plan, grant, options: { images: { signature } } }))).toBe('INPUT_INVALID')
    expect([existsSync(path), await client.formChecks.passed(plan)]).toEqual([false, []])
    host.session.close()
  })

  it('a waiver looks at the paper once', async () => {
    const { client, host } = await openedOffice()
    const { record, revision } = await client.plans.get({ id: plan.recordId })
    const used = (await client.plans.get({ id: 'ke-hoach-chuyen-doi-so' })).record.paper.number
    await client.plans.save({ revision, record: { ...record, paper: { ...record.paper, number: used } } })
    const made = vi.spyOn(host.resources, 'templateIn')
    const gate = await client.formChecks.waive({ ...plan, ruleId: 'N07', place: 'number', reason: 'Chánh Văn phòng đồng ý giữ số này' })
    expect([gate.passes, gate.waivers.length, made.mock.calls.length]).toEqual([true, 1, 1])
    host.session.close()
  })
})

describe('one paper for each recipient', () => {
  const options = { copies: { by: 'recipient' as const } }

  it('of a paper for nobody is one paper, and this is said', async () => {
    const { client, host, granted, withoutRecipients } = await openedOffice()
    const exported = async (name: string) => (await resultOf(client.papers.export({ ...plan, format: 'docx', grant: granted(name).grant, options }))).problems.filter(({ path }) => path === 'copies')
    expect(await exported('đủ.docx')).toEqual([])
    await withoutRecipients('')
    expect(await exported('một.docx')).toMatchObject([{ severity: 'warning', code: 'print.noRecipients', message: 'Văn bản chưa có nơi nhận nào nên tệp chỉ có một bản, không ghi nơi nhận.' }])
    for (const { ruleId, place } of (await client.formChecks.gate(plan)).blocking) await client.formChecks.waive({ ...plan, ruleId, place, reason: 'Bản lưu nội bộ, không gửi đi đâu' })
    expect((await client.formChecks.writeSigningCopy({ ...plan, grant: granted('trình ký.docx').grant, options })).problems.map(({ code }) => code)).toEqual(['print.noRecipients'])
    await withoutRecipients('Lưu Văn phòng')
    expect((await exported('lưu.docx')).map(({ message }) => message)).toEqual(['Văn bản chưa có nơi nhận nào nên tệp chỉ có một bản, ghi “Bản lưu Văn phòng”.'])
    expect((await wordOf(join(granted('lưu.docx').path))).text).toContain('Bản lưu Văn phòng')
    host.session.close()
  })

  it('is said on the command line too', async () => {
    const { folder, host, withoutRecipients } = await openedOffice()
    await withoutRecipients('')
    host.session.close()
    const run = await vpkJson('generate', join(folder, 'office.vpk'), '--template', plan.templateId, '--record', plan.recordId, '--out', join(folder, 'a.docx'), '--copies', 'recipient')
    expect([run.code, run.json['problems']]).toEqual([0, expect.arrayContaining([expect.objectContaining({ code: 'print.noRecipients', severity: 'warning' })])])
    expect(run.stderr).toContain('chưa có nơi nhận nào nên tệp chỉ có một bản')
  })

  it('of a copy goes to those the copy is sent to', async () => {
    const { client, host, granted } = await openedOffice()
    const copy = { kind: 'trueCopy' as const, bodyId: 'van-phong', recipients: [{ name: 'Các chi bộ' }, { name: 'Ban Tổ chức' }] }
    const { grant, path } = granted('sao.docx')
    await resultOf(client.papers.export({ ...charter, format: 'docx', grant, options: { ...options, copy } }))
    expect([...(await wordOf(path)).text.matchAll(/Bản gửi: (?:Các chi bộ|Ban Tổ chức)/gu)].map(([mark]) => mark)).toEqual(['Bản gửi: Các chi bộ', 'Bản gửi: Ban Tổ chức'])
    host.session.close()
  })
})

describe('copies', () => {
  it('the parts of a paper are named as they are printed, and an extract takes them', async () => {
    const { client, host, granted } = await openedOffice()
    const parts = await client.papers.copyParts(charter)
    const article = parts.findIndex(({ text }) => text === 'Nguyên tắc phối hợp')
    expect(parts[article]).toMatchObject({ group: 'Nội dung', label: 'Điều 2.', depth: 3 })
    expect(parts[article + 1]).toMatchObject({ label: '1.', depth: 4 })
    const { grant, path } = granted('trích.docx')
    const copy = { kind: 'extract' as const, bodyId: 'van-phong', part: parts.slice(article, article + 2).map(({ id }) => id) }
    const { problems } = await resultOf(client.papers.export({ ...charter, format: 'docx', grant, options: { copy } }))
    expect(problems.map(({ code, path: place }) => [code, place])).toContainEqual(['copy.signerMissing', 'copy.signingRightId'])
    const { text } = await wordOf(path)
    expect([text.includes('Điều 2. Nguyên tắc phối hợp'), text.includes('Điều 1.')]).toEqual([true, false])
    host.session.close()
  })

  it('name the texts issued with a paper apart', async () => {
    const { client, host } = await openedOffice()
    const groups = new Set((await client.papers.copyParts({ templateId: 'quyet-dinh-ban-hanh-van-ban', recordId: 'ban-hanh-quy-che-phoi-hop' })).map(({ group }) => group))
    expect([...groups][0]).toBe('Nội dung')
    expect([...groups].filter((group) => group.startsWith('Văn bản kèm theo: '))).toHaveLength(1)
    host.session.close()
  })
})

it('several folders are checked into one sheet, each file under its folder; one that is gone is a row', async () => {
  const { client, host, folder, granted } = await openedOffice()
  await resultOf(client.papers.export({ ...plan, format: 'docx', grant: granted('đúng.docx').grant }))
  for (const at of ['Chi bộ A', 'Chi bộ B', 'cũ/Chi bộ A']) {
    mkdirSync(join(folder, at), { recursive: true })
    copyFileSync(join(folder, 'đúng.docx'), join(folder, at, '1.docx'))
  }
  const [first, ...more] = ['Chi bộ A', 'Chi bộ B', 'cũ/Chi bộ A', 'mất', 'Chi bộ B'].map((name) => granted(name, 'checkFolder').grant)
  const { grant, path } = granted('tổng hợp.xlsx')
  const { files } = await resultOf(client.formChecks.checkFolder({ grant: first ?? '', more, output: grant }))
  expect(files.map(({ fileName, unreadable }) => [fileName, unreadable === null])).toEqual([['Chi bộ A/1.docx', true], ['Chi bộ B/1.docx', true], ['Chi bộ A (2)/1.docx', true], ['mất', false]])
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  // Alone, a folder that is gone is no summary at all.
  expect(await faultOf(resultOf(client.formChecks.checkFolder({ grant: more[2] ?? '', output: grant })))).toBe('FILE_MISSING')
  host.session.close()
})
