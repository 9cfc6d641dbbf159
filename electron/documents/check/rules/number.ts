/** Number and symbol (box 3): HD36 1.3, HD05 component 3. */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentNumber } from '../../../../shared/document/model.ts'
import { shortDate } from '../../../../shared/domain/dates.ts'
import { around, textsIn } from '../paper.ts'
import type { PaperUnderCheck } from '../paper.ts'
import { readInHd36, reported, reportedElsewhere } from '../rule.ts'
import type { CheckRule, Hit } from '../rule.ts'

const form = readInHd36('thành phần 3', '1.3')
const kinds = reported('thành phần 3', '1.3')
const series = readInHd36('thành phần 3', '1.3.1a')

/** Body symbols: capital first letter, joined by hyphens (joint papers). */
const bodySymbolPattern = /^[A-ZĐƯ][A-Za-zĐƯđư]*(-[A-ZĐƯ][A-Za-zĐƯđư]*)*$/u
/** Wrong spellings of kind symbols seen in real papers, and their right forms. */
const misspelt: Readonly<Record<string, string>> = {
  CTR: 'CTr', Ctr: 'CTr', TTR: 'TTr', Ttr: 'TTr', QĐi: 'QĐ', QĐI: 'QĐ', QyĐ: 'QĐ', QYĐ: 'QĐ', QuyĐ: 'QĐ',
}

/** Hits on the number when there is one and `wrong` says what is expected instead. */
function onNumber(paper: PaperUnderCheck, wrong: (number: DocumentNumber) => Omit<Hit, 'place' | 'excerpt'> | null): readonly Hit[] {
  const { number } = paper.model
  const found = number === null ? null : wrong(number)
  if (number === null || found === null) return []
  return [{ place: 'number', excerpt: printed(number), ...found }]
}

function printed({ number, suffix, kindSymbol, bodySymbol }: DocumentNumber): string {
  return `Số ${number === null ? '     ' : `${String(number).padStart(2, '0')}${suffix ?? ''}`}-${kindSymbol}/${bodySymbol}`
}

