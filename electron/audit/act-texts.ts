/**
 * What the journal takes its digests of, for acts whose rows are kept beside it: numbers of the registers and steps of papers. The order
 * of the fields is part of the format: what an earlier program wrote is held against its row for good. Pure.
 */

import { seriesText } from '../../shared/domain/register.ts'
import type { SeriesKey } from '../../shared/domain/register.ts'

/** What a number became, as it is stored. `paper`: null for a paper written elsewhere. */
export interface RegisterAct {
  readonly state: string
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  readonly kind: string | null
  readonly secrecy: string | null
  readonly paper: { readonly collection: string, readonly recordId: string, readonly templateId: string } | null
  readonly sha256: string | null
  /** As they are stored, in the order of their schema. */
  readonly words: unknown
  /** The number as it is printed from then on; null: as its entry was first written. */
  readonly printed: string | null
  readonly backDated: boolean
  /** Entries it replaces and is replaced by. */
  readonly replacesId: number | null, readonly replacedById: number | null
}

/** `written`: as the entry was first written. */
export function registerSubject(series: SeriesKey, written: string): string {
  return `register/${seriesText(series)}/${written}`
}

export function registerActText({ state, date, kind, secrecy, paper, sha256, words, printed, backDated, replacesId, replacedById }: RegisterAct): string {
  return JSON.stringify([state, date, kind, secrecy, paper === null ? null : [paper.collection, paper.recordId, paper.templateId], sha256, words, printed, backDated, replacesId, replacedById])
}

/** As it was written before, without the last four facts: the fields stood in the order in which each verb happened to name them. */
export function earlierRegisterActTexts({ state, date, kind, secrecy, paper, sha256, words }: RegisterAct): readonly string[] {
  const papers = paper === null ? [null] : paperOrders.map((order) => Object.fromEntries(order.map((name) => [name, paper[name]])))
  return papers.flatMap((each) => [{ date, kind, secrecy, paper: each, sha256, words }, { date, kind, secrecy, words, sha256, paper: each }]).map((facts) => JSON.stringify([state, facts]))
}

const paperOrders = [['collection', 'recordId', 'templateId'], ['templateId', 'recordId', 'collection'], ['collection', 'templateId', 'recordId']] as const

/** A step of a paper from one state to the next. `printed`: marks of what stood on it when it was signed; null: none are kept with this step. */
export interface PaperStepTaken { readonly from: string, readonly to: string, readonly revision: number, readonly reason: string, readonly printed: string | null }

export function paperStepText({ from, to, revision, reason, printed }: PaperStepTaken): string {
  return JSON.stringify([from, to, revision, reason, ...printed === null ? [] : [printed]])
}
