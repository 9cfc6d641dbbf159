/** Bases, headings and the end of the text (box 6). */
import type { Block } from '../../../../shared/document/blocks.ts'
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import type { ReportLack } from '../../../../shared/domain/summary-report.ts'
import { unintroduced } from '../abbreviations.ts'
import { endedNames } from '../body-names.ts'
import { around, blockTexts, textsIn } from '../paper.ts'
import type { PaperUnderCheck, PlacedBlock } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'
import { citationsWithoutComma, isMentioned, otherKindNamed } from '../text-words.ts'

/** Kinds that stand on căn cứ: always, or usually. */
const needsBasis: Readonly<Partial<Record<DocumentKind, 'always' | 'usually'>>> = { decision: 'always', rule: 'usually', workingRegulation: 'usually', plan: 'usually', programme: 'usually' }
/** Rank of a block that opens a section: lower encloses higher; null for running text. */
function rankOf(block: Block): number | null {
  if (block.kind === 'division') return { part: 0, chapter: 1, section: 2 }[block.level]
  return block.kind === 'heading' && block.content === undefined ? 2 + block.level : null
}

/** Headings followed by nothing that is theirs. A heading that ends as a sentence is read as text. */
function emptySections(blocks: readonly PlacedBlock[]): readonly Hit[] {
  return blocks.flatMap(({ place, block }, index) => {
    const rank = rankOf(block)
    const next = blocks[index + 1]
    const nextRank = next === undefined ? 0 : rankOf(next.block)
    const [title] = blockTexts(block)
    if (rank === null || title === undefined || /[.;:!?]$/u.test(title.text) || nextRank === null || nextRank > rank) return []
    return [{ place, excerpt: title.text, found: title.text, expected: 'nội dung', ...rank <= 3 ? {} : { variant: 'mild' } }]
  })
}

/** A "1." without a "2." under the same parent, for headings with a title. */
function onlyChildren(blocks: readonly PlacedBlock[]): readonly Hit[] {
  return blocks.flatMap(({ place, block }, index) => {
    if (block.kind !== 'heading') return []
    const sibling = (one: Block): boolean => (one.kind === 'heading' || one.kind === 'numbered') && one.level === block.level
    const ends = (one: Block): boolean => one.kind === 'division' || one.kind === 'article' || ((one.kind === 'heading' || one.kind === 'numbered') && one.level < block.level)
    const before = blocks.slice(0, index).toReversed()
    const after = blocks.slice(index + 1)
    const near = [...until(before, ends), ...until(after, ends)]
    return near.some((one) => sibling(one.block)) ? [] : [{ place, excerpt: block.title, found: block.title, expected: 'từ hai mục trở lên' }]
  })
}

function until(blocks: readonly PlacedBlock[], ends: (block: Block) => boolean): readonly PlacedBlock[] {
  const end = blocks.findIndex(({ block }) => ends(block))
  return end < 0 ? blocks : blocks.slice(0, end)
}

function lists(paper: PaperUnderCheck): readonly (readonly PlacedBlock[])[] {
  const inBody = paper.model.body.length
  return [paper.blocks.slice(0, inBody), paper.blocks.slice(inBody)]
}

/** Numbers and dashes typed by hand where the program numbers. */
function typedNumber(block: Block): string | null {
  const [first] = blockTexts(block)
  if (first === undefined) return null
  switch (block.kind) {
    case 'heading':
    case 'division': return /^(?:[IVX]{1,5}\s*[.-]|\d{1,2}(?:\.\d{1,2})*\s*[.)-]|[a-zđ]\))\s/u.exec(first.text)?.[0] ?? null
    case 'article': return /^Điều\s+\d+\s*[.:]/iu.exec(first.text)?.[0] ?? null
    case 'numbered':
    case 'clause': return /^(?:\d{1,2}(?:\.\d{1,2})*\s*[.)]|[a-zđ]\))\s/u.exec(first.text)?.[0] ?? null
    case 'item': return /^[-–+•*]\s/u.exec(first.text)?.[0] ?? null
    case 'paragraph': return /^[-–+•*]\s/u.exec(first.text)?.[0] ?? null
    case 'centredLine':
    case 'chart':
    case 'table': return null
  }
}

