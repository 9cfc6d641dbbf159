/** The mark that ends the text: "." (HD05) or "./." (older practice), as the form says. */
import type { Block } from '../../../../shared/document/blocks.ts'
import type { Inlines } from '../../../../shared/document/inline.ts'

/** Puts the end mark on the last words of a body that ends with text; a person's own last words keep theirs. */
export function withEndMark(blocks: readonly Block[], mark: '.' | './.'): readonly Block[] {
  const last = blocks.at(-1)
  if (last === undefined || last.edited === true || !('content' in last) || last.content === undefined) return blocks
  return [...blocks.slice(0, -1), { ...last, content: marked(last.content, mark) }]
}

function marked(content: Inlines, mark: string): Inlines {
  const last = content.at(-1)
  if (last === undefined) return content
  const bare = last.text.trimEnd().replace(/(?:\.\/\.|[.;,])$/u, '')
  return /[!?…:]["”»)]?$/u.test(bare) ? content : [...content.slice(0, -1), { ...last, text: `${bare}${mark}` }]
}
