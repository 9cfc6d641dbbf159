/** `vpk verify GÓI.vpkx [--office OFFICE.vpk]`: every byte of a packet and its signature, without a network; without an office no key is known. */
import { openPacket, reportOf, withFile } from '../packets/index.ts'
import type { PacketReport } from '../../shared/contract/packets.ts'
import { silentProgress } from '../requests/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { withOffice } from './surroundings.ts'

export async function verify(file: string, officePath: string | undefined): Promise<Answer> {
  const report = await (officePath === undefined ? reportFor(file, null) : withOffice(officePath, 'packets.verify', (office) => reportFor(file, office)))
  return { exitCode: isGood(report) ? 0 : 1, facts: { ...report }, output: `${isGood(report) ? 'nguyên vẹn' : 'không dùng được'}\t${report.signature.state}\t${report.signature.fingerprint}\n`, messages: reportLines(report) }
}

function reportFor(file: string, office: OfficeDatabase | null): Promise<PacketReport> {
  const db = office?.read ?? null
  return withFile(file, async (source) => {
    const { reading, sealed } = await openPacket(db, source, silentProgress)
    return reportOf(reading, db, sealed)
  })
}

/** Whole, and signed by nobody known to be somebody else. */
function isGood({ whole, signature: { state } }: PacketReport): boolean {
  return whole && (state === 'own' || state === 'trusted' || state === 'unknown')
}

export function reportLines({ whole, problems, signature, packet, parts, bytes }: PacketReport): readonly string[] {
  return [
    ...packet === null ? [] : [visible(`Gói của ${signature.state === 'trusted' ? signature.known : packet.sender.name}, lập ${packet.madeAt}, gồm ${packet.documents.length} văn bản, ${packet.figures.length} bộ số liệu; ${parts} tệp, ${bytes} byte.`)],
    ...problems.map(({ part, message, remedy }) => visible(`LỖI: ${part === '' ? '' : `${part}: `}${message} ${remedy}`)),
    ...whole ? ['Gói nguyên vẹn: đúng từng byte như lúc lập.'] : [],
    `Chữ ký: ${signature.words}${signature.state === 'otherName' || signature.state === 'changed' ? visible(` (đã đối chiếu: ${signature.known})`) : ''}.${signature.fingerprint === '' ? '' : ` Dãy số của khoá: ${signature.fingerprint}`}`,
  ]
}
