/** A calendar month as the schema writes it: "2024-03". Months compare as text. */
export type Month = string

const names = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember']

const parts = (month: Month): [year: number, index: number] => [Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1]

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

export function addMonths(month: Month, count: number): Month {
  const [year, index] = parts(month)
  const total = year * 12 + index + count
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
}

/** Whole months from one to the other; negative where the second is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const [fromYear, fromIndex] = parts(from)
  const [toYear, toIndex] = parts(to)
  return (toYear - fromYear) * 12 + toIndex - fromIndex
}

/** Both ends included; none where the end lies before the start. */
export const monthRange = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, step) => addMonths(from, step))

/** The month that a moment falls in, in Norway. */
export const monthOf = (moment: Date): Month =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit' }).format(moment)

/** "mars 2024" */
export function monthName(month: Month): string {
  const [year, index] = parts(month)
  return `${names[index]} ${year}`
}

/** "mars", as a label that stands beside its year */
export const monthWord = (month: Month): string => names[parts(month)[1]]!
