/** One act of a dialog or panel: what failed is told where it was begun, and it is not begun twice. */
import { useState } from 'react'
import type { Fault } from '../../../shared/domain/problem.ts'
import { toFault } from '../../api/fault.ts'
import { useWorkflowChanged } from './queries.ts'

export function useAct() {
  const changed = useWorkflowChanged()
  const [fault, setFault] = useState<Fault | null>(null)
  const [running, setRunning] = useState(false)
  /** True when it was done. */
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setFault(null)
    setRunning(true)
    try {
      await work()
      return true
    } catch (error) {
      setFault(toFault(error))
      return false
    } finally {
      setRunning(false)
      // Also after a refusal: it may have been refused because things stand otherwise than shown.
      await changed()
    }
  }
  return { fault, running, act, forget: () => setFault(null) }
}
