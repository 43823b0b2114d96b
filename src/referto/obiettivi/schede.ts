/** The cards of the objectives, by missione and programma: esito in words and tone, prose, each indicator with its esito. */
import { isPercento } from "../../base/formato-percento";
import { formatDataEstesa } from "../../base/data";
import { senzaMarkup } from "../../base/marcatura";
import { riferimento } from "../../base/posizione";
import type { CellaLetta } from "../../base/cella-letta";
import { chiaviObiettivi } from "../../obiettivi/chiave";
import type { Giudizio, Obiettivo } from "../../obiettivi/giudizio";
import { braniDi } from "../../obiettivi/brani";
import type { CampoObiettivo, IndicatoreLetto } from "../../obiettivi/indicatore";
import type { Conti, DatiReferto } from "../dati/dati";
import { Cifra, Punto, stessa } from "../documento/cifra";
import type { Blocco, Campo, Detto, ParteDocumento, Prosa, RigaIndicatore } from "../documento/blocchi";
import { posa } from "../posa/posa";
import type { FoglioPosato } from "../documento/posato";
import { fermo, prosaDi } from "../posa/prosa";
import { DA_RIGENERARE, OBIETTIVO_DA_RIGENERARE } from "../parole/esiti";
import { esitoBreve, esitoObiettivoBreve, raggiuntiDetti } from "../parole/esito-detto";
import { testoFincheVale } from "../parole/finche-vale";
import { ancoraUguale, letterale, testoDi } from "../documento/formule";
import { cent, frase, parola, percento } from "../parole/frase";
import { comeLetto } from "../parole/lettura";
import { disponiNote, type PostoScheda } from "../foglio/note";
import { notaParti } from "../parole/nota-parti";
import { maiuscola } from "../parole/parole";
import { intestazioneDi, piedeDi } from "../parole/piede";
import { pulito } from "../documento/pulito";
import { sottoSpiegazioni } from "./spiegazioni";
import type { NomeStile } from "../foglio/stili";
import { titoloMissione } from "../parole/titoli";
import { toniEsito } from "../foglio/tono";

/** Name of a field, its value in three, the esito: in millimetres. */
export const GRIGLIA_SCHEDE = [30, 48, 34, 26, 36] as const;
const LARGA_VALORE = GRIGLIA_SCHEDE.slice(1).reduce((a, b) => a + b, 0);
const ESITO = GRIGLIA_SCHEDE.length;
/** Of what is right of the page. */
const CARATTERI_LETTURA = 60;

/** Columns of the sheet, those of the screen too: the office's notes stand right of them. */
export const COLONNE_SCHEDE = GRIGLIA_SCHEDE.length + 1;

/** What the card of an objective says of it, for whoever refers to it. */
export interface Scheda {
  readonly punto: Punto;
  readonly titolo: Cifra;
  readonly esito: Cifra;
}

export interface Schede {
  readonly parte: ParteDocumento;
  /** Where each missione begins. */
  readonly sezioni: readonly { readonly titolo: string; readonly punto: Punto }[];
  readonly schede: ReadonlyMap<Obiettivo, Scheda>;
}

const FINE = 1_000;

/** By missione and programma; within them as in the workbook. */
const inOrdine = (obiettivi: readonly Obiettivo[]): Obiettivo[] =>
  obiettivi.toSorted((a, b) => {
    const [x, y] = [a.giudizi[0]?.indicatore, b.giudizi[0]?.indicatore];
    return (x?.missione ?? FINE) - (y?.missione ?? FINE) || (x?.programma ?? FINE) - (y?.programma ?? FINE);
  });

/** Null where the workbook has no objectives. `spese`: the money of each programma. */
export function schedeDi(d: DatiReferto, spese: Conti | null): Schede | null {
  if (d.obiettivi.length === 0) return null;
  const sezioni: { titolo: string; punto: Punto }[] = [];
  const schede = new Map<Obiettivo, Scheda>();
  const blocchi: Blocco[] = [];
  let sopra = "";
  for (const o of inOrdine(d.obiettivi)) {
    const i = o.giudizi[0]?.indicatore;
    if (!i) continue;
    const nome = nomeSezione(i);
    if (nome !== sopra) {
      const punto = new Punto();
      blocchi.push({ tipo: "spazio", punti: sopra === "" ? 6 : 12 }, ...sezione(i, spese, punto));
      const titolo = i.missione === null ? "Senza missione" : titoloMissione(i.missione);
      if (titolo !== sezioni.at(-1)?.titolo) sezioni.push({ titolo, punto });
      sopra = nome;
    }
    const scheda: Scheda = {
      punto: new Punto(),
      titolo: new Cifra(titoloScheda(i), titoloDi(o)),
      esito: new Cifra(
        testoFincheVale(d, esitoObiettivoBreve(o), OBIETTIVO_DA_RIGENERARE),
        esitoObiettivoBreve(o),
      ),
    };
    schede.set(o, scheda);
    blocchi.push({ tipo: "spazio", punti: 9 }, blocco(d, o, i, scheda));
  }
  const sotto = `Situazione al ${formatDataEstesa(d.dataRiferimento)}.${notaParti(d, ["spese"])}`;
  return {
    sezioni,
    schede,
    parte: {
      chiave: "obiettivi",
      nome: "Referto Obiettivi",
      griglia: GRIGLIA_SCHEDE,
      intestazione: intestazioneDi(d, "Schede degli obiettivi"),
      piede: piedeDi(d),
      fuori: [{ titolo: "Come è stato letto", caratteri: CARATTERI_LETTURA }],
      righeBloccate: 0,
      condizionali: (ultima) => [
        ...toniEsito({ riga: 3, colonna: ESITO, ultimaRiga: ultima, ultimaColonna: ESITO }),
        ...toniEsito({ riga: 2, colonna: 1, ultimaRiga: 2, ultimaColonna: 1 }).filter(
          (t) => t.inizia === "DA RIGENERARE",
        ),
      ],
      blocchi: [
        {
          tipo: "titolo",
          detto: parola("Schede degli obiettivi"),
          sotto: [{ cella: testoFincheVale(d, sotto), mostrato: sotto }],
          punto: null,
        },
        ...blocchi,
      ],
    },
  };
}

