/** Accounts on an office: who may sign in to it, and what for. Passwords never stand here. */
import { z } from 'zod'
import { requiredLineSchema } from '../document/text.ts'

/** What a person does in the office; one account may have several. */
export const roles = ['drafter', 'checker', 'signer', 'clerk', 'administrator'] as const
export type Role = (typeof roles)[number]
export const roleSchema = z.enum(roles)

export const roleWords: Readonly<Record<Role, { readonly name: string, readonly may: string }>> = {
  drafter: { name: 'Người soạn', may: 'soạn và sửa hồ sơ, trình duyệt' },
  checker: { name: 'Người kiểm tra', may: 'soạn, kiểm tra thể thức, duyệt hoặc trả lại bản trình, sửa mẫu văn bản' },
  signer: { name: 'Người ký', may: 'xem mọi hồ sơ, duyệt, trả lại, ghi nhận đã ký, xem nhật ký' },
  clerk: { name: 'Văn thư', may: 'soạn và sửa hồ sơ, cấp số, vào sổ, ban hành, gửi, sao lưu' },
  administrator: { name: 'Quản trị', may: 'tài khoản, cài đặt, mẫu văn bản, sao lưu, nhật ký' },
}

/** The name one signs in with. Capitals and small letters are the same (`accountKey`); it never changes, since the journal names it. */
export const accountNameSchema = requiredLineSchema.pipe(z.string().max(60, 'Tên đăng nhập dài tối đa 60 chữ.').regex(/^[^/\\]+$/u, 'Tên đăng nhập không có dấu / hay \\.'))

/** Shortest password taken. Long and plain is better than short and odd, so nothing else is asked of its letters. */
export const passwordLength = 10

/** A new password; compared as NFC, so that the same words typed on two keyboards are the same. */
export const newPasswordSchema = z.string().min(passwordLength, `Mật khẩu cần ít nhất ${passwordLength} chữ.`).max(200, 'Mật khẩu dài tối đa 200 chữ.').transform((text) => text.normalize('NFC'))

const rolesSchema = z.array(roleSchema).min(1, 'Chọn ít nhất một vai trò.').transform((given) => roles.filter((role) => given.includes(role)))

/** What an administrator decides of an account. */
export const accountFactsSchema = z.strictObject({
  /** How the person is named wherever the program says who did something. */
  displayName: requiredLineSchema.pipe(z.string().max(100, 'Họ tên dài tối đa 100 chữ.')),
  /** The person of the organisation this account belongs to, if the office says so. */
  personId: z.string().nullable(),
  roles: rolesSchema,
  /** `stopped`: may not sign in any more; the name stays in history. */
  state: z.enum(['active', 'stopped']),
})
export type AccountFacts = z.output<typeof accountFactsSchema>

/** An account as it is shown. `mustChange`: the password was given by an administrator and is to be changed first. */
export interface Account extends Readonly<AccountFacts> { readonly name: string, readonly mustChange: boolean }

/** Minutes without a key or a click after which the screen is locked. */
export const idleMinutesSchema = z.number().int().min(1, 'Từ 1 đến 240 phút.').max(240, 'Từ 1 đến 240 phút.')
export const usualIdleMinutes = 15

/** Who did something, as people read it: the person's name, with the name of the account. */
export function actorWords(name: string, displayNames: ReadonlyMap<string, string>): string {
  const shown = displayNames.get(name)
  return shown === undefined || shown === name ? name : `${shown} (${name})`
}
