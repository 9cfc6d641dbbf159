/** F1: short pages in Vietnamese, true to the program. */
import { Tab, TabList, Text, Title3, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Card, Page } from '../../ui/page.tsx'
import { topics } from './topics.ts'
import { ShortcutTable } from './shortcut-table.tsx'

const useStyles = makeStyles({
  card: { display: 'flex', flexGrow: 1, minHeight: 0, '@media (max-width: 800px)': { flexDirection: 'column' } },
  topics: { flexShrink: 0, '& .fui-Tab': { justifyContent: 'flex-start' }, width: '240px', padding: tokens.spacingHorizontalS, overflowY: 'auto', borderRight: `1px solid ${tokens.colorNeutralStroke2}`, '@media (max-width: 800px)': { width: 'auto', maxHeight: '180px' } },
  article: { flexGrow: 1, minWidth: 0, overflowY: 'auto', padding: tokens.spacingHorizontalXXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '& p, & li': { maxWidth: '72ch', lineHeight: tokens.lineHeightBase400, fontSize: tokens.fontSizeBase400 } },
})

export function HelpPage() {
  const styles = useStyles()
  const { tab } = useSearch({ from: '/help' })
  const navigate = useNavigate()
  const current = topics.find((topic) => topic.id === tab) ?? topics[0]
  if (current === undefined) return null
  return (
    <Page title="Hướng dẫn">
      <Card className={styles.card}>
        <TabList vertical className={styles.topics} selectedValue={current.id} onTabSelect={(_event, data) => void navigate({ to: '/help', search: { tab: String(data.value) } })}>
          {topics.map((topic) => <Tab key={topic.id} value={topic.id}>{topic.title}</Tab>)}
        </TabList>
        <article className={styles.article} tabIndex={0} aria-label={current.title}>
          <Title3 as="h2">{current.title}</Title3>
          {current.text.map((part, index) => typeof part === 'string'
            ? <Text as="p" block key={index}>{part}</Text>
            : <ol key={index}>{part.map((step) => <li key={step}>{step}</li>)}</ol>)}
          {current.id === 'keys' && <ShortcutTable />}
        </article>
      </Card>
    </Page>
  )
}
