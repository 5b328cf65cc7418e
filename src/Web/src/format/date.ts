/** "2024-01-31" as Norwegians write it: "31.01.2024" */
export const date = (text: string): string => text.split('-').reverse().join('.')
