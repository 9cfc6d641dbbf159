/** How somebody is called in the papers of a meeting: "đồng chí", unless the name was written with a word of its own ("Bà Năm": not in the Party). Pure. */
import { lowerFirst } from '../../shared/domain/first-letter.ts'

const ownAddress = /^(đồng chí|ông|bà|anh|chị|cô|chú|bác|cụ|em)\s+(.+)$/iu

/** `address`: the word the name was written with, small; '' when it was written alone. `name`: without it. */
export function addressOf(fullName: string): { readonly address: string, readonly name: string } {
  const [, address, name] = ownAddress.exec(fullName) ?? []
  return address === undefined || name === undefined ? { address: '', name: fullName } : { address: address.toLocaleLowerCase('vi'), name }
}

/** "đồng chí Tạ Quang Mời", "bà Năm": as it stands inside a sentence. */
export function addressed(fullName: string): string {
  return addressOf(fullName).address === '' ? `đồng chí ${fullName}` : lowerFirst(fullName)
}
