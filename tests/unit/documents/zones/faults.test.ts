/** Components in a wrong form are still found; numbers and dates are read from wrong forms; nothing makes it throw. */
import { describe, expect, it } from 'vitest'
import { dateInText, findZones, zoneOf, zonesOf } from '../../../../electron/documents/zones/index.ts'
import type { ZonedDocument, ZoneId } from '../../../../electron/documents/zones/index.ts'
import { mid, para, readOf, section, table, textBox } from '../../../support/documents/read-builder.ts'
import type { NodeSpec } from '../../../support/documents/read-builder.ts'
import { timesMore } from '../../../support/processor-time.ts'

const text = 'Các chi bộ trực thuộc tổ chức quán triệt, cụ thể hoá nội dung phù hợp với chức năng, nhiệm vụ được giao; bảo đảm nghiêm túc.'
const running = (words: string): NodeSpec => para(words, { align: 'justify', firstLine: 28 })
function headOf(number: string, date: string): NodeSpec {
  return table([
    [[mid('ĐẢNG BỘ TỈNH A'), mid('ĐẢNG UỶ XÃ B', { bold: true }), mid('*')], [mid('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true })]],
    [[mid(number)], [mid(date, { italic: true })]],
  ])
}
const foot = table([[[para('Nơi nhận:'), para('- Như trên;'), para('- Lưu Văn phòng.')], [mid('T/M BAN THƯỜNG VỤ', { bold: true }), mid('BÍ THƯ'), '', '', mid('Nguyễn Văn A', { bold: true })]]])
const title = [mid('KẾ HOẠCH', { bold: true }), mid('thực hiện Nghị quyết', { bold: true }), mid('-----')]
function planWith(number: string, date: string): ZonedDocument { return findZones(readOf([headOf(number, date), ...title, running(text), foot])) }
function told(zoned: ZonedDocument, ...ids: readonly ZoneId[]): readonly string[] { return zonesOf(zoned, ...ids).map((zone) => `${zone.id}: ${zone.text}`) }

describe('the number taken apart', () => {
  it.each([
    ['Số 05-KH/ĐU', 5, '', 'KH', 'ĐU'], ['Số: 05/KH-ĐU', 5, '', 'KH', 'ĐU'], ['Số 01/BC-CB', 1, '', 'BC', 'CB'], ['Số 05 - KH / ĐU', 5, '', 'KH', 'ĐU'],
    ['Số 858CV/ĐU', 858, '', 'CV', 'ĐU'], ['Số 264a-CV/ĐU', 264, 'a', 'CV', 'ĐU'], ['Số      -KH/ĐU', null, '', 'KH', 'ĐU'], ['Số: ....../KH-ĐU', null, '', 'KH', 'ĐU'],
    ['Số…-KH/ĐU', null, '', 'KH', 'ĐU'], ['Số 05-QC/BTCTU-BDVTU', 5, '', 'QC', 'BTCTU-BDVTU'], ['Số: 12/2026/QĐ-UBND', 12, '', 'QĐ', 'UBND'], ['Số: 125/SNV-VP', 125, '', '', 'SNV-VP'],
    ['Số 05\u2013KH/ÐU', 5, '', 'KH', 'ĐU'], ['SỐ\u00A005-Ctr/ĐUK', 5, '', 'Ctr', 'ĐUK'], ['05-KH/ĐU', 5, '', 'KH', 'ĐU'],
  ])('%s', (printed, number, suffix, kindSymbol, bodySymbol) => {
    expect(planWith(printed, 'A, ngày 05 tháng 6 năm 2026').number).toEqual({ printed, number, suffix, kindSymbol, bodySymbol })
  })
})

describe('the date', () => {
  it.each([
    ['A, ngày 05 tháng 6 năm 2026', '2026-06-05'], ['A, ngày 5 tháng 06 năm 2026', '2026-06-05'], ['A, ngày 5/3/2026', '2026-03-05'], ['A ngày 05 tháng 6 năm 2026', '2026-06-05'],
    ['A, ngày      tháng 6 năm 2026', null], ['A, ngày … tháng … năm …', null], ['A, ngày 30 tháng 02 năm 2026', null], ['Thành phố Hồ Chí Minh,\nngày 29 tháng 12 năm 2026', '2026-12-29'],
    ['A, ngày\u00A005\u00A0tháng\u00A06\u00A0năm\u00A02026', '2026-06-05'], ['A, 05/6/2026', '2026-06-05'],
  ])('%s', (printed, date) => {
    const zoned = planWith('Số 05-KH/ĐU', printed)
    expect(told(zoned, 'placeAndDate')).toEqual([`placeAndDate: ${printed}`])
    expect(zoned.date).toBe(date)
  })

  it('of running text', () => {
    expect(dateInText('Hôm nay, ngày 5 tháng 6 năm 2026')).toBe('2026-06-05')
    expect(dateInText('ngày 31/4/2026')).toBeNull()
  })

  it('of minutes without one in the head stands in their first lines', () => {
    const zoned = findZones(readOf([mid('ĐẢNG CỘNG SẢN VIỆT NAM'), mid('BIÊN BẢN', { bold: true }), mid('họp chi bộ', { bold: true }), mid('-----'), running(`Thời gian: 14 giờ, ngày 5/6/2026. ${text}`), running(text)]))
    expect(zoned.date).toBe('2026-06-05')
    expect(zoneOf(zoned, 'placeAndDate')).toBeUndefined()
  })
})

describe('faults', () => {
  it('finds a decision with who decides between its căn cứ and the State\'s habits', () => {
    const zoned = findZones(readOf([
      para('ĐẢNG BỘ XÃ B\t\tĐẢNG CỘNG SẢN VIỆT NAM'), para('CHI BỘ THÔN 5\t\t———————————', { bold: true }), para('        *'), para('Số 3-QĐ/CB      B, ngày 3 tháng 09 năm 2026'),
      mid('QUYẾT ĐỊNH', { bold: true }), mid('Về việc phân công', { bold: true }), mid('CHI BỘ THÔN 5', { bold: true }), running('Căn cứ Điều lệ Đảng;'), running('Theo đề nghị của chi uỷ,'),
      mid('QUYẾT ĐỊNH:', { bold: true }), running(`Điều 1: ${text}`), para('Nơi nhận:\tTM. CHI BỘ'), para('- Như điều 1;\tBÍ THƯ'), para('- Lưu CB.'), '', para('\tNGUYỄN VĂN A', { bold: true }),
    ]))
    expect(told(zoned, 'superior', 'issuer', 'titleUnderline', 'subject', 'enactingLine', 'basis', 'article', 'signingAuthority', 'post', 'fullName', 'archive')).toEqual([
      'superior: ĐẢNG BỘ XÃ B', 'issuer: CHI BỘ THÔN 5', 'titleUnderline: ———————————', 'subject: Về việc phân công', 'enactingLine: CHI BỘ THÔN 5', 'basis: Căn cứ Điều lệ Đảng;',
      'basis: Theo đề nghị của chi uỷ,', 'enactingLine: QUYẾT ĐỊNH:', `article: Điều 1: ${text}`, 'signingAuthority: TM. CHI BỘ', 'post: BÍ THƯ', 'archive: - Lưu CB.', 'fullName: NGUYỄN VĂN A',
    ])
  })

  it('knows a title with slips, but not surely', () => {
    const zoned = findZones(readOf([mid('ĐẢNG CỘNG SẢN VIỆT  NAM.'), mid('ĐẢNG UỶ XÃ B', { bold: true }), mid('Số 05-KH/ĐU'), ...title, running(text)]))
    expect(zoneOf(zoned, 'partyTitle')?.sure).toBe('certain')
    const worse = findZones(readOf([mid('ĐẢNG CÔNG SẢN VIỆT NM'), mid('ĐẢNG UỶ XÃ B', { bold: true }), mid('Số 05-KH/ĐU'), ...title, running(text)]))
    expect(zoneOf(worse, 'partyTitle')?.sure).toBe('likely')
  })

  it('takes a Party paper with the State\'s title for a Party paper', () => {
    const zoned = findZones(readOf([
      table([[[mid('ĐẢNG BỘ TỈNH A'), mid('ĐẢNG UỶ XÃ B', { bold: true }), mid('*'), mid('Số 05-KH/ĐU')], [mid('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), mid('Độc lập - Tự do - Hạnh phúc'), mid('A, ngày 05 tháng 6 năm 2026')]]]),
      ...title, running(text), foot,
    ]))
    expect(told(zoned, 'nationalTitle', 'nationalMotto')).toHaveLength(2)
    expect(zoned.foreignForm).toBe(false)
  })

  it('takes a list of papers for a table, not for a head', () => {
    const zoned = findZones(readOf([headOf('Số 05-KH/ĐU', 'A, ngày 05 tháng 6 năm 2026'), ...title, running(text), table([['TT', 'Số, ký hiệu'], ['1', 'Số 08-KH/ĐU'], ['2', 'A, ngày 05 tháng 6 năm 2026']], { ruled: true }), foot]))
    expect(told(zoned, 'number', 'placeAndDate')).toEqual(['number: Số 05-KH/ĐU', 'placeAndDate: A, ngày 05 tháng 6 năm 2026'])
    expect(zoned.tables).toHaveLength(1)
    expect(told(zoned, 'tableHeader')).toEqual(['tableHeader: TT', 'tableHeader: Số, ký hiệu'])
  })

  it('reads the head and the foot of unread legacy letters by place, and says that it guesses', () => {
    const zoned = findZones(readOf([
      table([[[mid('§¶ng bé tØnh A'), mid('§¶ng uû khèi', { bold: true }), mid('*'), mid('Sè 05-KH/§UK')], [mid('§¶ng céng s¶n viÖt nam', { bold: true }), mid('A, ngµy 05 th¸ng 6 n¨m 2010')]]]),
      mid('KÕ ho¹ch', { font: '.VnTimeH', bold: true }), mid('thùc hiÖn NghÞ quyÕt', { bold: true }), mid('-----'), running('C¸c chi bé trùc thuéc tæ chøc qu¸n triÖt, cô thÓ ho¸ néi dung phï hîp víi chøc n¨ng.'),
      table([[[para('N¬i nhËn:'), para('- Nh\u00AD trªn;')], [mid('T/M Ban th\u00ADêng vô'), mid('BÝ th\u00AD'), '', mid('NguyÔn V¨n A')]]]),
    ]))
    expect(zoned.zones.filter(({ id }) => id !== 'empty' && id !== 'signatureSpace').map(({ id }) => id)).toEqual([
      'superior', 'issuer', 'star', 'number', 'partyTitle', 'placeAndDate', 'kindName', 'subject', 'subjectSeparator', 'body', 'recipientsLabel', 'recipient', 'signingAuthority', 'post', 'fullName',
    ])
    expect(zonesOf(zoned, 'partyTitle', 'superior', 'issuer', 'kindName', 'post').every(({ sure }) => sure === 'guess')).toBe(true)
    expect(zoned.date).toBe('2010-06-05')
  })

  it('finds the block of a copy under its line', () => {
    const zoned = findZones(readOf([
      headOf('Số 05-KH/ĐU', 'A, ngày 05 tháng 6 năm 2026'), ...title, running(text), foot, para('', { bottomBorder: true }),
      table([[[mid('ĐẢNG UỶ XÃ B'), mid('VĂN PHÒNG', { bold: true }), mid('*'), mid('Số 24-BS/VPĐU')], [mid('Sao y bản chính'), mid('B, ngày 10 tháng 6 năm 2026')]], [[para('Nơi nhận:'), para('- Lưu Văn phòng.')], [mid('CHÁNH VĂN PHÒNG'), '', mid('Lê Thị D')]]]),
    ]))
    expect(told(zoned, 'copyIssuer', 'copyNumber', 'copyKind', 'copyPlaceAndDate')).toEqual(['copyIssuer: ĐẢNG UỶ XÃ B', 'copyIssuer: VĂN PHÒNG', 'copyNumber: Số 24-BS/VPĐU', 'copyKind: Sao y bản chính', 'copyPlaceAndDate: B, ngày 10 tháng 6 năm 2026'])
    expect(zoned.number?.printed).toBe('Số 05-KH/ĐU')
  })

  it('says of bare text that it guesses, and of an empty file nothing', () => {
    const zoned = findZones(readOf([running(text), running(text)]))
    expect(zoned.zones.map(({ id, sure }) => `${id} ${sure}`)).toEqual(['body guess', 'body guess'])
    expect(findZones(readOf([]))).toMatchObject({ zones: [], head: 'none', kind: null, number: null, date: null, foreignForm: false })
  })
})

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => { state = (state * 48_271) % 2_147_483_647; return state / 2_147_483_647 }
}

it('never throws, gives every paragraph with words a zone, keeps to its text and to the order', () => {
  const pieces: readonly NodeSpec[] = [
    headOf('Số 05-KH/ĐU', 'A, ngày 05'), ...title, running(text), foot, section(), mid('PHỤ LỤC I', { bold: true }), textBox([mid('*'), mid('Số 1')]), para('\f'), para('a\fPHỤ LỤC\fb'), para('\t\n \t'),
    table([[[table([['x', 'y']])], ['']]]), para('1. \u{1F600} 𝐀', { bold: true }), mid('Sao y bản chính'), para('Số 24-BS/ĐU'), para('Kính gửi:'), para('- Một;\n- Hai'), para('Căn cứ'), mid('Điều 1.'), para('', { bottomBorder: true }),
  ]
  for (let seed = 1; seed <= 300; seed++) {
    const next = chance(seed)
    const nodes = Array.from({ length: 1 + Math.floor(next() * 14) }, () => pieces[Math.floor(next() * pieces.length)] ?? '')
    const zoned = findZones(readOf(nodes))
    const zoned2 = new Set(zoned.zones.map(({ paragraph }) => paragraph.ref.index))
    const visit = (blocks: ZonedDocument['read']['blocks']): void => {
      for (const block of blocks) {
        if (block.kind === 'paragraph') { if (block.text.trim() !== '') expect(zoned2.has(block.ref.index), `${seed}: ${block.text}`).toBe(true) }
        else for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks)
      }
    }
    visit(zoned.read.blocks)
    expect(zoned.zones.every((zone) => zone.text === zone.paragraph.text.slice(zone.from, zone.to) && zone.text === zone.text.trim())).toBe(true)
    expect(zoned.zones.every((zone, index) => index === 0 || (zoned.zones[index - 1]?.paragraph.ref.index ?? 0) <= zone.paragraph.ref.index)).toBe(true)
  }
})

it('reads 300 pages in a time in step with their number', () => {
  const page = [para('1. Nhiệm vụ', { bold: true }), ...Array.from({ length: 18 }, () => running(text.repeat(3))), para('- Ý một;')]
  const pages = (count: number) => readOf([headOf('Số 05-KH/ĐU', 'A, ngày 05 tháng 6 năm 2026'), ...title, ...Array.from({ length: count }, () => page).flat(), foot])
  const [short, long] = [pages(75), pages(300)]
  expect(findZones(long).zones.length).toBeGreaterThan(6000)
  // Four times the pages: quadratic work would take sixteen times as long.
  expect(timesMore(() => findZones(long), () => findZones(short))).toBeLessThan(9)
})
