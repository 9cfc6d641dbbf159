/** Which round and indicator the trend on Tổng quan was last asked for: kept on this machine, for each office its own. */
import { useState } from 'react'
import { z } from 'zod'
import { useOffice } from '../../app/office.ts'

const choiceSchema = z.strictObject({ roundId: z.string().nullable(), indicatorId: z.string().nullable() })
/** null: not chosen, so the first there is. */
export type TrendChoice = Readonly<z.output<typeof choiceSchema>>

const nothing: TrendChoice = { roundId: null, indicatorId: null }

export function useTrendChoice(): readonly [TrendChoice, (choice: TrendChoice) => void] {
  const { office } = useOffice()
  const key = `trend/${office.fileName}/${office.bodyId}`
  const [choice, setChoice] = useState(() => readChoice(localStorage.getItem(key)))
  return [choice, (next) => {
    setChoice(next)
    localStorage.setItem(key, JSON.stringify(next))
  }]
}

/** What was kept; what is no such choice (an older program's, a damaged one) counts as none. */
export function readChoice(kept: string | null): TrendChoice {
  try {
    const read = choiceSchema.safeParse(JSON.parse(kept ?? 'null'))
    return read.success ? read.data : nothing
  } catch {
    return nothing
  }
}

/** The chosen one as long as it is there, else the first; null: there is none. */
export function chosenOr<T extends { readonly id: string }>(all: readonly T[], id: string | null): T | null {
  return all.find((one) => one.id === id) ?? all[0] ?? null
}