/** On its sheet, with the office's notes beside the cards they are of. */
export function foglioSchede(d: DatiReferto, { parte, schede }: Schede): FoglioPosato {
  const foglio = posa(parte);
  const ordinate = chiaviObiettivi(d.obiettivi);
  const chiavi = new Map(d.obiettivi.map((o, i) => [o, ordinate[i] ?? ""]));
  const ultima = foglio.celle.length;
  const righe = [...schede]
    .map(([o, s]) => ({ chiave: chiavi.get(o) ?? "", riga: foglio.punti.get(s.punto) ?? 1 }))
    .toSorted((a, b) => a.riga - b.riga);
  const posti = righe.map((r, i): PostoScheda => ({
    ...r,
    ultimaRiga: (righe[i + 1]?.riga ?? ultima + 1) - 1,
  }));
  return { ...foglio, note: disponiNote(d.note, posti, ultima) };
}

const nomeSezione = (i: IndicatoreLetto): string =>
  [
    i.testi.missione || "Senza missione",
    [i.testi.codiceProgramma, i.testi.programma].filter((t) => t !== "").join(" "),
  ]
    .filter((t) => t !== "")
    .join(" - ");

/** The heading from its own cells, and the money of the programma, live. */
function sezione(i: IndicatoreLetto, spese: Conti | null, punto: Punto): Blocco[] {
  const celle = (["missione", "codiceProgramma", "programma"] as const).flatMap((campo) => {
    const p = i.testi[campo] === "" ? undefined : i.celle[campo];
    return p ? [riferimento(p)] : [];
  });
  const nome = nomeSezione(i);
  const detto: Detto =
    celle.length === 0
      ? parola(nome)
      : { cella: { tipo: "formula", valore: `=${celle.join('&" - "&')}` }, mostrato: nome };
  return [
    { tipo: "sezione", detto, accento: false, punto },
    ...denaroDi(i, spese).map((f) => ({ tipo: "frase", detto: f, stile: "didascalia", lega: true }) as const),
  ];
}

/** "Responsabile del programma … Previsti 197.736,00 euro, impegnati 120.788,65 (61,1 %), pagati 83.267,02." */
function denaroDi(i: IndicatoreLetto, spese: Conti | null): Detto[] {
  if (i.missione === null || i.programma === null) return [];
  const b = spese?.blocchi.find((x) => x.missione === i.missione && x.programma === i.programma);
  if (!b) return [];
  const { previsioneAttuale: a, movimentato: m, cassa: k } = b.totale;
  const nomi = [...new Set(b.voci.flatMap((v) => v.responsabile?.replace(/\s+/g, " ").trim() ?? []))];
  const chi = nomi.length === 0 ? "" : `Responsabile del programma: ${nomi.slice(0, 4).join(" / ")}. `;
  return [
    frase(
      `${chi}Previsti `,
      cent(a),
      " euro, impegnati ",
      cent(m),
      " (",
      percento(m, a),
      "), pagati ",
      cent(k),
      ".",
    ),
  ];
}

/** The title as the card shows it. */
export function titoloDi(o: Obiettivo): string {
  const testi = o.giudizi[0]?.indicatore.testi;
  return senzaMarkup(testi?.obiettivoOperativo || testi?.descrizione || "") || "Obiettivo senza titolo";
}

function titoloScheda(i: IndicatoreLetto): Cifra["scritta"] {
  const campo = i.testi.obiettivoOperativo === "" ? "descrizione" : "obiettivoOperativo";
  const brani = braniDi(i, campo);
  const [solo] = brani;
  if (solo && brani.length === 1) return { tipo: "formula", valore: `=${pulito(solo).espressione}&""` };
  const cella = i.celle[campo];
  return cella
    ? { tipo: "formula", valore: testoDi(cella) }
    : { tipo: "testo", valore: "Obiettivo senza titolo" };
}

