// The look of every e-mail, in tables and inline styles because that is what mail readers keep, and its plain-text twin.
import type { Letter } from './templates/template.ts'
import { codeText, type Language, shillings } from './wording.ts'

export interface MailBody {
  html: string
  text: string
}

/** What stands below every letter. */
export interface LetterEnd {
  home: string
  /** Where the reader chooses what to be told; signed, so that no sign-in is needed. */
  choose: string
  /** The same, asking to stop letters like this one: only where that is possible. */
  stop?: string
}

const colour = {
  paper: '#FBF8F2',
  card: '#FFFFFF',
  sand: '#F1EBDF',
  line: '#E4DCCB',
  ink: '#1F1B16',
  quiet: '#5C5347',
  trust: '#0E4D45',
  trustSoft: '#DCEBE6',
  held: '#F0A81C',
  heldSoft: '#FBEBCB',
  heldInk: '#4C3205',
  alert: '#A8321E',
}
const sans = "Figtree,'Helvetica Neue',Helvetica,Arial,sans-serif"
const display = "'Bricolage Grotesque',Figtree,'Helvetica Neue',Helvetica,Arial,sans-serif"

const words = {
  en: {
    where: 'Where is the money?',
    stops: { buyer: 'The buyer', amana: 'Held by Amana', seller: '' },
    code: 'Handover code',
    why: 'You get this because it is about your order, your shop or your account.',
    choose: 'Choose what you are told',
    stop: 'No more letters like this',
    tagline: 'Buy from anyone. Pay no one until it arrives.',
  },
  sw: {
    where: 'Pesa ziko wapi?',
    stops: { buyer: 'Mnunuzi', amana: 'Ziko Amana', seller: '' },
    code: 'Nambari ya makabidhiano',
    why: 'Unapata hii kwa sababu inahusu oda yako, duka lako au akaunti yako.',
    choose: 'Chagua unachotaka kujulishwa',
    stop: 'Sitaki barua kama hizi tena',
    tagline: 'Nunua kwa yeyote. Usimlipe yeyote hadi mzigo ufike.',
  },
}

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"'

/** The kanga stripe: six pixels at the very top and nowhere else. */
const kanga = (): string => {
  const bar = (background: string, width: number) =>
    `<td width="${width}" height="6" bgcolor="${background}" style="width:${width}px;height:6px;background:${background};font-size:0;line-height:0">&nbsp;</td>`
  const once =
    bar(colour.trust, 14) +
    bar(colour.paper, 4) +
    bar(colour.held, 4) +
    bar(colour.paper, 4) +
    bar(colour.alert, 4) +
    bar(colour.paper, 4)
  return `<table ${table}><tr>${once.repeat(16)}</tr></table>`
}

function moneyBar(money: NonNullable<Letter['money']>, language: Language): string {
  const stops = ['buyer', 'amana', 'seller'] as const
  const here = stops.indexOf(money.at)
  const says = { ...words[language].stops, seller: safe(money.sellerName) }
  const cell = (index: number) => {
    const isHere = index === here
    const background = isHere
      ? money.at === 'amana'
        ? colour.held
        : colour.trust
      : index < here
        ? colour.trustSoft
        : colour.sand
    return `<td width="33%" align="center" valign="top" style="padding:0 3px">
<table ${table}><tr><td height="8" style="height:8px;background:${background};border-radius:8px;font-size:0;line-height:0">&nbsp;</td></tr></table>
<div style="font:${isHere ? 700 : 400} 13px/1.35 ${sans};color:${isHere ? colour.ink : colour.quiet};padding-top:8px">${says[stops[index]!]}</div></td>`
  }
  return `<table ${table} style="border:1px solid ${colour.line};border-radius:16px;background:${colour.card};margin:0 0 20px"><tr><td style="padding:18px">
<table ${table} style="margin-bottom:14px"><tr><td style="font:600 14px/1.3 ${sans};color:${colour.quiet}">${words[language].where}</td>
<td align="right" style="font:700 24px/1 ${display};letter-spacing:-.02em;color:${colour.ink}">${shillings(money.amountCents)}</td></tr></table>
<table ${table}><tr>${[0, 1, 2].map(cell).join('')}</tr></table></td></tr></table>`
}

