/** Where findings stand on the picture of a page. Pure. Lengths are points of the page, from its top left. */
import type { FileFinding } from '../../../shared/contract/form-checks.ts'

export interface PageSize { readonly width: number, readonly height: number }

/** A4, while a page is not drawn yet. */
export const a4: PageSize = { width: 595.3, height: 841.9 }

/** The size the picture itself says: anyone's file may lie across, or be of other paper. */
export function sizeOf(svg: string | undefined): PageSize {
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg?.slice(0, 400) ?? '') ?? []
  return Number(width) > 0 && Number(height) > 0 ? { width: Number(width), height: Number(height) } : a4
}

export interface Place {
  readonly box: NonNullable<FileFinding['box']>
  /** All that was found there, in the order of the list. */
  readonly findings: readonly FileFinding[]
}

/** The places of one page (from 1); findings of one paragraph share their frame. */
export function placesOn(findings: readonly FileFinding[], page: number): readonly Place[] {
  const places = new Map<string, { box: Place['box'], findings: FileFinding[] }>()
  for (const finding of findings) {
    if (finding.page !== page || finding.box === null) continue
    const key = JSON.stringify(finding.box)
    const known = places.get(key)
    if (known === undefined) places.set(key, { box: finding.box, findings: [finding] })
    else known.findings.push(finding)
  }
  return [...places.values()]
}

/** A click on a frame takes its first finding, and the next one when it has one already. */
export function nextAt(place: Place, selected: string | null): FileFinding | undefined {
  const at = place.findings.findIndex(({ id }) => id === selected)
  return place.findings[(at + 1) % place.findings.length]
}

/** The box as shares of the page, so that it follows every zoom; a little air around the words. */
export function frameOf(box: Place['box'], size: PageSize) {
  const air = 2
  const percent = (length: number, whole: number): string => `${(100 * length) / whole}%`
  return {
    left: percent(box.x - air, size.width), top: percent(box.y - air, size.height),
    width: percent(box.width + 2 * air, size.width), height: percent(box.height + 2 * air, size.height),
  }
}
