import { createRequire } from 'node:module'
import { FONT_FILES, fontOf, type Weight } from './fonts.ts'
import { INK, MUTED } from './look.ts'
import { drawSvg } from './pdf-drawing.ts'
import type { Sheet } from './sheet.ts'
import { PAGE, type Placed, planSheet } from './sheet-plan.ts'

type Pdf = PDFKit.PDFDocument

const require = createRequire(import.meta.url)

const TONES = { ink: INK, muted: MUTED } as const
const NOTE_FILL = '#e8eef3'
/** From the top of a line to the base of its letters, for a type of 1. */
const BASE = 0.97

/** Its record has the title, the language and the day; nobody is named. */
function openPdf({ title, language, madeAt }: Sheet): Pdf {
  // At the first sheet: it takes 170 ms and 33 MB that a start need not wait for.
  const PDFDocument = require('pdfkit') as typeof import('pdfkit')
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(madeAt.epochMilliseconds) },
  })
  for (const weight of Object.keys(FONT_FILES) as Weight[]) {
    // It takes fonts that are read already, which its types do not say; reading them anew takes as
    // long as all the rest of the page.
    pdf.registerFont(weight, fontOf(weight) as unknown as PDFKit.Mixins.PDFFontSource)
  }
  return pdf
}

function write(pdf: Pdf, { texts, x, y }: Placed): void {
  for (const { text, size, weight, tone, ...at } of texts) {
    pdf.font(weight).fontSize(size).fillColor(TONES[tone])
    pdf.text(text, x + at.x, y + at.y + size * BASE, { lineBreak: false, baseline: 'alphabetic' })
  }
}

/** What is no part of the text: a reader for the blind passes it over. */
function decorate(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

function draw(pdf: Pdf, sheet: Sheet): void {
  const { blocks, noteBox, figure } = planSheet(sheet)
  const all = pdf.struct('Document')
  pdf.addStructure(all)
  decorate(pdf, () => {
    pdf.roundedRect(noteBox.x, noteBox.y, noteBox.width, noteBox.height, 4).fill(NOTE_FILL)
  })
  for (const block of blocks) all.add(pdf.struct(block.role, {}, () => write(pdf, block)))
  if (sheet.chart && figure) {
    const { svg, words } = sheet.chart
    all.add(
      pdf.struct('Figure', { alt: words }, () => {
        drawSvg(pdf, svg, figure.box)
        write(pdf, figure.caption)
      }),
    )
  }
  all.end()
}

/**
 * A sheet to take to a doctor: one page A4 as PDF, made in memory. Its text is real text, tagged for
 * readers, in the embedded family; nothing names a person unless the words do.
 */
export async function doctorSheet(sheet: Sheet): Promise<Uint8Array> {
  const pdf = openPdf(sheet)
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  draw(pdf, sheet)
  pdf.end()
  return whole
}
