/** Tabs of an editor. A hidden tab keeps its values (they live in the form); a problem's field brings its tab forward. */
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { onGoToField } from './go-to-field.ts'

export interface EditorTab {
  readonly id: string
  readonly label: string
  readonly content: ReactNode
  /** The content scrolls in itself and wants the whole room. */
  readonly fills?: boolean
}

const useStyles = makeStyles({
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: 'auto' },
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`, outlineStyle: 'none' },
  fills: { display: 'flex', flexDirection: 'column', padding: 0, overflowY: 'hidden' },
})

interface EditorTabsProps {
  readonly tabs: readonly EditorTab[]
  /** The tab a field stands in. */
  readonly tabOf: (path: string) => string
}

export function EditorTabs({ tabs, tabOf }: EditorTabsProps) {
  const styles = useStyles()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const [chosen, setChosen] = useState(search.tab ?? tabs[0]?.id ?? '')
  useEffect(() => onGoToField((path) => setChosen(tabOf(path))), [tabOf])
  const shown = tabs.find((tab) => tab.id === chosen) ?? tabs[0]
  if (shown === undefined) return null
  const choose = (id: string): void => {
    setChosen(id)
    // Kept in the address, so that going back finds the same tab.
    void navigate({ to: '.', search: (old) => ({ ...old, tab: id }), replace: true })
  }
  return (
    <>
      <TabList className={styles.tabs} selectedValue={shown.id} onTabSelect={(_event, data) => choose(String(data.value))}>
        {tabs.map((tab) => <Tab key={tab.id} value={tab.id} id={`tab-${tab.id}`}>{tab.label}</Tab>)}
      </TabList>
      <div key={shown.id} className={mergeClasses(styles.panel, shown.fills === true && styles.fills)} role="tabpanel" aria-labelledby={`tab-${shown.id}`}>
        {shown.content}
      </div>
    </>
  )
}
