/** Tells when nobody has touched keyboard or mouse for some minutes, and lets the service know that somebody does. */
import { useEffect, useRef } from 'react'
import { client } from '../api/client.ts'

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const lookEveryMs = 2000
/** Typing makes no call, and the service ends sessions it hears nothing of. */
const tellEveryMs = 60_000

/** `minutes` null: never. A screen others look at is not what the clerk touches, so it does not count. */
export function useIdle(minutes: number | null, onIdle: () => void): void {
  const idle = useRef(onIdle)
  useEffect(() => { idle.current = onIdle })
  useEffect(() => {
    if (minutes === null || location.hash.endsWith('/screen')) return undefined
    let touchedAt = Date.now()
    let toldAt = Date.now()
    const touched = (): void => { touchedAt = Date.now() }
    for (const name of touches) window.addEventListener(name, touched, { capture: true, passive: true })
    const timer = setInterval(() => {
      const now = Date.now()
      if (now - touchedAt >= minutes * 60_000) idle.current()
      else if (now - toldAt >= tellEveryMs && touchedAt > toldAt) {
        toldAt = now
        client.accounts.names().catch(() => undefined) // a refusal locks the screen by itself
      }
    }, lookEveryMs)
    return () => {
      clearInterval(timer)
      for (const name of touches) window.removeEventListener(name, touched, { capture: true })
    }
  }, [minutes])
}
