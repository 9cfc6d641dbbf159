/**
 * Layers of rules: official, then the province's, then the office's. A later layer may change only what the rule marks as a choice and
 * within its bounds; everything else is refused with file, line, rule and remedy.
 */
import { z } from 'zod'
import { profileIdSchema, typeStyleSchema } from '../../../shared/document/form.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import { requiredLineSchema } from '../../../shared/document/text.ts'
import { ruleValueSchema } from '../../../shared/domain/house-style.ts'
import type { HouseStyle, RuleValue } from '../../../shared/domain/house-style.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { readRuleFile } from './read-rule-file.ts'
import type { Loaded, ReadRuleFile, RuleFault, RulePackFile } from './read-rule-file.ts'
import { formProfileSchema, isAllowed, rulesOf } from './rule-pack.ts'
import type { FormProfile, Rule } from './rule-pack.ts'
import { allowedWords, valueWords } from './rule-words.ts'

const layerSchema = z.strictObject({
  schemaVersion: z.literal(1),
  layer: z.enum(['province', 'office']),
  /** Whose layer it is. */
  name: requiredLineSchema,
  /** The paper that sets it. */
  basis: requiredLineSchema,
  profiles: z.array(profileIdSchema).min(1),
  /** Rule (`paragraph.linePitchPt`) → its value; of a type style the size only. */
  rules: z.record(z.string(), ruleValueSchema),
})

/** One layer, checked against the profiles it is for. */
export type RuleLayer = Readonly<z.output<typeof layerSchema>>

