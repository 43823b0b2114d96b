/**
 * What the parts that are written take from one that is not: its figures and words, as they are at this writing. A
 * formula cannot point at a sheet that is not there.
 */
import { ZERO, type Importo } from "../base/importo";
import { FORMULE_INDICI, INDICI } from "../bilancio/indici";
import { computeTotali, disponibilita, isFuoriTitolo } from "../bilancio/totali";
import type { Parte, Voce } from "../bilancio/voce";
import { COLONNE } from "./bilancio";
import { altezzaDi, formula, numero, testo } from "./costruttore";
import type { DatiReferto, PuntiBilancio } from "./dati";
import { avanzamentoObiettivo, esitoObiettivo } from "./esiti";
import type { ChiaveFoglio, Contenuto, FoglioReferto } from "./foglio";
import type { PuntiObiettivi } from "./obiettivi";
import { righeDiTesto } from "./righe-di-testo";

/** What a cell of a part holds, by its address. */
type Celle = ReadonlyMap<string, string | number>;

export interface PuntiParti {
  readonly entrate: PuntiBilancio | null;
  readonly spese: PuntiBilancio | null;
  readonly obiettivi: PuntiObiettivi | null;
}

/** A reference to one of our own sheets, see `propria`: key, cell, and the end of a range. */
const RIFERIMENTO = /⟦([a-z]+)⟧!([A-Z]+)(\d+)(?::[A-Z]+(\d+))?/g;

/** The sheets written, with nothing in them that points at one which is not. */
export function senzaParti(
  fogli: readonly FoglioReferto[],
  d: DatiReferto,
  punti: PuntiParti,
): readonly FoglioReferto[] {
  const scritti = new Set(fogli.map((f) => f.chiave));
  const celle = new Map<ChiaveFoglio, Celle>();
  for (const parte of ["entrate", "spese"] as const) {
    const suoi = punti[parte];
    if (suoi && !scritti.has(parte)) celle.set(parte, celleBilancio(d, parte, suoi));
  }
  if (punti.obiettivi && !scritti.has("obiettivi")) celle.set("obiettivi", celleObiettivi(punti.obiettivi));
  return fogli.map((f) => {
    const senza = f.collegamenti.filter(({ verso }) => "chiave" in verso && !scritti.has(verso.chiave));
    if (senza.length === 0 && celle.size === 0) return f;
    const vuote = new Set(senza.map(({ riga, colonna }) => `${riga},${colonna}`));
    const prese = [...celle.keys()].filter((k) =>
      f.celle.some((riga) => riga.some((c) => c?.tipo === "formula" && c.valore.includes(`⟦${k}⟧`))),
    );
    return annota(
      {
        ...f,
        collegamenti: f.collegamenti.filter((l) => !senza.includes(l)),
        celle: f.celle.map((riga, r) =>
          riga.map((c, i) => (vuote.has(`${r + 1},${i + 1}`) ? null : fissa(c, celle))),
        ),
      },
      prese,
    );
  });
}

const NOMI: Readonly<Partial<Record<ChiaveFoglio, string>>> = {
  entrate: "entrate",
  spese: "spese",
  obiettivi: "obiettivi",
};

/** The line under the title says which figures are no formulas here, and why: who reads must not look for their cells. */
function annota(f: FoglioReferto, prese: readonly ChiaveFoglio[]): FoglioReferto {
  const nota = f.celle[1]?.[0];
  if (prese.length === 0 || nota?.tipo !== "testo") return f;
  const quali = prese.map((k) => NOMI[k] ?? k).join(", ");
  const detto = `${nota.valore.replace(/\.$/, "")}. Le cifre di ${quali} sono valori di questa scrittura, non formule: ${prese.length === 1 ? "la parte è tolta" : "le parti sono tolte"} dal referto.`;
  const punti = altezzaDi(
    righeDiTesto(
      detto,
      f.larghezze.reduce((a, b) => a + b, 0),
    ),
  );
  return {
    ...f,
    celle: f.celle.with(1, [testo(detto), ...(f.celle[1] ?? []).slice(1)]),
    altezze: [...f.altezze.filter((a) => a.riga !== 2), { riga: 2, punti }],
  };
}

