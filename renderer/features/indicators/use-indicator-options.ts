/** Indicators to choose from, by code, with what a form needs to know of the chosen one. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { indicatorRowSchema } from '../../../shared/contract/desk-records.ts'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { indicatorsQuery } from './queries.ts'

export type IndicatorRow = Readonly<z.output<typeof indicatorRowSchema>>

const none: readonly IndicatorRow[] = []

export function useIndicatorOptions(): { readonly rows: readonly IndicatorRow[], readonly options: readonly PickOption[] } {
  const { data: rows = none } = useQuery(indicatorsQuery())
  const options = useMemo(() => rows.map(({ id, code, name, unitOfMeasure }) => ({ value: id, label: `${code}. ${name}`, detail: unitOfMeasure })), [rows])
  return { rows, options }
}
