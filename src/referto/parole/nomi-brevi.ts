/** Short names of titoli and missioni, for charts and small tables: whole names are in the sheets they come from. */

const TITOLI: Readonly<Record<number, string>> = {
  1: "Tributi",
  2: "Trasferimenti correnti",
  3: "Extratributarie",
  4: "In conto capitale",
  5: "Attività finanziarie",
  6: "Prestiti",
  7: "Anticipazioni",
  9: "Conto terzi",
};

const MISSIONI: Readonly<Record<number, string>> = {
  1: "Servizi istituzionali",
  2: "Giustizia",
  3: "Ordine e sicurezza",
  4: "Istruzione",
  5: "Cultura",
  6: "Sport e giovani",
  7: "Turismo",
  8: "Territorio e casa",
  9: "Ambiente",
  10: "Trasporti e mobilità",
  11: "Soccorso civile",
  12: "Sociale e famiglia",
  13: "Salute",
  14: "Sviluppo economico",
  15: "Lavoro e formazione",
  16: "Agricoltura e pesca",
  17: "Energia",
  18: "Autonomie locali",
  19: "Relazioni internazionali",
  20: "Fondi",
  50: "Debito pubblico",
  60: "Anticipazioni",
  99: "Conto terzi",
};

/** Names alone; the number where there is none. */
export const titoloDetto = (titolo: number): string => TITOLI[titolo] ?? `Titolo ${titolo}`;
export const missioneDetta = (missione: number): string => MISSIONI[missione] ?? `Missione ${missione}`;
