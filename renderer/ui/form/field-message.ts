/** When a field shows its problem: after the person left it, or once they asked to save. */
import { createContext, useContext } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { screenMessage } from './messages.ts'

/** true: every field shows its problem, touched or not. */
export const ShowAllProblems = createContext(false)

/** The problem of one field, or undefined while it should not be shown. */
export function useFieldMessage(name: string): string | undefined {
  const { control, getFieldState } = useFormContext()
  const state = useFormState({ control, name })
  const showAll = useContext(ShowAllProblems)
  const { error, isTouched } = getFieldState(name, state)
  if (error === undefined || !(isTouched || showAll)) return undefined
  return screenMessage(error.message ?? messageOf(error.root))
}

function messageOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string' ? value.message : undefined
}
