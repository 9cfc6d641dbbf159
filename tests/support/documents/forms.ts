/** The forms tests print in: the values of the profiles in `resources/rules`, without an office's choices. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { componentIds, typeStyleSchema } from '../../../shared/document/form.ts'
import type { ComponentId, ProfileId, ResolvedForm, TypeStyle } from '../../../shared/document/form.ts'

/** The profile as it stands in its file. */
export function testForm(profileId: ProfileId = 'hd05'): ResolvedForm {
  const file = new URL(`../../../resources/rules/${profileId}.yaml`, import.meta.url)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test fixture: the file is checked where the product reads it
  const rules = parse(readFileSync(file, 'utf8')) as Rules
  const value = (group: string, key: string): unknown => rules[group]?.[key]?.value
  const group = (name: string): unknown => Object.fromEntries(Object.entries(rules[name] ?? {}).map(([key, rule]) => [key, rule.value]))
  const types = componentIds.map((id): [ComponentId, TypeStyle] => [id, typeStyleSchema.parse(value('type', id))])
  const form = {
    profileId, profileTitle: `${profileId}`,
    page: { ...object(value('page', 'size')), ...object(value('page', 'margins')), headerMm: value('page', 'headerMm') },
    fontFamily: value('font', 'family'), type: Object.fromEntries(types),
    paragraph: {
      firstLineMm: value('paragraph', 'firstLineMm'), linePitchPt: value('paragraph', 'linePitchPt'),
      ...object(value('paragraph', 'spacing')),
    },
    letterhead: value('letterhead', 'columns'), titleLine: group('titleLine'), spacing: group('spacing'),
    signatures: {
      ...object(value('signatures', 'columns')), blankLines: value('signatures', 'blankLines'), boldPost: value('signatures', 'boldPost'),
    },
    wording: group('wording'),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return form as unknown as ResolvedForm
}

type Rules = Readonly<Record<string, Readonly<Record<string, { readonly value: unknown }>>>>

function object(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
