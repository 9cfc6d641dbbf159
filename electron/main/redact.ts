/**
 * Makes an error's text fit for a log: keeps where it happened, drops what was said, because messages may quote a
 * person's record or a path with a person's name in it.
 */

/** `TypeError@service.js:120:8` for each error class and stack frame found; every other line is dropped. */
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
