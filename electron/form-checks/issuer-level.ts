/** On which level the issuer of any file stands, as its own head and symbol tell; what they leave open stays open. */
import { foldText } from '../../shared/domain/fold.ts'
import type { IssuerLevel } from '../documents/form/index.ts'
import { zonesOf } from '../documents/zones/index.ts'
import type { ZonedDocument } from '../documents/zones/index.ts'

/** Symbols that belong to one level only (rule pack: codes of bodies). */
const bySymbol: readonly (readonly [RegExp, IssuerLevel])[] = [
  [/^TW$/u, 'central'], [/^TU$/u, 'province'], [/^CB$/u, 'cell'], [/^ĐH$/u, 'congress'], [/^(?:BCĐ|TB|HĐ)$/u, 'workingParty'],
  [/^UBKT/u, 'inspection'], [/^(?:VP|BTC|BTG|BDV|BNC|BXD)/u, 'agency'], [/^ĐUK$/u, 'superiorCommittee'],
]
/** A commune's committee and the two provincial ones stand directly above grassroots (298-QĐ/TW); committees below them are grassroots. */
const aboveGrassroots = /\b(?:xa|phuong|dac khu|khoi)\b|co quan dang|uy ban nhan dan tinh|uy ban nhan dan thanh pho/u

export function issuerLevelOfFile(zoned: ZonedDocument): IssuerLevel | null {
  const symbol = zoned.number?.bodySymbol ?? ''
  const known = bySymbol.find(([pattern]) => pattern.test(symbol))?.[1]
  if (known !== undefined || symbol !== 'ĐU') return known ?? null
  const words = (id: 'issuer' | 'superior'): string => foldText(zonesOf(zoned, id).filter(({ part }) => part === 0).map(({ text }) => text).join(' '))
  if (aboveGrassroots.test(words('issuer'))) return 'superiorCommittee'
  return aboveGrassroots.test(words('superior')) ? 'grassroots' : null
}
