/** Where in a returned file a value stood, as it is kept with the value. Pure. */

/** `sheet` '' where the file has none: then `cells` says the place in words ("Câu c1"). Of a rate the cell of each count, as the counts are written. */
export interface ValuePlace { readonly file: string, readonly sheet: string, readonly cells: readonly string[] }

/** Of `Số liệu!E12`; of two counts `Số liệu!E12, F12`; of several files `a.xlsx: Số liệu!E12`. `fileName`: of a place that names no file. */
export function valuePlace(place: string, fileName: string): ValuePlace {
  const { file = fileName, rest = place } = /^(?<file>.+?\.[a-z]{3,4}): (?<rest>.*)$/iu.exec(place)?.groups ?? {}
  const at = rest.lastIndexOf('!')
  return { file, sheet: at < 0 ? '' : rest.slice(0, at), cells: at < 0 ? [rest].filter((words) => words !== '') : rest.slice(at + 1).split(', ') }
}

/** "ô E12, F12", "Câu c1", ''. */
export function cellsWords({ sheet, cells }: Pick<ValuePlace, 'sheet' | 'cells'>): string {
  return `${sheet === '' ? '' : 'ô '}${cells.join(', ')}`
}
