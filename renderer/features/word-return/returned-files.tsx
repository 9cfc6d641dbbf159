/** The files that came back from Word, whole as they were taken in; each may be saved out again. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { PaperKey } from '../../../shared/contract/workflow.ts'
import { client } from '../../api/client.ts'
import { showMoment } from '../../ui/dates.ts'
import { useActorWords } from '../accounts/use-display-names.ts'
import { useWriteOut } from '../papers/use-write-out.ts'
import { wordStandingQuery } from './queries.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
})

export function ReturnedFiles({ templateId, recordId }: PaperKey) {
  const styles = useStyles()
  const key = { templateId, recordId }
  const files = useQuery(wordStandingQuery(key)).data?.returned ?? []
  const actorWords = useActorWords()
  const { writing, run } = useWriteOut()
  if (files.length === 0) return null
  return (
    <section aria-label="Tệp đã nhận lại từ Word">
      <Text as="h3" weight="semibold">Tệp đã nhận lại từ Word</Text>
      <ul className={styles.list}>
        {files.map(({ id, fileName, at, actor }) => (
          <li key={id} className={styles.row}>
            <Text>{`“${fileName}”, ${showMoment(at)} (${actorWords(actor)})`}</Text>
            <Button size="small" disabled={writing} aria-label={`Lưu ra máy: ${fileName}, ${showMoment(at)}`} onClick={() => void run(fileName.replace(/\.docx$/iu, ''), (grant) => client.wordReturn.writeReturned({ ...key, grant, id }), 'docx')}>Lưu ra máy…</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