/** Layers in the order in which they count: the province's before the office's. All problems of all files at once. */
export function loadLayers(files: readonly RulePackFile[], profiles: readonly FormProfile[]): Loaded<readonly RuleLayer[]> {
  const read = files.map((file) => readRuleFile(file, layerSchema))
  const layers = read.flatMap((one) => 'value' in one ? [one] : [])
  const problems = [
    ...read.flatMap((one) => 'problems' in one ? one.problems : []),
    ...layers.flatMap((one) => faultsOf(one.value, profiles).map(one.problem)),
    ...layers.flatMap((one, index) => twice(one, layers.slice(0, index)).map(one.problem)),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const order = layerSchema.shape.layer.options
  return { ok: true, value: layers.map(({ value }) => value).toSorted((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer)) }
}

/** The values a layer leaves for a profile, checked again as any profile is. `layers` come from {@link loadLayers}. */
export function withLayers(profile: FormProfile, layers: readonly RuleLayer[]): FormProfile {
  const own = layers.filter(({ profiles }) => profiles.includes(profile.id))
  if (own.length === 0) return profile
  return withValues(profile, new Map(own.flatMap(({ rules }) => Object.entries(rules))), false)
}

/**
 * The office's own choices over all layers (`houseStyle.rules`). A rule chosen here is closed: no other wish of the office changes it. What
 * this guide does not leave open, or not so far, stays as the guide has it.
 */
export function withOwnRules(profile: FormProfile, rules: HouseStyle['rules']): FormProfile {
  return rules === undefined || Object.keys(rules).length === 0 ? profile : withValues(profile, new Map(Object.entries(rules)), true)
}

function withValues(profile: FormProfile, changed: ReadonlyMap<string, RuleValue>, closed: boolean): FormProfile {
  const wishes = rulesOf(profile).flatMap(({ path, rule }): readonly Wish[] => {
    const wanted = changed.get(path.join('.'))
    return wanted === undefined || faultOf(path.join('.'), rule, wanted) !== null ? [] : [{ path, rule, wanted }]
  })
  const whole = formProfileSchema.safeParse(withWishes(profile, wishes, closed))
  return whole.success ? whole.data : formProfileSchema.parse(withWishes(profile, wishes.filter((wish) => canHold(profile, wish)), closed))
}

interface Wish { readonly path: readonly [string, string], readonly rule: Rule<unknown>, readonly wanted: RuleValue }

function withWishes(profile: FormProfile, wishes: readonly Wish[], closed: boolean): object {
  const sections: Record<string, unknown> = { ...profile }
  for (const { path: [section, key], rule, wanted } of wishes) {
    sections[section] = { ...(sections[section] as object), [key]: { ...rule, value: valueIn(rule, wanted), ...closed && { choice: false } } }
  }
  return sections
}

/** Bounds do not say all: lines left for a signature are counted whole. */
function canHold(profile: FormProfile, wish: Wish): boolean {
  return formProfileSchema.safeParse(withWishes(profile, [wish], false)).success
}

/** What is wrong with an office's own choices: no guide has such a rule, or none leaves it open so far. A value one guide refuses and another takes is right. */
export function ownRuleProblems(rules: HouseStyle['rules'], profiles: readonly FormProfile[]): readonly Problem[] {
  return Object.entries(rules ?? {}).flatMap(([id, wanted]) => {
    const faults = profiles.flatMap((profile) => faultsOf({ rules: { [id]: wanted }, profiles: [profile.id] }, [profile]))
    const [first] = faults.length < profiles.length ? [] : faults.toSorted((one, other) => severityOf(other) - severityOf(one))
    return first === undefined ? [] : [{ severity: 'error' as const, code: first.code, path: `houseStyle.rules.${id}`, value: id, message: first.message, remedy: first.remedy }]
  })
}

/** The fault that says most: outside the bounds before no choice before unknown. */
function severityOf({ code }: RuleFault): number {
  return ['layer.ruleUnknown', 'layer.noChoice', 'layer.outside'].indexOf(code)
}

/** A layer's wish as a whole value: a size goes into the rule's own style. */
function valueIn(rule: Rule<unknown>, wanted: RuleValue): unknown {
  return typeof wanted === 'object' && wanted !== null ? { ...typeStyleSchema.parse(rule.value), ...wanted } : wanted
}

function faultsOf({ rules, profiles: ids }: Pick<RuleLayer, 'rules' | 'profiles'>, profiles: readonly FormProfile[]): readonly RuleFault[] {
  return profiles.filter(({ id }) => ids.includes(id)).flatMap((profile) => {
    const known = new Map(rulesOf(profile).map((one) => [one.path.join('.'), one]))
    return Object.entries(rules).flatMap(([id, wanted]) => {
      const found = known.get(id)
      const fault = found === undefined
        ? { code: 'layer.ruleUnknown', message: `Không có quy tắc nào mang mã “${id}” trong ${profile.title}.`, remedy: 'Xem mã quy tắc ở trang Quy tắc, hoặc bỏ dòng này.' }
        : faultOf(id, found.rule, wanted) ?? (canHold(profile, { ...found, wanted }) ? null : outside(id, found.rule, wanted))
      return fault === null ? [] : [{ ...fault, path: ['rules', id], value: id }]
    })
  })
}

type Words = Pick<RuleFault, 'code' | 'message' | 'remedy'>

/** Why a rule may not be changed so; null: it may. */
function faultOf(id: string, rule: Rule<unknown>, wanted: RuleValue): Words | null {
  if (!rule.choice) {
    return { code: 'layer.noChoice', message: `Quy tắc “${id}” (${rule.clause}) không cho tỉnh hoặc cơ quan đổi.`, remedy: 'Bỏ dòng này: giá trị của hướng dẫn được giữ.' }
  }
  if (isSameKind(rule, wanted) && isAllowed(rule.allowed, valueIn(rule, wanted))) return null
  return outside(id, rule, wanted)
}

function outside(id: string, rule: Rule<unknown>, wanted: RuleValue): Words {
  const style = isStyle(rule)
  const bounds = allowedWords(id, rule.allowed ?? undefined)
  const found = isSameKind(rule, wanted) ? valueWords(id, valueIn(rule, wanted)) : 'giá trị không đúng kiểu'
  return { code: 'layer.outside', message: `Quy tắc “${id}” không nhận ${found}; được chọn: ${bounds}.`, remedy: style ? 'Ghi { sizePt: … } trong khoảng này.' : 'Chọn lại một giá trị trong khoảng này.' }
}

const isStyle = (rule: Rule<unknown>): boolean => typeStyleSchema.safeParse(rule.value).success
const isSameKind = (rule: Rule<unknown>, wanted: RuleValue): boolean => isStyle(rule) === (typeof wanted === 'object' && wanted !== null)

/** Two layers of one level that both set a rule of one profile: which counts would be chance. */
function twice({ value }: ReadRuleFile<RuleLayer>, earlier: readonly ReadRuleFile<RuleLayer>[]): readonly RuleFault[] {
  return Object.keys(value.rules).flatMap((id) => earlier
    .filter((other) => other.value.layer === value.layer && id in other.value.rules && shared(other.value.profiles, value.profiles))
    .map((other) => ({ code: 'layer.twice', path: ['rules', id], value: id, message: `Quy tắc “${id}” đã được lớp cùng cấp ở tệp ${other.file} đặt.`, remedy: 'Giữ lại một tệp.' })))
}

function shared(one: readonly ProfileId[], other: readonly ProfileId[]): boolean {
  return one.some((id) => other.includes(id))
}
