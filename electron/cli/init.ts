/** `vpk init OFFICE.vpk [--sample]`: creates an office, encrypted where `VPK_PASSPHRASE` is set; an existing file is never replaced. */
import { newOfficeSchema } from '../../shared/contract/office.ts'
import type { NewOffice } from '../../shared/contract/office.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import { fault } from '../faults/index.ts'
import { createNewOffice, createSampleOffice } from '../offices/index.ts'
import type { Protected } from '../offices/index.ts'
import { localActor, today } from '../requests/index.ts'
import type { Answer } from './answer.ts'
import { acceptedPassphrase, printSheet } from './new-passphrase.ts'
import { resources } from './surroundings.ts'

export interface InitOptions {
  readonly sample?: boolean
  readonly name?: string, readonly committee?: string, readonly superior?: string, readonly symbol?: string, readonly place?: string
  readonly term?: string, readonly termFrom?: string, readonly termTo?: string
}

/** Stands where the person has not said anything yet; it would be seen at once on any paper. */
const toFill = '(cần điền)'

export async function init(path: string, options: InitOptions): Promise<Answer> {
  const { sample, ...answers } = options
  if (sample === true) {
    refuseBoth(answers)
    const how = protectedAsAsked()
    await createSampleOffice(path, resources.folders.resources, localActor(), how)
    return { exitCode: 0, facts: { office: path, sample: true, encrypted: how.passphrase !== undefined, toFill: [] }, output: '', messages: [`Đã tạo văn phòng mẫu: ${path}`, ...encryptedWords(how)] }
  }
  const { office, missing } = newOffice(answers)
  const how = protectedAsAsked()
  await createNewOffice(path, office, localActor(), how)
  const reminder = missing.length === 0 ? [] : [`Còn phải điền trong Cài đặt và Tổ chức: ${missing.join(', ')}.`]
  return { exitCode: 0, facts: { office: path, sample: false, encrypted: how.passphrase !== undefined, toFill: missing }, output: '', messages: [`Đã tạo văn phòng: ${path}`, ...encryptedWords(how), ...reminder] }
}

/** With `VPK_PASSPHRASE` the file is encrypted from its first byte. */
function protectedAsAsked(): Protected {
  const given = process.env['VPK_PASSPHRASE']
  if (given === undefined || given === '') return {}
  return { passphrase: acceptedPassphrase(given) }
}

function encryptedWords({ passphrase }: Protected): readonly string[] {
  return passphrase === undefined ? [] : ['Tệp được mã hoá bằng mật khẩu trong VPK_PASSPHRASE.', printSheet]
}

function newOffice(options: Omit<InitOptions, 'sample'>): { readonly office: NewOffice, readonly missing: readonly string[] } {
  const missing: string[] = []
  const given = (value: string | undefined, label: string): string => {
    if (value !== undefined) return value
    missing.push(label)
    return toFill
  }
  const parsed = newOfficeSchema.safeParse({
    name: given(options.name, 'tên văn phòng'), committeeName: given(options.committee, 'tên cấp uỷ'), letterheadSuperior: options.superior ?? '',
    symbol: given(options.symbol, 'ký hiệu'), place: given(options.place, 'địa danh'), termName: given(options.term, 'tên nhiệm kỳ'),
    termFrom: options.termFrom ?? `${today(localActor()).slice(0, 4)}-01-01`, termTo: options.termTo ?? null,
  }, { reportInput: true })
  if (parsed.success) return { office: parsed.data, missing }
  throw fault('INPUT_INVALID', {
    happened: 'Thông tin của văn phòng mới chưa hợp lệ.', kept: 'Chưa có tệp nào được tạo.', remedy: 'Sửa những chỗ đã chỉ rồi làm lại.',
    problems: problemsFromIssues(parsed.error),
  })
}

function refuseBoth(answers: Omit<InitOptions, 'sample'>): void {
  if (Object.values(answers).every((value) => value === undefined)) return
  throw fault('USAGE', {
    happened: 'Không dùng --sample cùng với thông tin văn phòng.', kept: 'Chưa có tệp nào được tạo.', remedy: 'Bỏ --sample, hoặc bỏ các tuỳ chọn kia.',
  })
}
