/** Files as a whole: the State's form, guesses, many places of one fault, layouts of other hands. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFile, fileFinderIds } from '../../../../electron/documents/check/index.ts'
import type { FileCheckFacts, RawFileFinding } from '../../../../electron/documents/check/index.ts'
import { loadForeignForm } from '../../../../electron/documents/form/index.ts'
import type { ForeignForm } from '../../../../electron/documents/form/index.ts'
import { encodeText } from '../../../../electron/documents/charsets/index.ts'
import { findZones } from '../../../../electron/documents/zones/index.ts'
import { checkedFile, inBody, inStyle, zonedFile } from '../../../support/documents/edited-file.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { mid, para, readOf, table } from '../../../support/documents/read-builder.ts'
import type { NodeSpec } from '../../../support/documents/read-builder.ts'
import { shippedChecks } from '../check/check-files.ts'
import { plan } from './sample-files.ts'

const foreign: ForeignForm = (() => {
  const loaded = loadForeignForm([{ name: 'nd30.yaml', text: readFileSync(new URL('../../../../resources/rules/nd30.yaml', import.meta.url), 'utf8') }])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
})()

const check = (nodes: readonly NodeSpec[], facts: FileCheckFacts = {}): readonly RawFileFinding[] => checkFile(findZones(readOf(nodes)), testForm('hd05'), shippedChecks, facts)

const stateLetter: readonly NodeSpec[] = [
  table([
    [[mid('UBND TỈNH A', { size: 13 }), mid('SỞ NỘI VỤ', { size: 13, bold: true })], [mid('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }), mid('Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true })]],
    [[mid('Số: 125/SNV-VP', { size: 13 }), mid('V/v chuẩn bị hội nghị', { size: 12 })], [mid('A, ngày 05 tháng 6 năm 2026', { size: 13, italic: true })]],
  ]),
  mid('Kính gửi: Các phòng chuyên môn.'),
  para('Sở Nội vụ đề nghị các phòng chuyên môn chuẩn bị nội dung phục vụ hội nghị sơ kết công tác sáu tháng đầu năm./.', { align: 'justify', size: 13 }),
  table([[[para('Nơi nhận:', { size: 12, bold: true, italic: true }), para('- Như trên;', { size: 11 }), para('- Lưu: VT, VP.', { size: 11 })], [mid('KT. GIÁM ĐỐC', { bold: true, size: 13 }), mid('PHÓ GIÁM ĐỐC', { bold: true, size: 13 }), '', '', '', mid('Trần Văn C', { bold: true })]]]),
]

describe('a paper in an old font', () => {
  const old = { font: '.VnTime' }
  const legacy = (text: string): string => encodeText(text, 'tcvn3').text

  it('is read as its Unicode twin: what is missing is named at once, beside the letters', () => {
    const words = ['ĐẢNG UỶ B', 'Kế hoạch kiểm tra việc chấp hành Quy chế làm việc', 'Nơi nhận:', '- Các chi bộ, đảng bộ trực thuộc;', 'Nguyễn Văn An']
    const ids = (findings: readonly RawFileFinding[]): readonly string[] => [...new Set(findings.map(({ ruleId }) => ruleId))].filter((id) => id !== 'P05' && id !== 'P06').toSorted()
    const findings = check(words.map((text) => para(legacy(text), old)))
    expect(ids(findings)).toEqual(ids(check(words.map((text) => para(text)))))
    expect(ids(findings)).toContain('H12')
    expect(findings.find(({ ruleId }) => ruleId === 'P06')?.remedy).toContain('rồi kiểm tra lại')
  })

  it('with some such words is checked like any other', () => {
    const findings = check([...Array.from({ length: 12 }, () => para('Các chi bộ trực thuộc triển khai thực hiện')), para(legacy('Đảng uỷ Khối'), old)])
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['P06', 'H12']))
  })
})

describe('a State paper', () => {
  it('gets one sentence instead of a flood', () => {
    const findings = check(stateLetter, { foreign })
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['ND01 error'])
    expect(findings[0]?.message).toContain('Nghị định 30')
  })

  it('is told from a Party paper with slips, which are summed up once', async () => {
    const edits = [
      inBody('Số 05-KH/ĐU', 'Số: 05-KH/ĐU'), inBody('T/M BAN', 'TM. BAN'), inStyle('post', '<w:rPr>', '<w:rPr><w:b/>'), inBody('- Lưu Văn phòng Đảng uỷ.', '- Lưu: VT.'),
    ]
    const ids = (await checkedFile(plan, 'hd05', edits, { foreign })).map(({ ruleId }) => ruleId)
    expect(ids.toSorted()).toEqual(['N01', 'ND02', 'R02', 'S01', 'S02'])
    expect((await checkedFile(plan, 'hd05', edits.slice(0, 1), { foreign })).map(({ ruleId }) => ruleId)).toEqual(['N01'])
  })
})

describe('one fault', () => {
  it('in many paragraphs is one finding with all its changes', async () => {
    const many = { ...plan, body: Array.from({ length: 300 }, (_, index) => ({ kind: 'paragraph' as const, content: [{ text: `Nội dung thứ ${index + 1} của kế hoạch được các chi bộ trực thuộc thực hiện đúng thời gian đã định trong năm.` }] })) }
    const findings = await checkedFile(many, 'hd05', [inStyle('body', 'w:line="360" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"')])
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['P07'])
    expect(findings[0]?.message).toContain('(300 chỗ)')
    expect(findings[0]?.fix?.changes).toHaveLength(300)
  })

  it('in a guessed place is at most a warning and never mended unasked', async () => {
    const zoned = await zonedFile(plan, 'hd05', inStyle('issuer', '<w:sz w:val="28"/>', '<w:sz w:val="26"/>'))
    const guessed = { ...zoned, zones: zoned.zones.map((zone) => zone.id === 'issuer' ? { ...zone, sure: 'guess' as const } : zone) }
    const severities = (document: typeof zoned): readonly unknown[] => checkFile(document, testForm('hd05'), shippedChecks, {}).filter(({ ruleId }) => ruleId === 'H04').map(({ severity, fix, sure }) => [severity, fix?.safe, sure])
    expect(severities(zoned)).toEqual([['error', true, 'certain']])
    expect(severities(guessed)).toEqual([['warning', false, 'guess']])
  })
})

describe('places', () => {
  it('recipients at the right hand are told', async () => {
    const zoned = await zonedFile(plan, 'hd05', (parts) => {
      const body = parts.get('word/document.xml') ?? ''
      const at = body.lastIndexOf('<w:tbl>')
      parts.set('word/document.xml', body.slice(0, at) + body.slice(at).replace(/(<w:tc>(?:(?!<w:tc>).)*<\/w:tc>)(<w:tc>(?:(?!<w:tc>).)*<\/w:tc>)/su, '$2$1'))
    })
    expect(checkFile(zoned, testForm('hd05'), shippedChecks, {}).map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toContain('R06 info')
  })

  it('a copy with the State’s symbol is told', async () => {
    const model = {
      ...plan, copy: {
        kind: 'trueCopy' as const, letterhead: { superior: 'Đảng uỷ B', issuers: ['Văn phòng'] }, number: { number: 4, bodySymbol: 'VPĐU' }, placeAndDate: { place: 'A', date: '2026-06-08' },
        signature: { form: 'own' as const, authority: null, role: null, post: 'Chánh Văn phòng', fullName: 'Trần Thị B', alsoSigning: [] }, recipients: null,
      },
    }
    expect(await checkedFile(model, 'hd05')).toEqual([])
    expect((await checkedFile(model, 'hd05', [inBody('Số 04-BS/VPĐU', 'Số 04-SY/VPĐU')])).map(({ ruleId }) => ruleId)).toContain('ND03')
  })

  it('say nothing of room left for the pen, and little of a slip without recipients', async () => {
    const blank = await checkedFile(plan, 'hd05', [inBody('- Đánh giá đúng', '- Theo Kế hoạch số      -KH/ĐU, ngày      tháng 6 năm 2026, đánh giá đúng')])
    expect(blank.map(({ ruleId }) => ruleId)).not.toContain('T18')
    const slip = await checkedFile({ ...plan, kind: 'introductionSlip', number: { number: 5, kindSymbol: 'GGT', bodySymbol: 'ĐU' }, recipients: null }, 'hd05')
    expect(slip.filter(({ ruleId }) => ruleId === 'R07').map(({ severity }) => severity)).toEqual(['info'])
    expect((await checkedFile({ ...plan, recipients: null }, 'hd05')).filter(({ ruleId }) => ruleId === 'R07').map(({ severity }) => severity)).toEqual(['error'])
  })

  it('come in the order of the page', async () => {
    const findings = await checkedFile(plan, 'hd05', [inBody('Nguyễn Văn A<', 'TS. Nguyễn Văn A<'), inBody('Số 05-KH/ĐU', 'Số: 05-KH/ĐU'), inBody('Đánh giá đúng', 'Đánh giá  đúng')])
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['N01', 'T18', 'S04'])
  })
})

describe('the list of checks', () => {
  it('holds every check of the common mistakes', () => {
    const counts = { P: 10, H: 8, N: 9, D: 3, T: 15, S: 7, R: 6, X: 4, K: 1 }
    const wanted = Object.entries(counts).flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`))
    expect(wanted.filter((id) => !fileFinderIds.includes(id))).toEqual([])
  })
})
