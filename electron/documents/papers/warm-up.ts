/** What the first paper of a process would wait for, made ready before anyone asks. */
import { documentModelSchema } from '../../../shared/document/model.ts'
import { defaultHouseStyle } from '../../../shared/domain/house-style.ts'
import { checkDocument } from '../check/index.ts'
import { resolveForm, selectProfile } from '../form/index.ts'
import type { PaperResources } from './paper-resources.ts'

/**
 * The first wait is longer than the window needs for the calls that follow the opening of an office; between two pieces
 * calls are answered. A piece takes a fifth of a second at most.
 */
const atLeisure = { startMs: 1500, pauseMs: 250 }

/**
 * Reads templates and rules, loads the Word writer and sets a small page, piece by piece while the process has nothing
 * else to do. Failing changes nothing: the first paper then meets the same fault and says so.
 */
export async function warmUp(resources: PaperResources, failed: (error: unknown) => void, pace = atLeisure): Promise<void> {
  const pieces = (): readonly (() => unknown)[] => [
    () => resources.templates(), () => resources.profiles(), () => resources.typesetter(), () => setSmallPage(resources), () => import('../docx/index.ts'),
  ]
  try {
    await pause(pace.startMs)
    for (const piece of pieces()) {
      await piece()
      await pause(pace.pauseMs)
    }
  } catch (error) {
    failed(error)
  }
}

/** A sheet with each type the papers use: the compiler reads its source, its fonts and its shapes. */
function setSmallPage(resources: PaperResources): void {
  const model = documentModelSchema.parse({
    schemaVersion: 1, kind: 'plan', letterhead: { superior: 'Cấp trên', issuers: ['Cấp uỷ'] }, number: { number: 1, kindSymbol: 'KH', bodySymbol: 'CU' },
    placeAndDate: { place: 'Nơi', date: null }, subject: 'Trang thử', bases: ['Căn cứ'],
    body: [{ kind: 'heading', level: 1, title: 'Mục' }, { kind: 'paragraph', content: 'Lời' }],
    signatures: { layout: 'single', right: { form: 'onBehalf', authority: 'Cấp uỷ', post: 'Bí thư', fullName: null } },
    recipients: { items: [{ name: 'Nơi nhận' }], archive: 'Lưu' },
  })
  const form = resolveForm(selectProfile(resources.profiles(), null).profile, defaultHouseStyle, resources.layers())
  checkDocument(model, form, {}, resources.checks())
  resources.typesetter().svgPages(model, form, { first: 0, count: 1 })
}

/** A wait that does not keep the process alive. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms).unref() })
}
