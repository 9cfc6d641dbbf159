/** The form check through the contract: any file's findings, its mended copy, the letter, a folder, and the gate before issue. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { spoiled } from '../support/documents/faulty-files.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { resultOf } from '../support/service-client.ts'
import { faultOf, startService, testFolder, writeSampleOffice } from '../support/offices.ts'

const plan = { templateId: 'ke-hoach-thuc-hien', recordId: 'ke-hoach-tiet-kiem' }

/** The sample office open, a paper of it written, and a spoiled copy of that paper. */
async function withFaultyFile() {
  const folder = testFolder()
  const service = startService()
  const { client, host } = service
  await writeSampleOffice(join(folder, 'office.vpk'))
  host.grants.add('grant-sample', join(folder, 'office.vpk'), 'openOffice')
  await client.office.open({ grant: 'grant-sample' })
  const [clean, faulty] = [join(folder, 'đúng.docx'), join(folder, 'sai.docx')]
  host.grants.add('grant-clean', clean, 'export')
  await resultOf(client.papers.export({ ...plan, format: 'docx', grant: 'grant-clean' }))
  writeFileSync(faulty, spoiled(readFileSync(clean)))
  host.grants.add('check-clean', clean, 'checkFile')
  host.grants.add('check-faulty', faulty, 'checkFile')
  const grantOut = (name: string): { readonly grant: string, readonly path: string } => {
    const path = join(folder, name)
    host.grants.add(`grant-out-${name}`, path, 'export')
    return { grant: `grant-out-${name}`, path }
  }
  return { folder, service, client, host, clean, faulty, grantOut }
}

describe('checking a file', () => {
  it('finds nothing in a paper of ours and every fault in a spoiled one, each on its page and marked', async () => {
    const { client, host } = await withFaultyFile()
    const right = await resultOf(client.formChecks.check({ grant: 'check-clean' }))
    expect(right.report.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    const { checkId, report } = await resultOf(client.formChecks.check({ grant: 'check-faulty' }))
    expect(report.findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['P01', 'N01', 'S01']))
    expect(report.summary).toMatchObject({ kind: 'plan', profileId: 'hd05', profileReason: 'date', foreignForm: false })
    const number = report.findings.find(({ ruleId }) => ruleId === 'N01')
    expect(number).toMatchObject({ page: 1, zone: 'number', sure: 'certain', part: 'nội dung' })
    expect(number?.box?.y).toBeGreaterThan(50)
    expect(number?.clause).toMatch(/Hướng dẫn 05-HD\/VPTW/u)
    const shown = await client.formChecks.pages({ checkId, first: 0, count: 20 })
    expect(shown.pageCount).toBe(report.summary.pages)
    expect(shown.pages).toHaveLength(shown.pageCount)
    host.session.close()
  })

  it('of a file that is no Word file is a sentence, and of a forgotten check too', async () => {
    const { client, host, folder } = await withFaultyFile()
    writeFileSync(join(folder, 'ảnh.docx'), 'GIF89a')
    host.grants.add('check-image', join(folder, 'ảnh.docx'), 'checkFile')
    expect(await faultOf(resultOf(client.formChecks.check({ grant: 'check-image' })))).toBe('DOCX_NOT_WORD')
    expect(await faultOf(client.formChecks.previewMend({ checkId: 'không có' }))).toBe('GRANT_UNKNOWN')
    expect(await faultOf(resultOf(client.formChecks.check({ grant: 'grant-clean' })))).toBe('GRANT_UNKNOWN')
    host.session.close()
  })
})

