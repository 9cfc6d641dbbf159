/** Everything about the chosen finding: the words in the file, what they are and should be, how to mend, by which clause. */
import { Fragment } from 'react'
import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { FileFinding } from '../../../shared/contract/form-checks.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import { statusWords } from '../../ui/finding-words.tsx'
import { RuleLink } from '../../ui/rule-link.tsx'
import { doubtOf, placeDoubt } from './finding-words.ts'

const useStyles = makeStyles({
  box: { overflowY: 'auto', maxHeight: '46%', flexShrink: 0, borderTop: `2px solid ${tokens.colorNeutralStroke1}`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, outlineStyle: 'none', ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` } },
  facts: {
    margin: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere',
    '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: 0, minWidth: 0 },
  },
  head: { paddingBottom: tokens.spacingVerticalXS },
})

export function FindingDetails({ finding, profile }: { readonly finding: FileFinding, readonly profile: ProfileId }) {
  const styles = useStyles()
  const doubt = doubtOf(finding)
  const facts: readonly (readonly [string, string])[] = [
    ['Trong tệp', finding.excerpt === finding.found ? '' : finding.excerpt], ['Đang là', finding.found], ['Cần là', finding.expected],
    ['Cách sửa', finding.remedy], ['Tự sửa', finding.fix === null ? '' : `${finding.fix.description}${finding.fix.safe ? '' : ' (xem kỹ trước khi chọn)'}`],
    ['Vị trí', placeDoubt(finding)], ['Độ chắc', doubt],
  ]
  return (
    <section className={styles.box} aria-label="Chi tiết" tabIndex={0}>
      <Subtitle2 as="h2" block className={styles.head}>Chi tiết</Subtitle2>
      <dl className={styles.facts}>
        {facts.filter(([, words]) => words !== '').map(([name, words]) => <Fragment key={name}><dt>{name}</dt><dd>{words}</dd></Fragment>)}
        <dt>Căn cứ</dt>
        <dd><Text>{`${finding.clause} (${statusWords[finding.status]}). `}</Text><RuleLink ruleId={finding.ruleId} profile={profile} /></dd>
      </dl>
    </section>
  )
}
