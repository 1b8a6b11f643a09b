// The frame around every page. All addresses are relative, `root` being the way up, because a proxy may serve the
// network under a path of its own.
import { type Html, html } from './html.ts'
import { icon } from './icons.ts'

export type Page = {
  title: string
  root: string
  here?: 'network' | 'phones' | 'mailbox'
  bodyClass?: string
  content: Html
  script?: string
  /** Beyond base.css, which every page has. */
  styles?: string[]
  stylesWithoutScript?: string[]
}

export function layout(page: Page): string {
  const { root, here } = page
  const current = (name: string) => (here === name ? html` aria-current="page"` : '')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#FBF8F2">
<title>${page.title} · telco</title>
${['base.css', ...(page.styles ?? [])].map((style) => stylesheet(root, style))}
${page.stylesWithoutScript && html`<noscript>${page.stylesWithoutScript.map((style) => stylesheet(root, style))}</noscript>`}
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
${page.script ? html`<script type="module" src="${root}assets/${page.script}"></script>` : ''}
</head>
<body class="${page.bodyClass ?? ''}">
<div class="kanga" aria-hidden="true"></div>
<header class="top"><div class="wrap">
<a class="logo" href="${root === '' ? './' : root}" aria-label="telco">${icon('mast')}<span>telco</span></a>
<nav aria-label="Main">
<a href="${root}phone"${current('phones')}>${icon('phone')}Phones</a>
<a href="${root}mailbox"${current('mailbox')}>${icon('mail')}Mailbox</a>
<a href="${root === '' ? './' : root}"${current('network')}>${icon('swap')}Network</a>
</nav>
</div></header>
<main>${page.content}</main>
</body>
</html>
`.text
}

const stylesheet = (root: string, name: string) => html`<link rel="stylesheet" href="${root}assets/${name}">`
