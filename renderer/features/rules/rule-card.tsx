/** One rule in words: the sentence, its clause and source, how sure it is, its value, and what the office has chosen. */
import { Badge, Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import type { RuleRow } from '../../../shared/contract/rules.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { RuleChoice } from './rule-choice.tsx'
import { severityChoices, statusChoices } from './rule-filter.ts'

const useStyles = makeStyles({
  card: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', outlineStyle: 'none', scrollMarginTop: tokens.spacingVerticalXXXL,
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  marked: { backgroundColor: tokens.colorBrandBackground2, boxShadow: `inset 4px 0 0 0 ${tokens.colorCompoundBrandStroke}` },
  head: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0, '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: 0, minWidth: 0 } },
  id: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace },
  sentence: { maxWidth: '90ch' },
})

const severityColors = { error: 'danger', warning: 'warning', info: 'informative' } as const
const statusColors = { verified: 'success', reported: 'informative', custom: 'subtle' } as const

export function RuleStatusBadge({ status }: { readonly status: RuleRow['status'] }) {
  return <Badge appearance="outline" color={statusColors[status]}>{labelOfChoice(statusChoices, status)}</Badge>
}

export function RuleCard({ row, isMarked }: { readonly row: RuleRow, readonly isMarked: boolean }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const facts: readonly (readonly [string, string])[] = [
    [valueLabels[row.part], row.value], ['Độ lệch cho phép', row.tolerance], ['Áp dụng cho', row.appliesTo], ['Điều khoản', row.clause], ['Nguồn', row.source.join('; ')],
    ['Được chọn', row.choice ? row.allowed : ''], ['Văn phòng đang chọn', row.officeValue ?? ''],
  ]
  return (
    <article className={mergeClasses(styles.card, isMarked && styles.marked)} data-rule={row.id} tabIndex={-1} aria-label={row.text} aria-current={isMarked || undefined}>
      <div className={styles.head}>
        <Text className={styles.id}>{row.id}</Text>
        {row.severity !== null && <Badge appearance="tint" color={severityColors[row.severity]}>{labelOfChoice(severityChoices, row.severity)}</Badge>}
        <RuleStatusBadge status={row.status} />
        {row.choice && <Badge appearance="tint" color="brand">Cơ quan được chọn</Badge>}
      </div>
      <Text className={styles.sentence} size={400}>{row.text}</Text>
      <dl className={styles.facts}>
        {facts.filter(([, words]) => words !== '').map(([label, words]) => <FactLine key={label} label={label} words={words} />)}
      </dl>
      {row.control !== null && <RuleChoice row={row} control={row.control} />}
      {row.choice && <div><Button size="small" onClick={() => void navigate({ to: '/settings', search: { tab: 'office' } })}>Đổi lựa chọn trong Cài đặt</Button></div>}
    </article>
  )
}

const valueLabels: Readonly<Record<RuleRow['part'], string>> = { form: 'Giá trị', check: 'Cách sửa', foreign: 'Văn bản của Đảng', authority: 'Được ban hành', work: 'Cách tính' }

function FactLine({ label, words }: { readonly label: string, readonly words: string }) {
  return <><dt><Text>{label}</Text></dt><dd><Text>{words}</Text></dd></>
}
