/** A change of a register from a dialog: what failed stays in the dialog, what was done is shown everywhere at once. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Fault } from '../../../shared/domain/problem.ts'
import { toFault } from '../../api/fault.ts'

export function useRegisterAction() {
  const queries = useQueryClient()
  const [fault, setFault] = useState<Fault | null>(null)
  const [running, setRunning] = useState(false)
  /** True when it was done. A number changes lists, papers, their states and their forms: all of them are asked anew. */
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setFault(null)
    setRunning(true)
    try {
      await work()
      await queries.invalidateQueries()
      return true
    } catch (error) {
      setFault(toFault(error))
      return false
    } finally {
      setRunning(false)
    }
  }
  return { fault, running, run }
}
