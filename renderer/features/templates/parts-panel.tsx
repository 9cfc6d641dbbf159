/** The parts on the left, the chosen one on the right. */
import { useMemo, useRef, useState } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useDraft, useDraftState } from './draft-context.ts'
import { PartEditor } from './part-editor.tsx'
import { PartsTree } from './parts-tree.tsx'
import { linesOf, moveOf, placeOf, problemsByPart } from './template-parts.ts'
import type { PartPath } from './template-parts.ts'

/** Large text on a small screen: the parts stand over the chosen one, and both scroll together. */
const narrow = '@media (max-width: 900px)'

const useStyles = makeStyles({
  halves: { display: 'flex', flexGrow: 1, minHeight: 0, [narrow]: { flexDirection: 'column', overflowY: 'auto' } },
  half: { flexGrow: 1, flexBasis: 0, minWidth: 0, overflowY: 'auto', [narrow]: { flexBasis: 'auto', flexShrink: 0, overflowY: 'visible' } },
  right: {
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    [narrow]: { borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
})

export function PartsPanel() {
  const styles = useStyles()
  const draft = useDraft()
  const structure = useDraftState((state) => state.structure)
  const problems = useDraftState((state) => state.problems)
  const byPart = useMemo(() => problemsByPart(structure, problems), [problems, structure])
  const lines = useMemo(() => linesOf(structure), [structure])
  const [chosen, setChosen] = useState<PartPath>([])
  const right = useRef<HTMLDivElement>(null)
  const isChosen = (path: PartPath): boolean => JSON.stringify(path) === JSON.stringify(chosen)
  const found = Math.max(0, lines.findIndex(({ path }) => isChosen(path)))
  const move = (index: number, by: -1 | 1): void => {
    const line = lines[index]
    const step = line === undefined ? null : moveOf(structure.nodes, line.path, by)
    if (step === null) return
    void draft.change(step.operation).then(() => setChosen(step.path))
  }
  const remove = (index: number): void => {
    const path = lines[index]?.path
    const place = path === undefined ? null : placeOf(path)
    if (path === undefined || place === null) return
    setChosen(place.at > 0 ? [...place.parent, place.at - 1] : lines[index - 1]?.path ?? [])
    void draft.change({ type: 'remove', path })
  }
  const line = lines[found]
  return (
    <div className={styles.halves}>
      <div className={styles.half}>
        <PartsTree lines={lines} chosen={found} problems={byPart} onChoose={(index) => setChosen(lines[index]?.path ?? [])} onMove={move} onRemove={remove}
          onEdit={() => right.current?.querySelector<HTMLElement>('textarea, input, select')?.focus()} />
      </div>
      <div className={mergeClasses(styles.half, styles.right)} ref={right} role="region" aria-label="Phần đang chọn" tabIndex={0}>
        <PartEditor key={JSON.stringify(line?.path ?? [])} structure={structure} path={line?.path ?? []} problems={byPart.get(line?.key ?? '') ?? []}
          onMove={(by) => move(found, by)} onRemove={() => remove(found)} onAdded={setChosen} />
      </div>
    </div>
  )
}
