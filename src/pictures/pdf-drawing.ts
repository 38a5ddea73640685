import { Resvg } from '@resvg/resvg-js'
import type { Box } from './box.ts'
import { RESVG_FONTS } from './fonts.ts'

type Pdf = PDFKit.PDFDocument
type Attributes = Readonly<Record<string, string>>

const ATTRIBUTE = /([\w-]+)="([^"]*)"/g
const NUMBER = /-?[\d.]+(?:e-?\d+)?/g

function numbersIn(text: string): number[] {
  return (text.match(NUMBER) ?? []).map(Number)
}

function paint(pdf: Pdf, { d = '', fill = 'none', stroke = 'none', ...more }: Attributes): void {
  const isFilled = fill !== 'none'
  const isDrawn = stroke !== 'none'
  if (more.visibility === 'hidden' || !(isFilled || isDrawn)) return
  pdf.save()
  if (isDrawn) {
    pdf.lineWidth(Number(more['stroke-width'] ?? 1))
    pdf.lineCap(more['stroke-linecap'] === 'round' ? 'round' : 'butt')
    pdf.lineJoin(more['stroke-linejoin'] === 'round' ? 'round' : 'miter')
    const [dash, space] = numbersIn(more['stroke-dasharray'] ?? '')
    if (dash) pdf.dash(dash, { space: space ?? dash })
  }
  const isOutlined = more['paint-order'] === 'stroke'
  if (isDrawn && isOutlined) pdf.path(d).stroke(stroke)
  if (isFilled) pdf.path(d).fill(fill)
  if (isDrawn && !isOutlined) pdf.path(d).stroke(stroke)
  pdf.restore()
}

/**
 * Draws an SVG into a page. The renderer of the photos turns it into plain paths first, letters too,
 * so that both look the same; what is left to draw are groups that are moved, and paths.
 * @throws on anything else that would be lost
 */
export function drawSvg(pdf: Pdf, svg: string, box: Box): void {
  const drawing = new Resvg(svg, { font: RESVG_FONTS })
  const paths = drawing.toString().replace(/<defs>.*?<\/defs>/gs, '')
  pdf.save()
  pdf.translate(box.x, box.y).scale(box.width / drawing.width, box.height / drawing.height)
  for (const [, slash, tag, rest = ''] of paths.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    const attributes = Object.fromEntries([...rest.matchAll(ATTRIBUTE)].map(([, k, v]) => [k, v]))
    if (tag === 'path') paint(pdf, attributes)
    else if (tag === 'g' && slash) pdf.restore()
    else if (tag === 'g') {
      pdf.save()
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(attributes.transform ?? '')
      pdf.transform(a, b, c, d, e, f)
    } else if (tag !== 'svg') throw new Error(`cannot draw <${tag}>`)
  }
  pdf.restore()
}
