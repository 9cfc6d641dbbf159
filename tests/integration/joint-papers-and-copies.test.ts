/** Joint papers, texts issued with a paper and copies, from stored records to files: service and command line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { descendants, openPackage } from '../../electron/documents/ooxml/index.ts'
import { allPapers } from '../support/all-papers.ts'
import { faultOf, startService, testFolder, vpk, vpkJson, writeSampleOffice } from '../support/offices.ts'

/** The words of a Word file, a line a paragraph. */
async function wordsOf(path: string): Promise<string> {
  const file = await openPackage(new Uint8Array(readFileSync(path)))
  const document = file.xml(file.mainPart)
  if (document === null) throw new Error('no document')
  return descendants(document, 'w:p').map((paragraph) => paragraph.textContent ?? '').join('\n')
}

async function sampleOffice(): Promise<{ readonly folder: string, readonly office: string }> {
  const folder = testFolder()
  const office = join(folder, 'office.vpk')
  await writeSampleOffice(office)
  return { folder, office }
}

describe('the command line', () => {
  const letter = ['--template', 'quy-che-phoi-hop', '--record', 'quy-che-phoi-hop-ban']

  it('makes a joint paper and a decision with its text, both without a fault of form', async () => {
    const { folder, office } = await sampleOffice()
    for (const [template, record] of [['quy-che-phoi-hop', 'quy-che-lien-tich-van-phong-ubkt'], ['quyet-dinh-ban-hanh-van-ban', 'ban-hanh-quy-che-phoi-hop'], ['nghi-quyet-dai-hoi', 'nghi-quyet-dai-hoi-chi-bo']]) {
      const out = join(folder, `${record}.docx`)
      expect(await vpkJson('generate', office, '--template', template ?? '', '--record', record ?? '', '--out', out)).toMatchObject({ code: 0, json: { findings: [] } })
      expect([record, (await vpkJson('check', out)).code]).toEqual([record, 0])
    }
  })

  it('makes a copy that says who copied what, and checks clean', async () => {
    const { folder, office } = await sampleOffice()
    const out = join(folder, 'copy.docx')
    const run = await vpkJson('generate', office, ...letter, '--out', out, '--pdf', join(folder, 'copy.pdf'), '--copy', 'trueCopy', '--copy-date', '2026-11-02', '--copy-body', 'van-phong', '--copy-signer', 'chanh-van-phong-ky')
    expect(run).toMatchObject({ code: 0, json: { ok: true, files: [{ format: 'docx' }, { format: 'pdf' }] } })
    const words = await wordsOf(out)
    expect(words).toContain('Số 02-QC/ĐU')
    expect(words).toMatch(/Số\s+-BS\/VPĐU/u)
    expect(words).toContain('Sao y bản chính')
    expect(await vpkJson('check', out)).toMatchObject({ code: 0 })
  })

  it('extracts what was named, with its number, by the office itself when no body is named', async () => {
    const { folder, office } = await sampleOffice()
    const out = join(folder, 'extract.docx')
    const part = ['--copy-part', 'body.principles', 'body.principlesClauses.list[2].clause']
    expect((await vpk('generate', office, ...letter, '--out', out, '--copy', 'extract', '--copy-date', '2026-11-02', ...part)).code).toBe(0)
    const words = await wordsOf(out)
    expect(words).toMatch(/Điều 2\. Nguyên tắc phối hợp\n2\. Cơ quan chủ trì/u)
    expect(words).not.toContain('Điều 1.')
    expect(words).toMatch(/Số\s+-BS\/ĐU/u)
    const found = JSON.stringify((await vpkJson('check', out)).json)
    expect(found).not.toContain('không nối tiếp')
  })

  it('names the paper without number, and the blocks there are', async () => {
    const { folder, office } = await sampleOffice()
    const said = async (...args: readonly string[]): Promise<string> => (await vpk('generate', office, ...args, '--out', join(folder, 'a.docx'))).stderr
    expect(await said('--template', 'trich-bien-ban', '--record', 'trich-bien-ban-thang-10', '--copy', 'trueCopy')).toContain('văn bản cần sao chưa có số')
    const unknown = await said(...letter, '--copy', 'extract', '--copy-part', 'none')
    expect(unknown).toContain('không có đoạn mang mã “none”')
    expect(unknown).toContain('body.principlesClauses.list[2].clause')
  })

  it.each([
    ['a paper without number', ['--template', 'trich-bien-ban', '--record', 'trich-bien-ban-thang-10', '--copy', 'trueCopy'], 1, 'PAPER_NOT_READY'],
    ['an unknown block', [...letter, '--copy', 'extract', '--copy-part', 'none'], 1, 'PAPER_NOT_READY'],
    ['an unknown kind', [...letter, '--copy', 'photo'], 2, 'USAGE'],
    ['a number, which only the register of copies gives', [...letter, '--copy', 'trueCopy', '--copy-number', '24'], 2, 'USAGE'],
    ['a date that is none', [...letter, '--copy', 'trueCopy', '--copy-date', '2026-02-30'], 2, 'USAGE'],
    ['a day without a copy', [...letter, '--copy-date', '2026-11-02'], 2, 'USAGE'],
  ])('%s: a sentence and no file', async (_what, args, code, fault) => {
    const { folder, office } = await sampleOffice()
    const run = await vpkJson('generate', office, ...args, '--out', join(folder, 'a.docx'))
    expect([run.code, run.json['code'], typeof run.json['message']]).toEqual([code, fault, 'string'])
    expect(readdirSync(folder)).toEqual(['office.vpk'])
  })
})

