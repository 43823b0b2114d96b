/** What a method answered; meaningful only after the sync that ran it. */
export const resultOf = (risultato: OfficeExtension.ClientResult<string>): string => risultato.value;
