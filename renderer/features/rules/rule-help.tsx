/** A small "?" beside a field: the rule it is about, in a sentence, with clause, status and the way to its page. */
import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import { Button, Popover, PopoverSurface, PopoverTrigger, Text, makeStyles, tokens } from '@fluentui/react-components'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Guide, RuleRow } from '../../../shared/contract/rules.ts'
import { fieldRules } from './field-rules.ts'
import { guideOfDate, guidesQuery, rulesQuery } from './queries.ts'
import { RuleStatusBadge } from './rule-card.tsx'

/** The guide the fields here are held to; null while it is not known yet. */
const HelpGuide = createContext<Guide['id'] | null>(null)

/** Fields inside are explained by the guide of this date (the paper's own); null: the one in force. */
export function RuleHelpGuide({ date, children }: { readonly date: string | null, readonly children: ReactNode }) {
  const { data: guides = [] } = useQuery(guidesQuery())
  return <HelpGuide value={guideOfDate(guides, date)?.id ?? null}>{children}</HelpGuide>
}

const useStyles = makeStyles({
  // The mark stands in the line of the label, outside of it, so that the field keeps its plain name.
  place: { position: 'relative', minWidth: 0 },
  mark: { position: 'absolute', top: '-4px', right: 0, minWidth: '28px', zIndex: 1 },
  surface: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '420px', alignItems: 'flex-start' },
})

/** A field (or list) with the help of the rule it is about. */
export function WithRuleHelp({ field, label, children }: { readonly field: string, readonly label: string, readonly children: ReactNode }) {
  const styles = useStyles()
  const profile = useContext(HelpGuide)
  const query = useQuery({ ...rulesQuery(profile ?? 'hd05'), enabled: profile !== null, staleTime: 60_000 })
  const row = query.data?.find((rule) => rule.id === fieldRules[field])
  return (
    <div className={styles.place}>
      {children}
      {row !== undefined && profile !== null && (
        <Popover withArrow trapFocus>
          <PopoverTrigger disableButtonEnhancement>
            <Button className={styles.mark} size="small" appearance="transparent" icon={<QuestionCircleRegular />} data-rule-help={field}
              aria-label="Quy tắc của ô này" aria-description={label} />
          </PopoverTrigger>
          <PopoverSurface aria-label={`Quy tắc về ${label}`}><HelpText row={row} profile={profile} /></PopoverSurface>
        </Popover>
      )}
    </div>
  )
}

function HelpText({ row, profile }: { readonly row: RuleRow, readonly profile: Guide['id'] }) {
  const styles = useStyles()
  const navigate = useNavigate()
  return (
    <div className={styles.surface}>
      <Text>{row.text}</Text>
      <Text size={200}>{row.clause}</Text>
      <RuleStatusBadge status={row.status} />
      <Button size="small" onClick={() => void navigate({ to: '/rules', search: { rule: row.id, profile } })}>Xem quy tắc</Button>
    </div>
  )
}
