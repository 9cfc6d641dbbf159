import { describe, expect, it } from 'vitest'
import { finderIds, loadCheckCatalogue } from '../../../../electron/documents/check/index.ts'
import { profileIdSchema } from '../../../../shared/document/form.ts'
import { checkFiles, shippedChecks, shippedRows } from './check-files.ts'

const number = checkFiles.find(({ name }) => name === 'number.yaml')?.text ?? ''

function loadWith(change: (text: string) => string, file = 'number.yaml', finders = finderIds) {
  return loadCheckCatalogue(checkFiles.map((one) => one.name === file ? { ...one, text: change(one.text) } : one), finders)
}

function placesOf(loaded: ReturnType<typeof loadCheckCatalogue>) {
  return loaded.ok ? [] : loaded.problems.map(({ file, line, code, path, value }) => ({ file, line, code, path, value }))
}

function lineOf(part: string, text = number): number {
  const at = text.indexOf(part)
  if (at < 0) throw new Error(`not in the file: ${part}`)
  return text.slice(0, at).split('\n').length
}

describe('the shipped catalogue of checks', () => {
  it('has an entry for every finder and a finder for every entry', () => {
    expect(shippedChecks.checks.map(({ id }) => id).toSorted()).toEqual([...finderIds].toSorted())
    expect(new Set(finderIds).size).toBe(finderIds.length)
  })

  it('says of every check its rule, clause and, unless it is our own, a source in words', () => {
    for (const row of profileIdSchema.options.flatMap(shippedRows)) {
      expect(row.text, row.id).toMatch(/^[\p{Lu}“].*\.$/u)
      expect(row.clause, row.id).not.toBe('')
      expect(row.source.every((one) => / /u.test(one)), `${row.id}: ${row.source.join(', ')}`).toBe(true)
      expect(row.status === 'custom' || row.source.length > 0, row.id).toBe(true)
    }
  })

  it('calls nothing of Hướng dẫn 05 verified, and of Hướng dẫn 36 only what was read in its text', () => {
    expect(shippedChecks.checks.filter(({ hd05 }) => hd05.status === 'verified')).toEqual([])
    expect(shippedChecks.checks.filter(({ hd36 }) => hd36.status === 'verified' && !hd36.source.some((key) => /^(TVPL-|VINH$)/u.test(key)))).toEqual([])
    expect(shippedChecks.checks.some(({ hd36 }) => hd36.status === 'verified')).toBe(true)
  })
})

