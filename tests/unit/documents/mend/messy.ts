/** Word files as people leave them: styles with themes and toggles, split runs, links, fields, boxes, others' tracked changes. */
import { wordFile } from '../../../support/documents/package-builder.ts'
import type { WordParts } from '../../../support/documents/package-builder.ts'

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Web"><w:name w:val="Normal (Web)"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr><w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/><w:ind w:leftChars="200" w:left="480" w:hangingChars="100" w:hanging="240"/><w:contextualSpacing/></w:pPr><w:rPr><w:b/><w:i/><w:color w:val="FF0000"/><w:u w:val="single"/><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/><w:strike/></w:rPr></w:style>`

const section = '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>'

/** Paragraphs by their index. */
export const places = {
  title: 0, split: 1, web: 2, linked: 3, fields: 4, revised: 5, dashes: 6, tabs: 7, boxed: 8, boxChoice: 9, boxFallback: 10, broken: 11,
  cell: 12, secondCell: 13, dated: 14, sectionEnd: 15, note: 16, last: 17,
} as const

const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="914400" cy="914400"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="3" name="Hộp"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="width:72pt;height:72pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent>`

const field = (code: string, result: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

const paragraphs = `
<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>ĐẢNG CỘNG SẢN VIỆT NAM</w:t></w:r></w:p>
<w:p><w:r w:rsidR="00A1B2C3"><w:t xml:space="preserve">Thực hiện </w:t></w:r><w:bookmarkStart w:id="7" w:name="b"/><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>Nghị quyết</w:t></w:r><w:bookmarkEnd w:id="7"/><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve"> của Đảng uỷ</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Web"/></w:pPr><w:r><w:t>Dán từ trang mạng</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Xem </w:t></w:r><w:hyperlink w:anchor="b"><w:r><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr><w:t>phụ lục  một</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Trang </w:t></w:r>${field('PAGE', '7')}<w:r><w:t xml:space="preserve"> của </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>
<w:p><w:r><w:t xml:space="preserve">Trước </w:t></w:r><w:del w:id="20" w:author="Khác" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins w:id="21" w:author="Khác" w:date="2026-01-01T00:00:00Z"><w:r><w:t>thêm  vào</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> sau</w:t></w:r></w:p>
<w:p><w:r><w:t>------</w:t></w:r></w:p>
<w:p><w:pPr><w:jc w:val="both"/><w:rPr><w:sz w:val="20"/></w:rPr></w:pPr><w:r><w:t>Số: 5-KH/ĐU</w:t><w:tab/><w:t>A, ngày 5 tháng 2 năm 2026</w:t></w:r></w:p>
<w:p><w:r>${shape}</w:r><w:r><w:t>Có hộp</w:t></w:r></w:p>
<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>V/v dòng</w:t><w:br/><w:t>một  hai</w:t></w:r></w:p>`

const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>*</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>TM. BAN THƯỜNG VỤ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`

const rest = `<w:p><w:r><w:t xml:space="preserve">Dấu hai  chấm  và Ðảng</w:t></w:r></w:p>
<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>${section}</w:sectPr></w:pPr></w:p>
<w:p><w:r><w:t>Phụ lục</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
<w:p/>
<w:sectPr>${section}<w:pgNumType w:start="5"/></w:sectPr>`

const note = (id: number, type: string, inside: string): string => `<w:footnote${type} w:id="${id}"><w:p>${inside}</w:p></w:footnote>`

export const messyParts: WordParts = {
  body: paragraphs + table + rest, styles,
  settings: '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>',
  footnotes: note(0, ' w:type="separator"', '<w:r><w:separator/></w:r>') + note(1, ' w:type="continuationSeparator"', '<w:r><w:continuationSeparator/></w:r>') + note(2, '', '<w:r><w:t>Chú  thích</w:t></w:r>'),
  footers: { rIdFooter: `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Trang </w:t></w:r>${field('PAGE', '1')}</w:p><w:p><w:r><w:t>Văn phòng</w:t></w:r></w:p>` },
}

export const messyFile = (): Uint8Array => wordFile(messyParts)
