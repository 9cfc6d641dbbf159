import { describe, expect, it } from 'vitest'
import { chosenValue, listRules, loadLayers, ownRuleProblems, resolveForm } from '../../../../electron/documents/form/index.ts'
import type { FormProfile, RuleLayer } from '../../../../electron/documents/form/index.ts'
import { defaultHouseStyle } from '../../../../shared/domain/house-style.ts'
import { publishedProfiles } from './form-files.ts'

const profiles = publishedProfiles()

function hd05(): FormProfile {
  const found = profiles.find(({ id }) => id === 'hd05')
  if (found === undefined) throw new Error('no hd05')
  return found
}

function file(rules: string, layer = 'province', name = 'lop.yaml') {
  return { name, text: `schemaVersion: 1\nlayer: ${layer}\nname: Tỉnh uỷ A\nbasis: Công văn hướng dẫn\nprofiles: [hd05]\nrules:\n${rules}\n` }
}

function layersOf(...files: readonly ReturnType<typeof file>[]): readonly RuleLayer[] {
  const loaded = loadLayers(files, profiles)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
}

function problemsOf(...files: readonly ReturnType<typeof file>[]) {
  const loaded = loadLayers(files, profiles)
  return loaded.ok ? [] : loaded.problems
}

describe('layers of rules', () => {
  it('change what the rule leaves open, the office after the province, the settings last', () => {
    const province = file('  paragraph.linePitchPt: 19\n  wording.endMark: ./.\n  type.body: { sizePt: 15 }\n  wording.subjectSeparator: null')
    const office = file('  paragraph.linePitchPt: 20', 'office', 'co-quan.yaml')
    const shown = (layers: readonly RuleLayer[], style = {}) => {
      const form = resolveForm(hd05(), { ...defaultHouseStyle, ...style }, layers)
      return [form.paragraph.linePitchPt, form.wording.endMark, form.type.body.sizePt, form.type.item.sizePt, form.wording.subjectSeparator]
    }
    expect(shown([])).toEqual([18, '.', 14, 14, '-----'])
    expect(shown(layersOf(province))).toEqual([19, './.', 15, 14, null])
    expect(shown(layersOf(office, province))).toEqual([20, './.', 15, 14, null])
    expect(shown(layersOf(office, province), { linePitchPt: 21, bodySizePt: 15 })).toEqual([21, './.', 15, 15, null])
  })

  it("the office's own choices count before every layer and every other field, rule by rule", () => {
    const province = file('  paragraph.linePitchPt: 19\n  wording.endMark: ./.\n  type.body: { sizePt: 15 }')
    const form = resolveForm(hd05(), { ...defaultHouseStyle, linePitchPt: 21, bodySizePt: 15, rules: { 'paragraph.linePitchPt': 18, 'wording.endMark': '.', 'type.heading1': { sizePt: 14 } } }, layersOf(province))
    expect([form.paragraph.linePitchPt, form.wording.endMark, form.type.body.sizePt, form.type.heading1.sizePt, form.type.heading2.sizePt]).toEqual([18, '.', 15, 14, 15])
    expect(form.accepted).toEqual(resolveForm(hd05(), defaultHouseStyle).accepted)
    // Every rule of the pack that is a choice can be chosen.
    const choices = listRules(hd05()).filter(({ choice }) => choice)
    expect(choices.length).toBeGreaterThan(15)
    for (const { id, value } of choices) {
      const own = typeof value === 'object' && value !== null ? { sizePt: 15 } : value as string | number | boolean | null
      expect(ownRuleProblems({ [id]: own }, profiles), id).toEqual([])
      expect(chosenValue(resolveForm(hd05(), { ...defaultHouseStyle, bodySizePt: 14, rules: { [id]: own } }), id), id).toEqual(typeof own === 'object' && own !== null ? { ...value as object, ...own } : value)
    }
  })

  it("an own choice the rules do not leave open changes nothing, and is named when it is saved", () => {
    const rules = { 'page.margins': 25, 'paragraph.linePitchPt': 12, 'wording.colour': 'đỏ', 'type.body': { sizePt: 15 } }
    expect(resolveForm(hd05(), { ...defaultHouseStyle, rules: { 'page.margins': 25, 'paragraph.linePitchPt': 12, 'wording.colour': 'đỏ' } })).toEqual(resolveForm(hd05(), defaultHouseStyle))
    expect(ownRuleProblems(rules, profiles).map(({ code, path }) => [code, path])).toEqual([
      ['layer.noChoice', 'houseStyle.rules.page.margins'], ['layer.outside', 'houseStyle.rules.paragraph.linePitchPt'], ['layer.ruleUnknown', 'houseStyle.rules.wording.colour'],
    ])
    // 25 points are right under the older guide alone.
    expect(ownRuleProblems({ 'paragraph.linePitchPt': 25 }, profiles)).toEqual([])
    expect(resolveForm(hd05(), { ...defaultHouseStyle, rules: { 'paragraph.linePitchPt': 25 } }).paragraph.linePitchPt).toBe(18)
  })

  it('leave other guides, and what a checker accepts, as they are', () => {
    const layers = layersOf(file('  paragraph.linePitchPt: 20'))
    const hd36 = profiles.find(({ id }) => id === 'hd36') ?? hd05()
    expect(resolveForm(hd36, defaultHouseStyle, layers)).toEqual(resolveForm(hd36, defaultHouseStyle))
    expect(resolveForm(hd05(), defaultHouseStyle, layers).accepted).toEqual(resolveForm(hd05(), defaultHouseStyle).accepted)
  })

  it.each([
    ['  page.margins: 25', 'layer.noChoice', 'page.margins'],
    ['  type.issuer: { sizePt: 13 }', 'layer.noChoice', 'type.issuer'],
    ['  wording.partyTitle: ĐẢNG', 'layer.noChoice', 'wording.partyTitle'],
    ['  paragraph.linePitchPt: 23', 'layer.outside', 'paragraph.linePitchPt'],
    ['  paragraph.linePitchPt: rộng', 'layer.outside', 'paragraph.linePitchPt'],
    ['  type.body: { sizePt: 13 }', 'layer.outside', 'type.body'],
    ['  type.body: 15', 'layer.outside', 'type.body'],
    ['  wording.endMark: "!"', 'layer.outside', 'wording.endMark'],
    ['  signatures.blankLines: 2', 'layer.outside', 'signatures.blankLines'],
    ['  wording.slogan: Đoàn kết', 'layer.ruleUnknown', 'wording.slogan'],
  ])('are refused: %s', (rule, code, id) => {
    expect(problemsOf(file(`  wording.toneMarks: classic\n${rule}`))).toMatchObject([{ file: 'lop.yaml', line: 8, code, value: id }])
    const [problem] = problemsOf(file(rule))
    expect(problem?.message).toContain(`“${id}”`)
    expect(problem?.remedy).not.toBe('')
  })

  it('are refused for changing more of a style than its size', () => {
    expect(problemsOf(file('  type.body: { sizePt: 15, bold: true }'))).toMatchObject([{ line: 7, path: 'rules["type.body"]' }].map(({ line }) => ({ line })))
  })

  it('say every fault of every file at once', () => {
    expect(problemsOf(file('  page.margins: 25\n  wording.endMark: "!"'), file('  page.headerMm: 12', 'office', 'co-quan.yaml')).map(({ file: name, line, code }) => [name, line, code])).toEqual([
      ['lop.yaml', 7, 'layer.noChoice'], ['lop.yaml', 8, 'layer.outside'], ['co-quan.yaml', 7, 'layer.noChoice'],
    ])
  })

  it('are refused when two of one level set the same rule', () => {
    const rule = '  wording.endMark: ./.'
    expect(problemsOf(file(rule), file(rule, 'province', 'hai.yaml'))).toMatchObject([{ file: 'hai.yaml', line: 7, code: 'layer.twice' }])
    expect(problemsOf(file(rule), file(rule, 'office', 'hai.yaml'))).toEqual([])
  })

  it('are refused for unknown keys, levels and guides', () => {
    const { name, text } = file('  wording.endMark: ./.')
    const codes = (changed: string) => problemsOf({ name, text: changed }).map(({ code, line }) => [code, line])
    expect(codes(text.replace('layer: province', 'layer: village'))).toEqual([['schema.invalid_value', 2]])
    expect(codes(text.replace('basis: Công văn hướng dẫn\n', ''))).toEqual([['schema.invalid_type', 1]])
    expect(codes(text.replace('profiles: [hd05]', 'profiles: [nd30]'))).toEqual([['schema.invalid_value', 5]])
    expect(codes(text.replace('rules:', 'colour: red\nrules:'))).toEqual([['schema.unrecognized_keys', 6]])
  })
})