function unintroducedIn(paper: PaperUnderCheck, known: ReadonlySet<string>): readonly Hit[] {
  const texts = textsIn(paper, 'subject', 'basis', 'text')
  return unintroduced(texts.map(({ text }) => text), known).map(({ text: index, at, found }) => ({
    place: texts[index]?.place ?? '', excerpt: around(texts[index]?.text ?? '', at, found.length), found, expected: `viết tên đầy đủ ở lần đầu, kèm “(${found})”`,
  }))
}

/** A part of a summary report that is missing as a whole; its place is the field it is written in. */
function lacking({ facts }: PaperUnderCheck, lack: ReportLack, expected: string): readonly Hit[] {
  return facts.reportLacks?.includes(lack) === true ? [{ place: lack, excerpt: '', found: 'không có', expected }] : []
}

export const structureFinders: readonly CheckFinder[] = [
  { id: 'T31', find: (paper) => lacking(paper, 'shortcomings', 'hạn chế, khuyết điểm hoặc lý do không nêu') },
  { id: 'T32', find: (paper) => lacking(paper, 'lessons', 'bài học kinh nghiệm') },
  {
    id: 'T05',
    find: (paper) => textsIn(paper, 'basis').flatMap(({ place, text }) => {
      const found = /^\s*[-–+•*]/u.exec(text)?.[0] ?? /[;,]\s*$/u.exec(text)?.[0]
      return found === undefined ? [] : [{ place, excerpt: text, found: found.trim(), expected: 'lời căn cứ' }]
    }),
  },
  {
    id: 'T20',
    find: ({ model }) => {
      const need = needsBasis[model.kind]
      const opening = model.body.slice(0, 3).flatMap((block) => blockTexts(block).slice(0, 1))
      const cited = opening.some(({ text }) => /^(căn cứ|thực hiện|xét|theo|trên cơ sở|tiếp tục thực hiện)\s/iu.test(text))
      return need === undefined || model.bases.length > 0 || cited ? []
        : [{ place: 'bases', excerpt: '', found: documentKinds[model.kind].name, expected: 'Căn cứ …, Thực hiện …', ...need === 'always' ? {} : { variant: 'mild' } }]
    },
  },
  {
    id: 'T09',
    find: (paper) => textsIn(paper, 'basis').flatMap(({ place, text }) => citationsWithoutComma(text).map(({ at, found, expected }) => ({
      place, excerpt: around(text, at, found.length), found, expected,
    }))),
  },
  {
    id: 'T13',
    find: (paper, { ended }) => textsIn(paper, 'basis').flatMap(({ place, text }) => endedNames(text, paper.date ?? '', ended).map(({ at, found, ended: { by, clause, status } }) => ({
      place, excerpt: around(text, at, found.length), found, expected: by ?? 'văn bản thay thế', basis: { clause, status },
    }))),
  },
  {
    id: 'T10',
    find: (paper, { words = [] }) => unintroducedIn(paper, new Set(words)),
  },
  {
    id: 'T06',
    find: (paper) => paper.form.wording.endMark === './.' ? [] : textsIn(paper, 'text').filter(({ text }) => /\.\/\.\s*$/u.test(text))
      .map(({ place, text }) => ({ place, excerpt: around(text, text.lastIndexOf('./.'), 3), found: './.', expected: '.' })),
  },
  {
    id: 'T07',
    find: (paper) => {
      const own = documentKinds[paper.model.kind].name
      const texts = paper.texts.map(({ text }) => text)
      return textsIn(paper, 'heading', 'text').flatMap(({ place, text }) => otherKindNamed(text, own).filter(({ name }) => !isMentioned(texts, name))
        .map(({ at, found }) => ({ place, excerpt: around(text, at, found.length), found, expected: own.toLocaleLowerCase('vi') })))
    },
  },
  {
    id: 'T21',
    find: (paper) => lists(paper).flatMap(emptySections),
  },
  {
    id: 'T22',
    find: (paper) => lists(paper).flatMap(onlyChildren),
  },
  {
    id: 'T23',
    find: (paper) => paper.blocks.flatMap(({ place, block }) => {
      const found = typedNumber(block)
      return found === null ? [] : [{ place, excerpt: blockTexts(block)[0]?.text ?? '', found: found.trim(), expected: 'để chương trình đánh số' }]
    }),
  },
]
