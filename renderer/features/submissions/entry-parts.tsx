/** The two halves of a form filled in by hand, one at a time, and what stands in the way of saving it. */
import { useMemo, useState } from 'react'
import { MessageBar, MessageBarBody, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerView, CellProblem, FigureView } from '../../../shared/contract/submissions.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card } from '../../ui/page.tsx'
import { parsedForm, typedOf } from './entry-values.ts'
import type { ParsedForm, TypedForm } from './entry-values.ts'
import { AnswerInputs, FigureInputs } from './values-form.tsx'

const useStyles = makeStyles({
  body: { overflow: 'auto', flexGrow: 1, minHeight: 0, padding: tokens.spacingHorizontalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '132px', overflowY: 'auto' },
})

interface Form { readonly figures: readonly FigureView[], readonly answers: readonly AnswerView[] }

/** What is typed over a form, and what it means. */
export function useTypedForm(form: Form): { readonly typed: TypedForm, readonly setTyped: (typed: TypedForm) => void, readonly parsed: ParsedForm } {
  const [typed, setTyped] = useState(() => typedOf(form))
  const parsed = useMemo(() => parsedForm(form, typed), [form, typed])
  return { typed, setTyped, parsed }
}

interface EntryPartsProps extends ReturnType<typeof useTypedForm> { readonly form: Form, readonly fault: Fault | null, readonly problems: readonly CellProblem[] }

export function EntryParts({ form, typed, setTyped, parsed, fault, problems }: EntryPartsProps) {
  const styles = useStyles()
  const [place, setPlace] = useState<'figures' | 'texts'>(form.figures.length > 0 ? 'figures' : 'texts')
  const errors = problems.filter(({ severity }) => severity === 'error')
  return (
    <>
      {fault !== null && <FaultBar fault={fault} />}
      {errors.length > 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody><ul className={styles.list}>{errors.map(({ message, remedy }, index) => <li key={index}>{`${message} ${remedy}`}</li>)}</ul></MessageBarBody>
        </MessageBar>
      )}
      <TabList size="small" selectedValue={place} onTabSelect={(_event, { value }) => { if (value === 'figures' || value === 'texts') setPlace(value) }}>
        <Tab value="figures">{`Số liệu (${form.figures.length})`}</Tab>
        <Tab value="texts">{`Phần lời (${form.answers.filter(({ question }) => question.type !== 'heading').length})`}</Tab>
      </TabList>
      <Card fills>
        <div className={styles.body}>
          {place === 'figures' ? <FigureInputs figures={form.figures} typed={typed} wrong={parsed.wrong} onChange={setTyped} /> : <AnswerInputs answers={form.answers} typed={typed} wrong={parsed.wrong} onChange={setTyped} />}
        </div>
      </Card>
    </>
  )
}
