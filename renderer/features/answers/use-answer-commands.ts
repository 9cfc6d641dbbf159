/** Marking and gathering from the window: each call, then what was read of texts is read anew. */
import { useMemo } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { answersKey } from './queries.ts'

type Calls = typeof client.answers
type Input<Name extends keyof Calls> = Parameters<Calls[Name]>[0]

export interface AnswerCommands {
  readonly mark: (input: Input<'mark'>) => void
  readonly unmark: (input: Input<'unmark'>) => void
  readonly saveTheme: (input: Input<'saveTheme'>) => void
  readonly moveTheme: (input: Input<'moveTheme'>) => void
  readonly removeTheme: (input: Input<'removeTheme'>) => void
  readonly setAddressee: (input: Input<'setAddressee'>) => void
  readonly gather: (input: Input<'gather'>) => void
}

export function useAnswerCommands(): AnswerCommands {
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  return useMemo(() => {
    const run = (call: Promise<unknown>): void => {
      call.then(() => queries.invalidateQueries({ queryKey: answersKey() })).catch(notifyFault)
    }
    return {
      mark: (input) => run(client.answers.mark(input)), unmark: (input) => run(client.answers.unmark(input)), saveTheme: (input) => run(client.answers.saveTheme(input)),
      moveTheme: (input) => run(client.answers.moveTheme(input)), removeTheme: (input) => run(client.answers.removeTheme(input)), gather: (input) => run(client.answers.gather(input)),
      setAddressee: (input) => run(client.answers.setAddressee(input)),
    }
  }, [queries, notifyFault])
}
