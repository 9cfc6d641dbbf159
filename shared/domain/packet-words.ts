/** Figures of a packet in words: by this office's own names, and what the packet calls them where that differs. */
import { figuresWords } from './packet.ts'
import type { PacketFigures } from './packet.ts'

/** `campaignTitle`, `file.bodyName`: of the receiving office; '' (or no file) where it knows none. */
export interface NamedFigures { readonly figures: Pick<PacketFigures, 'kind' | 'campaignTitle' | 'bodyName'>, readonly campaignTitle: string, readonly file: { readonly bodyName: string } | null }

/** `Số liệu: Báo cáo năm 2025, Chi bộ Sở Tư pháp; gói ghi “Báo cáo 2025”, “Chi bộ Tư pháp”`. */
export function figuresTitle({ figures: { kind, campaignTitle, bodyName }, campaignTitle: ownTitle, file }: NamedFigures): string {
  const named = [[ownTitle, campaignTitle], [file?.bodyName ?? '', bodyName]] as const
  const told = named.filter(([own, given]) => own !== '' && own !== given).map(([, given]) => `“${given}”`)
  return `${figuresWords[kind]}: ${named.map(([own, given]) => own === '' ? given : own).join(', ')}${told.length === 0 ? '' : `; gói ghi ${told.join(', ')}`}`
}
