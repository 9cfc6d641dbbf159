/** A salvage apart from the service. */
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import type { Actor } from '../records/index.ts'
import type { Progress } from '../requests/index.ts'
import { workApart } from '../threads/index.ts'
import type { Told } from '../threads/index.ts'
import { salvageOffice } from './salvage.service.ts'
import type { Salvaged } from './salvage.service.ts'

/** Beside this file in the source; in the bundle one of the programs of `out/main`. */
const thread = new URL(import.meta.url.endsWith('.ts') ? './salvage-worker.ts' : '../main/salvage.js', import.meta.url)

export interface SalvageAsked { readonly damaged: string, readonly target: string, readonly unlock: UnlockText | undefined, /** Who asks, and when. */ readonly actor: string, readonly at: string }

/** Throws the fault of the salvage; a cancelled one leaves nothing. */
export function salvageApart(damaged: string, target: string, unlock: UnlockText | undefined, actor: Actor, progress: Progress): Promise<Salvaged> {
  return workApart({ thread, asked: { damaged, target, unlock, actor: actor.name, at: actor.now().toISOString() }, work: salvageAsked, progress })
}

export function salvageAsked({ damaged, target, unlock, actor, at }: SalvageAsked, told: Told): Promise<Salvaged> {
  return salvageOffice(damaged, target, { name: actor, now: () => new Date(at) }, unlock, told)
}
