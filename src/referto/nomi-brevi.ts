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

const con = (numero: string, nome: string | undefined): string =>
  nome === undefined ? numero : `${numero} ${nome}`;

export const titoloBreve = (titolo: number | null): string =>
  titolo === null ? "Fuori dai titoli" : con(`Tit. ${titolo}`, TITOLI[titolo]);

export const missioneBreve = (missione: number | null): string =>
  missione === null ? "Senza missione" : con(String(missione).padStart(2, "0"), MISSIONI[missione]);
