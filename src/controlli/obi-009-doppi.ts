/**
 * OBI-009: the same objective or indicator twice. An indicator counts twice where one objective has the same wording
 * twice; an objective, where all its indicators come again, or where two of one programma have the same name and
 * description and differ elsewhere. One finding for each group, at its later indicator.
 */
import { rilievo, type Rilievo } from "../base/rilievo";
import type { Giudizio } from "../obiettivi/giudizio";
import { chiaveOf } from "../obiettivi/raggruppa";
import type { Controllo } from "./controllo";

const ridotto = (t: string): string =>
  t
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

const citato = (t: string): string => `«${t.replace(/\s+/g, " ").trim().slice(0, 80)}»`;

/** Things by a key, in order of appearance; a null key leaves the thing out. */
function gruppiDi<T>(cose: readonly T[], chiave: (cosa: T) => string | null): T[][] {
  const gruppi = new Map<string, T[]>();
  for (const cosa of cose) {
    const k = chiave(cosa);
    if (k === null) continue;
    const gruppo = gruppi.get(k);
    if (gruppo) gruppo.push(cosa);
    else gruppi.set(k, [cosa]);
  }
  return [...gruppi.values()];
}

const altrove = (g: Giudizio): string => `alla riga ${g.indicatore.riga} di «${g.indicatore.foglio}»`;

const doppio = (dopo: Giudizio, messaggio: string, suggerimento: string): Rilievo =>
  rilievo(
    "OBI-009",
    "avviso",
    dopo.indicatore.celle.indicatore ?? dopo.indicatore.target.posizione,
    messaggio,
    suggerimento,
  );

/** Within one objective: a finding for each repeated wording, or a single one where the whole objective comes again. */
function indicatoriDoppi(obiettivo: readonly Giudizio[]): Rilievo[] {
  const gruppi = gruppiDi(obiettivo, (g) => ridotto(g.indicatore.indicatore) || null);
  const doppi = gruppi.flatMap(([prima, dopo]) => (prima && dopo ? [{ prima, dopo }] : []));
  const [primo] = doppi;
  if (primo && doppi.length > 1 && doppi.length === gruppi.length) {
    return [
      doppio(
        primo.dopo,
        `L'obiettivo ${citato(nome(primo.dopo))} è scritto due volte, con gli stessi indicatori: c'è già ${altrove(primo.prima)}.`,
        "Togliere le righe ripetute: i suoi indicatori contano due volte.",
      ),
    ];
  }
  return doppi.map(({ prima, dopo }) =>
    doppio(
      dopo,
      `L'indicatore ${citato(dopo.indicatore.indicatore)} c'è già nello stesso obiettivo, ${altrove(prima)}.`,
      "Togliere la riga ripetuta, o dire nel testo che cosa distingue i due indicatori.",
    ),
  );
}

const nome = ({ indicatore: { testi } }: Giudizio): string => testi.obiettivoOperativo || testi.descrizione;

/** Programma, name and description; null where the objective has no name of its own. */
function titolo(obiettivo: readonly Giudizio[]): string | null {
  const [primo] = obiettivo;
  if (!primo) return null;
  const { testi, missione, programma } = primo.indicatore;
  const scritto = [testi.obiettivoOperativo, testi.descrizione].map(ridotto);
  if (scritto.every((t) => t === "")) return null;
  const dove = testi.codiceProgramma || testi.programma || `${missione ?? ""}.${programma ?? ""}`;
  return [ridotto(dove), ...scritto].join("|");
}

/** Two objectives of one name: apart only because the responsabile or the strategic objective is written otherwise. */
function obiettiviDoppi(obiettivi: readonly (readonly Giudizio[])[]): Rilievo[] {
  return gruppiDi(obiettivi, titolo).flatMap(([prima, dopo]) => {
    const [a, b] = [prima?.[0], dopo?.[0]];
    if (!a || !b) return [];
    return [
      doppio(
        b,
        `L'obiettivo ${citato(nome(b))} c'è già ${altrove(a)}, con responsabile o obiettivo strategico scritti in altro modo: sono contati come due.`,
        "Scrivere gli stessi testi se è un obiettivo solo; altrimenti distinguerli nel nome.",
      ),
    ];
  });
}

export const obiettivoDoppio: Controllo = {
  codice: "OBI-009",
  titolo: "Obiettivo o indicatore ripetuto",
  controlla: ({ giudizi }) => {
    const contati = giudizi.filter((g) => g.esito !== "stralciato");
    const obiettivi = gruppiDi(contati, chiaveOf);
    return [...obiettivi.flatMap(indicatoriDoppi), ...obiettiviDoppi(obiettivi)];
  },
};
