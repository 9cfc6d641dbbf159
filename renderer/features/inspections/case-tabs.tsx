/** The pages of one case as tabs: its steps first, then what is known of it. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { casePartWords, caseParts, isCasePart } from './case-parts.ts'
import type { CasePart } from './case-parts.ts'

const useStyles = makeStyles({ tabs: { padding: `0 ${tokens.spacingHorizontalM}`, flexShrink: 0, overflowX: 'auto' } })

export function CaseTabs({ current, onChoose }: { readonly current: CasePart, readonly onChoose: (part: CasePart) => void }) {
  const styles = useStyles()
  return (
    <TabList className={styles.tabs} selectedValue={current} onTabSelect={(_event, data) => { if (isCasePart(data.value)) onChoose(data.value) }}>
      {caseParts.map((part) => <Tab key={part} value={part}>{casePartWords[part]}</Tab>)}
    </TabList>
  )
}
