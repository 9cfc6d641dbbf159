import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formProfileJsonSchema, loadFormProfiles } from '../../../../electron/documents/form/index.ts'
import { publishedProfiles, rulePackFiles } from './form-files.ts'

/** Loads both packs after changing the text of hd05. */
function loadWith(change: (text: string) => string) {
  return loadFormProfiles(rulePackFiles.map((file) => file.name === 'hd05.yaml' ? { ...file, text: change(file.text) } : file))
}

/** File, line, code and path of each problem: what a person needs to find the place. */
function placesOf(loaded: ReturnType<typeof loadFormProfiles>) {
  return loaded.ok ? [] : loaded.problems.map(({ file, line, code, path }) => ({ file, line, code, path }))
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length
}

const hd05 = rulePackFiles[0]?.text ?? ''

describe('loading rule packs', () => {
  it('reads both published packs, newest first', () => {
    expect(publishedProfiles().map((profile) => [profile.id, profile.effective])).toEqual([
      ['hd05', { from: '2026-05-27', to: null }],
      ['hd36', { from: '2018-04-03', to: '2026-05-26' }],
    ])
  })

  it('is the schema that is published', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('../../../../resources/schemas/form-profile.schema.json', import.meta.url), 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(formProfileJsonSchema())))
  })

  it('names the line of broken YAML', () => {
    const loaded = loadWith((text) => text.replace('  family:\n', '  family: [\n'))
    expect(loaded.ok).toBe(false)
    expect(placesOf(loaded)[0]).toMatchObject({ file: 'hd05.yaml', code: 'yaml.broken' })
    expect(placesOf(loaded)[0]?.line).toBeGreaterThanOrEqual(lineOf(hd05, '  family:'))
  })

  it('refuses a key given twice', () => {
    expect(placesOf(loadWith((text) => text.replace('  headerMm:', '  margins:')))[0]).toEqual(
      { file: 'hd05.yaml', line: lineOf(hd05, '  headerMm:'), code: 'yaml.broken', path: '' })
  })

  it('gives every problem of a file at once, each with its line', () => {
    const loaded = loadWith((text) => text.replace('widthMm: 210', 'widthMm: rộng').replace('  headerMm:', '  dauTrang:'))
    expect(placesOf(loaded)).toEqual(expect.arrayContaining([
      { file: 'hd05.yaml', line: lineOf(hd05, 'widthMm: 210'), code: 'schema.invalid_type', path: 'page.size.value.widthMm' },
      { file: 'hd05.yaml', line: lineOf(hd05, 'page:\n'), code: 'schema.invalid_type', path: 'page.headerMm' },
      { file: 'hd05.yaml', line: lineOf(hd05, '  headerMm:'), code: 'schema.unrecognized_keys', path: 'page' },
    ]))
    expect(loaded.ok ? [] : loaded.problems.filter((problem) => problem.message === '' || problem.remedy === '')).toEqual([])
  })

  it('refuses a component that is missing', () => {
    const cut = hd05.slice(hd05.indexOf('  star:\n'), hd05.indexOf('  number:\n'))
    expect(placesOf(loadWith((text) => text.replace(cut, '')))).toEqual([
      { file: 'hd05.yaml', line: lineOf(hd05, 'type:\n'), code: 'schema.invalid_type', path: 'type.star' },
    ])
  })

  it('refuses a rule that contradicts itself', () => {
    const faults = [
      (text: string) => text.replace('["G-skill05", "N-RULES", "CH"]', '["KHONG-CO"]'),
      (text: string) => text.replace('source: ["G-HD05-table", "N-RULES"]', 'source: []'),
      (text: string) => text.replace('    allowed: { min: 3, max: 6 }\n', ''),
      (text: string) => text.replace('    value: 5\n', '    value: 9\n'),
      (text: string) => text.replace('effective: { from: "2026-05-27", to: null }', 'effective: { from: "2026-05-27", to: "2026-01-01" }'),
    ]
    expect(faults.map((fault) => placesOf(loadWith(fault)).map((place) => place.path))).toEqual([
      ['wording.recipientEnd.source'], ['page.size.source'], ['signatures.blankLines.choice'], ['signatures.blankLines.value'], ['effective.to'],
    ])
  })

  it('refuses a missing guide, a guide given twice and overlapping periods', () => {
    expect(placesOf(loadFormProfiles(rulePackFiles.slice(0, 1)))).toMatchObject([{ file: 'hd36.yaml', code: 'profile.missing' }])
    expect(placesOf(loadFormProfiles([...rulePackFiles, { name: 'ban-sao.yaml', text: hd05 }]))).toMatchObject([{ file: 'ban-sao.yaml', code: 'profile.duplicate' }])
    expect(placesOf(loadWith((text) => text.replace('from: "2026-05-27", to', 'from: "2026-05-01", to')))).toMatchObject([{ code: 'profile.overlap' }])
    expect(loadFormProfiles([]).ok).toBe(false)
  })
})
