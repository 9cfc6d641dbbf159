/** Runs of text inside a block. Emphasis is meaning, not a font: the form profile decides how it looks. */
import { z } from 'zod'
import { textSchema } from './text.ts'

/** A run of text. `strong`/`emphasis` absent means plain. */
export const inlineSchema = z.strictObject({
  text: textSchema,
  strong: z.boolean().optional(),
  emphasis: z.boolean().optional(),
})
export type Inline = Readonly<z.infer<typeof inlineSchema>>

/** The text of one block; a plain string in a document file is read as one plain run. */
export const inlinesSchema = z.union([textSchema, z.array(inlineSchema)])
  .transform((value): readonly Inline[] => typeof value === 'string' ? [{ text: value }] : value)
export type Inlines = readonly Inline[]

/** One plain run. */
export function plain(text: string): Inlines {
  return [{ text }]
}

/** The words of some runs, without emphasis. */
export function inlineText(inlines: Inlines): string {
  return inlines.map((inline) => inline.text).join('')
}