describe('a catalogue that is wrong', () => {
  it('is refused for an entry without a finder, on its line', () => {
    expect(placesOf(loadWith((text) => text.replace('  N13:', '  N99:')))).toEqual([
      { file: 'number.yaml', line: lineOf('  N13:'), code: 'checks.withoutFinder', path: 'checks.N99', value: 'N99' },
      expect.objectContaining({ code: 'checks.withoutEntry', value: 'N13' }),
    ])
  })

  it('is refused for a finder without an entry', () => {
    expect(placesOf(loadCheckCatalogue(checkFiles, [...finderIds, 'Z01']))).toEqual([expect.objectContaining({ code: 'checks.withoutEntry', value: 'Z01' })])
  })

  it('is refused for an id given twice, in one file or two', () => {
    expect(placesOf(loadWith((text) => text.replace('  N13:', '  N10:')))[0]).toMatchObject({ file: 'number.yaml', line: lineOf('  N13:'), code: 'yaml.broken' })
    expect(placesOf(loadWith((text) => text.replace('  N13:', '  H01:')))).toContainEqual(
      { file: 'number.yaml', line: lineOf('  N13:'), code: 'checks.idTwice', path: 'checks.H01', value: 'H01' })
  })

  it('is refused for a key nobody knows and a value outside its list, both at once', () => {
    const text = (one: string): string => one.replace('    severity: error\n', '    severity: fatal\n    colour: red\n')
    expect(placesOf(loadWith(text)).map(({ line, code, path }) => ({ line, code, path }))).toEqual([
      { line: lineOf('severity: fatal', text(number)), code: 'schema.invalid_value', path: 'checks.N10.severity' },
      { line: lineOf('colour: red', text(number)), code: 'schema.unrecognized_keys', path: 'checks.N10' },
    ])
  })

  it('is refused for calling a clause of Hướng dẫn 05 verified, whatever other source it names', () => {
    const claimed = (text: string): string => text.replace(/(hd05: \{ clause: "[^"]+", status: )reported, source: \[[^\]]*\]/u, '$1verified, source: ["N-RULES", "TVPL-1.3"]')
    expect(placesOf(loadWith(claimed))).toEqual([
      { file: 'number.yaml', line: lineOf('    hd05:'), code: 'checks.notPrimary', path: 'checks.N10.hd05.status', value: 'verified' },
    ])
  })

  it('is refused for calling a clause of Hướng dẫn 36 verified by reports alone', () => {
    expect(placesOf(loadWith((text) => text.replace('status: verified, source: ["TVPL-1.3"]', 'status: verified, source: ["QUIZ36"]')))).toEqual([
      expect.objectContaining({ code: 'checks.notPrimary', path: 'checks.N10.hd36.status' }),
    ])
  })

  it('is refused for a source nobody explains, and for none at all', () => {
    expect(placesOf(loadWith((text) => text.replace('source: ["TVPL-1.3"]', 'source: ["TVPL-1.3", "nghe nói"]')))).toEqual([
      expect.objectContaining({ code: 'checks.sourceUnknown', value: 'nghe nói', path: 'checks.N10.hd36.source' }),
    ])
    expect(placesOf(loadWith((text) => text.replace('status: reported, source: ["G-HD05-table", "N-RULES"]', 'status: reported, source: []')))).toEqual([
      expect.objectContaining({ code: 'checks.sourceMissing', path: 'checks.N10.hd05.source' }),
    ])
    expect(placesOf(loadCheckCatalogue(checkFiles.filter(({ name }) => name !== 'sources.yaml'), finderIds))).toEqual([
      expect.objectContaining({ file: 'sources.yaml', code: 'checks.sourcesMissing' }),
    ])
  })

  it('is refused for words in braces that nothing fills', () => {
    expect(placesOf(loadWith((text) => text.replace('Số văn bản đang để trống.', 'Số {so} đang để trống.')))).toEqual([
      { file: 'number.yaml', line: lineOf('Số văn bản đang để trống.'), code: 'checks.placeholder', path: 'checks.N13.message', value: '{so}' },
    ])
  })

  it('says of each problem what to do', () => {
    const loaded = loadWith((text) => text.replace('  N13:', '  N99:').replace('group: number', 'group: date'))
    expect(loaded.ok ? [] : loaded.problems.filter(({ message, remedy }) => message === '' || remedy === '')).toEqual([])
    expect(placesOf(loaded).map(({ code }) => code)).toContain('checks.groupTwice')
  })
})

describe('what ended, as data', () => {
  const wrong = (file: string, from: string, to: string) => placesOf(loadWith((text) => text.replace(from, to), file))
  const letterhead = checkFiles.find(({ name }) => name === 'letterhead.yaml')?.text ?? ''

  it('has a day, a clause and a source for every name', () => {
    const all = shippedChecks.checks.flatMap(({ id, ended = [], dated = [] }) => [...ended, ...dated].map((one) => ({ check: id, ...one })))
    expect(new Set(all.map(({ check }) => check))).toEqual(new Set(['H08', 'D02', 'T13']))
    for (const { clause, status, source } of all) expect([clause !== '', status === 'custom' || source.length > 0]).toEqual([true, true])
  })

  it('is refused on its line: no day, a day that is not one, an id twice, a source nobody explains, a claim to have read the text', () => {
    const line = lineOf('id: partyGroup', letterhead)
    expect(wrong('letterhead.yaml', 'ban cán sự đảng], since: "2025-07-01"', 'ban cán sự đảng], since: "2025-02-30"')).toEqual([expect.objectContaining({ line, path: 'checks.H08.ended[2].since' })])
    expect(wrong('letterhead.yaml', 'ban cán sự đảng], since: "2025-07-01",', 'ban cán sự đảng],')).toEqual([expect.objectContaining({ line, path: 'checks.H08.ended[2].since' })])
    expect(wrong('letterhead.yaml', 'id: partyGroup', 'id: district')).toEqual([{ file: 'letterhead.yaml', line, code: 'checks.endedTwice', path: 'checks.H08.ended[2].id', value: 'district' }])
    expect(wrong('structure.yaml', 'since: "2026-01-09", by: 399-QĐ/TW, clause: "Quy định 399-QĐ/TW thay Quy định 66-QĐ/TW từ ngày 09/01/2026", status: reported, source: ["S-399"]', 'since: "2026-01-09", by: 399-QĐ/TW, clause: "Quy định 399-QĐ/TW", status: verified, source: ["TVPL-1.2", "S-000"]'))
      .toEqual([expect.objectContaining({ code: 'checks.sourceUnknown', value: 'S-000' }), expect.objectContaining({ code: 'checks.notPrimary', value: 'verified' })])
  })
})
