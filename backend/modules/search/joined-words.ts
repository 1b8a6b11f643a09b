// One thing, written in several ways: `KX-TG9343T` and `kxtg9343t`, `4 GB` and `4gb`. Both sides of a search get the joined form.

const units =
  'tb|gb|mb|kb|mp|megapixel|mah|mm|cm|m|kg|g|ml|l|litre|liter|w|watt|v|volt|hz|ghz|mhz|inch|in|ft|port|pack|pc|pcs|ct|yd|yard|seater|burner|plate|piece'
const numberWithUnit = new RegExp(`(?<![\\w.])(\\d{1,6}(?:\\.\\d{1,3})?)[ -]?(${units})s?\\b`, 'g')
const hyphenated = /[a-z0-9]{1,20}(?:[-/._][a-z0-9]{1,20}){1,6}/g

/** Joined forms of what stands apart or hyphenated in the text, each once. */
export function joinedWords(text: string): string[] {
  const small = text.toLowerCase()
  const models = [...small.matchAll(hyphenated)].map(([word]) => word).filter((word) => /\d/.test(word))
  const amounts = [...small.matchAll(numberWithUnit)].map(([, number, unit]) => `${number}${unit}`)
  return [...new Set([...models.map((word) => word.replace(/[-/._]/g, '')), ...amounts])].slice(0, 40)
}