describe('mending', () => {
  it('writes a copy without the chosen faults, clean or as tracked changes, and never touches the file', async () => {
    const { client, host, faulty, grantOut } = await withFaultyFile()
    const before = readFileSync(faulty)
    const { checkId, report } = await resultOf(client.formChecks.check({ grant: 'check-faulty' }))
    const preview = await client.formChecks.previewMend({ checkId })
    expect(preview.length).toBeGreaterThanOrEqual(3)
    for (const tracked of [false, true]) {
      const { grant, path } = grantOut(`sửa-${String(tracked)}.docx`)
      const mended = await client.formChecks.mend({ checkId, findingIds: preview.map(({ findingId }) => findingId), tracked, grant })
      expect(mended.applied).toBe(preview.length)
      // The tracked changes and comments just asked for are no findings of their own.
      expect(mended.after.findings.filter(({ severity }) => severity !== 'info').map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([])
      expect(await officeErrors(readFileSync(path))).toEqual([])
    }
    expect(readFileSync(faulty)).toEqual(before)
    expect(report.findings.length).toBeGreaterThan(0)
    host.session.close()
  })

  it('writes a copy with a comment at each finding, and the letter that sends the paper back', async () => {
    const { client, host, grantOut } = await withFaultyFile()
    const { checkId } = await resultOf(client.formChecks.check({ grant: 'check-faulty' }))
    const comments = grantOut('chú thích.docx')
    await client.formChecks.comment({ checkId, grant: comments.grant })
    expect(await officeErrors(readFileSync(comments.path))).toEqual([])
    const letter = grantOut('công văn.docx')
    await client.formChecks.defectLetter({ checkId, addressee: 'Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh', bodyId: 'dang-uy', grant: letter.grant })
    expect(await officeErrors(readFileSync(letter.path))).toEqual([])
    host.grants.add('check-letter', letter.path, 'checkFile')
    const checked = await resultOf(client.formChecks.check({ grant: 'check-letter' }))
    expect(checked.report.summary.kind).toBe('officialLetter')
    expect(checked.report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    host.session.close()
  })
})

it('checks a folder into one sheet; a file that cannot be read is a row, not the end', async () => {
  const { client, host, folder, clean, faulty, grantOut } = await withFaultyFile()
  const papers = join(folder, 'các đơn vị')
  mkdirSync(join(papers, 'Chi bộ A'), { recursive: true })
  copyFileSync(clean, join(papers, '1.docx'))
  copyFileSync(faulty, join(papers, 'Chi bộ A', '2.docx'))
  writeFileSync(join(papers, '3.doc'), Buffer.from([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
  writeFileSync(join(papers, '~$1.docx'), 'khoá của Word')
  host.grants.add('check-folder', papers, 'checkFolder')
  const { grant, path } = grantOut('tổng hợp.xlsx')
  const { files } = await resultOf(client.formChecks.checkFolder({ grant: 'check-folder', output: grant }))
  expect(files.map(({ fileName, errors, unreadable }) => [fileName, errors > 0, unreadable !== null])).toEqual([
    ['1.docx', false, false], ['3.doc', false, true], ['Chi bộ A/2.docx', true, false],
  ])
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  host.session.close()
})

describe('the gate', () => {
  it('lets a clean paper pass and keeps the hash of what was written', async () => {
    const { client, host, grantOut, service } = await withFaultyFile()
    const { grant, path } = grantOut('trình ký.docx')
    const { copy } = await client.formChecks.writeSigningCopy({ ...plan, grant })
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(copy.sha256)
    expect(await client.formChecks.passed(plan)).toEqual([copy])
    expect([copy.purpose, copy.actor, service.errors]).toEqual(['signing', 'nguoi-thu', []])
    host.session.close()
  })

  it('stops a paper with an error until the error is taken on with a reason, which is kept', async () => {
    const { client, host, grantOut } = await withFaultyFile()
    const stored = await client.plans.get({ id: plan.recordId })
    const used = (await client.plans.get({ id: 'ke-hoach-chuyen-doi-so' })).record.paper.number
    await client.plans.save({ revision: stored.revision, record: { ...stored.record, paper: { ...stored.record.paper, number: used } } })
    const gate = await client.formChecks.gate(plan)
    expect([gate.passes, gate.blocking.map(({ ruleId }) => ruleId)]).toEqual([false, ['N07']])
    const { grant, path } = grantOut('chưa được.docx')
    expect(await faultOf(client.formChecks.writeSigningCopy({ ...plan, grant }))).toBe('PAPER_NOT_READY')
    expect([existsSync(path), await client.formChecks.passed(plan)]).toEqual([false, []])
    // A waiver is for one rule at one place: neither another rule nor the same one elsewhere is covered by it.
    for (const other of [{ ruleId: 'N01', place: 'number' }, { ruleId: 'N07', place: 'subject' }]) {
      expect(await faultOf(client.formChecks.waive({ ...plan, ...other, reason: 'Đã có ý kiến đồng ý' }))).toBe('INPUT_INVALID')
    }
    let passed = gate
    for (const { ruleId, place } of gate.blocking) passed = await client.formChecks.waive({ ...plan, ruleId, place, reason: 'Chánh Văn phòng đồng ý giữ nguyên cách ghi này' })
    expect(passed.passes).toBe(true)
    const { copy } = await client.formChecks.writeSigningCopy({ ...plan, grant })
    expect(copy.waivers.map(({ reason, actor }) => [reason, actor])).toContainEqual(['Chánh Văn phòng đồng ý giữ nguyên cách ghi này', 'nguoi-thu'])
    host.session.close()
  })

  it('refuses a waiver without a reason, and one for an error that is not there', async () => {
    const { client, host } = await withFaultyFile()
    await expect(client.formChecks.waive({ ...plan, ruleId: 'N01', place: 'number', reason: 'ok' })).rejects.toThrow('Yêu cầu gửi tới chương trình không hợp')
    expect(await faultOf(client.formChecks.waive({ ...plan, ruleId: 'N01', place: 'number', reason: 'Đã có ý kiến đồng ý' }))).toBe('INPUT_INVALID')
    host.session.close()
  })
})
