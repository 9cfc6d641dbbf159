/** Turning pages and choosing how large they are shown, the same over every picture of pages. */
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button, Select, Text, Tooltip } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'

const zooms = ['fit', 50, 75, 100, 125, 150, 200] as const
/** As wide as the room allows, or per cent. */
export type Zoom = (typeof zooms)[number]

interface PageToolsProps {
  /** From 1. */
  readonly current: number
  readonly count: number
  readonly zoom: Zoom
  readonly onGoTo: (page: number) => void
  readonly onZoom: (zoom: Zoom) => void
}

export function PageTools({ current, count, zoom, onGoTo, onZoom }: PageToolsProps) {
  return (
    <>
      <Tooltip content="Trang trước (Page Up)" relationship="label">
        <Button appearance="subtle" size="small" icon={<ChevronUpRegular />} disabled={current <= 1} onClick={() => onGoTo(current - 1)} />
      </Tooltip>
      <Text role="status">{`Trang ${current} / ${count}`}</Text>
      <Tooltip content="Trang sau (Page Down)" relationship="label">
        <Button appearance="subtle" size="small" icon={<ChevronDownRegular />} disabled={current >= count} onClick={() => onGoTo(current + 1)} />
      </Tooltip>
      <Select size="small" aria-label="Cỡ xem" value={String(zoom)} onChange={(_event, data) => onZoom(zooms.find((one) => String(one) === data.value) ?? 'fit')}>
        {zooms.map((one) => <option key={one} value={String(one)}>{one === 'fit' ? 'Vừa khung' : `${one} %`}</option>)}
      </Select>
    </>
  )
}

/** Page Up and Page Down, for whatever holds a picture of pages. */
export function pageKeys(current: number, goTo: (page: number) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'PageDown') goTo(current + 1)
    else if (event.key === 'PageUp') goTo(current - 1)
    else return
    event.preventDefault()
  }
}

/** The width of an element in pixels, as it changes. */
export function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(600)
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined) setWidth(entry.contentRect.width) })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
