/** Number and symbol (box 3): HD36 1.3, HD05 component 3. */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentNumber } from '../../../../shared/document/model.ts'
import { shortDate } from '../../../../shared/domain/dates.ts'
import { around, textsIn } from '../paper.ts'
import type { PaperUnderCheck } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'

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

export const numberFinders: readonly CheckFinder[] = [
  {
    id: 'N10',
    find: ({ model }) => model.number === null && model.kind !== 'minutes'
      ? [{ place: 'number', excerpt: '', found: 'không có', expected: `Số …-${documentKinds[model.kind].symbol}/…` }] : [],
  },
  {
    id: 'N13',
    find: (paper) => onNumber(paper, ({ number }) => number === null ? { found: 'để trống', expected: 'số thứ tự' } : null),
  },
  {
    id: 'N01',
    find: (paper) => onNumber(paper, ({ kindSymbol, bodySymbol }) => /:|^số/iu.test(kindSymbol + bodySymbol)
      ? { found: `${kindSymbol}/${bodySymbol}`, expected: 'Số 05-KH/ĐU' } : null),
  },
  {
    id: 'N02',
    find: (paper) => onNumber(paper, ({ kindSymbol, bodySymbol }) => /[/\d]/u.test(kindSymbol) || bodySymbol.includes('/')
      ? { found: `${kindSymbol}/${bodySymbol}`, expected: `${documentKinds[paper.model.kind].symbol}/…` } : null),
  },
  {
    id: 'N03',
    find: (paper) => onNumber(paper, ({ kindSymbol, bodySymbol }) => /\s/u.test(kindSymbol + bodySymbol)
      ? { found: `${kindSymbol}/${bodySymbol}`, expected: `${kindSymbol}/${bodySymbol}`.replaceAll(/\s/gu, '') } : null),
  },
  {
    id: 'N04',
    find: (paper) => textsIn(paper, 'subject', 'basis', 'heading', 'text', 'cell').flatMap(({ place, text }) =>
      [...text.matchAll(/(?<=số )[1-9]-[A-ZĐ][A-Za-zĐđ]*\/[A-ZĐƯ][\p{L}-]*/gu)].map((match) => ({
        place, excerpt: around(text, match.index, match[0].length), found: match[0], expected: `0${match[0]}`,
      }))),
  },
  {
    id: 'N05',
    find: (paper) => onNumber(paper, ({ kindSymbol }) => misspelt[kindSymbol] === undefined ? null : { found: kindSymbol, expected: misspelt[kindSymbol] }),
  },
  {
    id: 'N06',
    find: (paper) => onNumber(paper, ({ kindSymbol }) => {
      const { symbol } = documentKinds[paper.model.kind]
      return kindSymbol === symbol || misspelt[kindSymbol] !== undefined ? null : { found: kindSymbol, expected: symbol }
    }),
  },
  {
    id: 'N07',
    find: (paper) => onNumber(paper, ({ number, suffix }) => number !== null && suffix === undefined && (paper.facts.usedNumbers ?? []).includes(number)
      ? { found: String(number), expected: 'số chưa dùng' } : null),
  },
  {
    id: 'N08',
    find: ({ date, facts: { term } }) => date === null || term === undefined || term === null || (date >= term.from && (term.to === null || date <= term.to))
      ? [] : [{
          place: 'placeAndDate', excerpt: shortDate(date), found: shortDate(date),
          expected: `từ ${shortDate(term.from)}${term.to === null ? '' : ` đến ${shortDate(term.to)}`}`,
        }],
  },
  {
    id: 'N09',
    find: (paper) => paper.model.letterhead.issuers.length < 2 ? [] : onNumber(paper, ({ bodySymbol }) => bodySymbol.includes('-') ? null : { found: bodySymbol, expected: 'A-B' }),
  },
  {
    id: 'N11',
    find: (paper) => onNumber(paper, ({ bodySymbol }) => bodySymbolPattern.test(bodySymbol) || /[\s/:]/u.test(bodySymbol)
      ? null : { found: bodySymbol, expected: 'ĐU, UBKTĐU, CB …' }),
  },
  {
    id: 'N12',
    find: (paper) => onNumber(paper, ({ number, suffix }) => suffix === undefined ? null : { found: `${number ?? ''}${suffix}`, expected: 'số không kèm chữ' }),
  },
]
