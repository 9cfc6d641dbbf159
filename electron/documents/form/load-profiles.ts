/**
 * Reads rule packs from their texts. All problems come at once, each with file, line and what to do; a pack with any
 * problem is refused whole, because half a form would print a wrong paper without a word.
 */
import { profileIdSchema } from '../../../shared/document/form.ts'
import { placed, readRuleFile } from './read-rule-file.ts'
import type { FilePlacedProblem, Loaded, RulePackFile } from './read-rule-file.ts'
import { formProfileSchema } from './rule-pack.ts'
import type { FormProfile } from './rule-pack.ts'

/** Files of the rules folder that are no profile: the State's form, the issuers, who may issue what. */
const otherRuleFiles = ['nd30.yaml', 'issuers.yaml', 'authority.yaml']

/** Reads all rule packs, newest first. Refused: broken YAML, unknown or missing keys, two packs for one guide or one date, a guide missing. */
export function loadFormProfiles(files: readonly RulePackFile[]): Loaded<readonly FormProfile[]> {
  const read = files.filter(({ name }) => !otherRuleFiles.includes(name)).map((file) => readRuleFile(file, formProfileSchema))
  const own = read.flatMap((one) => 'problems' in one ? one.problems : [])
  const packs = read.flatMap((one) => 'value' in one ? [{ profile: one.value, file: one.file }] : [])
  const problems = [...own, ...own.length > 0 ? [] : togetherProblems(packs)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: packs.map((pack) => pack.profile).toSorted((a, b) => a.effective.from < b.effective.from ? 1 : -1) }
}

function togetherProblems(packs: readonly { readonly profile: FormProfile, readonly file: string }[]): readonly FilePlacedProblem[] {
  const missing = profileIdSchema.options.filter((id) => !packs.some((pack) => pack.profile.id === id))
  const pairs = packs.flatMap((one, index) => packs.slice(index + 1).map((other) => ({ one, other })))
  return [
    ...missing.map((id) => placed(`${id}.yaml`, 1, {
      code: 'profile.missing', path: 'id', value: id, message: `Thiếu hồ sơ thể thức “${id}”.`, remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục rules.',
    })),
    ...pairs.filter(({ one, other }) => one.profile.id === other.profile.id).map(({ one, other }) => placed(other.file, 1, {
      code: 'profile.duplicate', path: 'id', value: other.profile.id, message: `Hai tệp cùng mang mã “${other.profile.id}” (tệp kia: ${one.file}).`, remedy: 'Giữ lại một tệp.',
    })),
    ...pairs.filter(({ one, other }) => one.profile.id !== other.profile.id && overlap(one.profile, other.profile)).map(({ one, other }) => placed(other.file, 1, {
      code: 'profile.overlap', path: 'effective', value: `${other.profile.effective.from} – ${other.profile.effective.to ?? 'nay'}`,
      message: `Thời gian hiệu lực trùng với tệp ${one.file}.`, remedy: 'Sửa ngày bắt đầu hoặc ngày kết thúc để mỗi ngày chỉ có một hướng dẫn.',
    })),
  ]
}

function overlap(one: FormProfile, other: FormProfile): boolean {
  const ends = (profile: FormProfile, date: string): boolean => profile.effective.to === null || profile.effective.to >= date
  return ends(one, other.effective.from) && ends(other, one.effective.from)
}
