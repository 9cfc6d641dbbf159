/** Figures of a packet on the command line: what would become of them, what they would replace, whose they may be. */
import type { FigureConflict, FiguresPlan } from '../../shared/contract/packets.ts'
import type { PacketManifest } from '../../shared/domain/packet.ts'
import { figuresTitle } from '../../shared/domain/packet-words.ts'
import { fault } from '../faults/index.ts'

/** One unit cannot be that of figures of several. */
export function refuseOneForAll({ figures }: Pick<PacketManifest, 'figures'>, unit: string | undefined): void {
  const named = new Map(figures.map(({ bodyId, bodyName }) => [bodyId, bodyName]))
  if (unit === undefined || named.size < 2) return
  throw fault('USAGE', {
    happened: `Gói có số liệu của ${named.size} đơn vị (${[...named.values()].slice(0, 5).map((name) => `“${name}”`).join(', ')}${named.size > 5 ? ' …' : ''}) nên --unit không dùng chung cho cả gói được.`,
    kept: 'Không có gì được nhận.', remedy: 'Bỏ --unit; số liệu nào khác mã đơn vị thì nhận gói này trong cửa sổ chương trình và chọn đơn vị cho từng bộ.',
  })
}

/** `outcome`: what was or will be done, in words. */
export function figuresLines(plan: Pick<FiguresPlan, 'figures' | 'campaignTitle' | 'file' | 'conflicts' | 'doubt'>, outcome: string): readonly string[] {
  return [`${figuresTitle(plan)}: ${outcome}`, ...plan.doubt === '' ? [] : [plan.doubt], ...replacedWords(plan.conflicts)]
}

function replacedWords(conflicts: readonly FigureConflict[]): readonly string[] {
  if (conflicts.length === 0) return []
  const parts = conflicts.map(({ about, code, ours, theirs }) => {
    const given = theirs === '' ? 'gói không có' : about === 'figure' ? `gói ghi ${theirs}` : 'gói ghi khác'
    return about === 'figure' ? `${code} (đang có ${ours}, ${given})` : `câu ${code} (${given})`
  })
  return [`Khác với số liệu, câu trả lời đang có ở ${conflicts.length} chỗ: ${parts.join('; ')}.`]
}
