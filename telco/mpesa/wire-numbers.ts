// JSON numbers printed with two decimals, 3650.00, as M-Pesa does and JSON.stringify alone never would.
const json = JSON as typeof JSON & { rawJSON(text: string): unknown }

export const withDecimals = (value: number) => json.rawJSON(value.toFixed(2))
