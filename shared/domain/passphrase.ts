/**
 * The passphrase of an encrypted office file (mật khẩu của tệp): one for the file, not of an account. It is compared as NFC, so that
 * the same words typed on two keyboards are the same; spaces count.
 */
import { z } from 'zod'

export const passphraseLength = 12
export const passphraseWords = 4
const longest = 1000

/** Long enough to be worth encrypting with: so many letters, or so many words of two letters and more. */
export function isLongEnough(passphrase: string): boolean {
  const text = passphrase.normalize('NFC')
  return text.trim().length >= passphraseLength || text.split(/\s+/u).filter((word) => word.length >= 2).length >= passphraseWords
}

/** A passphrase that is chosen now. */
export const newPassphraseSchema = z.string().max(longest, `Mật khẩu của tệp dài tối đa ${longest} chữ.`)
  .refine(isLongEnough, `Mật khẩu của tệp cần ít nhất ${passphraseLength} chữ, hoặc ${passphraseWords} từ.`)
  .refine((text) => !/\p{Cc}/u.test(text), 'Mật khẩu của tệp không có ký tự điều khiển.')
  .transform((text) => text.normalize('NFC'))

/** What opens an encrypted office: the passphrase, or the recovery key (khoá khôi phục) as it was printed and typed. */
export const unlockSchema = z.union([z.strictObject({ passphrase: z.string().min(1).max(longest) }), z.strictObject({ recoveryKey: z.string().min(1).max(longest) })])
export type UnlockText = Readonly<z.output<typeof unlockSchema>>
