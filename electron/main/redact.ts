/**
 * Makes an error's text fit for a log: keeps where it happened, drops what was said, because messages may quote a
 * person's record or a path with a person's name in it.
 */
import { z } from 'zod'
import type { LogFacts } from './log.ts'

/** Error classes, codes and stack frames (`service.js:120:8`) in the order found; every other line is dropped. */
export function redactStack(text: string): readonly string[] {
  const found: string[] = []
  for (const line of text.split('\n')) {
    const name = /^\s*(?:Uncaught\s+)?([A-Z]\w*Error)\b/.exec(line)?.[1]
    const frame = /^\s+at .*?([\w.-]+\.(?:js|ts|cjs|mjs):\d+:\d+)\)?$/.exec(line)?.[1]
    const code = /\bcode: '([A-Z_\d]+)'/.exec(line)?.[1]
    for (const part of [name, code, frame]) if (part !== undefined) found.push(part)
  }
  return found
}

/** What the service reports of an unexpected error, one JSON object a line. */
const reportedError = z.object({ reference: z.string(), procedure: z.string(), error: z.string(), stack: z.string() })

/** What may be logged of one line of the service's error stream; null when nothing may or there is nothing. */
export function describeErrorLine(line: string): LogFacts | null {
  const report = reportedError.safeParse(parseJson(line))
  if (report.success) {
    const { reference, procedure, error, stack } = report.data
    // Frames stand in one line, the innermost first; two say where and from where.
    const frames = stack.split(' | ').flatMap((frame) => redactStack(` ${frame}`))
    return { reference, procedure, error, at: frames.slice(0, 2).join('+') }
  }
  const parts = redactStack(line)
  return parts.length === 0 ? null : { at: parts.join('+') }
}

function parseJson(line: string): unknown {
  if (!line.startsWith('{')) return null
  try {
    return JSON.parse(line)
  } catch {
    // Not one of the service's reports; the caller reads it as plain text.
    return null
  }
}
