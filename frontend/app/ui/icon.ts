// How an icon is drawn: lines in the colour of the text. The build makes one of each name imported from lucide-react.
import { type ComponentProps, createElement, type ReactElement } from 'react'

type Shapes = [tag: string, attributes: Record<string, string>][]

/** An icon says nothing unless it is given a name. */
export const icon =
  (shapes: Shapes) =>
  (props: ComponentProps<'svg'>): ReactElement =>
    createElement(
      'svg',
      {
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': props['aria-label'] || props.role ? undefined : true,
        ...props,
      },
      ...shapes.map(([tag, attributes]) => createElement(tag, attributes)),
    )
