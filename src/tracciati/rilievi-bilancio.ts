/** What is said of the tables of the budget once they are chosen: what of them is out of scope, and what they lack. */
import { isVuoto, posizioneIn, valoreIn, type Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import type { Mappatura } from "./mappatura";
import { scaleOf } from "./migliaia";
import { misuraDi, namedRow } from "./misura";
import { map017 } from "./rilievi/map-017-righe-fuori-ambito";
import { map018 } from "./rilievi/map-018-senza-competenza";
import { map019 } from "./rilievi/map-019-solo-previsioni";
import { map023 } from "./rilievi/map-023-forse-somme";
import { map025 } from "./rilievi/map-025-non-in-euro";
import { ofAnotherDay, ofManyYears, onlyOfTheirField } from "./colonne-di-altro";
import { bandsOfOthers } from "./fasce";
import type { Genere } from "./genere-riga";
import { toldByColumns } from "./rilievi-di-colonne";
import { kindOf } from "./rows";

export function rilieviBilancio(griglie: readonly Griglia[], mappature: readonly Mappatura[]): Rilievo[] {
  const perFoglio = new Map(griglie.map((g) => [g.foglio, g]));
  const bilancio = mappature.filter((m) => m.struttura !== "obiettivi");
  const soliDi = new Set<string>();
  const inAltro = new Set<string>();
  return bilancio.flatMap((m) => {
    const g = perFoglio.get(m.foglio);
    if (!g) return [];
    const chiave = `${m.struttura} ${m.foglio}`;
    const sola = onlyPrevisioni(m) && !soliDi.has(chiave);
    if (sola) soliDi.add(chiave);
    const dettagli = rowsOf(g, m, "di cui");
    return [
      ...measures(g, m),
      ...perhapsSums(m),
      ...notInEuro(g, m, inAltro),
      ...onlyOfTheirField(g, m),
      ...ofAnotherDay(m),
      ...ofManyYears(m),
      ...bandsOfOthers(g, m),
      ...toldByColumns(g, m),
      ...(dettagli > 0
        ? [map017.rilievo("nota", m.intervallo, { foglio: m.foglio, righe: dettagli, che: "di cui" })]
        : []),
      ...(sola ? [map019.rilievo("nota", m.intervallo, { foglio: m.foglio, struttura: m.struttura })] : []),
    ];
  });
}

const onlyPrevisioni = ({ colonne, contese, struttura }: Mappatura): boolean =>
  !colonne.accertato && !colonne.impegnato && contese.length === 0 && struttura !== "obiettivi";

/** `detti`: the cells that were said. */
function notInEuro(g: Griglia, m: Mappatura, detti: Set<string>): Rilievo[] {
  const scritta = scaleOf(g, m);
  const chiave = JSON.stringify(scritta?.dove);
  if (!scritta || detti.has(chiave)) return [];
  detti.add(chiave);
  return [map025.rilievo("avviso", scritta.dove, { foglio: m.foglio, testo: scritta.testo })];
}

const RIGHE_NOMINATE = 10;

function perhapsSums({ foglio, forseSomme = [], intervallo }: Mappatura): Rilievo[] {
  const [riga] = forseSomme;
  if (riga === undefined) return [];
  const dove = { foglio, riga, colonna: intervallo.colonna };
  const righe = forseSomme.slice(0, RIGHE_NOMINATE);
  return [map023.rilievo("avviso", dove, { foglio, righe, quante: forseSomme.length })];
}

function measures(g: Griglia, m: Mappatura): Rilievo[] {
  if (!m.misura && !m.schema) return [];
  const senza = m.schema ? m.schema.senzaCompetenza : m.misura ? withoutCompetenza(g, m, m.misura) : [];
  const righe = rowsOf(g, m, "altra misura");
  return [
    ...(righe > 0 ? [map017.rilievo("nota", m.intervallo, { foglio: m.foglio, righe, che: "misure" })] : []),
    ...senza.map((riga) =>
      map018.rilievo("avviso", posizioneIn(g, riga, g.colonna), {
        foglio: g.foglio,
        riga,
        nome: nameAt(g, riga),
      }),
    ),
  ];
}

function rowsOf(g: Griglia, m: Mappatura, tipo: Genere["tipo"]): number {
  let quante = 0;
  for (let r = m.primaRiga; r <= m.intervallo.ultimaRiga; r++) if (kindOf(g, r, m).tipo === tipo) quante++;
  return quante;
}

/** Rows that name a voce, none of whose rows is of competenza. */
function withoutCompetenza(g: Griglia, m: Mappatura, colonna: number): number[] {
  const conCp = new Set<number>();
  const nominate = new Set<number>();
  for (let r = m.primaRiga; r <= m.intervallo.ultimaRiga; r++) {
    const misura = misuraDi(valoreIn(g, r, colonna));
    if (misura === null) continue;
    const nome = namedRow(g, r, colonna);
    nominate.add(nome);
    if (misura === "cp") conCp.add(nome);
  }
  const nomi = new Set([...conCp].map((r) => nameAt(g, r)));
  return [...nominate].filter((r) => !conCp.has(r) && nameAt(g, r) !== "" && !nomi.has(nameAt(g, r)));
}

/** What the row calls its voce: its longest text. */
const nameAt = (g: Griglia, riga: number): string =>
  (g.valori[riga - g.riga] ?? [])
    .flatMap((v) => (typeof v === "string" && !isVuoto(v) && misuraDi(v) === null ? [v.trim()] : []))
    .toSorted((a, b) => b.length - a.length)[0]
    ?.slice(0, 60) ?? "";
