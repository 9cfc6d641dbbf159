/** What a marked passage tells: its name, the key that marks it, and how its words are underlined (readable without colour). */
import type { PassageKind } from '../../../shared/domain/submission.ts'

export interface PassageKindLook { readonly kind: PassageKind, readonly label: string, readonly key: string, readonly line: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy', readonly thick: boolean }

export const passageKinds: readonly PassageKindLook[] = [
  { kind: 'result', label: 'Kết quả', key: '1', line: 'solid', thick: false },
  { kind: 'strength', label: 'Ưu điểm', key: '2', line: 'solid', thick: true },
  { kind: 'shortcoming', label: 'Hạn chế', key: '3', line: 'wavy', thick: false },
  { kind: 'objectiveCause', label: 'Nguyên nhân khách quan', key: '4', line: 'dotted', thick: false },
  { kind: 'subjectiveCause', label: 'Nguyên nhân chủ quan', key: '5', line: 'dotted', thick: true },
  { kind: 'task', label: 'Nhiệm vụ', key: '6', line: 'dashed', thick: false },
  { kind: 'proposal', label: 'Kiến nghị', key: '7', line: 'double', thick: false },
  { kind: 'lesson', label: 'Bài học', key: '8', line: 'dashed', thick: true },
]

export function lookOf(kind: PassageKind): PassageKindLook {
  const look = passageKinds.find((one) => one.kind === kind)
  if (look === undefined) throw new Error(`no look of ${kind}`)
  return look
}
