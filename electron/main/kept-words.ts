/**
 * What a page keeps on this machine (`localStorage`: drafts, words no record has yet) comes to the disk at once. Left alone Chromium
 * waits five seconds, under steady typing up to a minute, and the sudden end of the program would take all that with it.
 */
import { session } from 'electron'

/** Milliseconds after which what was kept is on the disk at the latest. Nothing is written when nothing changed. */
const flushEvery = 1000

/** After the app is ready. */
export function putKeptWordsOnDisk(): void {
  setInterval(() => session.defaultSession.flushStorageData(), flushEvery)
}
