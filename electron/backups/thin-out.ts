/** Takes away the copies of an office in a folder that have had their time. */
import { rmSync } from 'node:fs'
import { copiesIn } from './copies.ts'
import { beforeKept, outdated } from './rotation.ts'

/** `own`: names of the copies this office tells of, in a folder that may hold those of an earlier office of the same name; null: all that lie there are its own. */
export function thinOut(officePath: string, folder: string, own: ReadonlySet<string> | null): void {
  const copies = copiesIn(folder, officePath).filter(({ fileName }) => own === null || own.has(fileName.normalize('NFC')))
  const daily = copies.filter(({ kind }) => kind === 'daily')
  const old = new Set(outdated(daily.map(({ fileName, day, time }) => ({ name: `${day} ${time} ${fileName}`, day }))))
  for (const { path } of daily.filter(({ fileName, day, time }) => old.has(`${day} ${time} ${fileName}`))) remove(path)
  for (const { path } of copies.filter(({ kind }) => kind === 'before').slice(beforeKept)) remove(path)
}

/** A damaged office was kept with its log. */
function remove(path: string): void {
  for (const end of ['', '-wal']) rmSync(`${path}${end}`, { force: true })
}
