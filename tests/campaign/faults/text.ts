/** Faults of the kind's name, the subject, the addressees and the running text (T01–T30, R04, R08, R10, D in the text, F, C). */
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { FileCheckFacts } from '../../../electron/documents/check/index.ts'
import type { Zone, ZonedDocument, ZoneId } from '../../../electron/documents/zones/index.ts'
import { besides, NotThere, relay, remove, restyle, retext, reword, say, zoneOf, zonesOf } from '../harm.ts'
import type { Harm } from '../harm.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'

const kindOf = ({ zoned }: Harm): string => zoned.kind?.id ?? ''
const onlyIn = (kinds: readonly string[], harm: Harm): void => { if (!kinds.includes(kindOf(harm))) throw new NotThere(kinds.join('/')) }
const subject = (harm: Harm): Zone => zoneOf(harm, 'subject')
const letterSubject = (harm: Harm): Zone => zoneOf(harm, 'letterSubject')
const kindName = (harm: Harm): Zone => zoneOf(harm, 'kindName')
const separator = (harm: Harm): Zone => zoneOf(harm, 'subjectSeparator')
const running: readonly ZoneId[] = ['body', 'clause', 'point', 'item', 'basis', 'article']
const later = (harm: Harm, date: string): void => { if ((harm.zoned.date ?? '') < date) throw new NotThere(`a date from ${date}`) }

/** Running text that is one zone long, with words enough to be changed. */
function words(harm: Harm, least = 40): Zone {
  const zone = zonesOf(harm, 'body', 'clause', 'item', 'point').find(({ text }) => text.length >= least)
  if (zone === undefined) throw new NotThere('running text')
  return zone
}

/** A paragraph of plain text, which no number could make a heading. */
function longBody(harm: Harm): Zone {
  const zone = zonesOf(harm, 'body').find(({ text, paragraph }) => text.length > 70 && !/^\d/u.test(text) && paragraph.align !== 'centre')
  if (zone === undefined) throw new NotThere('long text')
  return zone
}

/** Slips are printed on forms of their own: nothing stands under their names. */
function named({ zoned }: Harm): void {
  if (zoned.kind === null || documentKinds[zoned.kind.id].group === 'slip') throw new NotThere('a document')
}

/** The last paragraph of the text before the signatures. */
function lastWords(harm: Harm): Zone {
  const last = zonesOf(harm, ...running, 'heading1', 'heading2', 'heading3', 'heading4', 'tableCell').at(-1)
  if (last === undefined || last.id === 'tableCell' || !/[^.]\.$/u.test(last.text)) throw new NotThere('end of the text')
  return last
}

/** One word of the text between two blanks, its place in the zone. */
const gapAt = (zone: Zone): number => {
  const at = zone.text.indexOf(' ', Math.floor(zone.text.length / 2))
  if (at < 0) throw new NotThere('a blank')
  return at
}

const headings = (harm: Harm, pattern: RegExp): readonly Zone[] => zonesOf(harm, 'heading1', 'heading2', 'heading3', 'heading4', 'article', 'clause', 'body').filter(({ text, paragraph }) => pattern.test(text) && paragraph.cell?.depth !== 2)

const later2 = (zoned: ZonedDocument, days: number): string => {
  const [year = '2026', , day = '05'] = (zoned.date ?? '2026-10-05').split('-')
  return `${day}/12/${Number(year) + days}`
}
const register = (date: string): FileCheckFacts => ({ citations: { bodySymbols: ['ĐUK'], papers: [{ kindSymbol: 'KH', bodySymbol: 'ĐUK', number: 15, suffix: '', date, subject: 'kiểm tra' }] } })

