// A statement as a PDF: one A4 hierarchy, its fonts embedded, written into the reply as it is drawn.
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { nairobiParts } from '#platform/clock'
import { date } from '../wording.ts'
import type { LineCode, StatementLine } from './build.ts'
import type { SellerStatement } from './read.ts'
import { totalsOf } from './totals.ts'

const fontFile = (family: string, weight: number): string =>
  fileURLToPath(import.meta.resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`))

const ink = '#1d2a26'
const faint = '#5d6a64'
const line = '#d9d3c4'
const green = '#17594a'
const margin = 50
const right = 595.28 - margin
const bottom = 841.89 - 70

const kes = (cents: number): string =>
  `${cents < 0 ? '−' : ''}${(Math.abs(cents) / 100).toLocaleString('en-KE', { minimumFractionDigits: 2 })}`
const day = (at: Date): string => `${date(at)} ${nairobiParts(at).year}`

const said: Record<LineCode, string> = {
  order_released: 'Sale',
  reserve_released: 'Reserve becomes available',
  clawed_back: 'Refund to the buyer after release',
  payout: 'Payout to your M-Pesa',
  payout_failed: 'Payout that did not go through',
  correction: 'Correction',
}

type Document = InstanceType<typeof PDFDocument>
const columns = [
  { title: 'Date', x: margin, width: 62, align: 'left' },
  { title: 'What', x: margin + 66, width: 150, align: 'left' },
  { title: 'Sale', x: margin + 220, width: 68, align: 'right' },
  { title: 'Commission', x: margin + 290, width: 62, align: 'right' },
  { title: 'Change', x: margin + 356, width: 66, align: 'right' },
  { title: 'Balance', x: margin + 426, width: 69, align: 'right' },
] as const

function openDocument(statement: SellerStatement): Document {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    info: { Title: `Statement ${statement.number}`, Author: 'Amana', CreationDate: statement.until },
  })
  document.registerFont('text', fontFile('figtree', 400))
  document.registerFont('strong', fontFile('figtree', 600))
  document.registerFont('display', fontFile('bricolage-grotesque', 700))
  return document
}

function drawHead(document: Document, statement: SellerStatement): void {
  document.rect(0, 0, 595.28, 6).fill(green)
  document.font('display').fontSize(20).fillColor(green).text('Amana', margin, 36)
  document.font('text').fontSize(9).fillColor(faint)
  document.text(statement.number, margin, 40, { width: right - margin, align: 'right' })
  document.font('display').fontSize(22).fillColor(ink).text('Statement', margin, 78)
  document.font('strong').fontSize(11).text(statement.shopName, margin, 108)
  document
    .font('text')
    .fillColor(faint)
    .fontSize(10)
    .text(`${statement.after ? `After ${day(statement.after)}, up` : 'Up'} to ${day(statement.until)}`, margin, 124)
}

/** Opening, what made the difference, closing: each on a line of its own. */
function drawSummary(document: Document, statement: SellerStatement): number {
  const totals = totalsOf(statement.lines)
  const rows: [string, number][] = [
    ['Sales: goods', totals.goodsCents],
    ['Sales: delivery', totals.deliveryCents],
    ['Commission', -totals.commissionCents],
    ['VAT on the commission', -totals.vatCents],
    ['Tax withheld', -totals.withheldCents],
    ['Refunds after release', -totals.clawedBackCents],
    ['Corrections', totals.otherCents],
    ['Payouts that came back', totals.cameBackCents],
    ['Paid out to you', -totals.paidOutCents],
  ]
  let y = 156
  const row = (label: string, cents: number, strong = false) => {
    document
      .font(strong ? 'strong' : 'text')
      .fontSize(10.5)
      .fillColor(strong ? ink : faint)
    document.text(label, margin, y)
    document.fillColor(ink).text(`KES ${kes(cents)}`, margin, y, { width: right - margin, align: 'right' })
    y += 17
  }
  row('Yours at Amana at the beginning', statement.openingCents, true)
  for (const [label, cents] of rows) if (cents !== 0) row(label, cents)
  document.moveTo(margin, y).lineTo(right, y).lineWidth(0.8).stroke(line)
  y += 7
  row('Yours at Amana at the end', statement.closingCents, true)
  document.font('text').fontSize(8.5).fillColor(faint)
  const fees = `M-Pesa’s fees for these payouts, KES ${kes(statement.feesByAmanaCents)}, were paid by Amana. What is in reserve is yours and within these sums.`
  document.text(fees, margin, y + 2, { width: right - margin })
  return y + 34
}

function drawColumns(document: Document, y: number): number {
  document.font('strong').fontSize(8.5).fillColor(faint)
  for (const { title, x, width, align } of columns) document.text(title, x, y, { width, align })
  document
    .moveTo(margin, y + 13)
    .lineTo(right, y + 13)
    .lineWidth(0.8)
    .stroke(line)
  return y + 19
}

const describe = ({ code, orderNumber, receipt }: StatementLine): string =>
  [said[code], orderNumber, receipt].filter(Boolean).join(' · ')

function drawLine(document: Document, entry: StatementLine, y: number): void {
  const sale = entry.goodsCents + entry.deliveryCents
  const taken = entry.commissionCents + entry.vatCents + entry.withheldCents
  const cells = [
    day(entry.at).replace(/^\w+ /, ''),
    describe(entry),
    sale ? kes(sale) : '',
    taken ? kes(-taken) : '',
    kes(entry.changeCents),
    kes(entry.balanceCents),
  ]
  document.font('text').fontSize(8.5).fillColor(ink)
  for (const [index, { x, width, align }] of columns.entries())
    document.text(cells[index]!, x, y, { width, align, height: 11, ellipsis: true })
}

function drawFoot(document: Document, statement: SellerStatement, page: number): void {
  document.font('text').fontSize(8).fillColor(faint)
  document.text(`${statement.number} · ${statement.shopName}`, margin, 800, { lineBreak: false })
  document.text(`Page ${page}`, margin, 800, { width: right - margin, align: 'right', lineBreak: false })
}

/** A stream that ends by itself; pipe it before anything else. */
export function statementPdf(statement: SellerStatement): Document {
  const document = openDocument(statement)
  drawHead(document, statement)
  let y = drawColumns(document, drawSummary(document, statement))
  let page = 1
  for (const entry of statement.lines) {
    if (y > bottom) {
      drawFoot(document, statement, page++)
      document.addPage()
      y = drawColumns(document, margin)
    }
    drawLine(document, entry, y)
    y += 16
  }
  if (statement.lines.length === 0)
    document.font('text').fontSize(10).fillColor(faint).text('Nothing has moved in this time.', margin, y)
  drawFoot(document, statement, page)
  document.end()
  return document
}
