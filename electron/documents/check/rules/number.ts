/** Number and symbol (box 3): HD36 1.3, HD05 component 3. */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import { designationOf } from '../../../../shared/document/model.ts'
import type { DocumentNumber } from '../../../../shared/document/model.ts'
import { shortDate } from '../../../../shared/domain/dates.ts'
import { authorityFault } from '../authority-fault.ts'
import { bodySymbolPattern, rightKindSymbol, unpaddedNumbers } from '../number-words.ts'
import { around, textsIn } from '../paper.ts'
import type { PaperUnderCheck } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'

/** Hits on the number when there is one and `wrong` says what is expected instead. */
function onNumber(paper: PaperUnderCheck, wrong: (number: DocumentNumber) => Omit<Hit, 'place' | 'excerpt'> | null): readonly Hit[] {
  const { number } = paper.model
  const found = number === null ? null : wrong(number)
  if (number === null || found === null) return []
  return [{ place: 'number', excerpt: `Số ${designationOf(number)}`, ...found }]
}

/** The number after a series the program knows whole: no hole between its first and last of at least three; null: it may be kept elsewhere too. */
function nextNumber(used: readonly number[]): number | null {
  const [first, last] = [Math.min(...used), Math.max(...used)]
  const numbers = new Set(used).size
  return numbers >= 3 && numbers === last - first + 1 ? last + 1 : null
}

function withoutAuthority({ model, facts, date, signatures }: PaperUnderCheck): readonly Hit[] {
  const standing = signatures.some((signature) => /ban thường vụ/iu.test(signature.authority ?? ''))
  const fault = authorityFault(facts, { kind: model.kind, date, standing, joint: model.letterhead.issuers.length > 1 })
  return fault === null ? [] : [{ place: 'number', excerpt: fault.found, ...fault }]
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
      unpaddedNumbers(text).map(({ at, found }) => ({ place, excerpt: around(text, at, found.length), found, expected: `0${found}` }))),
  },
  {
    id: 'N05',
    find: (paper) => onNumber(paper, ({ kindSymbol }) => {
      const right = rightKindSymbol(kindSymbol)
      return right === null ? null : { found: kindSymbol, expected: right }
    }),
  },
  {
    id: 'N06',
    find: (paper) => [...withoutAuthority(paper), ...onNumber(paper, ({ kindSymbol }) => {
      const { symbol } = documentKinds[paper.model.kind]
      return kindSymbol === symbol || rightKindSymbol(kindSymbol) !== null ? null : { found: kindSymbol, expected: symbol }
    })],
  },
  {
    id: 'N07',
    find: (paper) => onNumber(paper, ({ number, suffix }) => {
      const used = paper.facts.usedNumbers ?? []
      if (number === null || suffix !== undefined) return null
      if (used.includes(number)) return { found: String(number), expected: 'số chưa dùng' }
      const next = nextNumber(used)
      return next !== null && number > next ? { found: String(number), expected: String(next), variant: 'gap' } : null
    }),
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
