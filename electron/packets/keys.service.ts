/** The office's own keys: made once, kept in the office file and nowhere else; what others need of them leaves as a signed card. */
import { randomUUID } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { appendAudit } from '../audit/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import type { OfficeCard, OfficeIdentity } from '../../shared/domain/packet.ts'
import { insertOfficeKey, selectOfficeKey } from './packets.repository.ts'
import { makeSigningKey, sha256Of, signedText } from './signing.ts'
import type { SigningKey } from './signing.ts'

/** What this office signs and opens with. */
export interface OwnKeys { readonly identity: OfficeIdentity, readonly signing: SigningKey, /** age identity: opens what was sealed for this office. */ readonly sealingIdentity: string }

/** null: this office has never made, received or exported anything that needs a key. */
export async function findKeys(db: ReadDatabase): Promise<OwnKeys | null> {
  const row = await selectOfficeKey(db)
  if (row === null) return null
  const { record: { name, bodyId } } = await getOffice(db)
  return {
    identity: { officeId: row.office_id, name, bodyId, signingKey: row.signing_public, sealingKey: row.sealing_recipient },
    signing: { privateKey: row.signing_private, publicKey: row.signing_public }, sealingIdentity: row.sealing_identity,
  }
}

/** The keys; made now where there are none. */
export async function ownKeys(office: OfficeDatabase, actor: Actor): Promise<OwnKeys> {
  const known = await findKeys(office.read)
  if (known !== null) return known
  const [signing, sealingIdentity] = [makeSigningKey(), await generateX25519Identity()]
  const sealing = await identityToRecipient(sealingIdentity)
  await office.write(async (transaction) => {
    // Another process may have been quicker.
    if (await selectOfficeKey(readingIn(transaction)) !== null) return
    const stamp = { at: actor.now().toISOString(), actor: actor.name }
    const officeId = randomUUID()
    await insertOfficeKey(transaction, {
      id: 1, office_id: officeId, signing_private: Buffer.from(signing.privateKey), signing_public: signing.publicKey, sealing_identity: sealingIdentity, sealing_recipient: sealing, ...stamp,
    })
    await appendAudit(transaction, { ...stamp, action: 'packet.keyMade', subject: `senders/${officeId}`, digest: sha256Of(signing.publicKey) })
  })
  const made = await findKeys(office.read)
  if (made === null) throw new Error('the keys have just been written')
  return made
}

/** The bytes of the office's card (`.vpkcard`). */
export function cardBytes({ identity, signing }: OwnKeys, at: string): Uint8Array {
  const card: OfficeCard = { format: 'vpk-office-card', version: 1, madeAt: at, office: identity }
  return Buffer.from(signedText(JSON.stringify(card), signing))
}
