/** What a copy is made of and from: the papers that can be copied, the kinds of copy, the parts of an extract. Pure. */
import { z } from 'zod'
import { copyRequestSchema } from '../../../shared/contract/papers.ts'
import type { CopyPart, CopyRequest, PaperRow } from '../../../shared/contract/papers.ts'

/** In the order people ask for them. `name` begins the file's name. */
export const copyKinds = [
  { kind: 'trueCopy', name: 'Sao y', label: 'Sao y bản chính: chép toàn văn từ bản chính' },
  { kind: 'copyOfCopy', name: 'Sao lục', label: 'Sao lục: chép toàn văn từ một bản sao' },
  { kind: 'extract', name: 'Trích sao', label: 'Trích sao: chỉ chép phần được chọn' },
] as const satisfies readonly { readonly kind: CopyRequest['kind'], readonly name: string, readonly label: string }[]

/** The dialog's form: as a copy is asked for, with the parts always a list. */
export const copyFormSchema = copyRequestSchema.extend({ part: z.array(z.string()).default([]) })
  .refine(({ kind, part }) => kind !== 'extract' || part.length > 0, { path: ['part'], error: 'Đánh dấu ít nhất một đoạn để trích.' })

/** What the service is asked for: only an extract names parts. */
export function copyRequest({ part, ...copy }: z.output<typeof copyFormSchema>): CopyRequest {
  return copy.kind === 'extract' ? { ...copy, part } : copy
}

/** Why the paper cannot be copied, with what to do; null when it can: only an issued paper is copied. */
export function notCopiable({ printedNumber, date }: PaperRow): string | null {
  const missing = [...printedNumber === '' ? ['số'] : [], ...date === null ? ['ngày'] : []]
  return missing.length === 0 ? null : `Chưa sao được: văn bản chưa có ${missing.join(' và ')}. Ghi ${missing.join(' và ')} của văn bản đã ban hành rồi sao lại.`
}

/** The parts after one is marked or unmarked: what stands below it in the same text goes with it. In the order of the paper. */
export function withPart(parts: readonly CopyPart[], chosen: readonly string[], id: string, wanted: boolean): string[] {
  const at = parts.findIndex((part) => part.id === id)
  const top = parts[at]
  if (top === undefined) return [...chosen]
  const end = parts.findIndex((part, index) => index > at && (part.group !== top.group || part.depth <= top.depth))
  const moved = new Set(parts.slice(at, end < 0 ? undefined : end).map((part) => part.id))
  return parts.filter((part) => moved.has(part.id) ? wanted : chosen.includes(part.id)).map((part) => part.id)
}

/** How many parts each part stands under, within its own text: how far it is set in. */
export function indents(parts: readonly CopyPart[]): readonly number[] {
  let above: readonly number[] = []
  return parts.map(({ group, depth }, index) => {
    above = group === parts[index - 1]?.group ? above.filter((other) => other < depth) : []
    const count = above.length
    above = [...above, depth]
    return count
  })
}
