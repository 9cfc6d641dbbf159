/** What is known of the paper a number is given to. */
import { z } from 'zod'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { entryWordsSchema } from '../../shared/domain/register.ts'
import type { EntryPaper, EntryWords, Secrecy } from '../../shared/domain/register.ts'

/** The record a paper is made of is what the wall of restricted records asks for. */
export const paperCollectionSchema = z.enum(['plans', 'summaryReports', 'freeDocuments', 'incomingPapers', 'sessions'])
export interface FactsPaper extends EntryPaper { readonly collection: z.infer<typeof paperCollectionSchema> }

export interface EntryFacts {
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  readonly kind: DocumentKind | null
  readonly secrecy: Secrecy
  readonly paper: FactsPaper | null
  readonly words: EntryWords
  /** Of the kept bytes. */
  readonly sha256: string | null
}

/** As a caller gives them: what is left out is not known. */
export interface GivenFacts extends Partial<Omit<EntryFacts, 'words'>> {
  readonly words?: Partial<EntryWords>
  /** What stands after the number where it differs from the series: "KH/BTCTU-BDVTU", "NQ/ĐH", "BS/ĐU". */
  readonly symbol?: string
  readonly backDated?: boolean
  /** The entry this one replaces. */
  readonly replacesId?: number | null
}

/** Complete; of a Tuyệt mật paper the subject is never written (nor who gets it). */
export function factsOf({ date = null, kind = null, secrecy = null, paper = null, words = {}, sha256 = null }: GivenFacts): EntryFacts {
  const whole = entryWordsSchema.parse(words)
  return { date, kind, secrecy, paper, sha256, words: secrecy === 'topSecret' ? { ...whole, subject: '' } : whole }
}
