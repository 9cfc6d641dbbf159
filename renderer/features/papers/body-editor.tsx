/**
 * The body of the paper, block by block. A block's words may be changed by hand; they are then the person's, marked
 * so, and later changes of the records never overwrite them but are told.
 */
import { useState } from 'react'
import { Badge, Button, MessageBar, MessageBarActions, MessageBarBody, Text, Textarea, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset'
import type { Preview } from '../../../shared/contract/papers.ts'
import type { Block } from '../../../shared/document/blocks.ts'
import { nameOf, wordsOf } from './block-words.ts'
import { usePaperEdits } from './use-paper-edits.ts'
import type { PaperEdits } from './use-paper-edits.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  words: {
    display: 'block', width: '100%', textAlign: 'left', font: 'inherit', fontSize: tokens.fontSizeBase300, cursor: 'text', color: tokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', backgroundColor: 'transparent', border: '1px solid transparent',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  table: { cursor: 'default', color: tokens.colorNeutralForeground2 },
  mark: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, paddingLeft: tokens.spacingHorizontalS },
})

export function BodyEditor({ preview, editsPath }: { readonly preview: Preview, readonly editsPath: string }) {
  const styles = useStyles()
  const edits = usePaperEdits(editsPath)
  return (
    <>
      <Text as="p" block>Bấm vào một đoạn để sửa câu chữ. Đoạn đã sửa tay được giữ nguyên khi số liệu đổi; chương trình sẽ báo chỗ khác nhau.</Text>
      {preview.staleEdits.map((stale) => (
        <MessageBar key={stale.blockId} intent="warning" layout="multiline">
          <MessageBarBody>
            {stale.now === ''
              ? `Câu đã sửa tay “${shorten(stale.theirs)}” không còn chỗ trong văn bản vì hồ sơ đã đổi.`
              : `Hồ sơ đã đổi sau khi sửa tay. Câu của bạn: “${shorten(stale.theirs)}”. Chương trình nay viết: “${shorten(stale.now)}”.`}
          </MessageBarBody>
          <MessageBarActions>
            {stale.now !== '' && <Button size="small" onClick={() => edits.accept(stale.blockId, stale.now)}>Giữ câu của tôi</Button>}
            <Button size="small" onClick={() => edits.remove(stale.blockId)}>{stale.now === '' ? 'Bỏ câu này' : 'Dùng câu mới'}</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      <ul className={styles.list} aria-label="Các đoạn của văn bản">
        {preview.body.map((block, index) => <li key={block.id ?? index}><BlockWords block={block} edits={edits} /></li>)}
      </ul>
    </>
  )
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text
}

function BlockWords({ block, edits }: { readonly block: Block, readonly edits: PaperEdits }) {
  const styles = useStyles()
  const [typed, setTyped] = useState<string | null>(null)
  const { id } = block
  const words = wordsOf(block)
  if (words === null || id === undefined || id.includes('~edit')) {
    return <div className={mergeClasses(styles.words, styles.table)}>{words ?? `(${nameOf(block)}: sửa trong phần Nội dung)${(block.kind === 'table' || block.kind === 'chart') && block.caption !== undefined ? ` ${block.caption}` : ''}`}</div>
  }
  if (typed !== null) {
    const finish = (): void => {
      if (typed.trim() !== (edits.textOf(id) ?? words)) edits.write(id, typed, words)
      setTyped(null)
    }
    return (
      <Textarea autoFocus aria-label={`Sửa: ${nameOf(block)}`} style={{ width: '100%' }} textarea={{ style: { maxHeight: 'none', fieldSizing: 'content' } }} value={typed}
        onChange={(_event, data) => {
          setTyped(data.value)
          edits.write(id, data.value, words)
        }}
        onBlur={finish}
        onKeyDown={(event) => { if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) finish() }} />
    )
  }
  const isEdited = edits.has(id)
  return (
    <>
      <button type="button" data-block={id} className={mergeClasses(styles.words, (block.kind === 'heading' || block.kind === 'division') && styles.strong)}
        aria-label={`${nameOf(block)}: ${words}${isEdited ? ' (đã sửa tay)' : ''}`} onClick={() => setTyped(edits.textOf(id) ?? words)}>
        {block.kind === 'item' ? `– ${words}` : words}
      </button>
      {isEdited && (
        <span className={styles.mark}>
          <Badge appearance="tint" color="informative">đã sửa tay</Badge>
          <Tooltip content="Bỏ sửa tay, dùng lại câu của chương trình" relationship="label">
            <Button size="small" appearance="subtle" icon={<ArrowResetRegular />} onClick={() => edits.remove(id)} />
          </Tooltip>
        </span>
      )}
    </>
  )
}
