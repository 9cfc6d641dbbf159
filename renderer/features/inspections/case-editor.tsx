/** The pages of a case where it is written: facts, findings, results and sessions are one record in one form, whichever of them is shown. */
import { useCallback, useEffect } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useFormContext } from 'react-hook-form'
import { useCommands } from '../../app/commands.tsx'
import { goToField, onGoToField } from '../record-editor/go-to-field.ts'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { useSettled } from '../papers/use-settled.ts'
import { casePartWords, partOfField, sessionOfField } from './case-parts.ts'
import type { CasePart } from './case-parts.ts'
import { CaseSessions, ToSteps } from './case-sessions.tsx'
import { CaseTabs } from './case-tabs.tsx'
import { groupsOf, wordsOf } from './case-values.ts'
import { whenDrawn } from './focus-field.ts'
import { FactsForm } from './facts-form.tsx'
import { FindingsForm } from './findings-form.tsx'
import { ResultsForm } from './results-form.tsx'

type EditedPart = Exclude<CasePart, 'steps'>

/** One object each for good: a new title draws the page anew, not the whole form. */
const forms = { facts: <FactsForm />, findings: <FindingsForm />, results: <ResultsForm /> } as const

const nothing = (): void => {}

export function CaseEditor({ id, part }: { readonly id: string, readonly part: EditedPart }) {
  const navigate = useNavigate()
  const settled = useSettled(nothing)
  const title = useEditorState((state) => state.values['title'])
  const name = typeof title === 'string' && title.trim() !== '' ? title : 'Cuộc kiểm tra mới'
  useFieldsOfOtherParts(id, part)
  const choose = async (next: CasePart): Promise<void> => {
    if (next === 'steps' && !(await settled('mở các bước'))) return
    await navigate({ to: '/inspections/$id', params: { id }, search: { part: next } })
  }
  useCommands([{ id: 'toSteps', label: 'Về các bước của cuộc', group: 'Cuộc kiểm tra', keys: ['F4'], run: () => void choose('steps') }])
  return (
    <>
      <CaseTabs current={part} onChoose={(next) => void choose(next)} />
      {part === 'sessions'
        ? <CaseSessions id={id} name={name} toSteps={() => void choose('steps')} />
        : <SimpleRecordPage key={part} title={part === 'facts' ? name : `${casePartWords[part]}: ${name}`} backTo="/inspections" form={forms[part]} commands={<ToSteps onClick={() => void choose('steps')} />} />}
    </>
  )
}

/** A field asked for brings its page forward first; the page named in the address then puts the focus there. */
function useFieldsOfOtherParts(id: string, part: EditedPart): void {
  const navigate = useNavigate()
  const { field, at } = useSearch({ from: '/inspections/$id' })
  const { getValues } = useFormContext()
  const sessionAt = useCallback((path: string): string | undefined => {
    const row = sessionOfField(path)
    const session = row === null ? undefined : groupsOf(getValues('sessions'))[row]
    return session === undefined ? undefined : wordsOf(session, 'id')
  }, [getValues])
  useEffect(() => onGoToField((path) => {
    const [wanted, session] = [partOfField(path), sessionAt(path)]
    if (wanted !== part || (session !== undefined && session !== at)) void navigate({ to: '/inspections/$id', params: { id }, search: { part: wanted, field: path, ...session !== undefined && { at: session } } })
  }), [at, id, navigate, part, sessionAt])
  useEffect(() => field === undefined ? undefined : whenDrawn('[role="tabpanel"]', () => {
    goToField(field)
    void navigate({ to: '/inspections/$id', params: { id }, search: ({ field: _done, ...rest }) => rest, replace: true })
  }), [field, id, navigate])
}
