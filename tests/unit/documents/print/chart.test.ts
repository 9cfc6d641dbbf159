/** A chart on the sheet: numbered, with its table, its parts inside the frame and apart from one another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelPlaces, printDocument, withLabels } from '../../../../electron/documents/print/index.ts'
import type { PrintedChart, PrintedNode } from '../../../../electron/documents/print/index.ts'
import { blockSchema } from '../../../../shared/document/blocks.ts'
import type { ChartBlock } from '../../../../shared/document/blocks.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper } from '../../../support/documents/papers.ts'

function chart(part: Partial<ChartBlock> = {}): ChartBlock {
  return {
    kind: 'chart', chart: 'column', caption: 'Kết quả', unit: '%', categoryTitle: 'Năm', categories: ['2025', '2026'],
    series: [{ name: 'A', values: ['1', '2'] }], withTable: false, ...part,
  }
}

/** A paragraph ends the text: the last block of a paper stays with the signatures. */
const end = { kind: 'paragraph', content: 'Đảng uỷ các xã tiếp tục thực hiện. '.repeat(6) } as const

function nodesOf(...body: readonly ChartBlock[]): readonly PrintedNode[] {
  return printDocument(paper({ body: [...body, end] }), testForm()).sections[0]?.nodes ?? []
}

function printed(block: ChartBlock): PrintedChart {
  const node = nodesOf(block).find((one) => one.kind === 'chart')
  if (node === undefined) throw new Error('no chart')
  return node
}

describe('a printed chart', () => {
  it('is numbered in order under its caption, which stays with it', () => {
    const captions = nodesOf(chart(), chart({ caption: 'Xu hướng' })).flatMap((node) => node.kind === 'paragraph' && node.style === 'tableCaption' ? [node.runs.map(({ text }) => text).join('')] : [])
    expect(captions).toEqual(['Biểu đồ 1. Kết quả', 'Biểu đồ 2. Xu hướng'])
  })
  it('keeps its number where only a part of the text is copied', () => {
    const labelled = withLabels([chart(), chart({ caption: 'Xu hướng' })], '.')
    expect(labelled.map((block) => block.label)).toEqual(['Biểu đồ 1.', 'Biểu đồ 2.'])
    expect(nodesOf(...labelled.slice(1).filter((block) => block.kind === 'chart'))
      .flatMap((node) => node.kind === 'chart' ? [node.name] : [])).toEqual(['Biểu đồ 2'])
  })
  it('stays with its table when that is printed', () => {
    const kinds = (withTable: boolean) => nodesOf(chart({ withTable })).filter(({ kind }) => kind === 'chart' || kind === 'table').map((node) => [node.kind, node.kind === 'chart' && node.keepNext === true])
    expect(kinds(true)).toEqual([['chart', true], ['table', false]])
    expect(kinds(false)).toEqual([['chart', false]])
  })
  it('is never higher than its page, nor lower than can be read', () => {
    expect(printed(chart({ heightMm: 200 })).layout.heightMm).toBeLessThan(200)
    expect(printed(chart({ heightMm: 40 })).layout.heightMm).toBe(40)
    expect(printed(chart()).layout.heightMm).toBe(85)
  })
  it('turns figures that do not fit their columns', () => {
    const categories = Array.from({ length: 8 }, (_, at) => `Xã ${at}`)
    const series = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, values: categories.map(() => '1234') }))
    expect(printed(chart({ categories, series })).layout.upright).toBe(true)
    expect(printed(chart()).layout.upright).toBe(false)
  })
  it('leaves out names of times that do not fit, never names of units', () => {
    const categories = Array.from({ length: 24 }, (_, at) => `T${at % 12 + 1}/2026`)
    const series = [{ name: 'A', values: categories.map((_, at) => String(at + 1)) }]
    expect(printed(chart({ chart: 'line', categories, series })).layout.names.every).toBeGreaterThan(1)
    expect(printed(chart({ categories, series })).layout.names).toMatchObject({ every: 1 })
  })
})

describe('the figures of lines', () => {
  it('stand over the highest, under the lowest, beside those between and those on the ground', () => {
    const content = { series: [{ name: 'A', values: ['9', '5'] }, { name: 'B', values: ['5', '5'] }, { name: 'C', values: ['3', '0'] }] }
    expect(labelPlaces(content, { min: 0, max: 10, step: 2 })).toEqual([['above', 'above'], ['beside', 'beside'], ['below', 'beside']])
  })
})

describe('any chart', () => {
  const words = fc.array(fc.constantFrom('Đảng', 'uỷ', 'xã', 'tỉnh', 'Trường', 'Nghiêng', 'A'), { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
  const block = fc.tuple(fc.constantFrom('column', 'bar', 'line'), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), words, fc.integer({ min: -99_999, max: 9_999_999 }), fc.boolean())
    .map(([kind, categories, series, name, value, target]) => chart({
      chart: kind, categories: Array.from({ length: categories }, (_, at) => `${name} ${at}`),
      series: Array.from({ length: series }, (_, at) => ({ name: `${name} ${at}`, values: Array.from({ length: categories }, (_one, category) => category === 1 && at === 0 ? null : String(value + at * category)) })),
      ...(target && { target: { name, value: String(value) } }),
    }))
  it('has its plot, names and legend inside the frame, one under the other', () => {
    fc.assert(fc.property(block, (one) => {
      expect(blockSchema.safeParse(one).success).toBe(true)
      const { layout } = printed(one)
      const { plot } = layout
      expect(plot.leftMm).toBeGreaterThan(0)
      expect(plot.leftMm + plot.widthMm).toBeLessThanOrEqual(layout.widthMm)
      expect(plot.widthMm).toBeGreaterThan(layout.widthMm / 3)
      expect(plot.topMm + plot.heightMm).toBeLessThan(layout.legend.topMm)
      for (const entry of layout.entries) {
        expect(entry.leftMm).toBeGreaterThanOrEqual(0)
        expect(entry.topMm).toBeLessThan(layout.heightMm)
      }
    }), { numRuns: 60 })
  })
})
