// Each template in little, drawn: how it puts a shop together, in the colours it begins with. A picture to choose by, not a preview.
import type { Template } from '@amana/contract'
import { presets } from '@amana/contract/theme-presets'
import type { ReactNode } from 'react'

type Colours = (typeof presets)[Template]['colours']

export function Miniature({ template, className = '' }: { template: Template; className?: string }) {
  const { colours } = presets[template]
  return (
    <svg viewBox="0 0 160 120" className={className} aria-hidden>
      <rect width="160" height="120" fill={colours.background} />
      {drawings[template](colours)}
    </svg>
  )
}

const drawings: Record<Template, (colours: Colours) => ReactNode> = {
  market: (c) => (
    <>
      {[0, 32, 64, 96, 128].map((x) => (
        <path key={x} d={`M${x} 0h16v7a8 8 0 0 1-16 0Z`} fill={c.panel} />
      ))}
      <Name x={8} y={30} size={15} weight={900} fill={c.text} family="Impact, Haettenschweiler, sans-serif" />
      <rect y="35" width="160" height="9" fill={c.text} />
      <Lines x={8} y={39} widths={[16, 22, 14]} fill={c.background} across />
      <rect y="44" width="160" height="42" fill={c.panel} />
      {[0, 24, 48, 72, 96, 120, 144].map((x) => (
        <path key={x} d={`M80 100 ${x} 44h12Z`} fill="#000" opacity="0.13" />
      ))}
      <rect x="38" y="51" width="84" height="8" fill={c.onPanel} />
      <rect x="50" y="62" width="60" height="8" fill={c.onPanel} />
      <rect x="65" y="75.5" width="33" height="8" fill={c.text} />
      <rect x="63" y="74" width="33" height="8" fill={c.surface} stroke={c.text} />
      {[8, 60, 112].map((x) => (
        <g key={x}>
          <rect x={x + 2} y="94" width="40" height="34" fill={c.text} />
          <rect x={x} y="92" width="40" height="34" fill={c.surface} stroke={c.text} strokeWidth="1.5" />
          <Thing x={x + 12} y={96} fill={c.accent} />
        </g>
      ))}
    </>
  ),
  gallery: (c) => (
    <>
      <circle cx="13" cy="12" r="4" fill={c.accent} />
      <Name x={22} y={15} size={8} weight={300} fill={c.text} />
      <Lines x={8} y={32} widths={[18, 22, 15, 20]} fill={c.muted} />
      <rect x="42" y="26" width="110" height="56" fill={c.panel} />
      <Thing x={62} y={46} scale={1.5} fill={c.accent} />
      <Thing x={104} y={46} scale={1.5} fill={c.muted} />
      <Name x={100} y={96} size={8} weight={300} fill={c.text} />
      <Lines x={100} y={101} widths={[44, 34]} fill={c.line} />
      <rect x="100" y="112" width="22" height="0.8" fill={c.text} />
    </>
  ),
  catalogue: (c) => (
    <>
      <rect x="8" y="6" width="112" height="3" fill={c.text} />
      <Name x={8} y={24} size={13} weight={800} fill={c.text} family="Arial Narrow, Arial, sans-serif" />
      <Lines x={128} y={12} widths={[24, 20, 22]} fill={c.line} />
      <Lines x={8} y={36} widths={[20, 24, 18, 22, 20]} fill={c.muted} />
      <rect x="40" y="32" width="112" height="24" fill={c.surface} stroke={c.text} strokeWidth="1.2" />
      <rect x="45" y="37" width="52" height="5" fill={c.text} />
      <rect x="45" y="46" width="22" height="6" fill={c.accent} />
      <rect x="40" y="62" width="112" height="7" fill={c.panel} />
      <rect x="40" y="62" width="8" height="7" fill={c.accent} />
      {[40, 68.5, 97, 125.5].map((x) => (
        <g key={x}>
          <rect x={x} y="73" width="26.5" height="33" fill={c.surface} stroke={c.line} strokeWidth="0.8" />
          <Thing x={x + 6} y={75} scale={0.9} fill={c.muted} />
          <Lines x={x + 3} y={95} widths={[18, 11]} fill={c.text} />
        </g>
      ))}
      <rect x="40" y="110" width="112" height="6" fill={c.accent} />
    </>
  ),
  magazine: (c) => (
    <>
      <Name x={80} y={22} size={18} weight={400} fill={c.text} family="Georgia, serif" middle />
      <rect x="8" y="28" width="144" height="0.7" fill={c.text} />
      <Lines x={8} y={31.5} widths={[22, 12, 22]} fill={c.muted} across gap={44} />
      <rect x="8" y="36" width="144" height="0.7" fill={c.text} />
      <rect x="8" y="42" width="84" height="70" fill={c.line} />
      <Thing x={22} y={58} scale={1.9} fill={c.accent} />
      <rect x="80" y="66" width="72" height="48" fill={c.background} />
      <rect x="88" y="71" width="18" height="1.6" fill={c.accent} />
      <Name x={87} y={87} size={12} weight={400} fill={c.text} family="Georgia, serif" />
      <Lines x={88} y={92} widths={[58, 50]} fill={c.muted} />
      <rect x="88" y="102" width="28" height="8" fill="none" stroke={c.text} strokeWidth="0.8" />
    </>
  ),
  workshop: (c) => (
    <>
      <rect x="8" y="7" width="144" height="27" rx="3" fill={c.panel} />
      {[14, 20, 27].map((y) => (
        <rect key={y} x="8" y={y} width="144" height="0.6" fill={c.onPanel} opacity="0.16" />
      ))}
      <circle cx="24" cy="20.5" r="8" fill={c.accent} stroke={c.onPanel} />
      <Name x={38} y={25} size={12} weight={700} fill={c.onPanel} family="Rockwell, Georgia, serif" />
      {[8, 42, 76, 110].map((x) => (
        <rect
          key={x}
          {...{ x, y: 39, width: 30, height: 9, rx: 2 }}
          fill={c.surface}
          stroke={c.line}
          strokeDasharray="2 1.5"
        />
      ))}
      <Name x={8} y={72} size={11} weight={700} fill={c.text} family="Rockwell, Georgia, serif" />
      <Lines x={8} y={78} widths={[58, 46]} fill={c.muted} />
      <rect x="8" y="90" width="34" height="11" rx="2" fill={c.accent} />
      <rect x="9.5" y="91.5" width="31" height="8" rx="1.5" fill="none" stroke={c.onAccent} strokeDasharray="2 1.5" />
      <g transform="rotate(2.5 116 82)">
        <rect x="82" y="56" width="68" height="58" fill={c.surface} />
        <rect x="86" y="60" width="60" height="42" fill={c.background} />
        <Thing x={104} y={66} scale={1.5} fill={c.accent} />
        <rect x="106" y="52" width="20" height="7" fill={c.line} opacity="0.85" />
      </g>
    </>
  ),
  night: (c) => (
    <>
      {[20, 40, 60, 80, 100, 120, 140].map((x) => (
        <rect key={x} x={x} width="0.4" height="120" fill={c.line} opacity="0.35" />
      ))}
      <rect x="8" y="7" width="9" height="9" rx="2" fill={c.accent} />
      <Name x={21} y={15} size={9} weight={600} fill={c.text} />
      {[8, 42, 76, 110].map((x) => (
        <rect
          key={x}
          {...{ x, y: 22, width: 30, height: 9, rx: 2 }}
          fill={c.surface}
          stroke={c.line}
          strokeWidth="0.6"
        />
      ))}
      <rect x="8" y="37" width="144" height="52" rx="4" fill={c.panel} stroke={c.line} strokeWidth="0.6" />
      <rect x="17" y="46" width="20" height="1.8" fill={c.accent} />
      <rect x="17" y="52" width="46" height="6" fill={c.text} />
      <rect x="17" y="61" width="34" height="6" fill={c.text} />
      <rect x="17" y="74" width="28" height="9" rx="2" fill={c.accent} />
      <rect x="92" y="44" width="52" height="38" rx="2" fill={c.background} />
      <Thing x={106} y={49} scale={1.4} fill={c.accent} />
      {[8, 58, 108].map((x) => (
        <rect
          key={x}
          {...{ x, y: 96, width: 44, height: 28, rx: 3 }}
          fill={c.surface}
          stroke={c.line}
          strokeWidth="0.6"
        />
      ))}
    </>
  ),
}

