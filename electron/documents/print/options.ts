/** What is chosen when a paper is printed or issued. None of it is in the tree: the same paper is printed many ways. */

/** Pictures for an issue in electronic form: PNG with a transparent ground, the signature blue, the seal red. */
export interface SignatureImages {
  readonly signature?: Uint8Array
  readonly seal?: Uint8Array
  /** Whose place they take where several sign; without it the right one. */
  readonly at?: 'left' | 'centre' | 'right'
}

export interface PrintOptions {
  /** Back sides have left and right margins exchanged, and each part (appendix, attached text, copy) begins on a front side. */
  readonly twoSided?: boolean
  /** One whole paper for each mark ("Bản gửi: Ban Tổ chức", "Bản số 03"), printed small under its number. */
  readonly copyMarks?: readonly string[]
  readonly images?: SignatureImages
}
