/**
 * Numbers of the body's parts, given out in order (format-rules 6b): phần, chương, mục restart within their parent;
 * điều runs through the whole text; khoản and điểm restart in each điều; `I` › `1` › `1.1` › `a)` each within its parent.
 */
import type { Block } from '../../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { letter, ordinal, roman } from './numerals.ts'

type Level = 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point' | 'chart' | 1 | 2 | 3 | 4

/** What starts again at 1 when a level moves on. Articles and charts are in no list: they never restart. */
const restarts: Readonly<Record<Level, readonly Level[]>> = {
  part: ['chapter', 'section', 'clause', 'point', 1, 2, 3, 4],
  chapter: ['section', 'clause', 'point', 1, 2, 3, 4],
  section: ['clause', 'point', 1, 2, 3, 4],
  article: ['clause', 'point', 1, 2, 3, 4],
  clause: ['point', 2, 3, 4],
  point: [],
  1: [2, 3, 4, 'clause', 'point'],
  2: [3, 4],
  3: [4],
  4: [],
  chart: [],
}

/** Counters of one text (the paper, or one appendix). */
export class Numbering {
  readonly #counts = new Map<Level, number>()
  readonly #separator: string

  constructor(separator: ResolvedForm['wording']['headingSeparator']) {
    this.#separator = separator
  }

  /** `Phần thứ nhất`, `Chương I`, `Mục 1`. */
  division(level: Extract<Block, { kind: 'division' }>['level']): string {
    const count = this.#next(level)
    switch (level) {
      case 'part': return `Phần thứ ${ordinal(count)}`
      case 'chapter': return `Chương ${roman(count)}`
      case 'section': return `Mục ${count}`
    }
  }

  /** `Điều 1.` */
  article(): string {
    return `Điều ${this.#next('article')}.`
  }

  /** `1.` for a khoản, `a)` for a điểm. */
  clause(level: 'clause' | 'point'): string {
    const count = this.#next(level)
    return level === 'clause' ? `${count}.` : `${letter(count)})`
  }

  /** `I.`, `1.`, `1.1.`, `a)`; the sign after the first three is the office's choice. */
  heading(level: 1 | 2 | 3 | 4): string {
    const count = this.#next(level)
    switch (level) {
      case 1: return roman(count) + this.#separator
      case 2: return `${count}${this.#separator}`
      case 3: return this.#within(2, count) + this.#separator
      case 4: return `${letter(count)})`
    }
  }

  /** `Biểu đồ 1.` */
  chart(): string {
    return `Biểu đồ ${this.#next('chart')}.`
  }

  #within(parent: Level, count: number): string {
    const above = this.#counts.get(parent) ?? 0
    return above === 0 ? `${count}` : `${above}.${count}`
  }

  #next(level: Level): number {
    const count = (this.#counts.get(level) ?? 0) + 1
    this.#counts.set(level, count)
    for (const lower of restarts[level]) this.#counts.delete(lower)
    return count
  }
}

type Numbered = Extract<Block, { kind: 'division' | 'article' | 'clause' | 'heading' | 'numbered' | 'chart' }>

/** What stands before a numbered block: the number it brings with it, or the next in order. */
export function labelOf(block: Numbered, numbering: Numbering): string {
  const counted = countedLabel(block, numbering)
  return block.label ?? counted
}

function countedLabel(block: Numbered, numbering: Numbering): string {
  switch (block.kind) {
    case 'division': return numbering.division(block.level)
    case 'article': return numbering.article()
    case 'clause': return numbering.clause(block.level)
    case 'heading': case 'numbered': return numbering.heading(block.level)
    case 'chart': return numbering.chart()
  }
}

/** The blocks of a whole text, each numbered one with the number it is printed with, so that a part of them keeps its numbers. */
export function withLabels(blocks: readonly Block[], separator: ResolvedForm['wording']['headingSeparator']): readonly Block[] {
  const numbering = new Numbering(separator)
  return blocks.map((block) => {
    switch (block.kind) {
      case 'division': case 'article': case 'clause': case 'heading': case 'numbered': case 'chart': return { ...block, label: labelOf(block, numbering) }
      case 'paragraph': case 'item': case 'centredLine': case 'table': return block
    }
  })
}
