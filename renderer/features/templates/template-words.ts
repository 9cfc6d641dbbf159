/** How templates, their versions and changes are called on the screen. Pure. */
import type { TemplateChange, TemplateInUse, TemplateVersionRef } from '../../../shared/contract/templates.ts'

/** `changed`: a supplied one of which a version of the province or the office is in use. */
export type TemplateOrigin = 'supplied' | 'changed' | 'own'

export const originWords: Readonly<Record<TemplateOrigin, string>> = { supplied: 'Mẫu của chương trình', changed: 'Văn phòng đã sửa', own: 'Mẫu riêng của văn phòng' }

export function originOf({ from, suppliedVersion }: Pick<TemplateInUse, 'from' | 'suppliedVersion'>): TemplateOrigin {
  if (from.layer === 'supplied') return 'supplied'
  return suppliedVersion === null ? 'own' : 'changed'
}

/** "Bản 3 của văn phòng". */
export function versionWords({ layer, version }: TemplateVersionRef): string {
  switch (layer) {
    case 'supplied': return `Bản gốc ${version} của chương trình`
    case 'province': return `Bản ${version} của tỉnh`
    case 'office': return `Bản ${version} của văn phòng`
  }
}

/** A version as the value of a choice. */
export function versionKey({ layer, version }: TemplateVersionRef): string {
  return `${layer}:${version}`
}

export const changeWords: Readonly<Record<TemplateChange['change'], string>> = { added: 'Thêm', removed: 'Bỏ', changed: 'Sửa', moved: 'Chuyển chỗ' }

/** An id for a template out of its name: "Giấy mời họp" → "giay-moi-hop". */
export function idOfName(folded: string): string {
  return folded.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '').slice(0, 70).replace(/-+$/u, '')
}
