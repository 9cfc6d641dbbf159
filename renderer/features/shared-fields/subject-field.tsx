/** Trích yếu of a paper, with the rule it is held to by the guide of the paper's own date. */
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { RuleHelpGuide, WithRuleHelp } from '../rules/rule-help.tsx'
import { TextField } from '../../ui/form/text-field.tsx'

/** Fields inside are explained by the guide of the date at `name`; a moment counts by its day. */
export function PaperRuleHelp({ date: name, children }: { readonly date: string, readonly children: ReactNode }) {
  const date: unknown = useWatch({ name })
  return <RuleHelpGuide date={typeof date === 'string' && date !== '' ? date.slice(0, 10) : null}>{children}</RuleHelpGuide>
}

interface SubjectFieldProps {
  readonly name?: string
  readonly label?: string
  /** Where the paper's date is typed. */
  readonly date?: string
  readonly placeholder?: string
  readonly hint?: string
}

export function SubjectField({ name = 'subject', label = 'Trích yếu', date = 'paper.date', placeholder, hint }: SubjectFieldProps) {
  return (
    <PaperRuleHelp date={date}>
      <WithRuleHelp field="subject" label={label}><TextField name={name} label={label} required lines={2} placeholder={placeholder} hint={hint} /></WithRuleHelp>
    </PaperRuleHelp>
  )
}