function fissa(c: Contenuto | null, parti: ReadonlyMap<ChiaveFoglio, Celle>): Contenuto | null {
  if (c?.tipo !== "formula" || !c.valore.includes("⟦")) return c;
  const leggi = (chiave: string, colonna: string, da: string, a?: string): string | number | null => {
    const celle = parti.get(chiave as ChiaveFoglio);
    if (!celle) return null;
    if (a === undefined) return celle.get(colonna + da) ?? 0;
    let somma = ZERO;
    for (let r = Number(da); r <= Number(a); r++) {
      const v = celle.get(`${colonna}${r}`);
      if (typeof v === "number") somma = somma.plus(v);
    }
    return somma.toNumber();
  };
  // A reference alone is the cell itself, however long its text.
  const sola = /^=⟦([a-z]+)⟧!([A-Z]+)(\d+)$/.exec(c.valore);
  if (sola) {
    const v = leggi(sola[1] ?? "", sola[2] ?? "", sola[3] ?? "");
    return v === null ? c : typeof v === "number" ? numero(v) : testo(v);
  }
  return formula(
    c.valore.replace(RIFERIMENTO, (tutto, chiave: string, colonna: string, da: string, a?: string) => {
      const v = leggi(chiave, colonna, da, a);
      if (v === null) return tutto;
      return typeof v === "number" ? String(v) : letteraliDi(v);
    }),
  );
}

/** A text in a formula, in pieces of at most 255 characters. support.microsoft.com, "Excel specifications and limits" */
const letteraliDi = (t: string): string =>
  (t.match(/[^]{1,250}/gu) ?? [""]).map((p) => `"${p.replaceAll('"', '""')}"`).join("&");

function celleBilancio(d: DatiReferto, parte: Parte, punti: PuntiBilancio): Celle {
  const celle = new Map<string, number>();
  const { definizioneDisponibilita: definizione, missioniEscluse } = d.parametri;
  const put = (indirizzo: string, v: Importo | null | undefined): void => {
    if (v) celle.set(indirizzo, v.toNumber());
  };
  const totali = (riga: number, voci: readonly Voce[]): void => {
    const t = computeTotali(voci, definizione);
    for (const campo of CAMPI) put(`${COLONNE[campo]}${riga}`, t[campo] ?? ZERO);
  };
  const tutte = punti.gruppi.flatMap((g) => g.voci);
  for (const [v, riga] of punti.righe) {
    for (const campo of CAMPI)
      put(
        `${COLONNE[campo]}${riga}`,
        campo === "disponibilita" ? disponibilita(v, definizione) : v.importi[campo]?.valore,
      );
  }
  for (const { voci, totale } of [...punti.blocchi, ...punti.gruppi]) totali(totale, voci);
  totali(punti.totale, tutte);
  return new Map<string, string | number>([...celle, ...indiciDi(parte, punti, missioniEscluse)]);
}

const CAMPI = ["previsioneIniziale", "previsioneAttuale", "movimentato", "disponibilita", "cassa"] as const;

/** The rows of the indices: the total, and on spese the net one. A dash where the denominator is zero. */
function indiciDi(
  parte: Parte,
  punti: PuntiBilancio,
  escluse: readonly number[],
): [string, string | number][] {
  const dentro =
    parte === "entrate"
      ? punti.gruppi.filter((g) => g.numero !== null)
      : punti.blocchi.filter((b) => !b.voci.every(isFuoriTitolo));
  const nette = punti.blocchi.filter(
    (b) => !b.voci.every(isFuoriTitolo) && !escluse.includes(b.missione ?? 0),
  );
  const riga = (
    n: number,
    gruppi: readonly { readonly voci: readonly Voce[] }[],
  ): [string, string | number][] => {
    const t = computeTotali(
      gruppi.flatMap((g) => g.voci),
      "semplice",
    );
    return INDICI.map((nome, i) => {
      const { sopra, sotto } = FORMULE_INDICI[nome];
      const [a, b] = [t[sopra] ?? ZERO, t[sotto] ?? ZERO];
      return [`${"FGH".charAt(i)}${n}`, b.isZero() ? "–" : a.dividedBy(b).toNumber()];
    });
  };
  const { totale, netto } = punti.indici;
  return [...riga(totale, dentro), ...(netto === null ? [] : riga(netto, nette))];
}

function celleObiettivi(punti: PuntiObiettivi): Celle {
  const celle = new Map<string, string | number>();
  for (const [o, riga] of punti.schede) {
    const { obiettivoOperativo, descrizione } = o.giudizi[0]?.indicatore.testi ?? {};
    celle.set(`A${riga}`, obiettivoOperativo || descrizione || "Obiettivo senza titolo");
    celle.set(`D${riga}`, esitoObiettivo(o));
    celle.set(`E${riga}`, avanzamentoObiettivo(o));
  }
  return celle;
}
