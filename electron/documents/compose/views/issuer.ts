/** The issuing body as a text names it. */
import { z } from 'zod'
import type { Issuing, PaperHead } from '../facts.ts'
import { namesInText } from '../paper/head.ts'

/** `collective`: who decides ("Ban Thường vụ Đảng uỷ các cơ quan Đảng tỉnh"); the short forms are for later mentions. */
export const issuerSchema = z.object({
  name: z.string(), shortName: z.string(), collective: z.string(), collectiveShort: z.string(),
  /** The line above the body's name in its letterhead; blank where none is printed. */
  superior: z.string(),
}).readonly()
export type IssuerView = z.output<typeof issuerSchema>

/** Names as of the paper's date; the collective follows from the right to sign (T/M …, T/L …). Of a joint paper all issuers, the lead first. */
export function issuerView(head: PaperHead): IssuerView {
  const all = [head, ...head.joint].map(viewOfOne)
  const joined = (key: keyof IssuerView): string => namesInText(all.map((one) => one[key]))
  return {
    name: joined('name'), shortName: joined('shortName'), collective: joined('collective'), collectiveShort: joined('collectiveShort'),
    superior: head.version?.letterheadSuperior ?? '',
  }
}

function viewOfOne({ version, right }: Issuing): IssuerView {
  const name = version?.name ?? ''
  const shortName = version?.shortName || name
  const authority = right?.form === 'onBehalf' || right?.form === 'byOrder' ? right.authority ?? '' : ''
  return { name, shortName, collective: collectiveOf(authority, name), collectiveShort: collectiveOf(authority, shortName), superior: '' }
}

/** "Ban Thường vụ" + "Đảng uỷ …"; a body that is itself the collective ("Uỷ ban Kiểm tra Đảng uỷ …") is not named twice, and without an authority the name stands. */
function collectiveOf(authority: string, name: string): string {
  const same = name.toLocaleLowerCase('vi').startsWith(authority.toLocaleLowerCase('vi'))
  return same ? name : `${authority} ${name}`
}
