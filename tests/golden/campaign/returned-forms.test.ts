/** The golden folder of returned forms: each file in its disorder gives exactly what the table says, whose lines were each checked by a reader, and the totals are those of the table. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSubmission } from '../../../electron/campaigns/forms/index.ts'
import type { SubmissionRead } from '../../../electron/campaigns/forms/index.ts'
import { wordsForUnit } from '../../../electron/submissions/letter-words.ts'
import { addQuantities } from '../../../shared/domain/quantity.ts'
import { returnedDocuments } from './returned-documents.ts'
import { returnedWorkbooks } from './returned-workbooks.ts'
import { sampleBodies, sampleCampaign, sampleIndicators } from './sample-campaign.ts'
import { told } from './told.ts'

const here = (name: string): URL => new URL(name, import.meta.url)
const files = [...returnedWorkbooks, ...returnedDocuments]
/** Blocks of the table by their heading. */
const table = new Map(readFileSync(here('expected.md'), 'utf8').split(/^## /mu).slice(1).map((block) => {
  const [heading = '', ...lines] = block.trimEnd().split('\n')
  return [heading, lines.join('\n')]
}))
const read = new Map<string, SubmissionRead>()

beforeAll(async () => {
  for (const { file, make, resaved } of files) {
    const bytes = resaved === true ? readFileSync(here(`files/${encodeURIComponent(file)}`)) : await make()
    read.set(file, await readSubmission(bytes, { file, campaign: sampleCampaign, indicators: sampleIndicators, candidates: sampleBodies }))
  }
})

describe('a returned form', () => {
  it.each(files)('$file: $done', ({ file, done }) => {
    const found = read.get(file)
    expect(found === undefined ? '' : `# ${done}\n${told(found)}`).toBe(table.get(file))
  })

  it('every problem names its file, says what is wrong and what to do', () => {
    for (const [file, { problems }] of read) {
      for (const problem of problems) {
        expect(problem.file).toBe(file)
        expect(problem.message).toMatch(/^[\p{Lu}“].+[.]$/u)
        expect(problem.remedy).toMatch(/^\p{Lu}.+[.]$/u)
        if (problem.code.startsWith('figure.') && problem.sheet !== '') expect(problem.cell).toMatch(/^[A-Z]+\d+$/u)
      }
    }
  })

  it('what a letter says of it speaks to the unit, not to the clerk', () => {
    // Of a file that cannot be read nothing is stored, and no letter is written.
    const points = [...read.values()].flatMap(({ kind, problems }) => kind === null ? [] : problems).flatMap((problem) => wordsForUnit(problem) ?? [])
    expect(points.length).toBeGreaterThan(60)
    for (const { fault, request } of points) {
      expect(`${fault} ${request}`).toMatch(/^[\p{Lu}“].+[.] \p{Lu}.+[.]$/u)
      expect(`${fault} ${request}`).not.toMatch(/chương trình|hỏi lại|đề nghị đơn vị|trước khi nhận/iu)
    }
  })

  it('adds up to the totals of the table', () => {
    const known = [...read.values()].filter(({ bodyId }) => bodyId !== null)
    const lines = sampleIndicators.map(({ code }) => {
      const given = known.flatMap(({ measurements }) => measurements.filter((one) => one.code === code && one.numerator !== null))
      const denominators = given.flatMap(({ denominator }) => denominator ?? [])
      return `${code}: ${given.length} tệp, tổng ${addQuantities(given.flatMap(({ numerator }) => numerator ?? []))}${denominators.length === 0 ? '' : `/${addQuantities(denominators)}`}`
    })
    expect(['# cộng các tệp nhận ra đơn vị; tỷ lệ chưa có số gốc không cộng', ...lines].join('\n')).toBe(table.get('Tổng'))
  })
})

describe('the folder', () => {
  it('holds at least forty files, about a third resaved by LibreOffice, and the table tells of each and of no other', () => {
    const resaved = files.filter((one) => one.resaved === true).map(({ file }) => file)
    expect(files.length).toBeGreaterThanOrEqual(40)
    expect(resaved.length / files.filter(({ file }) => !file.endsWith('.json')).length).toBeGreaterThan(0.3)
    expect(readdirSync(here('files/')).map((name) => name.normalize('NFC')).toSorted()).toEqual(resaved.toSorted())
    expect([...table.keys()]).toEqual([...files.map(({ file }) => file), 'Tổng'])
  })
})
