/** Processor time of this thread alone, as ratios within one run: neither another machine nor other work on it changes what they say. */

/** Milliseconds of processor time `work` takes. */
export function processorMsOf(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** How many times more processor time `many` takes than `few`: each by turns, the least of each counts, the first turn warms up. */
export function timesMore(many: () => unknown, few: () => unknown, turns = 3): number {
  const least = { many: Infinity, few: Infinity }
  for (let turn = 0; turn < turns; turn++) {
    const [long, short] = [processorMsOf(many), processorMsOf(few)]
    if (turn > 0) Object.assign(least, { many: Math.min(least.many, long), few: Math.min(least.few, short) })
  }
  return least.many / least.few
}
