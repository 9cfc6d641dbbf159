/** The file's pages as the program reads them, one at a time, with a frame at each place something was found. */
import { useEffect, useRef, useState } from 'react'
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FileFinding } from '../../../shared/contract/form-checks.ts'
import { service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PageImage } from '../papers/page-image.tsx'
import { PageTools, pageKeys, useWidth } from '../papers/page-tools.tsx'
import type { Zoom } from '../papers/page-tools.tsx'
import { frameOf, nextAt, placesOn, sizeOf } from './places.ts'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  note: { color: tokens.colorNeutralForeground2, flexBasis: '240px', flexGrow: 1 },
  ground: {
    flexGrow: 1, minHeight: '160px', overflow: 'auto', backgroundColor: tokens.colorNeutralBackground5, outlineStyle: 'none', padding: '16px',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  page: { position: 'relative', margin: '0 auto' },
  // The paper is white in every theme, so the frames keep their colours too.
  frame: {
    position: 'absolute', padding: 0, cursor: 'pointer', borderRadius: '2px', border: '2px dashed #8a6100', backgroundColor: 'transparent',
    ':hover': { backgroundColor: 'rgba(255, 200, 0, 0.25)' },
  },
  selected: { border: '3px solid #c50f1f', backgroundColor: 'rgba(255, 200, 0, 0.22)', zIndex: 1 },
})

/** A page at 100 %: 96 points of the screen to the inch. */
const pixelsPerPoint = 96 / 72

interface FilePagesProps {
  readonly checkId: string
  readonly pageCount: number
  /** From 1. */
  readonly page: number
  readonly onPage: (page: number) => void
  readonly findings: readonly FileFinding[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

export function FilePages({ checkId, pageCount, page, onPage, findings, selected, onSelect }: FilePagesProps) {
  const styles = useStyles()
  const ground = useRef<HTMLDivElement>(null)
  const marked = useRef<HTMLButtonElement>(null)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const room = useWidth(ground)
  const query = useQuery(service.formChecks.pages.queryOptions({ input: { checkId, first: page - 1, count: 1 }, staleTime: Infinity, gcTime: 60_000, placeholderData: keepPreviousData }))
  const svg = query.data?.pages.find(({ index }) => index === page - 1)?.svg
  const size = sizeOf(svg ?? query.data?.pages[0]?.svg)
  const width = zoom === 'fit' ? Math.max(240, Math.min(1000, room)) : (size.width * pixelsPerPoint * zoom) / 100
  const height = (width * size.height) / size.width
  useEffect(() => marked.current?.scrollIntoView({ block: 'center', inline: 'nearest' }), [selected, page, height])
  const goTo = (wanted: number): void => onPage(Math.max(1, Math.min(pageCount, wanted)))
  return (
    <div className={styles.pane}>
      <div className={styles.tools} role="group" aria-label="Xem trang">
        <PageTools current={page} count={pageCount} zoom={zoom} onGoTo={goTo} onZoom={setZoom} />
        <Text size={200} className={styles.note}>Hình là cách chương trình đọc tệp; trong Word có thể hơi khác.</Text>
      </div>
      {query.isError && <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} />}
      <div className={styles.ground} ref={ground} tabIndex={0} role="region" aria-label="Hình trang của tệp" onKeyDown={pageKeys(page, goTo)}>
        <div className={styles.page} style={{ width: `${width}px`, height: `${height}px` }}>
          <PageImage svg={svg} label={`Trang ${page} trên ${pageCount}`} />
          {svg !== undefined && placesOn(findings, page).map((place) => {
            const isSelected = place.findings.some(({ id }) => id === selected)
            const [first] = place.findings
            return (
              <button key={first?.id} type="button" ref={isSelected ? marked : undefined} style={frameOf(place.box, size)} className={mergeClasses(styles.frame, isSelected && styles.selected)}
                tabIndex={-1} data-selected={isSelected} aria-label={labelOf(place.findings)} title={labelOf(place.findings)}
                onClick={() => {
                  const next = nextAt(place, selected)
                  if (next !== undefined) onSelect(next.id)
                }} />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function labelOf(findings: readonly FileFinding[]): string {
  const words = findings.map(({ message }) => message).join(' ')
  return findings.length === 1 ? words : `${findings.length} điểm ở chỗ này: ${words}`
}
