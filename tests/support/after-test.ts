/**
 * What a test leaves to be put away once it has ended. A support module cannot ask for that itself: in projects whose files
 * share a worker it is read once, and its own hook would serve the first file alone.
 */
const left: (() => void)[] = []

/** Runs `work` when the running test ends; what is asked for before the first test, after that one. */
export function afterThisTest(work: () => void): void {
  left.push(work)
}

/** The last first, as hooks go: what was opened in a folder is closed before the folder goes. */
export function putAway(): void {
  for (const work of left.splice(0).toReversed()) work()
}
