// The quiet pairs of colours that a shop starts with; the theme editor goes on from there.
import type { ShopCard } from '@amana/contract'

export const shopPalettes: readonly ShopCard['palette'][] = [
  { wall: '#E8E5DB', floor: '#D6CCBB', accent: '#5B4A86' },
  { wall: '#DFE8E2', floor: '#C3D5C9', accent: '#1F5F46' },
  { wall: '#F0E3D6', floor: '#E2CBB2', accent: '#8A4B1F' },
  { wall: '#DEE6EE', floor: '#C2D1E0', accent: '#274C77' },
  { wall: '#EFE0E3', floor: '#DFC3C9', accent: '#84304A' },
]
