/** The pages of the paper, drawn from the service's SVG: zoom, page by page, only what is seen. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Preview } from '../../../shared/contract/papers.ts'
import type { PageRange } from './use-preview.ts'
import { PageImage } from './page-image.tsx'
import { PageTools, pageKeys, useWidth } from './page-tools.tsx'
import type { Zoom } from './page-tools.tsx'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  ground: {
    flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground5, outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  space: { position: 'relative', margin: '0 auto' },
  page: { position: 'absolute', top: 0, left: 0, right: 0 },
})

/** A4 at 96 points an inch, as a page is drawn at 100 %. */
const sheet = { width: 794, height: 1123 }
const gap = 16

interface PreviewPaneProps {
  readonly preview: Preview | undefined
  /** `behind`: newer pages are on their way; `gaps`: the record cannot be set now, the pages are of an earlier wording. */
  readonly state: 'current' | 'behind' | 'gaps'
  readonly onRange: (range: PageRange) => void
}

export function PreviewPane({ preview, state, onRange }: PreviewPaneProps) {
  const styles = useStyles()
  const ground = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const room = useWidth(ground)
  const count = preview?.pageCount ?? 1
  const width = zoom === 'fit' ? Math.max(240, Math.min(1000, room - 2 * gap)) : (sheet.width * zoom) / 100
  const height = (width * sheet.height) / sheet.width
  const virtual = useVirtualizer({ count, getScrollElement: () => ground.current, estimateSize: () => height + gap, paddingStart: gap, overscan: 1 })
  useEffect(() => virtual.measure(), [height, virtual])
  const svgs = usePages(preview)
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items[items.length - 1]?.index ?? 0]
  // How many pages there are is known with the first answer: asking for others before it would only put the first picture off.
  const isKnown = preview !== undefined
  useEffect(() => { if (isKnown) onRange({ first, count: last - first + 1 }) }, [first, isKnown, last, onRange])
  const current = Math.min(count, Math.floor(((virtual.scrollOffset ?? 0) + room / 2) / (height + gap)) + 1)
  const goTo = (page: number): void => virtual.scrollToIndex(Math.max(0, Math.min(count - 1, page - 1)), { align: 'start' })
  return (
    <div className={styles.pane}>
      <div className={styles.tools} role="group" aria-label="Xem trang">
        <PageTools current={current} count={count} zoom={zoom} onGoTo={goTo} onZoom={setZoom} />
        {state !== 'current' && <Text>{state === 'behind' ? (preview === undefined ? 'Đang dựng trang…' : 'Đang cập nhật…') : preview === undefined ? 'Điền các chỗ còn thiếu để xem trang.' : 'Trang là bản trước; điền các chỗ còn thiếu để cập nhật.'}</Text>}
      </div>
      <div className={styles.ground} ref={ground} tabIndex={0} role="region" aria-label="Trang văn bản" onKeyDown={pageKeys(current, goTo)}>
        <div className={styles.space} style={{ height: `${virtual.getTotalSize()}px`, width: `${width}px` }}>
          {items.map((item) => (
            <div key={item.index} className={styles.page} style={{ transform: `translateY(${item.start}px)`, height: `${height}px` }}>
              <PageImage svg={svgs.get(item.index)} label={`Trang ${item.index + 1} trên ${count}`} />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Pages seen so far; a page that is not in the latest answer keeps its last picture until it is asked for again. */
function usePages(preview: Preview | undefined): ReadonlyMap<number, string> {
  const known = useRef<ReadonlyMap<number, string>>(new Map())
  return useMemo(() => {
    if (preview === undefined) return known.current
    const pages = new Map([...known.current].filter(([index]) => index < preview.pageCount))
    for (const page of preview.pages) pages.set(page.index, page.svg)
    known.current = pages
    return pages
  }, [preview])
}
