/** Reads a PDF in a thread of its own, which is ended when its time is over: a page made to be endless costs no more than that. */
import { Worker } from 'node:worker_threads'
import type { PdfLimits } from './pdf-pages.ts'

/** Beside this file in the source; in the bundle one of the programs of `out/main`. */
const thread = new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : '../main/pdf-text.js', import.meta.url)
/** What one file may take of memory. */
const memoryMb = 512

interface Said { readonly type: 'ready' | 'page' | 'done', readonly text?: string }

/** The text as far as it was read when done, at a limit, or when the file turned out broken. */
export function pdfText(bytes: Uint8Array, limits: PdfLimits): Promise<string> {
  return new Promise((resolve) => {
    const pages: string[] = []
    let isRunning = false
    const worker = new Worker(thread, { workerData: { bytes, limits }, resourceLimits: { maxOldGenerationSizeMb: memoryMb }, stdout: true, stderr: true })
    const finish = (): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(pages.join('\n'))
    }
    // The thread looks at the time between pages; this one ends it inside a page.
    const timer = setTimeout(finish, limits.milliseconds + 500)
    worker.on('message', ({ type, text }: Said) => {
      isRunning = true
      if (type === 'page') pages.push(text ?? '')
      if (type === 'done') finish()
    })
    worker.on('error', () => {
      // Where threads cannot be started the file is read here, page after page, under the same limits.
      if (isRunning) finish()
      else readHere(bytes, limits, pages).then(finish, finish)
    })
    worker.on('exit', () => { if (isRunning) finish() })
  })
}

async function readHere(bytes: Uint8Array, limits: PdfLimits, pages: string[]): Promise<void> {
  const { readPdfPages } = await import('./pdf-pages.ts')
  await readPdfPages(bytes, limits, (text) => pages.push(text))
}
