/** `vpk encrypt|decrypt|passphrase OFFICE.vpk`, `vpk recovery-key OFFICE.vpk --out SHEET.pdf`: the file's encryption. No passphrase and no key is ever printed or taken as an argument. */
import type { OfficeKey } from '../db/index.ts'
import { writeFileWhole } from '../files/index.ts'
import { changePassphrase, decryptOffice, encryptOffice, keyInUse, recoverySheetOf, refuseEncrypted } from '../offices/index.ts'
import type { Answer } from './answer.ts'
import { actorAtWork, unlockAtWork } from './at-work.ts'
import { newPassphrase, printSheet } from './new-passphrase.ts'
import { resources, withOffice } from './surroundings.ts'

const copyNotMade = 'Chưa lập được bản sao lưu mới (ổ đĩa đầy hoặc không ghi được); chạy lệnh backup khi được.'

export async function encrypt(path: string, options: { readonly copies?: boolean }): Promise<Answer> {
  await withOffice(path, 'office.encrypt', async (office) => { refuseEncrypted(office) })
  const passphrase = await newPassphrase('VPK_PASSPHRASE')
  const { copiesEncrypted, copiesLeft, copyMade } = await encryptOffice(path, { passphrase, copiesToo: options.copies === true }, actorAtWork())
  return done({ encrypted: true, copiesEncrypted, copiesLeft, copyMade }, [
    'Đã mã hoá tệp văn phòng.', printSheet,
    ...copiesEncrypted === 0 ? [] : [`Đã mã hoá ${copiesEncrypted} bản sao lưu.`],
    ...copiesLeft.length === 0 ? [] : [`Còn ${copiesLeft.length} bản sao lưu CHƯA mã hoá, ai có tệp cũng đọc được: ${copiesLeft.join(', ')}.${options.copies === true ? '' : ' Thêm --copies để mã hoá cả các bản sao.'}`],
    ...copyMade ? [] : [copyNotMade],
  ])
}

export async function decrypt(path: string): Promise<Answer> {
  const { encryptedCopies, copyMade } = await decryptOffice(path, await keyOf(path, 'office.decrypt'), actorAtWork())
  return done({ encrypted: false, encryptedCopies, copyMade }, [
    'Đã bỏ mã hoá: từ nay ai có tệp văn phòng này cũng đọc được.', ...encryptedCopies === 0 ? [] : [`${encryptedCopies} bản sao lưu vẫn mã hoá bằng mật khẩu cũ.`], ...copyMade ? [] : [copyNotMade],
  ])
}

export async function passphrase(path: string): Promise<Answer> {
  const key = await keyOf(path, 'office.changePassphrase')
  const { olderCopies, copyMade } = await changePassphrase(path, key, await newPassphrase('VPK_NEW_PASSPHRASE'), actorAtWork())
  return done({ encrypted: true, olderCopies, copyMade }, [
    'Đã đổi mật khẩu của tệp; khoá khôi phục cũng đổi theo.', printSheet, ...olderCopies === 0 ? [] : [`${olderCopies} bản sao lưu lập trước đây vẫn mở bằng mật khẩu và phiếu cũ.`], ...copyMade ? [] : [copyNotMade],
  ])
}

export async function recoveryKey(path: string, options: { readonly out: string }): Promise<Answer> {
  const unlock = await unlockAtWork(path)
  const sheet = await withOffice(path, 'office.recoverySheet', async (office) => recoverySheetOf(office, await keyInUse(office, unlock ?? null), actorAtWork()))
  writeFileWhole(options.out, resources.typesetter().keySheet(sheet).bytes)
  return { exitCode: 0, facts: { out: options.out }, output: '', messages: [`Đã ghi phiếu khoá khôi phục: ${options.out}`, 'In rồi xoá tệp này: ai có phiếu và có tệp văn phòng thì đọc được tất cả.'] }
}

/** The key of an encrypted office, for who may make this call. */
async function keyOf(path: string, procedure: string): Promise<OfficeKey> {
  const unlock = await unlockAtWork(path)
  return withOffice(path, procedure, (office) => keyInUse(office, unlock ?? null))
}

function done(facts: Readonly<Record<string, unknown>>, messages: readonly string[]): Answer {
  return { exitCode: 0, facts, output: '', messages }
}
