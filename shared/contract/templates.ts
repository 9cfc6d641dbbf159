/** The template editor: what is in use, its versions, its structure as a list, editing it, trying it on a real record. */
import { z } from 'zod'

/** Where a template comes from; the later layer wins. */
export const templateLayerSchema = z.enum(['supplied', 'province', 'office'])
export type TemplateLayer = z.infer<typeof templateLayerSchema>

/** One version of a template: its layer, and the number within that layer (of a supplied one, the file's own). */
export const templateVersionRefSchema = z.strictObject({ layer: templateLayerSchema, version: z.number().int().min(1) })
export type TemplateVersionRef = Readonly<z.output<typeof templateVersionRefSchema>>
