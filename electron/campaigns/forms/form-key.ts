/** The key of a form: which campaign and unit it was made for, and what it asked. Hidden in the file and printed once as a line of codes. */
import { crc32 } from 'node:zlib'
import type { Question } from '../../../shared/domain/campaign.ts'
import { isMean, isRate } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'

export interface FormKey {
  readonly campaignId: string
  readonly bodyId: string
  /** Of what is asked ({@link formVersion}): an older one tells that the campaign was changed after the form was sent. */
  readonly version: string
}

/** First letters of a key, with the number of the layout. */
const layout = 'vpk1'

/** Eight hexadecimal digits that change with the codes asked for; rewording a title changes nothing. */
export function formVersion(indicators: readonly Indicator[], outline: readonly Question[]): string {
  return digest(JSON.stringify([
    // A mean reads its third column another way than a per cent does.
    indicators.map((indicator) => [indicator.code, isRate(indicator), ...isMean(indicator) ? ['mean'] : []]),
    outline.map((question) => [question.type, question.id, question.type === 'table' ? question.columns.map(({ id, type }) => [id, type]) : []]),
  ]))
}

/** `vpk1:dot-2026:dk.c01:0a1b2c3d:4e5f6a7b`; the last part tells a mistyped key from a whole one, it is no protection. */
export function formKeyText({ campaignId, bodyId, version }: FormKey): string {
  const text = [layout, campaignId, bodyId, version].join(':')
  return `${text}:${digest(text)}`
}

/** The key inside a text; `damaged` when it looks like one and is not whole, null when there is none. */
export function findFormKey(text: string): FormKey | 'damaged' | null {
  const found = /vpk\d+:[^\s:]+:[^\s:]+:[^\s:]+:[^\s:]+/u.exec(text)?.[0]
  if (found === undefined) return /vpk\d+:/u.test(text) ? 'damaged' : null
  const [, campaignId = '', bodyId = '', version = ''] = found.split(':')
  const key = { campaignId, bodyId, version }
  return formKeyText(key) === found ? key : 'damaged'
}

function digest(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
