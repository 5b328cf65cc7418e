/** Words that every form shares. */
export const forms = {
  cancel: 'Avbryt',
  copy: 'Kopier',
  copied: 'Kopiert.',
  notCopied: 'Kunne ikke kopiere. Teksten er merket: bruk Ctrl+C.',
  failed: 'Det gikk ikke å lagre. Prøv igjen om litt.',
  refused: 'Rollen din kan ikke gjøre dette.',
  optional: (label: string) => `${label} (kan stå tom)`,
}