function blocco(d: DatiReferto, o: Obiettivo, i: IndicatoreLetto, s: Scheda): Blocco {
  const raggiunti = maiuscola(raggiuntiDetti(o));
  const breve = (campo: CampoObiettivo, etichetta: string): Campo[] => campoBreve(i, campo, etichetta);
  const coppia = (a: Campo[], b: Campo[]): Campo[][] =>
    [...a, ...b].some((c) => c.valore.mostrato.length > LUNGO) ? [a, b] : [[...a, ...b]];
  const titoloDaDescrizione = i.testi.obiettivoOperativo === "";
  return {
    tipo: "scheda",
    punto: s.punto,
    titolo: { cella: s.titolo, mostrato: titoloDi(o) },
    esito: { cella: s.esito, mostrato: String(s.esito.valore) },
    ancora: stessa(s.esito),
    campi: [
      [
        {
          etichetta: "Raggiunti",
          valore: fermo({ cella: testoFincheVale(d, raggiunti, "da rigenerare"), mostrato: raggiunti }),
        },
      ],
      ...coppia(
        breve("responsabileGestionale", "Responsabile"),
        breve("responsabilePolitico", "Indirizzo politico"),
      ),
      ...coppia(breve("tipo", "Tipo"), breve("orizzonte", "Orizzonte")),
      breve("stakeholder", "Destinatari"),
      ...lungo(i, "obiettivoStrategico", "Obiettivo strategico"),
      ...(titoloDaDescrizione ? [] : lungo(i, "descrizione", "Descrizione")),
      ...lungo(i, "statoAttuazione", "Stato di attuazione"),
    ].filter((campi) => campi.length > 0),
    indicatori: o.giudizi.map((g) => rigaIndicatore(d, g)),
  };
}

/** A field longer than this stands alone in its row. */
const LUNGO = 30;

function campoBreve(i: IndicatoreLetto, campo: CampoObiettivo, etichetta: string): Campo[] {
  const brani = braniDi(i, campo).map(pulito);
  if (brani.length === 0) return [];
  const mostrato = brani.map((b) => b.testo).join("\n");
  const valore: Prosa = fermo({
    cella: { tipo: "formula", valore: `=${brani.map((b) => b.espressione).join("&CHAR(10)&")}&""` },
    mostrato,
  });
  return [{ etichetta, valore }];
}

/** Each piece of a long text is a field of its own: only the first is named. */
const lungo = (i: IndicatoreLetto, campo: CampoObiettivo, etichetta: string): Campo[][] =>
  braniDi(i, campo).map((b, n) => [
    { etichetta: n === 0 ? etichetta : "", valore: prosaDi(pulito(b), { mm: LARGA_VALORE, stile: "cella" }) },
  ]);

/** The cell as it is; a blank is said, not shown as zero. */
const cellaViva = (cella: CellaLetta, vuota: string): Detto => ({
  cella: {
    tipo: "formula",
    valore: `=IF(${riferimento(cella.posizione)}&""="","${vuota}",${riferimento(cella.posizione)})`,
  },
  mostrato: cella.testo === "" ? vuota : cella.testo,
});

/** As many decimals as the number has, two at most; a day as a day. */
function stileDi({ valore, formato }: CellaLetta): NomeStile {
  if (typeof valore !== "number") return "cellaSinistra";
  if (isPercento(formato)) {
    const punti = Math.abs(valore * 100);
    const ha = (decimali: number): boolean => Math.abs(punti - Number(punti.toFixed(decimali))) < 1e-9;
    return ha(0) ? "percentoIntero" : ha(1) ? "percentoDecimi" : "percentoCentesimi";
  }
  return /[dy]/i.test(formato.replace(/general|\[[^\]]*\]/gi, "")) ? "giorno" : "cellaSinistra";
}

function rigaIndicatore(d: DatiReferto, g: Giudizio): RigaIndicatore {
  const { indicatore: i } = g;
  const esito = esitoBreve(g);
  // Every cell that was judged: where one is no longer as it was read, the esito is not to be believed.
  const giudicate = [i.target, i.raggiunto, i.scadenza, i.dataEffettiva, i.gradoDichiarato];
  const uguali = `AND(${giudicate.flatMap((x) => (x ? [ancoraUguale(x)] : [])).join(",")})`;
  const nome = i.celle.indicatore;
  return {
    nome: {
      cella: nome ? { tipo: "formula", valore: testoDi(nome) } : { tipo: "testo", valore: i.indicatore },
      mostrato: i.indicatore,
    },
    target: cellaViva(i.target, "nessun target"),
    raggiunto: cellaViva(i.raggiunto, "nessun dato"),
    stili: [stileDi(i.target), stileDi(i.raggiunto)],
    esito: {
      cella: { tipo: "formula", valore: `=IF(${uguali},${letterale(esito)},${letterale(DA_RIGENERARE)})` },
      mostrato: esito,
    },
    lettura: parola(comeLetto(g)),
    sotto: sottoSpiegazioni(d, g),
  };
}
