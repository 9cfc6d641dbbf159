/**
 * One page as a picture. The SVG goes into an `<img>` by a blob address, where nothing in it can run or reach out;
 * the new picture replaces the old one only when it is ready, so that typing does not make the page flicker.
 */
import { useEffect, useState } from 'react'
import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  // Paper is white in every theme.
  page: { display: 'block', width: '100%', height: '100%', backgroundColor: '#ffffff', boxShadow: tokens.shadow8 },
})

export function PageImage({ svg, label }: { readonly svg: string | undefined, readonly label: string }) {
  const styles = useStyles()
  const source = useBlobAddress(svg)
  return source === null
    ? <div className={styles.page} role="img" aria-label={`${label} (đang dựng)`} />
    : <img className={styles.page} src={source} alt={label} draggable={false} />
}

function useBlobAddress(svg: string | undefined): string | null {
  const [ready, setReady] = useState<string | null>(null)
  useEffect(() => {
    if (svg === undefined) return
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    const image = new Image()
    let current = true
    image.src = address
    image.decode().catch(() => {}).finally(() => { if (current) setReady(address) })
    return () => {
      current = false
      // The picture on the screen still needs it until the next one stands.
      setTimeout(() => URL.revokeObjectURL(address), 2000)
    }
  }, [svg])
  return ready
}
