/** `vpk doctor OFFICE.vpk`: is the file whole, and what is the first thing that is not? Changes nothing; exit code 1 when something is wrong. */
import type { DoctorCheck } from '../../shared/contract/audit.ts'
import { faultSentence } from '../../shared/domain/problem.ts'
import { officeVersion } from '../db/index.ts'
import { examine } from '../doctor/index.ts'
import type { NotedHead } from '../doctor/index.ts'
import { fault, toFault } from '../faults/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { unlockAtWork } from './at-work.ts'
import { withOffice } from './surroundings.ts'

export async function doctor(path: string, options: { readonly head?: string }): Promise<Answer> {
  const noted = options.head === undefined ? null : notedHead(options.head)
  const older = await olderOrDamaged(path)
  if (older !== null) return older
  return withOffice(path, 'doctor.examine', async (office) => {
    const report = await examine(office, noted)
    return {
      exitCode: report.sound ? 0 : 1, facts: { ...report }, output: report.checks.map(line).join(''),
      messages: [
        report.sound ? 'Tệp văn phòng lành lặn.' : 'Tệp văn phòng có chỗ hỏng hoặc bị sửa ngoài chương trình. Chương trình không sửa gì; giữ nguyên tệp này và mở bản sao lưu gần nhất.',
        `Dòng cuối của nhật ký: ${report.head.sequence}:${report.head.hash}`,
        'Chép dòng này ra ngoài tệp; lần sau thêm --head <dòng đã chép> để biết nhật ký có bị làm lại hay cắt bớt không.',
      ],
    }
  })
}

/** A file that cannot be opened as it is: damaged, or of an older program, which opening would change. */
async function olderOrDamaged(path: string): Promise<Answer | null> {
  try {
    const { version, newest } = await officeVersion(path, await unlockAtWork(path))
    return version === newest ? null : unsound('structure', `Cấu trúc dữ liệu (phiên bản ${version})`, `Tệp do phiên bản cũ của chương trình lập (cấu trúc ${version}, nay là ${newest}). Mở tệp bằng chương trình một lần (có giữ bản sao) rồi kiểm tra lại.`)
  } catch (error) {
    const known = toFault(error)
    if (known?.fault.code !== 'OFFICE_CORRUPT') throw error
    return unsound('file', 'Tệp cơ sở dữ liệu', faultSentence(known.fault))
  }
}

function unsound(id: DoctorCheck['id'], name: string, finding: string): Answer {
  const checks: readonly DoctorCheck[] = [{ id, name, sound: false, counted: 1, findings: [finding] }]
  return { exitCode: 1, facts: { sound: false, checks }, output: checks.map(line).join(''), messages: ['Tệp văn phòng chưa dùng được như hiện nay; chương trình không sửa gì.'] }
}

function line({ name, sound, counted, findings }: DoctorCheck): string {
  return [`${sound ? 'Tốt ' : 'HỎNG'}  ${name} (${counted})`, ...findings.map((finding) => `      ${visible(finding)}`)].map((text) => `${text}\n`).join('')
}

/** `57:abc…` as the command printed it before. */
function notedHead(text: string): NotedHead {
  const found = /^(\d{1,9}):([0-9a-f]{64})$/u.exec(text.trim())
  if (found === null) throw fault('USAGE', { happened: 'Giá trị của --head không đúng dạng.', kept: 'Chưa làm gì cả.', remedy: 'Ghi đúng dòng lệnh này đã in lần trước: số dòng, dấu hai chấm, 64 chữ số của mã.' })
  return { sequence: Number(found[1]), hash: found[2] ?? '' }
}
