/** "2024-01-31" as Norwegians write it: "31.01.2024" */
export const date = (text: string): string => text.split('-').reverse().join('.')

/** The day that a moment falls in, in Norway, as the schema writes it: "2024-01-31" */
export const dayOf = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(moment)

/** The day of a moment that the server tells of: "31.01.2024" */
export const dayName = (moment: string): string => date(dayOf(new Date(moment)))

const time = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' })

/** A moment that the server tells of: "31.01.2024 kl. 14:05" */
export const timeName = (moment: string): string => `${dayName(moment)} kl. ${time.format(new Date(moment))}`

/** The last moment of a day, where whoever asks is: what happens in the course of it counts. */
export const endOf = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString()
