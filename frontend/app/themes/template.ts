// What a template is: the few pieces that it builds in its own way, and one stylesheet (theme-style.tsx). The sections are the same for all.
import type { SectionOf, ThemeProduct } from '@amana/contract'
import type { ComponentType, ReactNode } from 'react'

export interface CardProps {
  product: ThemeProduct
  /** From 0. */
  index: number
  eager: boolean
  sizes: string
}

export interface HeadProps {
  id: string
  title: string
  /** From 1: the place of the section among those with a head. */
  number: number
  aside?: ReactNode
}

export interface TemplateParts {
  Masthead: ComponentType
  Hero: ComponentType<{ section: SectionOf<'hero'> }>
  Card: ComponentType<CardProps>
  Head: ComponentType<HeadProps>
}
