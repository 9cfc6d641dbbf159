/** "Văn bản mới": which kind of paper, and by which template; then its form. */
import { Button, Subtitle2, Text, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { TemplateInUse } from '../../../shared/contract/templates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { newId } from '../../ui/new-id.ts'
import { Card, Page } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { templatesInUseQuery } from '../templates/queries.ts'
import { newPaperGroups } from './new-paper.ts'
import type { NewPaperChoice } from './new-paper.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  count: { color: tokens.colorNeutralForeground2 },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  group: { paddingTop: tokens.spacingVerticalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(400px, 100%), 1fr))', gap: tokens.spacingHorizontalS },
  choice: { justifyContent: 'flex-start', textAlign: 'left', minHeight: '64px', maxWidth: 'none', alignItems: 'flex-start', padding: tokens.spacingHorizontalM },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  sentence: { color: tokens.colorNeutralForeground2 },
})

export function NewPaperPage() {
  const query = useQuery(templatesInUseQuery())
  return <Page title="Văn bản mới: chọn loại văn bản"><QueryView query={query}>{(templates) => <Choices templates={templates} />}</QueryView></Page>
}

/** A choice with the kind it stands under. */
interface Listed extends NewPaperChoice { readonly group: string }

function Choices({ templates }: { readonly templates: readonly TemplateInUse[] }) {
  const styles = useStyles()
  const open = useOpenNewPaper()
  const all = useMemo(() => newPaperGroups(templates).flatMap(({ title, choices }) => choices.map((choice): Listed => ({ ...choice, group: title }))), [templates])
  const textOf = useCallback((choice: Listed) => `${choice.group} ${choice.name} ${choice.sentence}`, [])
  const { query, setQuery, found } = useSearch(all, textOf)
  const arrows = useArrowNavigationGroup({ axis: 'grid-linear' })
  const groups = Map.groupBy(found, (choice) => choice.group)
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        <SearchField label="Tìm loại văn bản" value={query} onChange={setQuery} />
        <Text className={styles.count} role="status">{`${found.length} lựa chọn`}</Text>
      </div>
      {found.length === 0
        ? <EmptyState title="Không tìm thấy">Không có mẫu nào chứa đủ các chữ đang tìm. Bớt chữ, hoặc gõ không dấu để tìm rộng hơn.</EmptyState>
        : (
          <div className={styles.list} {...arrows} tabIndex={-1} role="group" aria-label="Các loại văn bản">
            {[...groups].map(([title, choices]) => (
              <section key={title} className={styles.group} aria-label={title}>
                <Subtitle2 as="h2">{title}</Subtitle2>
                <div className={styles.choices}>
                  {choices.map((choice) => <ChoiceButton key={choice.templateId} choice={choice} onChoose={open} />)}
                </div>
              </section>
            ))}
          </div>
        )}
    </Card>
  )
}

function ChoiceButton({ choice, onChoose }: { readonly choice: NewPaperChoice, readonly onChoose: (choice: NewPaperChoice) => void }) {
  const styles = useStyles()
  return (
    <Button className={styles.choice} appearance="outline" icon={<ChevronRightRegular />} onClick={() => onChoose(choice)}>
      <span className={styles.words}>
        <Text weight="semibold">{choice.name}</Text>
        {choice.sentence !== '' && <Text className={styles.sentence}>{choice.sentence}</Text>}
      </span>
    </Button>
  )
}

/** Leads to the form of the new paper; kinds that come from a record of their own begin that record. */
function useOpenNewPaper(): (choice: NewPaperChoice) => void {
  const navigate = useNavigate()
  return useCallback((choice: NewPaperChoice) => {
    switch (choice.subjectKind) {
      case 'plan': return void navigate({ to: '/plans/$id', params: { id: newId('KH') }, search: { fresh: true } })
      case 'summaryReport': return void navigate({ to: '/reports/$id', params: { id: newId('BC') }, search: { fresh: true, ...choice.review !== null && { kind: choice.review } } })
      case 'session': return void navigate({ to: '/inspections' })
      case 'freeDocument': return void navigate({
        to: '/free-documents/$id', params: { id: newId('VB') }, search: { fresh: true, template: choice.templateId, ...choice.kind !== null && { kind: choice.kind } },
      })
    }
  }, [navigate])
}