const codeCard = (code: NonNullable<Letter['code']>, language: Language): string =>
  `<table ${table} style="background:${colour.trust};border-radius:16px;margin:0 0 20px"><tr><td style="padding:20px">
<div style="font:700 17px/1.3 ${display};color:#FFFFFF">${safe(code.title ?? words[language].code)}</div>
<div style="font:400 15px/1.45 ${sans};color:#DCEBE6;padding:4px 0 14px">${safe(code.says)}</div>
<span style="display:inline-block;background:#FFFFFF;color:${colour.trust};border-radius:12px;padding:12px 18px;font:800 28px/1 ${display};letter-spacing:.18em">${safe(codeText(code.digits))}</span></td></tr></table>`

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px;font:400 16px/1.55 ${sans};color:${colour.ink}">${safe(text)}</p>`

const promise = (text: string): string =>
  `<table ${table} style="background:${colour.heldSoft};border-radius:14px;margin:0 0 20px"><tr><td style="padding:14px 16px;font:400 15px/1.5 ${sans};color:${colour.heldInk}">${safe(text)}</td></tr></table>`

const button = ({ says, link }: NonNullable<Letter['button']>): string =>
  `<table ${table}><tr><td align="center" bgcolor="${colour.trust}" style="border-radius:999px;background:${colour.trust}">
<a href="${safe(link)}" style="display:block;padding:15px 24px;font:650 16px/1.2 ${sans};color:#FFFFFF;text-decoration:none">${safe(says)}</a></td></tr></table>`

const endLinks = ({ choose, stop }: LetterEnd, language: Language): [string, string][] => [
  ...(stop ? [[words[language].stop, stop] as [string, string]] : []),
  [words[language].choose, choose],
]

const linkBelow = ([says, link]: [string, string]): string =>
  `<a href="${safe(link)}" style="color:${colour.quiet};text-decoration:underline">${safe(says)}</a>`

function htmlOf(letter: Letter, language: Language, end: LetterEnd): string {
  const said = words[language]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(letter.subject)}</title></head>
<body style="margin:0;background:${colour.paper}">
<div style="display:none;max-height:0;overflow:hidden">${safe(letter.promise ?? letter.paragraphs[0] ?? '')}</div>
<table ${table} style="background:${colour.paper}"><tr><td align="center">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="560" style="width:100%;max-width:560px"><tr><td>${kanga()}</td></tr>
<tr><td style="padding:24px 20px 8px"><a href="${safe(end.home)}" style="font:800 26px/1 ${display};letter-spacing:-.04em;color:${colour.trust};text-decoration:none">amana</a></td></tr>
<tr><td style="padding:12px 20px 28px">
<h1 style="margin:0 0 18px;font:700 30px/1.1 ${display};letter-spacing:-.02em;color:${colour.ink}">${safe(letter.heading)}</h1>
${letter.money ? moneyBar(letter.money, language) : ''}${letter.code ? codeCard(letter.code, language) : ''}${letter.paragraphs.map(paragraph).join('\n')}
${letter.promise ? promise(letter.promise) : ''}${letter.button ? button(letter.button) : ''}
</td></tr>
<tr><td style="padding:18px 20px 32px;border-top:1px solid ${colour.line};font:400 13px/1.5 ${sans};color:${colour.quiet}">${said.tagline}<br>${said.why}<br>${endLinks(end, language).map(linkBelow).join(' &middot; ')}</td></tr>
</table></td></tr></table></body></html>`
}

function textOf(letter: Letter, language: Language, end: LetterEnd): string {
  const { money, code } = letter
  const place = money && { ...words[language].stops, seller: money.sellerName }[money.at]
  return [
    letter.heading,
    money && `${words[language].where} ${shillings(money.amountCents)}: ${place}`,
    code && `${code.title ?? words[language].code}: ${codeText(code.digits)}\n${code.says}`,
    ...letter.paragraphs,
    letter.promise,
    letter.button && `${letter.button.says}:\n${letter.button.link}`,
    [
      '-- ',
      `Amana. ${words[language].tagline}`,
      words[language].why,
      ...endLinks(end, language).map(([says, link]) => `${says}: ${link}`),
    ].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Everything that came from a person is escaped; the twin says the same in plain text. */
export const mailBodyOf = (letter: Letter, language: Language, end: LetterEnd): MailBody => ({
  html: htmlOf(letter, language, end),
  text: textOf(letter, language, end),
})