export const numberRules: readonly CheckRule[] = [
  {
    id: 'N10', severity: 'error', basis: form,
    message: 'Văn bản chưa có số và ký hiệu.', remedy: 'Nhập ký hiệu của cơ quan ban hành; số có thể để trống đến khi ban hành. Riêng biên bản được phép không đánh số.',
    find: ({ model }) => model.number === null && model.kind !== 'minutes'
      ? [{ place: 'number', excerpt: '', found: 'không có', expected: `Số …-${documentKinds[model.kind].symbol}/…` }] : [],
  },
  {
    id: 'N13', severity: 'info', basis: form,
    message: 'Số văn bản đang để trống.', remedy: 'Ghi số khi ban hành.',
    find: (paper) => onNumber(paper, ({ number }) => number === null ? { found: 'để trống', expected: 'số thứ tự' } : null),
  },
  {
    id: 'N01', severity: 'error', basis: form,
    message: 'Ký hiệu “{found}” lẫn chữ “Số” hoặc dấu hai chấm.', remedy: 'Chỉ nhập ký hiệu, chương trình tự in “Số …” không có dấu hai chấm.',
    find: (paper) => onNumber(paper, ({ kindSymbol, bodySymbol }) => /:|^số/iu.test(kindSymbol + bodySymbol)
      ? { found: `${kindSymbol}/${bodySymbol}`, expected: 'Số 05-KH/ĐU' } : null),
  },
  {
    id: 'N02', severity: 'error', basis: form,
    message: 'Ký hiệu “{found}” sai thứ tự: phải là số, gạch nối, tên loại, gạch chéo, cơ quan.', remedy: 'Tách ký hiệu tên loại và ký hiệu cơ quan, ví dụ KH và ĐU.',
    find: (paper) => onNumber(paper, ({ kindSymbol, bodySymbol }) => /[/\d]/u.test(kindSymbol) || bodySymbol.includes('/')
      ? { found: `${kindSymbol}/${bodySymbol}`, expected: `${documentKinds[paper.model.kind].symbol}/…` } : null),
  },
  {
    id: 'N03', severity: 'error', basis: form,
    message: 'Ký hiệu “{found}” có khoảng trắng.', remedy: 'Bỏ khoảng trắng quanh dấu gạch nối và gạch chéo.',
    find: (paper) => onNumber(paper, ({ kindSymbol, bodySymbol }) => /\s/u.test(kindSymbol + bodySymbol)
      ? { found: `${kindSymbol}/${bodySymbol}`, expected: `${kindSymbol}/${bodySymbol}`.replaceAll(/\s/gu, '') } : null),
  },
  {
    id: 'N04', severity: 'warning', basis: form,
    message: 'Số văn bản dưới 10 viết thiếu số 0: “{found}”.', remedy: 'Viết “{expected}”.',
    find: (paper) => textsIn(paper, 'subject', 'basis', 'heading', 'text', 'cell').flatMap(({ place, text }) =>
      [...text.matchAll(/(?<=số )[1-9]-[A-ZĐ][A-Za-zĐđ]*\/[A-ZĐƯ][\p{L}-]*/gu)].map((match) => ({
        place, excerpt: around(text, match.index, match[0].length), found: match[0], expected: `0${match[0]}`,
      }))),
  },
  {
    id: 'N05', severity: 'warning', basis: kinds,
    message: 'Ký hiệu tên loại “{found}” viết sai.', remedy: 'Viết “{expected}”.',
    find: (paper) => onNumber(paper, ({ kindSymbol }) => misspelt[kindSymbol] === undefined ? null : { found: kindSymbol, expected: misspelt[kindSymbol] }),
  },
  {
    id: 'N06', severity: 'error', basis: kinds,
    message: 'Ký hiệu tên loại “{found}” không khớp với tên loại văn bản.', remedy: 'Dùng ký hiệu “{expected}”, hoặc đổi lại loại văn bản.',
    find: (paper) => onNumber(paper, ({ kindSymbol }) => {
      const { symbol } = documentKinds[paper.model.kind]
      return kindSymbol === symbol || misspelt[kindSymbol] !== undefined ? null : { found: kindSymbol, expected: symbol }
    }),
  },
  {
    id: 'N07', severity: 'error', basis: series,
    message: 'Số {found} đã dùng cho một văn bản cùng loại trong nhiệm kỳ này.', remedy: 'Lấy số tiếp theo trong sổ; số đã cấp không dùng lại.',
    find: (paper) => onNumber(paper, ({ number, suffix }) => number !== null && suffix === undefined && (paper.facts.usedNumbers ?? []).includes(number)
      ? { found: String(number), expected: 'số chưa dùng' } : null),
  },
  {
    id: 'N08', severity: 'warning', basis: series,
    message: 'Ngày văn bản ({found}) nằm ngoài nhiệm kỳ mà số văn bản thuộc về ({expected}).', remedy: 'Kiểm tra lại ngày văn bản hoặc nhiệm kỳ của cấp uỷ.',
    find: ({ date, facts: { term } }) => date === null || term === undefined || term === null || (date >= term.from && (term.to === null || date <= term.to))
      ? [] : [{
          place: 'placeAndDate', excerpt: shortDate(date), found: shortDate(date),
          expected: `từ ${shortDate(term.from)}${term.to === null ? '' : ` đến ${shortDate(term.to)}`}`,
        }],
  },
  {
    id: 'N09', severity: 'error', basis: form,
    message: 'Văn bản liên tịch nhưng ký hiệu “{found}” không có gạch nối giữa các cơ quan.', remedy: 'Viết ký hiệu các cơ quan nối bằng “-”, cơ quan chủ trì đứng trước, ví dụ BTCTU-BDVTU.',
    find: (paper) => paper.model.letterhead.issuers.length < 2 ? [] : onNumber(paper, ({ bodySymbol }) => bodySymbol.includes('-') ? null : { found: bodySymbol, expected: 'A-B' }),
  },
  {
    id: 'N11', severity: 'warning', basis: form,
    message: 'Ký hiệu cơ quan “{found}” không đúng mẫu.', remedy: 'Ký hiệu chỉ gồm chữ cái đầu viết liền, ví dụ ĐU, UBKTĐU; nhiều cơ quan nối bằng “-”.',
    find: (paper) => onNumber(paper, ({ bodySymbol }) => bodySymbolPattern.test(bodySymbol) || /[\s/:]/u.test(bodySymbol)
      ? null : { found: bodySymbol, expected: 'ĐU, UBKTĐU, CB …' }),
  },
  {
    id: 'N12', severity: 'info', basis: reportedElsewhere('Thực tế có văn bản đánh số kèm chữ; không thấy quy định'),
    message: 'Số văn bản có chữ kèm theo: “{found}”.', remedy: 'Chỉ giữ khi chép lại văn bản cũ; văn bản mới lấy số tiếp theo.',
    find: (paper) => onNumber(paper, ({ number, suffix }) => suffix === undefined ? null : { found: `${number ?? ''}${suffix}`, expected: 'số không kèm chữ' }),
  },
]
