/** The issuing body as a text names it. */
import { z } from 'zod'
import type { PaperHead } from '../facts.ts'

/** `collective`: who decides ("Ban Thường vụ Đảng uỷ các cơ quan Đảng tỉnh"); the short forms are for later mentions. */
export const issuerSchema = z.object({
  name: z.string(), shortName: z.string(), collective: z.string(), collectiveShort: z.string(),
}).readonly()
export type IssuerView = z.output<typeof issuerSchema>

/** Names as of the paper's date; the collective follows from the right to sign (T/M …, T/L …). */
export function issuerView(head: PaperHead): IssuerView {
  const name = head.version?.name ?? ''
  const shortName = head.version?.shortName || name
  const { right } = head
  const authority = right?.form === 'onBehalf' || right?.form === 'byOrder' ? right.authority ?? '' : ''
  return { name, shortName, collective: collectiveOf(authority, name), collectiveShort: collectiveOf(authority, shortName) }
}

/** "Ban Thường vụ" + "Đảng uỷ …"; a body that is itself the collective ("Uỷ ban Kiểm tra Đảng uỷ …") is not named twice, and without an authority the name stands. */
function collectiveOf(authority: string, name: string): string {
  const same = name.toLocaleLowerCase('vi').startsWith(authority.toLocaleLowerCase('vi'))
  return same ? name : `${authority} ${name}`
}
