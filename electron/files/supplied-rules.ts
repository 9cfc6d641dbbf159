/** A file of rules supplied with the program, read when first asked for and then kept. */
import { join } from 'node:path'
import { withItsFile } from '../documents/form/index.ts'
import type { Loaded, RulePackFile } from '../documents/form/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile } from './read-file.ts'

/** `folder` within the program's data. Faults TEMPLATE_BROKEN with file, line and remedy; `happened` says what cannot be used. */
export function suppliedRules<Value>(resourcesDir: string, [folder, name]: readonly [string, string], load: (files: readonly RulePackFile[]) => Loaded<Value>, happened: string): () => Value {
  let kept: { readonly value: Value } | null = null
  return () => {
    kept ??= { value: valid(load([{ name, text: readTextFile(join(resourcesDir, folder, name)) }]), happened) }
    return kept.value
  }
}

function valid<Value>(loaded: Loaded<Value>, happened: string): Value {
  if (loaded.ok) return loaded.value
  throw fault('TEMPLATE_BROKEN', { happened, kept: 'Dữ liệu không thay đổi.', remedy: 'Sửa tệp ở chỗ đã chỉ, hoặc cài lại chương trình.', problems: loaded.problems.map(withItsFile) })
}
