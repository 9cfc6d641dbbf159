/** The person's changes to the words of the paper, kept in the record (`paper.edits` or `sessions.2.edits`). */
import { useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { paperEditSchema } from '../../../shared/domain/common.ts'
import type { PaperEdit } from '../../../shared/domain/common.ts'

const editsSchema = z.array(paperEditSchema)

export interface PaperEdits {
  readonly has: (blockId: string) => boolean
  /** All lines a person put in the block's place; null: the words are the program's. */
  readonly textOf: (blockId: string) => string | null
  /** `shown`: the words before this change; they are the program's own unless the block was edited already. */
  readonly write: (blockId: string, text: string, shown: string) => void
  /** The person has seen what the program would write now and keeps their words. */
  readonly accept: (blockId: string, now: string) => void
  readonly remove: (blockId: string) => void
}

export function usePaperEdits(path: string): PaperEdits {
  const { setValue, getValues } = useFormContext()
  const watched: unknown = useWatch({ name: path })
  const ids = useMemo(() => new Set(read(watched).map((edit) => edit.blockId)), [watched])
  const change = (next: readonly PaperEdit[]): void => setValue(path, next, { shouldDirty: true })
  const current = (): readonly PaperEdit[] => read(getValues(path))
  const without = (blockId: string): readonly PaperEdit[] => current().filter((edit) => edit.blockId !== blockId)
  return {
    has: (blockId) => ids.has(blockId),
    textOf: (blockId) => current().find((edit) => edit.blockId === blockId)?.text ?? null,
    write: (blockId, text, shown) => {
      const base = current().find((edit) => edit.blockId === blockId)?.base ?? shown
      // Words brought back to what the program writes are no edit.
      change(text === base ? without(blockId) : [...without(blockId), { blockId, text, base }])
    },
    accept: (blockId, now) => change(current().map((edit) => edit.blockId === blockId ? { ...edit, base: now } : edit)),
    remove: (blockId) => change(without(blockId)),
  }
}

function read(value: unknown): readonly PaperEdit[] {
  const parsed = editsSchema.safeParse(value)
  return parsed.success ? parsed.data : []
}