interface NameProps {
  x: number
  y: number
  size: number
  weight: number
  fill: string
  family?: string
  middle?: boolean
}

/** Where the name of the shop stands: duka is a shop. */
const Name = ({ size, weight, family = 'system-ui, sans-serif', middle = false, ...place }: NameProps) => (
  <text {...place} fontSize={size} fontWeight={weight} fontFamily={family} textAnchor={middle ? 'middle' : 'start'}>
    Duka
  </text>
)

interface LinesProps {
  x: number
  y: number
  widths: number[]
  fill: string
  across?: boolean
  gap?: number
}

/** Words, one under the other or side by side. */
function Lines({ x, y, widths, fill, across = false, gap = 8 }: LinesProps) {
  const before = (index: number) => widths.slice(0, index).reduce((sum, width) => sum + width + gap, 0)
  return widths.map((width, index) => (
    <rect
      key={before(index)}
      x={across ? x + before(index) : x}
      y={across ? y : y + index * 5}
      {...{ width, fill }}
      height="1.6"
    />
  ))
}

/** Something on sale: a bag. */
const Thing = ({ x, y, fill, scale = 1 }: { x: number; y: number; fill: string; scale?: number }) => (
  <g transform={`translate(${x} ${y}) scale(${scale})`} fill={fill}>
    <path d="M4.5 6V4a3.5 3.5 0 0 1 7 0v2" fill="none" stroke={fill} strokeWidth="1.4" />
    <path d="M1.5 6h13l1.5 12H0Z" />
  </g>
)
