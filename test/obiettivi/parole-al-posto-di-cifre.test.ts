/** Values that speak: what can be judged from words is, what cannot says so, and no doubtful word is ever `raggiunto`. */
import { parseDataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import { indicatore, type Scritta } from "../supporto/indicatore";

const giudicato = (target: Scritta, raggiunto: Scritta, giorno: string): string => {
  const dataRiferimento = parseDataIso(giorno);
  if (!dataRiferimento) throw new Error("no such day");
  return giudica(indicatore(target, raggiunto), { dataRiferimento, esercizio: 2023 }).esito;
};

const TARGET: readonly Scritta[] = [
  "10",
  "80%",
  "SI",
  "entro il 30/11/2023",
  "<25 gg",
  "1 entro il 30/11/2023",
  "≥ 90%",
];

/** Neither a figure nor a yes can be made of these. */
const DUBBIE = [
  "vedi relazione",
  "si veda la relazione",
  "come da relazione allegata",
  "in linea con le previsioni",
  "in linea",
  "nella norma",
  "nei tempi previsti?",
  "secondo programma",
  "buono",
  "quasi",
  "VERDE",
  "?",
  "da definire",
  "dato non disponibile",
  "si rimanda alla relazione",
  "a buon punto",
  "soddisfacente",
];

describe.each(DUBBIE)("«%s»", (parola) => {
  test.each(TARGET)("against «%s» is never reached", (target) => {
    for (const giorno of ["2023-06-30", "2023-12-31"]) {
      expect(giudicato(target, parola, giorno)).not.toMatch(/^raggiunto/);
    }
  });
});

/** Under way, whatever is asked. */
const IN_CORSO = [
  "parzialmente conseguito",
  "parzialmente raggiunto",
  "raggiunto parzialmente",
  "raggiunto in parte",
  "conseguito solo in parte",
  "in corso",
  "in fase di attuazione",
  "avviato",
  "in via di conclusione",
  "rinviato",
  "fase 1 conclusa, fase 2 in corso",
  "in corso al 50%",
];

describe.each(IN_CORSO)("«%s»", (parola) => {
  test.each(TARGET)("against «%s» is under way, then missed", (target) => {
    expect(giudicato(target, parola, "2023-06-30")).toBe("in corso");
    expect(giudicato(target, parola, "2023-12-31")).toBe("non raggiunto");
  });
});