export const textFaults: readonly Fault[] = [
  fault('T01', 'the subject begins with Về việc', (harm) => { const zone = subject(harm); if (!/^\p{Ll}/u.test(zone.text)) throw new NotThere('small letter'); retext(harm, zone, 0, 0, 'Về việc ') }),
  fault('T02', 'no hyphens', (harm) => { named(harm); remove(harm, separator(harm)) }),
  fault('T02', 'three hyphens', (harm) => { named(harm); reword(harm, separator(harm), '-----', '---') }),
  fault('T02', 'a row of hyphens', (harm) => { named(harm); reword(harm, separator(harm), '-----', '------------------') }),
  fault('T02', 'en dashes', (harm) => { named(harm); reword(harm, separator(harm), '-----', '–––––') }),
  fault('T03', 'V/v', (harm) => reword(harm, letterSubject(harm), /^về việc/u, 'V/v')),
  fault('T03', 'upright subject of a letter', (harm) => restyle(harm, letterSubject(harm), { italic: false })),
  fault('T03', 'a letter’s subject size 14', (harm) => restyle(harm, letterSubject(harm), { size: 14 })),
  fault('T03', 'a letter’s subject bold', (harm) => restyle(harm, letterSubject(harm), { bold: true })),
  fault('T04', 'a type line in a letter', (harm) => { onlyIn(['officialLetter'], harm); besides(harm, zoneOf(harm, 'addressing'), 'before', 'CÔNG VĂN', { bold: true }) }),
  fault('T05', 'bases slanted', (harm) => { for (const zone of [zoneOf(harm, 'basis'), ...zonesOf(harm, 'basis').slice(1)]) restyle(harm, zone, { italic: true }) }),
  fault('T05', 'a base without its dash', (harm) => reword(harm, zoneOf(harm, 'basis'), /^- /u, '')),
  fault('T06', './.', (harm) => { const zone = lastWords(harm); retext(harm, zone, zone.text.length - 1, zone.text.length, './.') }),
  fault('T06', 'no stop at the end', (harm) => { const zone = lastWords(harm); retext(harm, zone, zone.text.length - 1, zone.text.length, '') }),
  fault('T06', 'a semicolon at the end', (harm) => { const zone = lastWords(harm); retext(harm, zone, zone.text.length - 1, zone.text.length, ';') }),
  fault('T07', 'the name of another kind', (harm) => { if (harm.zoned.kind === null) throw new NotThere('kind'); say(harm, 'theo tinh thần của Tuyên bố này') }),
  fault('T07', 'a place to fill in', (harm) => say(harm, 'trước ngày .......... của năm nay')),
  fault('T07', 'a field of a template', (harm) => say(harm, 'do đồng chí {{ho_ten}} chủ trì')),
  fault('T08', 'the text in size 13', (harm) => { const all = zonesOf(harm, 'body', 'clause', 'item', 'point', 'basis'); if (all.length === 0) throw new NotThere('text'); for (const zone of all) restyle(harm, zone, { size: 13 }) }),
  fault('T08', 'a paragraph in size 13,5', (harm) => restyle(harm, words(harm), { size: 13.5 })),
  fault('T08', 'a paragraph in size 12', (harm) => restyle(harm, words(harm), { size: 12 })),
  fault('T09', 'a citation without comma', (harm) => say(harm, 'theo Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương')),
  fault('T09', 'a base without its matter', (harm) => { const zone = zoneOf(harm, 'basis'); const end = /[;,.]$/u.exec(zone.text)?.[0] ?? ''; retext(harm, zone, 0, zone.text.length - end.length, '- Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/02/2026 của Tỉnh uỷ') }),
  fault('T10', 'an abbreviation', (harm) => say(harm, 'giao các ĐVTN trực tiếp thực hiện')),
  fault('T11', 'another separator after a Roman number', (harm) => { const all = headings(harm, /^[IVX]+\. /u); const second = all.filter(({ id }) => id === 'heading1')[1]; if (second === undefined) throw new NotThere('two headings'); reword(harm, second, /^([IVX]+)\. /u, '$1- ') }),
  fault('T12', 'ủy beside uỷ', (harm) => { const zone = zonesOf(harm, ...running, 'recipient').filter(({ text }) => /[uU]ỷ/u.test(text)).at(-1); if (zone === undefined || zonesOf(harm, ...running, 'recipient', 'subject').filter(({ text }) => /[uU]ỷ/u.test(text)).length < 3) throw new NotThere('uỷ'); reword(harm, zone, /([uU])ỷ/u, (zone.text.includes('Uỷ') ? 'Ủy' : 'ủy')) }),
  fault('T13', 'the old guide cited', (harm) => { later(harm, '2026-05-27'); say(harm, 'theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng') }),
  fault('T13', 'the old rule cited', (harm) => { later(harm, '2026-01-09'); say(harm, 'theo Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư') }),
  fault('T13', 'a wrong date of the guide', (harm) => { later(harm, '2026-05-27'); say(harm, 'theo Hướng dẫn số 05-HD/VPTW, ngày 12/01/2026 của Văn phòng Trung ương Đảng') }),
  fault('T14', 'a khoản in bold', (harm) => { zoneOf(harm, 'article'); restyle(harm, zoneOf(harm, 'clause', 'point'), { bold: true }) }),
  fault('T15', 'type line size 14', (harm) => restyle(harm, kindName(harm), { size: 14 })),
  fault('T15', 'type line not bold', (harm) => restyle(harm, kindName(harm), { bold: false })),
  fault('T15', 'subject not bold', (harm) => restyle(harm, subject(harm), { bold: false })),
  fault('T15', 'subject size 13', (harm) => restyle(harm, subject(harm), { size: 13 })),
  fault('T15', 'type line at the left', (harm) => relay(harm, kindName(harm).paragraph, 'w:jc', { 'w:val': 'left' })),
  fault('T15', 'type line in small letters', (harm) => { const zone = kindName(harm); retext(harm, zone, 0, zone.text.length, zone.text.slice(0, 1) + zone.text.slice(1).toLocaleLowerCase('vi')) }),
  fault('T16', 'a stop after the subject', (harm) => { const zone = zonesOf(harm, 'subject', 'letterSubject').at(-1); if (zone === undefined) throw new NotThere('subject'); retext(harm, zone, zone.text.length, zone.text.length, '.') }),
  fault('T17', 'a letter’s subject without về việc', (harm) => { later(harm, '2026-05-27'); reword(harm, letterSubject(harm), /^về việc /u, '') }),
  fault('T18', 'two spaces', (harm) => { const zone = words(harm); const at = gapAt(zone); retext(harm, zone, at, at, ' ') }),
  fault('T18', 'three spaces in the subject', (harm) => { const zone = zoneOf(harm, 'subject', 'letterSubject'); const at = gapAt(zone); retext(harm, zone, at, at, '  ') }),
  fault('T19', 'a space before a comma', (harm) => { const zone = zonesOf(harm, 'body', 'clause', 'item', 'point', 'basis').find(({ text }) => /\p{L}, /u.test(text)); if (zone === undefined) throw new NotThere('a comma'); reword(harm, zone, /(\p{L}), /u, '$1 , ') }),
  fault('T24', 'heading I not bold', (harm) => restyle(harm, zoneOf(harm, 'heading1', 'article'), { bold: false })),
  fault('T24', 'heading size 12', (harm) => restyle(harm, zoneOf(harm, 'heading1', 'article', 'heading2'), { size: 12 })),
  fault('T25', 'a paragraph slanted', (harm) => restyle(harm, longBody(harm), { italic: true })),
  fault('T25', 'a paragraph bold', (harm) => restyle(harm, longBody(harm), { bold: true })),
  fault('T26', 'the appendix’s title small', (harm) => { const zone = harm.zoned.zones.find(({ id }) => id === 'appendixTitle'); if (zone === undefined) throw new NotThere('appendix'); restyle(harm, zone, { size: 11 }) }),
  fault('T29', 'a Roman number left out', (harm) => { const [, second] = zonesOf(harm, 'heading1').filter(({ text }) => text.startsWith('II. ') || text.startsWith('I. ')); if (second === undefined) throw new NotThere('II.'); reword(harm, second, /^II\./u, 'III.') }),
  fault('T29', 'a number twice', (harm) => { const zone = headings(harm, /^2\. /u)[0]; if (zone === undefined) throw new NotThere('2.'); reword(harm, zone, /^2\./u, '1.') }),
  fault('T29', 'an article left out', (harm) => { const zone = zonesOf(harm, 'article').find(({ text }) => text.startsWith('Điều 2.')); if (zone === undefined) throw new NotThere('Điều 2'); reword(harm, zone, /^Điều 2\./u, 'Điều 3.') }),
  fault('T30', 'no type line', (harm) => { if (zonesOf(harm, 'subject').length === 0) throw new NotThere('subject'); remove(harm, kindName(harm)) }),
  fault('T30', 'no subject', (harm) => { if (zonesOf(harm, 'kindName').length === 0) throw new NotThere('type line'); for (const zone of [subject(harm), ...zonesOf(harm, 'subject').slice(1)].toReversed()) remove(harm, zone) }),

  fault('R04', 'Kính gửi in a submission', (harm) => { onlyIn(['submission'], harm); reword(harm, zoneOf(harm, 'addressing'), 'Kính trình', 'Kính gửi') }),
  fault('R04', 'Kính trình in a letter', (harm) => { onlyIn(['officialLetter'], harm); reword(harm, zoneOf(harm, 'addressing'), 'Kính gửi', 'Kính trình') }),
  fault('R04', 'Kính gửi in a report', (harm) => { onlyIn(['report', 'announcement', 'plan'], harm); const zone = zonesOf(harm, 'subjectSeparator', 'subject').at(-1); if (zone === undefined) throw new NotThere('subject'); besides(harm, zone, 'after', 'Kính gửi: Ban Thường vụ Tỉnh uỷ', { bold: false }) }),
  fault('R08', 'no addressee', (harm) => { onlyIn(['officialLetter', 'submission'], harm); for (const zone of zonesOf(harm, 'addressee', 'addressing').toReversed()) remove(harm, zone) }),
  fault('R10', 'Kính gửi upright', (harm) => restyle(harm, zoneOf(harm, 'addressing'), { italic: false })),
  fault('R10', 'an addressee bold', (harm) => restyle(harm, zoneOf(harm, 'addressee'), { bold: true })),

  fault('D01', 'a month with zero in the text', (harm) => say(harm, 'xong trước ngày 20/09/2027')),
  fault('D03', 'an impossible day in the text', (harm) => say(harm, 'xong trước ngày 31/11/2027')),
  fault('D03', '30 February in the text', (harm) => say(harm, 'xong trước ngày 30 tháng 02 năm 2027')),
  fault('D03', 'a paper cited that is later', (harm) => say(harm, `theo Quy định số 22-QĐ/TW, ngày ${later2(harm.zoned, 1)} của Ban Chấp hành Trung ương`)),
  fault('D03', 'the wrong weekday', (harm) => say(harm, 'họp vào thứ Hai, ngày 20/10/2027')),
  fault('D07', 'a deadline on a Sunday', (harm) => say(harm, 'xong trước ngày 17/10/2027')),
  fault('N04', 'a cited number without zero', (harm) => say(harm, 'theo Kế hoạch số 5-KH/ĐU, ngày 10/01/2024 của Đảng uỷ')),
  fault('F01', 'a total that is off', (harm) => {
    const row = harm.zoned.zones.findIndex(({ id, text }) => id === 'tableCell' && /^(Tổng cộng|Cộng)$/u.test(text))
    const zone = harm.zoned.zones[row + 1]
    if (row < 0 || zone === undefined || !/^[\d.]+$/u.test(zone.text)) throw new NotThere('total')
    retext(harm, zone, zone.text.length - 1, zone.text.length, zone.text.endsWith('9') ? '8' : '9')
  }),
  fault('F01', 'a figure of a row that is off', (harm) => {
    if (!harm.zoned.zones.some(({ id, text }) => id === 'tableCell' && /^(Tổng cộng|Cộng)$/u.test(text))) throw new NotThere('total')
    const zone = harm.zoned.zones.find(({ id, text, paragraph }) => id === 'tableCell' && /^\d{2,}$/u.test(text) && (paragraph.cell?.column ?? 0) > 1)
    if (zone === undefined) throw new NotThere('figure')
    retext(harm, zone, 0, 1, zone.text.startsWith('9') ? '8' : '9')
  }),
  fault('F02', 'a rate that does not match its count', (harm) => say(harm, 'có 45/58 chi bộ (87,6%) hoàn thành')),
  fault('C01', 'a cited paper with another date', (harm) => say(harm, 'theo Kế hoạch số 15-KH/ĐUK, ngày 03/3/2024 của Đảng uỷ'), { facts: () => register('2024-02-03') }),
  fault('C02', 'a cited paper that is not in the register', (harm) => say(harm, 'theo Kế hoạch số 16-KH/ĐUK, ngày 03/3/2024 của Đảng uỷ'), { facts: () => register('2024-02-03') }),
]

