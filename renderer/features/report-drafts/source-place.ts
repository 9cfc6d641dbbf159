/** Which source a field of the form shows, while rows are typed over and moved. Pure. */
import type { PlacedSource } from '../../../shared/contract/report-drafts.ts'

/** `shortcomings[0].causes[1].content` → `shortcomings.0.causes.1.content`, as the form names it. */
function formPath(path: string): string {
  return path.replaceAll('[', '.').replaceAll(']', '')
}

function withoutRows(path: string): string {
  return path.replaceAll(/\.\d+/gu, '.#')
}

/** The source whose words stand in the field; of words nobody drafted, the source of what stood there. */
export function sourceAt(sources: readonly PlacedSource[], path: string, words: string): PlacedSource | null {
  const alike = sources.filter((source) => source.path !== null && withoutRows(formPath(source.path)) === withoutRows(path))
  const same = alike.filter((source) => source.words === words || source.words.startsWith(`${words} (với `))
  if (words !== '' && same.length > 0) return same.find((source) => formPath(source.path ?? '') === path) ?? same[0] ?? null
  return alike.find((source) => formPath(source.path ?? '') === path) ?? null
}
