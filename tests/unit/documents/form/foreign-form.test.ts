import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foreignWeight, loadForeignForm, loadFormProfiles, markSeen } from '../../../../electron/documents/form/index.ts'
import type { ForeignForm, MarkedPiece } from '../../../../electron/documents/form/index.ts'
import { zoneIds } from '../../../../electron/documents/zones/zoned-document.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import { rulePackFiles } from './form-files.ts'

const name = 'nd30.yaml'
const text = readFileSync(new URL(`../../../../resources/rules/${name}`, import.meta.url), 'utf8')

function load(changed = text) {
  return loadForeignForm([{ name, text: changed }])
}

const shipped: ForeignForm = (() => {
  const loaded = load()
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
})()

function seen(piece: MarkedPiece, kind: DocumentKind | null = null) {
  return shipped.marks.filter((mark) => markSeen(mark, piece, kind)).map(({ id }) => id)
}

describe("the State's form as marks", () => {
  it('covers every row of the comparison, and only components that are looked for', () => {
    expect([...new Set(shipped.marks.map(({ row }) => row))].filter((row) => row !== null).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    const known: readonly string[] = [...zoneIds, 'pageNumber']
    expect(shipped.marks.flatMap(({ on }) => on).filter((zone) => !known.includes(zone))).toEqual([])
  })

  it('gives no weight to what both forms say', () => {
    expect(shipped.marks.filter(({ weight }) => weight === 0).map(({ id }) => id)).toEqual(['calendarYearSeries', 'margins', 'appendixPages', 'urgencyBox', 'drafterMark'])
  })

  it.each([
    [{ zone: 'number', text: 'Số: 15/NQ-HĐND' }, ['numberColon', 'numberSlashFirst']],
    [{ zone: 'number', text: 'Số: 125/SGDĐT-VP' }, ['numberColon', 'numberSlashFirst', 'letterNumberWithoutKind']],
    [{ zone: 'number', text: 'Số 15-NQ/TU' }, []],
    [{ zone: 'number', text: 'Số 106-CV/VPTU' }, []],
    [{ zone: 'number', text: 'Số 05-QC/BTCTU-BDVTU' }, []],
    [{ zone: 'number', text: 'Số 12-QyĐ/ĐU' }, ['ruleSymbol']],
    [{ zone: 'signingAuthority', text: 'TM. BAN THƯỜNG VỤ' }, ['signingDots']],
    [{ zone: 'signingAuthority', text: 'T/M BAN THƯỜNG VỤ' }, []],
    [{ zone: 'archive', text: '- Lưu: VT, TH.' }, ['archiveLine']],
    [{ zone: 'archive', text: '- Lưu Văn phòng Đảng uỷ.' }, []],
    [{ zone: 'letterSubject', text: 'V/v mời họp', italic: true }, ['letterSubject']],
    [{ zone: 'letterSubject', text: 'về việc mời họp', italic: true }, []],
    [{ zone: 'recipientsLabel', text: 'Nơi nhận:', bold: true, italic: true }, ['recipientsLabel']],
    [{ zone: 'recipientsLabel', text: 'Nơi nhận:', bold: false, italic: false }, []],
    [{ zone: 'body', text: 'Thực hiện từ ngày ký./.', sizePt: 13 }, ['bodySize', 'endMark']],
    [{ zone: 'body', text: 'Thực hiện từ ngày ký.', sizePt: 14 }, []],
    [{ zone: 'copyNumber', text: 'Số: 12/SY-UBND' }, ['copySymbols']],
    [{ zone: 'copyNumber', text: 'Số 24-BS/UBKTTU' }, []],
    [{ zone: 'nationalTitle', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }, ['nationalTitle']],
  ] as const)('%o shows %o', (piece, marks) => {
    expect(seen(piece)).toEqual(marks)
  })

  it('sees Kính gửi as a mark in a report alone', () => {
    const piece = { zone: 'addressing', text: 'Kính gửi:', italic: true }
    expect([seen(piece, 'report'), seen(piece, 'officialLetter'), seen(piece)]).toEqual([['reportAddressing'], [], []])
  })

  it('counts a mark once, however often it is seen', () => {
    const [motto] = shipped.marks.filter(({ id }) => id === 'nationalMotto')
    expect(motto === undefined ? null : foreignWeight([motto, motto])).toBe(4)
  })

  it('is no profile a paper could be set by', () => {
    const loaded = loadFormProfiles([...rulePackFiles, { name, text }])
    expect(loaded.ok && loaded.value.map(({ id }) => id)).toEqual(['hd05', 'hd36'])
  })
})

describe("a wrong list of the State's marks", () => {
  const places = (changed: string) => {
    const loaded = load(changed)
    return loaded.ok ? [] : loaded.problems.map(({ code, path, line }) => ({ code, path, line }))
  }
  const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

  it('is refused with the line and what is wrong', () => {
    expect(places(text.replace('source: ["ND30-15"]', 'source: ["nghe nói"]'))).toEqual([
      { code: 'foreignForm.sourceUnknown', path: 'marks.calendarYearSeries.source', line: lineOf('source: ["ND30-15"]') },
      { code: 'foreignForm.notPrimary', path: 'marks.calendarYearSeries.state', line: lineOf('source: ["ND30-15"]') - 2 },
    ])
    expect(places(text.replace("pattern: '^\\s*V/v\\b'", "pattern: '(V/v'"))).toEqual([{ code: 'foreignForm.pattern', path: 'marks.letterSubject.look', line: lineOf("pattern: '^\\s*V/v") }])
    expect(places(text.replace('on: [issuerUnderline]', 'on: []'))).toEqual([{ code: 'foreignForm.nowhere', path: 'marks.lineUnderIssuer.on', line: lineOf('on: [issuerUnderline]') }])
    expect(places(text.replace('weight: 0', 'weight: 1'))).toEqual([expect.objectContaining({ code: 'foreignForm.unseen' })])
    expect(places(text.replace('    row: 1\n', '    row: 99\n'))).toEqual([expect.objectContaining({ code: 'schema.too_big', path: 'marks.nationalTitle.row' })])
    expect(loadForeignForm([]).ok).toBe(false)
  })
})
