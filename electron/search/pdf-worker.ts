/** A thread of its own for one PDF: however it is made, the service goes on and the thread can be ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { refuseNetwork } from '../no-network/index.ts'
import { readPdfPages } from './pdf-pages.ts'
import type { PdfLimits } from './pdf-pages.ts'

refuseNetwork()
const { bytes, limits } = workerData as { readonly bytes: Uint8Array, readonly limits: PdfLimits }
parentPort?.postMessage({ type: 'ready' })
await readPdfPages(bytes, limits, (text) => parentPort?.postMessage({ type: 'page', text }))
parentPort?.postMessage({ type: 'done' })