describe('the service', () => {
  async function opened(folder: string) {
    const service = startService()
    await writeSampleOffice(join(folder, 'office.vpk'))
    service.host.grants.add('grant-sample', join(folder, 'office.vpk'), 'createOffice')
    await service.client.office.openSample({ grant: 'grant-sample' })
    return service
  }

  it('lists a joint paper under the number that is printed, and keeps its issuers', async () => {
    const { client, host } = await opened(testFolder())
    const row = (await allPapers(client)).find(({ recordId }) => recordId === 'quy-che-lien-tich-van-phong-ubkt')
    expect(row?.printedNumber).toBe('01-QC/VPĐU-UBKTĐU')
    const { record } = await client.freeDocuments.get({ id: 'quy-che-lien-tich-van-phong-ubkt' })
    expect(record.paper.jointWith).toEqual([{ bodyId: 'ubkt', signingRightId: 'chu-nhiem-ubkt-ky' }])
    host.session.close()
  })

  it('refuses issuers nobody knows, warns of a signer of another body, and keeps an issuer that is named', async () => {
    const { client, host } = await opened(testFolder())
    const { record, revision } = await client.freeDocuments.get({ id: 'quy-che-lien-tich-van-phong-ubkt' })
    const save = async (jointWith: typeof record.paper.jointWith) => {
      const outcome = await client.freeDocuments.save({ revision, record: { ...record, paper: { ...record.paper, jointWith } } })
      return [outcome.outcome, 'problems' in outcome ? outcome.problems.map(({ severity, code, path }) => `${severity} ${code} ${path}`) : []]
    }
    expect(await save([{ bodyId: 'la', signingRightId: 'cung-la' }])).toEqual(['refused', expect.arrayContaining(['error reference.missing paper.jointWith[0].bodyId', 'error reference.missing paper.jointWith[0].signingRightId'])])
    const right = await client.organisation.signingRights.get({ id: 'chu-nhiem-ubkt-ky' })
    expect(await client.organisation.signingRights.remove({ id: 'chu-nhiem-ubkt-ky', revision: right.revision })).toMatchObject({ outcome: 'refused' })
    expect(await save([{ bodyId: 'ban-to-chuc', signingRightId: 'chu-nhiem-ubkt-ky' }])).toEqual(['saved', ['warning paper.signerOtherBody paper.jointWith[0].signingRightId']])
    host.session.close()
  })

  it('prints a copy without a number and takes none, and says why a paper without number has none', async () => {
    const folder = testFolder()
    const { client, host } = await opened(folder)
    const copy = { kind: 'copyOfCopy' as const, bodyId: 'van-phong', date: '2026-11-02', signingRightId: 'chanh-van-phong-ky', recipients: [{ name: 'Các chi bộ' }], archive: 'Lưu Văn phòng' }
    const exported = async (templateId: string, recordId: string, name: string, more: object = {}) => {
      host.grants.add(`grant-${name}`, join(folder, name), 'export')
      for await (const event of await client.papers.export({ templateId, recordId, format: 'docx', grant: `grant-${name}`, options: { copy: { ...copy, ...more } } })) if (event.type === 'done') return event.result.fileName
      return null
    }
    expect(await exported('quy-che-phoi-hop', 'quy-che-phoi-hop-ban', 'a.docx')).toBe('a.docx')
    expect(await wordsOf(join(folder, 'a.docx'))).toMatch(/Sao lục\nSố\s+-BS\/VPĐU/u)
    expect(await faultOf(exported('quy-che-phoi-hop', 'quy-che-phoi-hop-ban', 'c.docx', { number: 3 }))).toBe('INPUT_INVALID')
    expect(existsSync(join(folder, 'c.docx'))).toBe(false)
    expect(await faultOf(exported('trich-bien-ban', 'trich-bien-ban-thang-10', 'b.docx'))).toBe('PAPER_NOT_READY')
    expect(readdirSync(folder)).not.toContain('b.docx')
    host.session.close()
  })
})
